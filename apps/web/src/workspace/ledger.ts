/**
 * The ledger: everything known to have been said of a report. The notes room's records, what the server has recorded for
 * this page but the room does not show yet, and what still waits to be sent, as if it were recorded already.
 */
import { type Author, applyOperation, type ClaimRecord, type Comment, type Correction } from '@zhushi/annotation'
import type { OutboxEntry } from '@zhushi/sync'
import type { RecordedNotes } from '../outbox'

export interface Ledger {
  readonly claims: ReadonlyMap<string, ClaimRecord>
  readonly comments: readonly Comment[]
  /** Those taken back are among them, marked as `withdrawn`. */
  readonly corrections: ReadonlyMap<string, Correction>
  /** Ids of comments that only this device has. */
  readonly unsent: ReadonlySet<string>
}

export interface LedgerSources {
  readonly claims: Iterable<ClaimRecord>
  readonly comments: Iterable<Comment>
  readonly corrections: Iterable<Correction>
  readonly recorded: RecordedNotes
  readonly pending: readonly OutboxEntry[]
  readonly me: Author
  /** ISO 8601: the time that unsent things bear. */
  readonly now: string
}

export function ledgerOf({ claims, comments, corrections, recorded, pending, me, now }: LedgerSources): Ledger {
  const known = latestOf([...claims, ...recorded.claims.values()])
  const corrected = latestOf([...corrections, ...recorded.corrections.values()])
  const remarks = new Map<string, Comment>(recorded.comments)
  for (const comment of comments) remarks.set(comment.id, comment)

  const unsent = new Set<string>()
  for (const { operation } of pending) {
    if (remarks.has(operation.opId)) continue
    const outcome = applyOperation({ claims: known, corrections: corrected, done: new Map() }, operation, me, now)
    if (outcome.kind === 'stale' || outcome.kind === 'missing') continue
    if (outcome.correction) corrected.set(outcome.correction.id, outcome.correction)
    else known.set(outcome.claim.id, outcome.claim)
    if (!outcome.comment) continue
    remarks.set(outcome.comment.id, outcome.comment)
    unsent.add(outcome.comment.id)
  }
  return { claims: known, comments: [...remarks.values()], corrections: corrected, unsent }
}

/** Of each record the state with the highest revision. */
function latestOf<T extends { readonly id: string; readonly rev: number }>(records: Iterable<T>): Map<string, T> {
  const latest = new Map<string, T>()
  for (const record of records) {
    const other = latest.get(record.id)
    if (!other || record.rev > other.rev) latest.set(record.id, record)
  }
  return latest
}
