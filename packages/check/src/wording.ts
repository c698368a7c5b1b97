/**
 * Wording: how worked-out numbers are written, and the terms of an equation.
 */
import Big from 'big.js'
import type { Equation, Term } from './finding.js'
import type { Range } from './range.js'
import type { Said } from './said.js'

const scales: readonly (readonly [scale: string, power: number])[] = [
  ['万亿', 12],
  ['亿', 8],
  ['万', 4],
]

/** Units that are never written in 万 or 亿, and keep their decimals. */
const shares: ReadonlySet<string> = new Set(['%', '‰', '倍', '百分点', ''])

/** The term of a figure as the report has it. */
export function termOf(said: Said, name = said.claim.indicator.name): Term {
  return { name, text: said.figure.text, ...endsOf(said.range), place: said.place }
}

/** A term that was worked out, written in a unit and to so many digits after the point as its width bears. */
export function workedOut(name: string, range: Range, unit: string): Term {
  return { name, text: written(range, unit), ...endsOf(range) }
}

/** 48.59–48.81亿元; one number where both ends are written alike. */
export function written({ lo, hi }: Range, unit: string): string {
  const [scale, power] = scaleFor(hi ?? lo, unit)
  const by = new Big(10).pow(power)
  const digits = power === 0 && !shares.has(unit) && (hi ?? lo)?.abs().gte(100) ? 0 : 2
  const [from, to] = [lo, hi].map((end) => (end ? signed(trimmed(end.div(by), digits)) : null))
  const tail = `${scale}${unit === '百分点' ? '个' : ''}${unit}`
  if (!from || !to) return from ? `≥${from}${tail}` : to ? `≤${to}${tail}` : '?'
  if (from === to) return from + tail
  return from.startsWith('−') ? `${from}${tail}～${to}${tail}` : `${from}–${to}${tail}`
}

/** `lo..hi` in plain decimals, or the one number; an open end is empty. */
export function spanOf({ lo, hi }: Range): string {
  if (lo && hi && lo.eq(hi)) return lo.toString()
  return `${shortened(lo)}..${shortened(hi)}`
}

/** An equation in one line of text. */
export function lineOf(equation: Equation): string {
  return equation.map((part) => (typeof part === 'string' ? part : part.text)).join(' ')
}

function endsOf({ lo, hi }: Range): { readonly lo: string | null; readonly hi: string | null } {
  return { lo: lo === null ? null : shortened(lo), hi: hi === null ? null : shortened(hi) }
}

function shortened(end: Big | null): string {
  return end === null ? '' : trimmed(end, 6)
}

function scaleFor(end: Big | null, unit: string): readonly [scale: string, power: number] {
  if (!end || shares.has(unit)) return ['', 0]
  const size = end.abs()
  return scales.find(([, power]) => size.gte(new Big(10).pow(power))) ?? ['', 0]
}

/** With a true minus sign. */
function signed(text: string): string {
  return text.replace(/^-/, '−')
}

function trimmed(end: Big, digits: number): string {
  const text = end.toFixed(digits)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
