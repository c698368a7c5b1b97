/**
 * Intervals: what a figure may stand for, by the precision it is written with and the words that bound it.
 *
 * A hard end may be relied on when two figures are held against each other; a soft one (近, 约, 左右, 多) only suggests. The rules
 * are those of the table in `docs/reading.md`.
 */
import { chineseValue } from './chinese.js'
import { Exact } from './exact.js'
import type { Figure } from './figure.js'
import { counters } from './lexicon/units.js'

/** Closed at both ends, in decimals of the figure's own unit. */
export interface Interval {
  /** Null where the figure has no such end. */
  readonly lo: Exact | null
  readonly hi: Exact | null
  /** Whether each end that there is may be relied on. */
  readonly hard: { readonly lo: boolean; readonly hi: boolean }
}

const counterSet: ReadonlySet<string> = new Set(counters)
/** 约 and 左右 leave a twentieth open, or half a point of a percentage; 近 a tenth below. */
const nearness = { share: new Exact('0.05'), points: new Exact('0.5'), below: new Exact('0.9') }
/** 三成 and 三分之一 leave five points open. */
const tenthsMargin = new Exact(5)
const fractionMargin = new Exact('0.05')
const zero = new Exact(0)
const one = new Exact(1)

/** The interval of a figure. */
export function intervalOf(figure: Figure): Interval {
  const { kind, value, lo, hi, bound, unit, text } = figure
  const at = new Exact(value)
  if (kind === 'rank') return /^前/.test(text) ? made(one, at) : made(at, at)
  if (lo !== undefined && hi !== undefined) return made(new Exact(lo), new Exact(hi))
  if (kind === 'magnitude' && unit === '%') return made(at, at.times(10))
  const most = mostOf(figure)
  if (most) return made(at, most, { lo: true, hi: false })
  switch (bound) {
    case '>=':
    case '>':
      return made(at, null)
    case '<=':
    case '<':
      return made(null, at)
    case '~<':
      return made(at.times(nearness.below), at, { lo: false, hi: true })
    case '~': {
      const isShare = kind === 'percent' || kind === 'points'
      const margin = isShare ? nearness.points : at.abs().times(nearness.share)
      return around(at, margin)
    }
    case '=':
      return written(figure, at)
  }
}

/** The rounding of the last digit written: 47.09亿元 is 47.085 to 47.095; a count without a scale is itself. */
function written(figure: Figure, at: Exact): Interval {
  if (/成/.test(figure.text) && figure.kind === 'percent') return around(at, tenthsMargin)
  if (figure.kind === 'fraction') return around(at, fractionMargin)
  if (figure.unit === '番') return around(at, at.div(4))
  const half = halfStepOf(figure, at)
  return half === null ? made(at, at) : made(at.minus(half), at.plus(half))
}

/** Half of what one of the last digit written is worth, in the figure's unit; null where the figure is exact. */
function halfStepOf({ text, kind, unit }: Figure, at: Exact): Exact | null {
  if (kind === 'listCount' || kind === 'duration') return null
  const parts = plain(text).match(/\d[\d,，]*(?:\.\d+)?/g) ?? []
  const digits = parts.length === 1 ? parts[0]?.replace(/[,，]/g, '') : undefined
  const point = digits?.indexOf('.') ?? -1
  const decimals = digits && point >= 0 ? digits.length - point - 1 : 0
  const scale = digits && Number(digits) !== 0 ? quotientOf(at, digits) : lastScale(text)
  const isCount = kind === 'quantity' && (counterSet.has(unit) || unit === '人')
  if (isCount && decimals === 0 && scale.eq(one)) return null
  return tenths(scale.times(5), decimals + 1)
}

/** The scale between a value and its digits: a power of ten where they are the same, as nearly always; dividing takes ten times as long. */
function quotientOf(value: Exact, digits: string): Exact {
  const written = new Exact(digits)
  const isPower = value.c.length === written.c.length && value.c.every((digit, place) => digit === written.c[place])
  return isPower ? tenths(one, written.e - value.e) : value.abs().div(written)
}

/** The value with its decimal point so many places further left. */
function tenths(value: Exact, places: number): Exact {
  if (value.eq(zero)) return value
  const moved = new Exact(value)
  moved.e -= places
  return moved
}

/**
 * 6200多万 is less than 6300万: 多 stands for less than one of the last digit that is not zero, and 几十 is less than 100.
 * Null without 多, 余, 几 or 数.
 */
function mostOf({ text, value }: Figure): Exact | null {
  if (!/[多余几数]/.test(text)) return null
  const written = plain(text)
  if (/^[几数][十百千万亿]/.test(written)) return new Exact(value).times(10)
  const head = /^(.*?)[多余几]/.exec(written)?.[1]
  if (!head) return null
  const [digits, ...others] = head.replace(/,/g, '').match(/\d+(?:\.\d+)?/g) ?? []
  if (others.length > 0) return null
  if (!digits) {
    const whole = chineseValue(head)
    return whole === null || whole === '0' ? null : new Exact(value).plus(lastScale(head).times(value).div(whole))
  }
  const scale = quotientOf(new Exact(value), digits)
  const zeros = digits.includes('.') ? 0 : (/0*$/.exec(digits)?.[0].length ?? 0)
  const decimals = digits.split('.')[1]?.length ?? 0
  return new Exact(value).plus(tenths(scale, decimals - zeros))
}

/** The scale that a numeral ends in: 三千万元 is written to the 千万, and so is 1亿3千万. */
function lastScale(text: string): Exact {
  const powers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }
  const scales = /([十百千万亿]+)[^十百千万亿]*$/.exec(text)?.[1] ?? ''
  return [...scales].reduce((product, scale) => tenths(product, -(powers[scale] ?? 0)), one)
}

/** As far to both sides, and neither end to be relied on. */
function around(at: Exact, margin: Exact): Interval {
  return made(at.minus(margin), at.plus(margin), { lo: false, hi: false })
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}

function made(lo: Exact | null, hi: Exact | null, hard = { lo: lo !== null, hi: hi !== null }): Interval {
  return { lo, hi, hard }
}
