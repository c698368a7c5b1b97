/**
 * Waivers (可不处理): a finding that a person has looked at and set aside, with the reason.
 *
 * A waiver is of the finding's check and inputs, in the words of the text. When one of them changes the finding is another,
 * the waiver finds nothing any more, and the new finding is shown.
 */
import type { Withdrawal } from './correction.js'
import { hashOf } from './identity.js'
import type { Author } from './record.js'

export interface Waiver {
  readonly id: string
  /** Id of the check: C4, P9. */
  readonly check: string
  /** What the finding was made of, in the words of the text. */
  readonly inputs: readonly string[]
  /** What the finding said, for whoever reads the waiver later. */
  readonly message: string
  readonly reason: string
  readonly by: Author
  /** ISO 8601, UTC. */
  readonly at: string
  readonly rev: number
  /** Null while it stands. */
  readonly withdrawn: Withdrawal | null
}

/** Id of the waiver of a check's finding on these inputs. Their order counts. */
export function waiverIdOf(check: string, inputs: readonly string[]): string {
  return hashOf(['waiver', check, ...inputs])
}
