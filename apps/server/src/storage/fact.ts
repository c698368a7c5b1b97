/**
 * Facts: what each operation did, in the order it was recorded. The notes room is made of them, one after the other.
 */
import type { Change, Reference, Revision } from '@zhushi/annotation'
import type { Database } from './database.js'
import type { Identity } from './people.js'

/** What was done: something said of the report, a reference document added or put away, a revision made or removed. */
export type Told =
  | (Change & { readonly reference?: never; readonly revision?: never })
  | ({ readonly reference: Reference; readonly revision?: never } & Unsaid)
  | ({ readonly revision: Revision; readonly reference?: never } & Unsaid)

type Unsaid = { readonly [Part in keyof Change]?: never }

/** What an operation did, and its place in the order of the report's operations. */
export interface Fact<Kind extends Told = Told> {
  readonly seq: number
  readonly change: Kind
}

/** What the operation did before; `foreign` where its id was used by another person or report; null where it is new. */
export function earlier(db: Database, opId: string, report: string, by: Identity): Fact | 'foreign' | null {
  const row = db.get<{ report: string; seq: number; user: string | null; result: string }>(
    'SELECT report, seq, user, result FROM operation WHERE op_id = ?',
    opId,
  )
  if (!row) return null
  if (row.report !== report || row.user !== by.user.id) return 'foreign'
  return { seq: row.seq, change: JSON.parse(row.result) }
}

/** Adds what an operation did; returns its place. `user` is null where the server did it by itself. */
export function addFact(db: Database, report: string, opId: string, user: string | null, change: Told): number {
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

/** Every fact of a report in the order it was recorded. */
export function factsOf(db: Database, { report }: { report: string }): Fact[] {
  return db
    .all<{ seq: number; result: string }>('SELECT seq, result FROM operation WHERE report = ? ORDER BY seq', report)
    .map(({ seq, result }) => ({ seq, change: JSON.parse(result) }))
}
