/**
 * Slips of the pen: what a number may have been before two of its digits changed places or its point moved.
 *
 * A sum that misses its total, and fits it exactly once one such slip is undone, is no list that leaves something out.
 */
import { Exact, type Figure } from '@zhushi/claim'

/** The numbers as they may have been meant, in the figure's own unit. */
export function meantBy({ text, value }: Figure): readonly Exact[] {
  const written = /\d[\d.]*/.exec(text)?.[0] ?? ''
  const digits = written.replace('.', '')
  if (digits.length < 2) return []
  const scale = new Exact(value).div(new Exact(written))
  const meant = [...swapped(written), ...moved(written)].map((own) => new Exact(own).times(scale))
  // 0.55吨 for 0.55万吨.
  return /[万亿]/.test(text) ? meant : [...meant, new Exact(value).times(10_000)]
}

/** The numbers with one digit more, less or another, 1076 as 1176, 19 as 9: so many that they prove little by themselves. */
export function isMistypedFor({ text, value }: Figure, meant: Exact): boolean {
  const written = /\d[\d.]*/.exec(text)?.[0] ?? ''
  if (!written || meant.lte(0)) return false
  const [whole = '', decimals = ''] = written.split('.')
  const own = meant.div(new Exact(value).div(new Exact(written)))
  const other = own.toFixed(decimals.length)
  if (!new Exact(other).eq(own)) return false
  return isOneOff(written, other) || (whole.length > 1 && isOneMore(written, other)) || isOneMore(other, written)
}

/** Whether the two are of one length and differ in one place. */
export function isOneOff(a: string, b: string): boolean {
  return a.length === b.length && [...a].filter((sign, at) => sign !== b[at]).length === 1
}

/** Whether one sign left out of the longer leaves the other. */
function isOneMore(longer: string, other: string): boolean {
  return [...longer].some((_, at) => longer.slice(0, at) + longer.slice(at + 1) === other)
}

/** 267.5 as 627.5, 276.5 or 265.7. */
function swapped(written: string): string[] {
  const places = [...written].flatMap((sign, at) => (sign === '.' ? [] : [at]))
  return places.slice(1).flatMap((at, nth) => {
    const before = places[nth] as number
    if (written[at] === written[before]) return []
    const signs = [...written]
    signs[at] = written[before] as string
    signs[before] = written[at] as string
    return [signs.join('')]
  })
}

/** 26.75 as 267.5 or 2.675. */
function moved(written: string): string[] {
  if (!written.includes('.')) return []
  const value = new Exact(written)
  return [value.times(10).toString(), value.div(10).toString()]
}
