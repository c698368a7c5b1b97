/**
 * Sign-offs: a verdict confirmed by a second person at a stage.
 *
 * One remembers which verdict and which text it confirmed; when either is another one now, it is stale, and says so.
 */
import type { Withdrawal } from './correction.js'
import { hashOf } from './identity.js'
import type { Author } from './record.js'

/** 初核、复核、终审. */
export type Stage = 'first' | 'second' | 'final'

export const stages: readonly Stage[] = ['first', 'second', 'final']

/** The sign-off of a claim at a stage; a later one at that stage takes over its record. */
export interface SignOff {
  readonly id: string
  /** Id of the claim record. */
  readonly claim: string
  readonly stage: Stage
  /** Revision of the claim record whose verdict was confirmed. */
  readonly verdictRev: number
  /** `textHashOf` the block that the claim stood in. */
  readonly textHash: string
  /** That block's text, or as much of it around the claim as is kept: to show what has changed. */
  readonly passage: string
  readonly by: Author
  /** ISO 8601, UTC. */
  readonly at: string
  readonly rev: number
  /** Null while it stands. */
  readonly withdrawn: Withdrawal | null
}

/** Id of the sign-off of that claim at that stage. */
export function signOffIdOf(claim: string, stage: Stage): string {
  return hashOf([claim, 'signOff', stage])
}

/** What a sign-off remembers a block's text by. */
export function textHashOf(text: string): string {
  return hashOf([text])
}

/** Longest passage kept, in UTF-16 units. */
const longestPassage = 1000

/** The block's text, or the part of it around the stretch where it is long. */
export function passageOf(text: string, from: number, to: number): string {
  if (text.length <= longestPassage) return text
  const spare = Math.max(0, longestPassage - (to - from))
  const start = Math.min(Math.max(0, from - Math.floor(spare / 2)), text.length - longestPassage)
  return text.slice(start, start + longestPassage)
}

/** How much of a passage's ends is looked for in another text, in UTF-16 units. */
const ends = 20

/** What to hold against a passage in the text as it is now: all of it, or for part of a long text what stands between its ends. */
export function counterpartOf(passage: string, text: string): string {
  if (passage.length < longestPassage) return text
  const start = text.indexOf(passage.slice(0, ends))
  const last = text.lastIndexOf(passage.slice(-ends))
  return start >= 0 && last > start ? text.slice(start, last + ends) : text
}

/** Why a sign-off no longer holds: the verdict, the text, or the text's very place is another. Null where it holds. */
export type Staleness = 'verdict' | 'text' | null

/** How the sign-off stands to a claim at this revision in a block with this text; null for text that is gone. */
export function stalenessOf(
  signOff: Pick<SignOff, 'verdictRev' | 'textHash'>,
  claimRev: number,
  text: string | null,
): Staleness {
  if (signOff.verdictRev !== claimRev) return 'verdict'
  return text === null || textHashOf(text) !== signOff.textHash ? 'text' : null
}
