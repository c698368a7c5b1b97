/**
 * Wording: how worked-out numbers are written, and the terms of an equation.
 */
import { Exact } from '@zhushi/claim'
import type { Equation, Term } from './finding.js'
import type { Range } from './range.js'
import type { Said } from './said.js'

interface Scale {
  readonly name: string
  /** What is smaller is not written in it. */
  readonly least: Exact
  /** What a value is multiplied by to be written in it. */
  readonly by: Exact
}

const unscaled = scaleOf('', 0)
const scales: readonly Scale[] = [scaleOf('万亿', 12), scaleOf('亿', 8), scaleOf('万', 4)]
/** From here on a count is written without decimals. */
const hundred = new Exact(100)

function scaleOf(name: string, power: number): Scale {
  return { name, least: new Exact(`1e${power}`), by: new Exact(`1e${-power}`) }
}

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
  const scale = scaleFor(hi ?? lo, unit)
  const digits = scale === unscaled && !shares.has(unit) && (hi ?? lo)?.abs().gte(hundred) ? 0 : 2
  const [from, to] = [lo, hi].map((end) => (end ? signed(trimmed(end.times(scale.by), digits)) : null))
  const tail = `${scale.name}${unit === '百分点' ? '个' : ''}${unit}`
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

function shortened(end: Exact | null): string {
  return end === null ? '' : trimmed(end, 6)
}

function scaleFor(end: Exact | null, unit: string): Scale {
  if (!end || shares.has(unit)) return unscaled
  const size = end.abs()
  return scales.find(({ least }) => size.gte(least)) ?? unscaled
}

/** With a true minus sign. */
function signed(text: string): string {
  return text.replace(/^-/, '−')
}

function trimmed(end: Exact, digits: number): string {
  const text = end.toFixed(digits)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
