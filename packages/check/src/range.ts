/**
 * Ranges: intervals of exact decimals, and the arithmetic between them.
 *
 * An end is hard where the text lets nothing else be meant; only hard ends may prove that two figures disagree. Arithmetic
 * is for values that are not negative, as amounts and shares are.
 */
import { type Figure, intervalOf } from '@zhushi/claim'
import Big from 'big.js'

const Exact = Big()
// Quotients are cut after so many decimals: far below the slack of a comparison, even for 亿 divided by 亿.
Exact.DP = 24

export interface Range {
  /** Null where there is no such end. */
  readonly lo: Big | null
  readonly hi: Big | null
  readonly hard: { readonly lo: boolean; readonly hi: boolean }
}

const kept = new WeakMap<Figure, Range>()

/** What a figure may stand for. */
export function rangeOf(figure: Figure): Range {
  const known = kept.get(figure)
  if (known) return known
  const { lo, hi, hard } = intervalOf(figure)
  const range = { lo: lo === null ? null : new Exact(lo), hi: hi === null ? null : new Exact(hi), hard }
  kept.set(figure, range)
  return range
}

/** The one number, exactly. */
export function exactly(value: Big | string | number): Range {
  const at = new Exact(value)
  return { lo: at, hi: at, hard: { lo: true, hi: true } }
}

/** What a decimal as written was rounded from: half of its last digit to each side. */
export function rounded(text: string): Range {
  const decimals = text.split('.')[1]?.length ?? 0
  const half = new Exact(5).times(new Exact(10).pow(-decimals - 1))
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
    both(a.lo, b.hi, (x, y) => (y.gt(0) ? x.div(y) : null)),
    both(a.hi, b.lo, (x, y) => (y.gt(0) ? x.div(y) : null)),
    a.hard.lo && b.hard.hi,
    a.hard.hi && b.hard.lo,
  )
}

/** 1 plus a growth in per cent, with its sign: what the value before is multiplied by. */
export function factorOf(growth: Range, direction: 'up' | 'down' | ''): Range {
  const share = over(growth, exactly(100))
  return direction === 'down' ? minus(exactly(1), share) : plus(exactly(1), share)
}

/** What a factor is as a growth in per cent; negative where it fell. */
export function growthOf(factor: Range): Range {
  return times100(minus(factor, exactly(1)))
}

export function times100({ lo, hi, hard }: Range): Range {
  return { lo: lo?.times(100) ?? null, hi: hi?.times(100) ?? null, hard }
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
export function integersIn({ lo, hi }: Range): { readonly count: number; readonly first: Big } | null {
  if (!lo || !hi) return null
  const first = lo.minus(slack(lo)).round(0, Big.roundUp)
  const last = hi.plus(slack(hi)).round(0, Big.roundDown)
  return { count: Math.max(0, Number(last.minus(first).plus(1))), first }
}

/** How wide a range is; null without both ends. */
export function widthOf({ lo, hi }: Range): Big | null {
  return both(lo, hi, (x, y) => y.minus(x))
}

/** Half-up, half-even and cut-off all write the same digits: a billionth more is allowed. */
function slack(value: Big): Big {
  return value.abs().times('1e-9')
}

function both(a: Big | null, b: Big | null, of: (a: Big, b: Big) => Big | null): Big | null {
  return a && b ? of(a, b) : null
}

function ends(lo: Big | null, hi: Big | null, isLoHard: boolean, isHiHard: boolean): Range {
  return { lo, hi, hard: { lo: lo !== null && isLoHard, hi: hi !== null && isHiHard } }
}
