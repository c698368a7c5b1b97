/**
 * Corrections: what a person says a figure or claim should have been read as.
 *
 * A correction never alters the text, nor what the machine reads; whoever shows a reading lays the corrections over it.
 */
import type { Anchor } from '@zhushi/anchor'
import { hashOf } from './identity.js'
import type { Author } from './record.js'
import type { CorrectedSlots } from './slot.js'

/** `amend`: slots were misread. `add`: a figure was missed. `dismiss`: what was read as a figure is none. */
export type CorrectionAction = 'amend' | 'add' | 'dismiss'

export const correctionActions: readonly CorrectionAction[] = ['amend', 'add', 'dismiss']

/** Who took a correction back. */
export interface Withdrawal {
  readonly by: Author
  /** ISO 8601, UTC. */
  readonly at: string
}

/** One person's correction at a place; a later one at the same place takes over its record. */
export interface Correction {
  readonly id: string
  /** The figure's place in the text. */
  readonly anchor: Anchor
  readonly action: CorrectionAction
  /** The indicator as the machine read it, to tell a figure's several claims apart; absent where all of it is meant. */
  readonly claim?: string
  /** At least one of an amendment, at least indicator and value of an addition, none of a dismissal. */
  readonly slots: CorrectedSlots
  readonly by: Author
  /** ISO 8601, UTC. */
  readonly at: string
  /** What the machine's figure said when it was corrected; empty for an addition. Another one now: shows as changed. */
  readonly fingerprint: string
  /** Counts what has been done to this record, withdrawals included; 1 after the first correction. */
  readonly rev: number
  /** Null while the correction stands. One that does not stand must not be applied. */
  readonly withdrawn: Withdrawal | null
}

/** Id of the record for a correction at this place, made as `claimIdOf` makes a claim's: two who correct at once make one. */
export function correctionIdOf(anchor: Anchor, claim?: string): string {
  const { block, exact, prefix, suffix } = anchor
  return hashOf([block, exact, prefix, suffix, 'correction', claim ?? ''])
}
