/** Evidence: a quoted source for or against a claim. Whoever gave it may take it back; it stays, and says so. */
import type { Withdrawal } from './correction.js'
import type { Author } from './record.js'

export type Stance = 'supports' | 'opposes'

export const stances: readonly Stance[] = ['supports', 'opposes']

/** One source, as a person quoted it. */
export interface Evidence {
  readonly id: string
  /** Id of the claim record. */
  readonly claim: string
  readonly stance: Stance
  /** What the source is called. */
  readonly title: string
  /** Who published it; empty where it is not said, as are `date` and `url`. */
  readonly publisher: string
  /** As the person wrote it: a day, a month or a year. */
  readonly date: string
  /** The words of the source. */
  readonly quote: string
  /** An http or https address. */
  readonly url: string
  readonly by: Author
  /** ISO 8601, UTC. */
  readonly at: string
  readonly rev: number
  /** Null while it stands. */
  readonly withdrawn: Withdrawal | null
}

/** Whether something that still stands speaks for the claim. */
export function isSupported(evidence: Iterable<Evidence>, claim: string): boolean {
  for (const each of evidence)
    if (each.claim === claim && each.stance === 'supports' && each.withdrawn === null) return true
  return false
}
