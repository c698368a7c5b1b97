/**
 * Suggestions: other words for a stretch of the text, and what became of them.
 *
 * A suggestion never alters the text. The server does, in the commit that marks it as accepted.
 */
import type { Anchor } from '@zhushi/anchor'
import type { Author } from './record.js'

/** `partly`, `declined` and `answered` say why; `accepted` put the words into the text. */
export type SuggestionState = 'open' | 'accepted' | 'partly' | 'declined' | 'answered' | 'withdrawn'

export const suggestionStates: readonly SuggestionState[] = [
  'open',
  'accepted',
  'partly',
  'declined',
  'answered',
  'withdrawn',
]

/** What an editor can make of a suggestion without applying it. */
export type Disposal = 'partly' | 'declined' | 'answered'

export const disposals: readonly Disposal[] = ['partly', 'declined', 'answered']

/** Who closed a suggestion, and why. */
export interface Closing {
  readonly by: Author
  /** ISO 8601, UTC. */
  readonly at: string
  /** Empty for what was accepted or withdrawn. */
  readonly note: string
}

/** One person's proposal for a stretch of the text. */
export interface Suggestion {
  readonly id: string
  /** The stretch; `exact` is what is to be replaced. */
  readonly anchor: Anchor
  /** Empty where the stretch is to go. */
  readonly replacement: string
  /** May be empty. */
  readonly reason: string
  readonly by: Author
  /** ISO 8601, UTC. */
  readonly at: string
  readonly state: SuggestionState
  /** Null while it is open. */
  readonly closing: Closing | null
  /** Counts what has been done to it; 1 as it was made. */
  readonly rev: number
}
