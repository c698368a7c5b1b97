/** Chinese numerals: what a run of their characters is worth. Where such a run begins and ends is for `numeral` to say. */
import { scaled } from './decimal.js'

const digitValues: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  两: 2,
}
const powers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }

/** Scales that cannot follow each other. */
const malformed = /[十百千]{2}|万[^亿]*万|亿.*亿/

/** Both ends of 三五 or 两三, as in 三五天 and 两三年; null where the run is one number. */
export function pairOf(written: string): readonly [string, string] | null {
  const found = /^([二三四五六七八九两一])([二三四五六七八九])([十百千万亿]*)$/.exec(written)
  if (!found?.[1] || !found[2]) return null
  const lower = digitValues[found[1]] ?? 0
  const upper = digitValues[found[2]] ?? 0
  if (upper - lower !== 1 && !(lower === 3 && upper === 5)) return null
  const tail = found[3] ?? ''
  const whole = (digit: string) => chineseValue(digit + tail) ?? '0'
  return [whole(found[1]), whole(found[2])]
}

/** Value of a Chinese numeral, or null where the run is none: 二〇二四 by places, 一万五千亿 by scales, 一百二 for 120. */
export function chineseValue(run: string): string | null {
  const [whole = '', fraction] = run.split('点')
  if (fraction !== undefined) {
    const places = fraction.replace(/[百千万亿]+$/, '')
    const tail = fraction.slice(places.length)
    const head = chineseValue(whole)
    return head === null ? null : scaled(`${head}.${byPlaces(places)}`, powerOf(tail))
  }
  if (!/[十百千万亿]/.test(whole))
    return whole.length === 1 || /^[〇零一二三四五六七八九]{2,}$/.test(whole)
      ? byPlaces(whole).replace(/^0+(?=\d)/, '')
      : null
  const value = malformed.test(whole) ? null : byScales(whole)
  return value === null ? null : String(value)
}

function byPlaces(run: string): string {
  return Array.from(run, (character) => digitValues[character] ?? 0).join('')
}

/** 一万五千亿 is (一万五千) × 亿: the greatest scale splits the run. Null where two digits stand together. */
function byScales(run: string): bigint | null {
  if (run === '') return 0n
  const great = run.lastIndexOf('亿') >= 0 ? '亿' : run.lastIndexOf('万') >= 0 ? '万' : ''
  if (great) {
    const at = run.lastIndexOf(great)
    const above = at === 0 ? 1n : byScales(run.slice(0, at))
    const below = shortTail(run.slice(at + 1), powers[great] ?? 0)
    return above === null || below === null ? null : above * 10n ** BigInt(powers[great] ?? 0) + below
  }
  let total = 0n
  let digit: number | null = null
  let lastPower = 0
  for (const character of run) {
    const power = powers[character]
    if (power !== undefined) {
      total += BigInt(digit ?? 1) * 10n ** BigInt(power)
      lastPower = power
      digit = null
    } else {
      if (digit !== null && digit !== 0) return null
      digit = digitValues[character] ?? 0
      if (digit === 0) lastPower = 1
    }
  }
  const tail = digit === null ? 0n : BigInt(digit) * (lastPower > 1 ? 10n ** BigInt(lastPower - 1) : 1n)
  return total + tail
}

/** 一万五 is 15000: a lone digit after a scale counts the next place. */
function shortTail(rest: string, power: number): bigint | null {
  const digit = rest.length === 1 ? digitValues[rest] : undefined
  return digit === undefined ? byScales(rest) : BigInt(digit) * 10n ** BigInt(power - 1)
}

/** Power of ten of a scale such as 千万 or 万亿; 0 for none. */
export function powerOf(unit: string): number {
  return Array.from(unit).reduce((power, character) => power + (powers[character] ?? 0), 0)
}
