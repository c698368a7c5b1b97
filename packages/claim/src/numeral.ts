/**
 * Numerals: Arabic and Chinese, with their scale (万, 亿) and the 多 or 余 that leaves them open.
 *
 * What they count is not looked at here, but for units that begin like a scale: 5千瓦 is 5, and 千瓦 its unit.
 */
import { chineseValue, pairOf, powerOf } from './chinese.js'
import { scaled } from './decimal.js'
import { scaleLikeUnits } from './lexicon/units.js'

export interface Numeral {
  readonly from: number
  readonly to: number
  /** As a decimal string, scale included. */
  readonly value: string
  /** The upper end of 三五天, 两三年; absent otherwise. */
  readonly upper?: string
  /** Power of ten of the scale that was written after the digits: 万 is 4. */
  readonly scale: number
  /** Value without that scale. */
  readonly digits: string
  /** Whether 多, 余 or 几 leaves it open upwards. */
  readonly isOpen: boolean
  readonly isChinese: boolean
  /** Whether it is a scale without digits, as in 千亿元 or 万亩. */
  readonly isBare: boolean
}

const space = '[ \\t\\u00a0\\u3000]{0,2}\\n?[ \\t\\u00a0\\u3000]{0,2}'
/** 1 228.3亿 has a space for a comma, as yearbooks print it, where a unit or a scale follows at once. */
const arabic =
  /[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?:\.\d+)?(?=[\u4e00-\u9fff%％])|\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?(?![\d])|\d+(?:\.\d+)?/y
const gapHeads = ' \t\u00a0\u3000\n多余几'
const open = new RegExp(`${space}([多余几])?`, 'y')
const scale = /[十百千]?万亿|[十百千]?[万亿]|[十百千]/y
const chinese =
  /[〇零一二三四五六七八九十百千万亿两]{1,24}(?:点[〇零一二三四五六七八九]{1,8}(?![多余有对上到面击名明评半])[百千万亿]*)?/y
/** 多元化, 多样化: 多 that leaves no number open. */
const plenty = /^多(?:元[化文]|样)/
const vague = /[几数](?=[十百千万亿])[十百千万亿]{1,4}/y

/** The numeral that begins at `at`, or null. Linear in its length. */
export function numeralAt(shadow: string, at: number): Numeral | null {
  return isDigit(shadow, at) ? arabicAt(shadow, at) : chineseAt(shadow, at)
}

/** Whether an Arabic digit stands at `at`. */
export function isDigit(shadow: string, at: number): boolean {
  const code = shadow.charCodeAt(at)
  return code >= 48 && code <= 57
}

/** 8亿5000万 is one number: what follows a scale adds to it, as long as its own scale is smaller. */
function arabicAt(shadow: string, at: number): Numeral | null {
  const head = arabicPart(shadow, at)
  if (head === null || head.scale === 0 || head.isOpen || !isDigit(shadow, head.to)) return head
  const tail = arabicPart(shadow, head.to)
  if (tail === null || tail.scale === 0 || tail.scale >= head.scale) return head
  if (/\./.test(head.value + tail.value)) return head
  const value = String(BigInt(head.value) + BigInt(tail.value))
  return { ...tail, from: at, value, digits: value }
}

function arabicPart(shadow: string, at: number): Numeral | null {
  const written = matchAt(arabic, shadow, at)
  if (written === null) return null
  const digits = written.length > 4 ? written.replace(/[,，\s]/g, '') : written
  let to = at + written.length
  let power = 0
  let isOpen = false
  const gap = gapHeads.includes(shadow[to] ?? '+') ? (matchAt(open, shadow, to) ?? '') : ''
  const unit = isScale(shadow, to + gap.length) ? matchAt(scale, shadow, to + gap.length) : null
  if (unit !== null && !beginsUnit(shadow, to + gap.length)) {
    isOpen = isMore(gap.at(-1))
    to += gap.length + unit.length
    power = powerOf(unit)
  }
  if (isMore(shadow[to]) && !isOpen && !plenty.test(shadow.slice(to, to + 3))) {
    isOpen = true
    to += 1
    const more = power === 3 || power === 4 ? matchAt(power === 3 ? /[万亿]/y : /亿/y, shadow, to) : null
    if (more !== null) {
      to += 1
      power += powerOf(more)
    }
  }
  return { from: at, to, value: scaled(digits, power), scale: power, digits, isOpen, isChinese: false, isBare: false }
}

function chineseAt(shadow: string, at: number): Numeral | null {
  const isVague = '几数'.includes(shadow[at] ?? ' ')
  const written = isVague ? matchAt(vague, shadow, at) : trimmed(matchAt(chinese, shadow, at), shadow, at)
  if (written === null || written === '') return null
  let to = at + written.length
  let isOpen = isVague
  if (isMore(shadow[to]) && /[十百千万亿]$/.test(written)) {
    isOpen = true
    to += 1
    const more = matchAt(scale, shadow, to)
    if (more !== null && !beginsUnit(shadow, to)) {
      const value = scaled(chineseValue(written) ?? '0', powerOf(more))
      return { from: at, to: to + more.length, value, scale: 0, digits: value, isOpen, isChinese: true, isBare: false }
    }
  }
  const pair = isVague ? null : pairOf(written)
  const value = pair ? pair[0] : chineseValue(isVague ? `一${written.slice(1)}` : written)
  if (value === null) return null
  const isBare = /^[百千万亿][万亿]*$/.test(written)
  return {
    from: at,
    to,
    value,
    scale: 0,
    digits: value,
    isOpen,
    isChinese: true,
    isBare,
    ...(pair && { upper: pair[1] }),
  }
}

function isMore(character: string | undefined): boolean {
  return character === '多' || character === '余' || character === '几'
}

function isScale(shadow: string, at: number): boolean {
  return '十百千万亿'.includes(shadow[at] ?? ' ')
}

/** A run of numeral characters may end in a unit's beginning: 三十千瓦, 五万千米. */
function trimmed(run: string | null, shadow: string, at: number): string | null {
  if (run === null || run.length < 2) return run
  const last = at + run.length - 1
  return beginsUnit(shadow, last) ? run.slice(0, -1) : run
}

/** Whether a unit such as 千瓦 begins here, whose first character is no scale. */
function beginsUnit(shadow: string, at: number): boolean {
  const head = shadow[at]
  return (head === '千' || head === '百') && scaleLikeUnits.some((unit) => shadow.startsWith(unit, at))
}

/** What a sticky expression matches at `at`, or null. */
export function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}
