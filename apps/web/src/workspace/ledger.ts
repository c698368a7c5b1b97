/**
 * The ledger: everything known to have been said of a report. The notes room's records, what the server has recorded for
 * this page but the room does not show yet, and what still waits to be sent, as if it were recorded already.
 */
import { type Author, applyOperation, type ClaimRecord, type Comment } from '@zhushi/annotation'
import type { OutboxEntry } from '@zhushi/sync'
import type { RecordedNotes } from '../outbox'

export interface Ledger {
  readonly claims: ReadonlyMap<string, ClaimRecord>
  readonly comments: readonly Comment[]
  /** Ids of comments that only this device has. */
  readonly unsent: ReadonlySet<string>
}

export interface LedgerSources {
  readonly claims: Iterable<ClaimRecord>
  readonly comments: Iterable<Comment>
  readonly recorded: RecordedNotes
  readonly pending: readonly OutboxEntry[]
  readonly me: Author
  /** ISO 8601: the time that unsent things bear. */
  readonly now: string
}

export function ledgerOf({ claims, comments, recorded, pending, me, now }: LedgerSources): Ledger {
  const known = new Map<string, ClaimRecord>()
  for (const claim of [...claims, ...recorded.claims.values()]) {
    const other = known.get(claim.id)
    if (!other || claim.rev > other.rev) known.set(claim.id, claim)
  }
  const remarks = new Map<string, Comment>(recorded.comments)
  for (const comment of comments) remarks.set(comment.id, comment)

  const unsent = new Set<string>()
  for (const { operation } of pending) {
    if (remarks.has(operation.opId)) continue
    const outcome = applyOperation({ claims: known, done: new Map() }, operation, me, now)
    if (outcome.kind === 'stale') continue
    known.set(outcome.claim.id, outcome.claim)
    if (!outcome.comment) continue
    remarks.set(outcome.comment.id, outcome.comment)
    unsent.add(outcome.comment.id)
  }
  return { claims: known, comments: [...remarks.values()], unsent }
}
