/** What people said: operations become facts, each with its row of the audit. Runs inside the thread's transaction. */
import {
  applyOperation,
  type Change,
  type ClaimRecord,
  type Correction,
  type Operation,
  type StaleOutcome,
} from '@zhushi/annotation'
import { audit } from './audit.js'
import type { Database } from './database.js'
import type { Identity } from './people.js'

/** What an operation did, and its place in the order of the report's operations. */
export interface Fact {
  readonly seq: number
  readonly change: Change
}

export type Recording =
  | ({ readonly kind: 'changed' | 'repeated' } & Fact)
  | StaleOutcome
  /** There is no such correction. */
  | { readonly kind: 'missing' }
  /** The operation's id has been used for something else or by somebody else. */
  | { readonly kind: 'foreign' }

interface Asked {
  readonly report: string
  readonly operation: Operation
  readonly by: Identity
  readonly at: string
}

/** Records an operation, or says why not. */
export function record(db: Database, { report, operation, by, at }: Asked): Recording {
  const before = db.get<{ report: string; seq: number; user: string; result: string }>(
    'SELECT report, seq, user, result FROM operation WHERE op_id = ?',
    operation.opId,
  )
  if (before) {
    if (before.report !== report || before.user !== by.user.id) return { kind: 'foreign' }
    return { kind: 'repeated', seq: before.seq, change: JSON.parse(before.result) }
  }

  const author = { id: by.user.id, name: by.user.name }
  const outcome = applyOperation(recordsOf(db, report), operation, author, at)
  if (outcome.kind === 'stale' || outcome.kind === 'missing') return outcome
  const { kind: _kind, ...change } = outcome
  const seq = store(db, report, operation.opId, by.user.id, change)
  db.run('UPDATE report SET updated_at = ? WHERE id = ?', at, report)
  audit(db, { at, user: by.user.id, session: by.session, action: operation.kind, report, subject: operation })
  return { kind: 'changed', seq, change }
}

/** Every fact of a report in the order it was recorded: what the notes room is made from. */
export function factsOf(db: Database, { report }: { report: string }): Fact[] {
  return db
    .all<{ seq: number; result: string }>('SELECT seq, result FROM operation WHERE report = ? ORDER BY seq', report)
    .map(({ seq, result }) => ({ seq, change: JSON.parse(result) }))
}

/** The tables of records, each called as the part of a `Change` that it keeps. */
export const shelves = ['claim', 'correction', 'comment'] as const satisfies readonly (keyof Change)[]

/** Those whose records are replaced when they change. */
type Shelf = 'claim' | 'correction'

function recordsOf(db: Database, report: string) {
  return {
    claims: { get: (id: string) => recordIn<ClaimRecord>(db, 'claim', report, id) },
    corrections: { get: (id: string) => recordIn<Correction>(db, 'correction', report, id) },
    // Repeats have been looked for already.
    done: { get: () => undefined },
  }
}

function recordIn<T>(db: Database, shelf: Shelf, report: string, id: string): T | undefined {
  const row = db.get<{ record: string }>(`SELECT record FROM ${shelf} WHERE report = ? AND id = ?`, report, id)
  return row && JSON.parse(row.record)
}

function put(db: Database, shelf: Shelf, report: string, record: ClaimRecord | Correction): void {
  db.run(
    `INSERT INTO ${shelf} (report, id, rev, record) VALUES (?, ?, ?, ?)
     ON CONFLICT (report, id) DO UPDATE SET rev = excluded.rev, record = excluded.record`,
    report,
    record.id,
    record.rev,
    JSON.stringify(record),
  )
}

function store(db: Database, report: string, opId: string, user: string, change: Change): number {
  const { claim, comment, correction } = change
  if (claim) put(db, 'claim', report, claim)
  if (correction) put(db, 'correction', report, correction)
  if (comment)
    db.run(
      'INSERT INTO comment (id, report, claim, record) VALUES (?, ?, ?, ?)',
      comment.id,
      report,
      comment.claim,
      JSON.stringify(comment),
    )
  const seq = Number(db.get('SELECT coalesce(max(seq), 0) + 1 AS seq FROM operation WHERE report = ?', report)?.seq)
  const result = JSON.stringify(change)
  db.run(
    'INSERT INTO operation (op_id, report, seq, user, result) VALUES (?, ?, ?, ?, ?)',
    opId,
    report,
    seq,
    user,
    result,
  )
  return seq
}
