/**
 * Ranges: intervals of exact decimals, and the arithmetic between them.
 *
 * An end is hard where the text lets nothing else be meant; only hard ends may prove that two figures disagree. Arithmetic
 * is for values that are not negative, as amounts and shares are.
 */
import { Exact, type Figure, type Interval, intervalOf } from '@zhushi/claim'

/** Null where there is no such end. */
export type Range = Interval

const kept = new WeakMap<Figure, Range>()
const zero = new Exact(0)
const one = new Exact(1)
const hundred = new Exact(100)
const billionth = new Exact('1e-9')

/** What a figure may stand for. */
export function rangeOf(figure: Figure): Range {
  const known = kept.get(figure)
  if (known) return known
  const range = intervalOf(figure)
  kept.set(figure, range)
  return range
}

/** The one number, exactly. */
export function exactly(value: Exact | string | number): Range {
  const at = new Exact(value)
  return { lo: at, hi: at, hard: { lo: true, hi: true } }
}

const hundredth = exactly('0.01')

/** What a decimal as written was rounded from: half of its last digit to each side. */
export function rounded(text: string): Range {
  const decimals = text.split('.')[1]?.length ?? 0
  const half = new Exact(`5e${-decimals - 1}`)
  const at = new Exact(text)
  return { lo: at.minus(half), hi: at.plus(half), hard: { lo: true, hi: true } }
}

export function plus(a: Range, b: Range): Range {
  return ends(
    both(a.lo, b.lo, (x, y) => x.plus(y)),
    both(a.hi, b.hi, (x, y) => x.plus(y)),
    a.hard.lo && b.hard.lo,
    a.hard.hi && b.hard.hi,
  )
}

export function minus(a: Range, b: Range): Range {
  return ends(
    both(a.lo, b.hi, (x, y) => x.minus(y)),
    both(a.hi, b.lo, (x, y) => x.minus(y)),
    a.hard.lo && b.hard.hi,
    a.hard.hi && b.hard.lo,
  )
}

/** Of values that are not negative. */
export function times(a: Range, b: Range): Range {
  return ends(
    both(a.lo, b.lo, (x, y) => x.times(y)),
    both(a.hi, b.hi, (x, y) => x.times(y)),
    a.hard.lo && b.hard.lo,
    a.hard.hi && b.hard.hi,
  )
}

/** Of values that are not negative; a divisor that may be 0 leaves the quotient without that end. */
export function over(a: Range, b: Range): Range {
  return ends(
    both(a.lo, b.hi, (x, y) => (y.gt(zero) ? x.div(y) : null)),
    both(a.hi, b.lo, (x, y) => (y.gt(zero) ? x.div(y) : null)),
    a.hard.lo && b.hard.hi,
    a.hard.hi && b.hard.lo,
  )
}

/** 1 plus a growth in per cent, with its sign: what the value before is multiplied by. */
export function factorOf(growth: Range, direction: 'up' | 'down' | ''): Range {
  const share = times(growth, hundredth)
  return direction === 'down' ? minus(exactly(one), share) : plus(exactly(one), share)
}

/** What a factor is as a growth in per cent; negative where it fell. */
export function growthOf(factor: Range): Range {
  return times100(minus(factor, exactly(one)))
}

export function times100({ lo, hi, hard }: Range): Range {
  return { lo: lo?.times(hundred) ?? null, hi: hi?.times(hundred) ?? null, hard }
}

/** Whether hard ends prove that no value is in both. */
export function apart(a: Range, b: Range): boolean {
  return isBelow(a, b) || isBelow(b, a)
}

/** Whether hard ends prove that every value of `a` is less than every one of `b`. */
export function isBelow(a: Range, b: Range): boolean {
  if (!a.hi || !b.lo || !a.hard.hi || !b.hard.lo) return false
  return a.hi.plus(slack(a.hi)).lt(b.lo)
}

/** Both ends are there and may be relied on. */
export function isHard({ lo, hi, hard }: Range): boolean {
  return lo !== null && hi !== null && hard.lo && hard.hi
}

/** One value, and no other. */
export function isExact({ lo, hi, hard }: Range): boolean {
  return lo !== null && hi !== null && hard.lo && hard.hi && lo.eq(hi)
}

/** The integers in a range whose ends are both there: how many, and the first. */
export function integersIn({ lo, hi }: Range): { readonly count: number; readonly first: Exact } | null {
  if (!lo || !hi) return null
  const first = lo.minus(slack(lo)).round(0, Exact.roundUp)
  const last = hi.plus(slack(hi)).round(0, Exact.roundDown)
  return { count: Math.max(0, Number(last.minus(first).plus(1))), first }
}

/** How wide a range is; null without both ends. */
export function widthOf({ lo, hi }: Range): Exact | null {
  return both(lo, hi, (x, y) => y.minus(x))
}

/** Half-up, half-even and cut-off all write the same digits: a billionth more is allowed. */
function slack(value: Exact): Exact {
  return value.abs().times(billionth)
}

function both(a: Exact | null, b: Exact | null, of: (a: Exact, b: Exact) => Exact | null): Exact | null {
  return a && b ? of(a, b) : null
}

function ends(lo: Exact | null, hi: Exact | null, isLoHard: boolean, isHiHard: boolean): Range {
  return { lo, hi, hard: { lo: lo !== null && isLoHard, hi: hi !== null && isHiHard } }
}
