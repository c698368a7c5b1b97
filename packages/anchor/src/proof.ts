/**
 * Proof: how much agreement makes a stretch of text the place an anchor means.
 *
 * Every threshold of the package stands here. A missing place costs a person a look; a wrong one puts words in their
 * mouth. Lengths are UTF-16 units; counts on Chinese, where an indicator's name is four to ten of them.
 */
import type { Anchor } from './anchor.js'
import { cutsNumeral, hasNumeral } from './quote.js'
import { agreeAfter, agreeBefore, agreeBeforeButNumbers, type Surroundings } from './surroundings.js'

/** One side agrees this far: enough alone on the left, where the indicator is named. */
const strong = 8
/** Enough on a side whose other side agrees as far. */
const fair = 4
/** Before a rewritten figure: further than 产业增加值增长, which its neighbours share; other figures there may differ. */
const named = 12
/** Enough on the right alone, where little or nothing stood on the left. */
const sure = 16

/** A rewritten figure is no longer than this; what is longer is another sentence. */
export const widestRewrite = 40

/** Whether the quote at `from`, in a text known to be the anchor's own or its revision, is the one that was meant. */
export function standsAtHome(text: string, from: number, anchor: Anchor, around: Surroundings): boolean {
  const { left, right, leftWhole, rightWhole } = around
  if (!isWhole(text, from, anchor, around)) return false
  if (left >= strong || (leftWhole && (left > 0 || right >= fair || rightWhole))) return true
  if (left >= fair && (right >= fair || rightWhole)) return true
  if (anchor.prefix.length < strong && right >= sure) return true
  return right >= strong && mendedBefore(text, from, anchor.prefix)
}

/** The same in any other text: nothing but the words says that it is the place, so both sides must. */
export function standsAbroad(text: string, from: number, anchor: Anchor, around: Surroundings): boolean {
  const { left, right, leftWhole, rightWhole } = around
  if (!isWhole(text, from, anchor, around)) return false
  if (leftWhole && rightWhole) return left + right + anchor.exact.length >= strong
  const atEnd = rightWhole || text.length === from + anchor.exact.length + right
  if (left >= strong && (right >= strong || atEnd)) return true
  return (leftWhole || from === left) && left >= fair && right >= sure
}

/** Units of agreement around a rewrite of the quote at `[from, to)`; null unless they prove that it is one. */
export function rewriteProof(text: string, from: number, to: number, anchor: Anchor): number | null {
  const left = leftOfRewrite(text, from, anchor)
  if (left === null) return null
  const right = agreeAfter(text, to, anchor.suffix)
  const atEnd = right === anchor.suffix.length && to + right === text.length
  if (right < fair && !atEnd) return null
  if (cutsNumeral(text, from) || cutsNumeral(text, to)) return null
  return couldReplace(anchor.exact, text.slice(from, to)) ? left + right : null
}

/** The left half of `rewriteProof`, which does not depend on where the rewrite ends. */
export function leftOfRewrite(text: string, from: number, { prefix }: Anchor): number | null {
  const left = agreeBefore(text, from, prefix)
  const atStart = from === left && left === prefix.length
  return atStart || (left >= fair && agreeBeforeButNumbers(text, from, prefix) >= named) ? left : null
}

/** A neighbour that agrees is as the anchor remembers it; only a new one can make the quote part of another number. */
function isWhole(text: string, from: number, { exact }: Anchor, { left, right }: Surroundings): boolean {
  return (left > 0 || !cutsNumeral(text, from)) && (right > 0 || !cutsNumeral(text, from + exact.length))
}

/** A few words before the quote were edited, none of them a number, and what stands before them agrees. */
function mendedBefore(text: string, at: number, prefix: string): boolean {
  for (let lost = 0; lost <= fair; lost++) {
    for (let gained = 0; gained <= fair; gained++) {
      const words = prefix.slice(prefix.length - lost) + text.slice(Math.max(0, at - gained), at)
      if (hasNumeral(words)) break
      if (agreeBefore(text, at - gained, prefix.slice(0, prefix.length - lost)) >= strong) return true
    }
  }
  return false
}

/** A number is rewritten as a number, and no clause is added with it. */
function couldReplace(before: string, after: string): boolean {
  if (before === after || hasNumeral(before) !== hasNumeral(after)) return false
  return clause.test(before) || !clause.test(after)
}

/** A comma within a number, as in 1,258, ends no clause. */
const clause = /[，。；;、！!？?\t\n]|,(?!\d)/
