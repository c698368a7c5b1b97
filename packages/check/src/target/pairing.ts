/**
 * Pairings: a target beside its outcome, and what may be said of the two.
 */
import type { Claim } from '@zhushi/claim'
import type { Equation, Place, Words } from '../finding.js'

/** A claim and where its figure stands. */
export interface Stated {
  readonly claim: Claim
  readonly place: Place
}

/**
 * Across two reports: `met`, `missed`, `roughlyMet`. Inside one, where the outcome is of the year before, what the target asks:
 * `asksMore`, `asksLess`, `asksSame`, in the direction that is good. `candidate` may be the same thing and `notComparable` is not:
 * both are shown with the reason and not judged. `notStated`: nothing in the text to hold it against.
 */
export type Outcome =
  | 'met'
  | 'missed'
  | 'roughlyMet'
  | 'asksMore'
  | 'asksLess'
  | 'asksSame'
  | 'candidate'
  | 'notComparable'
  | 'notStated'

export interface Pairing {
  /** The indicator's name, as the target has it. */
  readonly name: string
  /** Its canonical id, where the vocabulary knows it. */
  readonly indicator?: string
  readonly target: Stated
  /** Null where `outcome` is `notStated`. */
  readonly actual: Stated | null
  readonly outcome: Outcome
  /** Why it was judged so, or why not. */
  readonly reason: Words
  readonly equation?: Equation
}
