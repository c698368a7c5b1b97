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
import { addFact, earlier, type Fact, type Told } from './fact.js'
import type { Identity } from './people.js'

export type Recording =
  | ({ readonly kind: 'changed' | 'repeated' } & Fact<Change>)
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
  const before = earlier(db, operation.opId, report, by)
  if (before === 'foreign') return { kind: 'foreign' }
  if (before)
    return before.change.reference ? { kind: 'foreign' } : { kind: 'repeated', seq: before.seq, change: before.change }

  const author = { id: by.user.id, name: by.user.name }
  const outcome = applyOperation(recordsOf(db, report), operation, author, at)
  if (outcome.kind === 'stale' || outcome.kind === 'missing') return outcome
  const { kind: _kind, ...change } = outcome
  const seq = store(db, report, operation.opId, by.user.id, change)
  db.run('UPDATE report SET updated_at = ? WHERE id = ?', at, report)
  audit(db, { at, user: by.user.id, session: by.session, action: operation.kind, report, subject: operation })
  return { kind: 'changed', seq, change }
}

/** The tables of records, each called as the part of a fact that it keeps. */
export const shelves = ['claim', 'correction', 'comment', 'reference'] as const satisfies readonly (keyof Told)[]

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
  return addFact(db, report, opId, user, change)
}
