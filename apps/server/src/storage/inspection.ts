/**
 * Inspection: whether a database holds together. It reads everything and mends nothing.
 *
 * The file by SQLite's own check; the audit by its chain and head; each text by its log, which must have no gap and
 * must make a document that can be read; what people said by playing every fact again; the texts of reference documents
 * and revisions by their hashes.
 */
import { isDeepStrictEqual } from 'node:util'
import * as Y from 'yjs'
import { blocksIn } from '../text.js'
import { brokenLink } from './audit.js'
import type { Database } from './database.js'
import { factsOf } from './fact.js'
import { spoiltTexts } from './references.js'
import { spoiltRevisions } from './revisions.js'
import { shelves } from './shelf.js'
import { loadText } from './texts.js'

/** One thing that does not hold, and where. */
export type Flaw =
  /** The file itself is damaged; `detail` is SQLite's word for it. */
  | { readonly kind: 'file'; readonly detail: string }
  /** The audit's first row that is missing or altered. */
  | { readonly kind: 'audit'; readonly row: number }
  /** A text's log lacks this row. */
  | { readonly kind: 'log'; readonly report: string; readonly seq: number }
  /** A text's snapshot and log do not make a document that can be read. */
  | { readonly kind: 'text'; readonly report: string }
  /** What was said lacks the fact of this number. */
  | { readonly kind: 'fact'; readonly report: string; readonly seq: number }
  /** A record is not what the facts make of it, or the text of a reference document or a revision not the one that was kept. */
  | { readonly kind: 'record'; readonly report: string; readonly id: string }
  /** Something was said that the audit does not know. */
  | { readonly kind: 'unaudited'; readonly report: string; readonly id: string }

/** Everything that does not hold; empty where all is well. The database is read as it is at one moment. */
export function inspect(db: Database): readonly Flaw[] {
  db.exec('BEGIN')
  try {
    const file = fileFlaws(db)
    // A damaged file makes every other answer worthless.
    if (file.length > 0) return file
    const reports = db.all<{ id: string; epoch: number }>('SELECT id, epoch FROM report ORDER BY id')
    return [
      ...auditFlaws(db),
      ...reports.flatMap(({ id, epoch }) => [...logFlaws(db, id), ...textFlaws(db, id, epoch), ...noteFlaws(db, id)]),
      ...unauditedIn(db),
    ]
  } finally {
    db.exec('ROLLBACK')
  }
}

function fileFlaws(db: Database): Flaw[] {
  try {
    const found = db.all<{ integrity_check: string }>('PRAGMA integrity_check(3)').map((row) => row.integrity_check)
    const orphans = db.all<{ table: string }>('PRAGMA foreign_key_check').map(({ table }) => `foreign key of ${table}`)
    return [...found, ...orphans.slice(0, 3)]
      .filter((detail) => detail !== 'ok')
      .map((detail) => ({ kind: 'file', detail: detail.replace(/\s+/g, ' ') }))
  } catch (error) {
    return [{ kind: 'file', detail: error instanceof Error ? error.message : String(error) }]
  }
}

function auditFlaws(db: Database): Flaw[] {
  const row = brokenLink(db)
  return row === null ? [] : [{ kind: 'audit', row }]
}

/** Rows that a snapshot stands for may be gone from the beginning; from the first that is there, none may be missing. */
function logFlaws(db: Database, report: string): Flaw[] {
  const gaps = db.all<{ seq: number }>(
    `SELECT seq - 1 AS seq FROM update_log AS row WHERE report = ?1
       AND NOT EXISTS (SELECT 1 FROM update_log WHERE report = ?1 AND epoch = row.epoch AND seq = row.seq - 1)
       AND seq - 1 > coalesce((SELECT seq FROM snapshot WHERE report = ?1 AND epoch = row.epoch), 0)
     UNION
     SELECT seq - 1 FROM update_log AS row WHERE report = ?1
       AND NOT EXISTS (SELECT 1 FROM update_log WHERE report = ?1 AND epoch = row.epoch AND seq = row.seq - 1)
       AND seq > (SELECT min(seq) FROM update_log WHERE report = ?1 AND epoch = row.epoch)
     ORDER BY 1`,
    report,
  )
  return gaps.map(({ seq }) => ({ kind: 'log', report, seq }))
}

function textFlaws(db: Database, report: string, epoch: number): Flaw[] {
  const { snapshot, changes } = loadText(db, { report, epoch })
  const doc = new Y.Doc()
  try {
    for (const change of snapshot ? [snapshot, ...changes] : changes) Y.applyUpdate(doc, change)
    blocksIn(doc)
    const isWhole = snapshot !== null && doc.store.pendingStructs === null && doc.store.pendingDs === null
    return isWhole ? [] : [{ kind: 'text', report }]
  } catch {
    return [{ kind: 'text', report }]
  } finally {
    doc.destroy()
  }
}

/** Plays a report's facts again and lays what they make beside the tables. */
function noteFlaws(db: Database, report: string): Flaw[] {
  const made = new Map<string, unknown>()
  const facts = factsOf(db, { report })
  for (const { change } of facts)
    for (const [shelf, record] of Object.entries(change)) made.set(`${shelf} ${(record as { id: string }).id}`, record)
  const kept = new Map<string, unknown>()
  for (const shelf of shelves)
    for (const row of db.each<{ id: string; record: string }>(
      `SELECT id, record FROM ${shelf} WHERE report = ?`,
      report,
    ))
      kept.set(`${shelf} ${row.id}`, JSON.parse(row.record))

  const gap = facts.findIndex(({ seq }, at) => seq !== at + 1)
  const different = [...new Set([...made.keys(), ...kept.keys()])].filter(
    (key) => !isDeepStrictEqual(made.get(key), kept.get(key)),
  )
  return [
    ...[...spoiltTexts(db, report), ...spoiltRevisions(db, report)].map(
      (id) => ({ kind: 'record', report, id }) as const,
    ),
    ...(gap < 0 ? [] : [{ kind: 'fact', report, seq: gap + 1 } as const]),
    ...different.map((key) => ({ kind: 'record', report, id: key.slice(key.indexOf(' ') + 1) }) as const),
  ]
}

function unauditedIn(db: Database): Flaw[] {
  return db
    .all<{ report: string; id: string }>(
      `SELECT report, op_id AS id FROM operation
       WHERE op_id NOT IN (SELECT entry ->> '$.subject.opId' FROM audit WHERE entry ->> '$.subject.opId' IS NOT NULL)`,
    )
    .map(({ report, id }) => ({ kind: 'unaudited', report, id }))
}
