/**
 * Finding an anchor's place again, by a ladder of ever weaker proofs: the quote in its own block, other words between
 * the same surroundings, the quote in another block. Whoever falls off the ladder is an orphan.
 *
 * A missing place costs a person a look; a wrong one puts words in their mouth. So every rung asks for surroundings,
 * and digits are never matched loosely.
 */
import type { Anchor, Passage, Place, Resolution } from './anchor.js'
import { cutsNumeral, hasNumeral, occurrences } from './quote.js'
import { agreeAfter, agreeBefore, agreeBeforeButNumbers, type Surroundings, surroundings } from './surroundings.js'

/** One side agrees this far: enough alone where it names the indicator, which in Chinese stands before the figure. */
const strong = 8
/** Enough on a side whose other side agrees as far. */
const fair = 4
/** Before a rewritten figure: further than 产业增加值增长, which its neighbours share, and other figures may differ. */
const named = 12
/** Enough on the right alone, where little or nothing stood on the left. */
const sure = 16
/** A rewritten figure is longer than the old one by less than this; what is longer is another sentence. */
const widest = 40

/** Where the anchor is now among these passages. */
export function resolve(passages: readonly Passage[], anchor: Anchor): Resolution {
  const home = passages.find((passage) => passage.id === anchor.block)
  if (home) {
    const found = chosen(quotesIn(home, anchor, standsAtHome), 'exact', anchor)
    if (found) return found
    const rewritten = chosen(rewritesIn(home, anchor), 'changed', anchor)
    if (rewritten) return rewritten
  }
  const elsewhere = passages.filter((passage) => passage !== home).flatMap((one) => quotesIn(one, anchor, standsAbroad))
  return chosen(elsewhere, 'exact', anchor) ?? { state: 'orphan' }
}

interface Candidate {
  readonly place: Place
  readonly score: number
}

type Proof = (text: string, from: number, anchor: Anchor, around: Surroundings) => boolean

/** The one best candidate; several when they are equally good and none has stayed where the anchor was. */
function chosen(candidates: readonly Candidate[], state: 'exact' | 'changed', anchor: Anchor): Resolution | null {
  const top = Math.max(...candidates.map(({ score }) => score))
  const places = candidates.filter(({ score }) => score === top).map(({ place }) => place)
  const unmoved = places.find(({ block, from }) => block === anchor.block && from === anchor.from)
  const place = unmoved ?? places[0]
  if (!place) return null
  return places.length === 1 || unmoved ? { state, place } : { state: 'ambiguous', places }
}

function quotesIn({ id, text }: Passage, anchor: Anchor, proof: Proof): Candidate[] {
  return occurrences(text, anchor.exact).flatMap((from) => {
    const to = from + anchor.exact.length
    const around = surroundings(text, from, to, anchor)
    if (!wholeNumeral(text, from, to, around) || !proof(text, from, anchor, around)) return []
    return [{ place: { block: id, from, to }, score: around.left + around.right }]
  })
}

/** A neighbour that agrees is as the anchor remembers it; only a new one can make the quote part of another number. */
function wholeNumeral(text: string, from: number, to: number, { left, right }: Surroundings): boolean {
  return (left > 0 || !cutsNumeral(text, from)) && (right > 0 || !cutsNumeral(text, to))
}

function standsAtHome(text: string, from: number, anchor: Anchor, around: Surroundings): boolean {
  const { left, right, leftWhole, rightWhole } = around
  if (left >= strong || (leftWhole && (left > 0 || right >= fair || rightWhole))) return true
  if (left >= fair && (right >= fair || rightWhole)) return true
  if (anchor.prefix.length < strong && right >= sure) return true
  return right >= strong && mendedBefore(text, from, anchor.prefix)
}

/** In another block nothing but the words says that it is the same place, so both sides must. */
function standsAbroad(text: string, from: number, anchor: Anchor, around: Surroundings): boolean {
  const { left, right, leftWhole, rightWhole } = around
  const atStart = leftWhole || from === left
  const atEnd = rightWhole || text.length === from + anchor.exact.length + right
  if (leftWhole && rightWhole) return left + right + anchor.exact.length >= strong
  if (left >= strong && (right >= strong || atEnd)) return true
  return atStart && left >= fair && right >= sure
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

/** Every short stretch that now stands between the anchor's surroundings. */
function rewritesIn({ id, text }: Passage, anchor: Anchor): Candidate[] {
  const found: Candidate[] = []
  for (let from = 0; from < text.length; from++) {
    const left = agreeBefore(text, from, anchor.prefix)
    const leftEdge = from === left && left === anchor.prefix.length
    if (!leftEdge && (left < fair || agreeBeforeButNumbers(text, from, anchor.prefix) < named)) continue
    const rewrite = rewriteAt(text, from, anchor, left, leftEdge)
    if (rewrite) found.push({ place: { block: id, from, to: rewrite.to }, score: left + rewrite.right })
  }
  return found
}

/** The shortest stretch from `from` that is followed by the anchor's suffix. */
function rewriteAt(text: string, from: number, anchor: Anchor, left: number, leftEdge: boolean) {
  const last = Math.min(text.length, from + widest)
  for (let to = from + 1; to <= last; to++) {
    const right = agreeAfter(text, to, anchor.suffix)
    const rightEdge = right === anchor.suffix.length && to + right === text.length
    if (right < fair && !rightEdge) continue
    const agreed = left + right + (leftEdge ? strong : 0) + (rightEdge ? strong : 0)
    if (agreed < fair + strong || !couldReplace(anchor.exact, text.slice(from, to))) continue
    if (!cutsNumeral(text, from) && !cutsNumeral(text, to)) return { to, right }
  }
  return null
}

/** A number is rewritten as a number, and no clause is added with it. */
function couldReplace(before: string, after: string): boolean {
  if (before === after) return false
  if (hasNumeral(before) !== hasNumeral(after)) return false
  return clause.test(before) || !clause.test(after)
}

const clause = /[，。；、！？\t\n]/
