/** Shelves: the tables of records, each record as it stands now, in JSON. Runs inside the thread's transaction. */
import type { Author } from '@zhushi/annotation'
import type { Database } from './database.js'
import { earlier, type Fact, type Told } from './fact.js'
import type { Identity } from './people.js'

/** The tables, each called as the part of a fact that it keeps. */
export const shelves = [
  'claim',
  'correction',
  'comment',
  'reference',
  'revision',
  'evidence',
  'suggestion',
  'signOff',
  'waiver',
] as const satisfies readonly (keyof Told)[]

/** Those whose records are replaced when they change. */
export type Shelf = Exclude<(typeof shelves)[number], 'comment'>

/** A record as it stands; null where the report has none of that id. */
export function recordIn<T>(db: Database, shelf: Shelf, report: string, id: string): T | null {
  const row = db.get<{ record: string }>(`SELECT record FROM ${shelf} WHERE report = ? AND id = ?`, report, id)
  return row ? JSON.parse(row.record) : null
}

/** Puts a record in the place of the one that stood. */
export function putRecord(
  db: Database,
  shelf: Shelf,
  report: string,
  record: { readonly id: string; readonly rev: number },
): void {
  db.run(
    `INSERT INTO ${shelf} (report, id, rev, record) VALUES (?, ?, ?, ?)
     ON CONFLICT (report, id) DO UPDATE SET rev = excluded.rev, record = excluded.record`,
    report,
    record.id,
    record.rev,
    JSON.stringify(record),
  )
}

export type Repeated<Part extends 'reference' | 'revision'> =
  | ({ readonly kind: 'repeated' } & Fact<Extract<Told, { readonly [Key in Part]: object }>>)
  | { readonly kind: 'foreign' }

/** What an operation on that shelf did when it was first sent; null where it is new. */
export function repeatedOn<Part extends 'reference' | 'revision'>(
  db: Database,
  part: Part,
  { opId, report, by }: { readonly opId: string; readonly report: string; readonly by: Identity },
): Repeated<Part> | null {
  const before = earlier(db, opId, report, by)
  if (!before) return null
  if (before === 'foreign' || !before.change[part]) return { kind: 'foreign' }
  return { kind: 'repeated', seq: before.seq, change: before.change } as Repeated<Part>
}

/** A person as records name them. */
export function authorOf({ user }: Identity): Author {
  return { id: user.id, name: user.name }
}
