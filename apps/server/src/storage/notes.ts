/** What people said: operations become facts, each with its row of the audit. Runs inside the thread's transaction. */
import { applyOperation, type Change, type ClaimRecord, type Operation } from '@zhushi/annotation'
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
  | { readonly kind: 'stale'; readonly current: ClaimRecord }
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
  const outcome = applyOperation({ claims: claimsOf(db, report), done: nothing }, operation, author, at)
  if (outcome.kind === 'stale') return outcome
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

/** Repeats have been looked for already. */
const nothing = { get: () => undefined }

function claimsOf(db: Database, report: string) {
  return {
    get(id: string): ClaimRecord | undefined {
      const row = db.get<{ record: string }>('SELECT record FROM claim WHERE report = ? AND id = ?', report, id)
      return row && JSON.parse(row.record)
    },
  }
}

function store(db: Database, report: string, opId: string, user: string, change: Change): number {
  const { claim, comment } = change
  db.run(
    `INSERT INTO claim (report, id, rev, record) VALUES (?, ?, ?, ?)
     ON CONFLICT (report, id) DO UPDATE SET rev = excluded.rev, record = excluded.record`,
    report,
    claim.id,
    claim.rev,
    JSON.stringify(claim),
  )
  if (comment)
    db.run(
      'INSERT INTO comment (id, report, claim, record) VALUES (?, ?, ?, ?)',
      comment.id,
      report,
      claim.id,
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
