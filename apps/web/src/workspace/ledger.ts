/**
 * The ledger: everything known to have been said of a report. The notes room's records, what the server has recorded for
 * this page but the room does not show yet, and what still waits to be sent, as if it were recorded already.
 */
import {
  type Author,
  applyOperation,
  type ClaimRecord,
  type Comment,
  type Correction,
  type Evidence,
  type SignOff,
  type Suggestion,
  type Waiver,
} from '@zhushi/annotation'
import type { OutboxEntry, VerdictGiven } from '@zhushi/sync'
import type { RecordedNotes } from '../outbox'

export interface Ledger {
  readonly claims: ReadonlyMap<string, ClaimRecord>
  readonly comments: readonly Comment[]
  /** Those taken back are among them, marked as `withdrawn`. */
  readonly corrections: ReadonlyMap<string, Correction>
  readonly evidence: ReadonlyMap<string, Evidence>
  readonly suggestions: ReadonlyMap<string, Suggestion>
  readonly signOffs: ReadonlyMap<string, SignOff>
  readonly waivers: ReadonlyMap<string, Waiver>
  /** Every verdict that was given, in no order. */
  readonly verdicts: readonly VerdictGiven[]
  /** Ids of comments, evidence and suggestions that only this device has. */
  readonly unsent: ReadonlySet<string>
}

export interface LedgerSources {
  readonly claims: Iterable<ClaimRecord>
  readonly comments: Iterable<Comment>
  readonly corrections: Iterable<Correction>
  readonly evidence: Iterable<Evidence>
  readonly suggestions: Iterable<Suggestion>
  readonly signOffs: Iterable<SignOff>
  readonly waivers: Iterable<Waiver>
  readonly verdicts: Iterable<VerdictGiven>
  readonly recorded: RecordedNotes
  readonly pending: readonly OutboxEntry[]
  readonly me: Author
  /** ISO 8601: the time that unsent things bear. */
  readonly now: string
}

/** The ledger before anything is known. */
export const emptyLedger: Ledger = {
  claims: new Map(),
  comments: [],
  corrections: new Map(),
  evidence: new Map(),
  suggestions: new Map(),
  signOffs: new Map(),
  waivers: new Map(),
  verdicts: [],
  unsent: new Set(),
}

export function ledgerOf({ recorded, pending, me, now, ...shown }: LedgerSources): Ledger {
  const claims = latestOf([...shown.claims, ...recorded.claims.values()])
  const corrections = latestOf([...shown.corrections, ...recorded.corrections.values()])
  const evidence = latestOf([...shown.evidence, ...recorded.evidence.values()])
  const suggestions = latestOf([...shown.suggestions, ...recorded.suggestions.values()])
  const signOffs = latestOf([...shown.signOffs, ...recorded.signOffs.values()])
  const waivers = latestOf([...shown.waivers, ...recorded.waivers.values()])
  const remarks = new Map<string, Comment>(recorded.comments)
  for (const comment of shown.comments) remarks.set(comment.id, comment)

  const unsent = new Set<string>()
  const records = { claims, corrections, evidence, suggestions, signOffs, waivers, done: new Map() }
  for (const { operation } of pending) {
    // What adds a record names it; one that the room shows already may have changed since.
    if ([remarks, evidence, suggestions].some((known) => known.has(operation.opId))) continue
    const outcome = applyOperation(records, operation, me, now)
    if (outcome.kind !== 'changed') continue
    keep(claims, outcome.claim)
    keep(corrections, outcome.correction)
    keep(evidence, outcome.evidence)
    keep(suggestions, outcome.suggestion)
    keep(signOffs, outcome.signOff)
    keep(waivers, outcome.waiver)
    keep(remarks, outcome.comment)
    for (const made of [outcome.comment, outcome.evidence, outcome.suggestion]) if (made) unsent.add(made.id)
  }
  const said = { claims, comments: [...remarks.values()], corrections, evidence, suggestions, signOffs, waivers }
  return { ...said, verdicts: [...shown.verdicts], unsent }
}

function keep<T extends { readonly id: string }>(records: Map<string, T>, record: T | undefined): void {
  if (record) records.set(record.id, record)
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
