/**
 * Records: what people said of a report, as the server keeps it and the notes room shows it.
 *
 * Plain JSON. Author and time come from the server's session, never from a client.
 */
import type { Anchor } from '@zhushi/anchor'
import type { VerdictKind } from './verdict.js'

/** Who wrote a record, under the name they bore then. */
export interface Author {
  readonly id: string
  readonly name: string
}

/** A person's judgement on a claim. */
export interface Verdict {
  readonly kind: VerdictKind
  /** Why, in the person's words; may be empty unless the verdict needs it. */
  readonly note: string
  readonly by: Author
  /** ISO 8601, UTC. */
  readonly at: string
  /** What the claim said when it was judged; a claim that now says something else shows as changed. */
  readonly fingerprint: string
}

/** A claim that somebody has spoken of: its place and its verdict. */
export interface ClaimRecord {
  readonly id: string
  readonly anchor: Anchor
  /** Null until somebody judges it. */
  readonly verdict: Verdict | null
  /** Counts verdicts set on this claim; 0 before the first. */
  readonly rev: number
}

/** One remark on a claim. */
export interface Comment {
  readonly id: string
  /** Id of the claim record. */
  readonly claim: string
  readonly body: string
  readonly by: Author
  /** ISO 8601, UTC. */
  readonly at: string
}
