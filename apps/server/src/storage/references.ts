/** Reference documents and their texts. Every function runs inside the thread's transaction. */
import type { Reference, ReferenceAddition, ReferenceArchiving } from '@zhushi/annotation'
import { mostReferences } from '@zhushi/sync/api'
import { hashOf } from '../seal.js'
import { audit } from './audit.js'
import type { Database } from './database.js'
import { addFact, type Fact } from './fact.js'
import type { Identity } from './people.js'
import { permit } from './permit.js'
import { authorOf, putRecord, recordIn, repeatedOn } from './shelf.js'

export type ReferenceRecording =
  | ({ readonly kind: 'changed' | 'repeated' } & Fact<{ readonly reference: Reference }>)
  /** Somebody else has put it away or brought it back; this is what stands. */
  | { readonly kind: 'stale'; readonly reference: Reference }
  | { readonly kind: 'missing' }
  /** There are as many in use as there may be. */
  | { readonly kind: 'full' }
  /** The operation's id has been used for something else or by somebody else. */
  | { readonly kind: 'foreign' }

interface Asked {
  readonly report: string
  readonly by: Identity
  readonly at: string
}

interface Adding extends Asked {
  readonly id: string
  readonly addition: ReferenceAddition
  /** Its blocks as JSON. */
  readonly blocks: string
  readonly characters: number
}

interface Archiving extends Asked {
  readonly id: string
  readonly archiving: ReferenceArchiving
}

/** Keeps a document and its text. */
export function addReference(db: Database, asked: Adding): ReferenceRecording {
  const { report, id, addition, blocks, characters, by, at } = asked
  permit(db, { by, right: 'keepReferences', report, at })
  const before = repeatedOn(db, 'reference', { ...addition, report, by })
  if (before) return before
  if (isFull(db, report)) return { kind: 'full' }

  const { opId, ...said } = addition
  const hash = hashOf(blocks)
  const reference: Reference = { id, ...said, characters, hash, by: authorOf(by), at, rev: 1, archived: null }
  const recording = put(db, asked, opId, 'addReference', reference)
  db.run('INSERT INTO reference_text (report, id, blocks) VALUES (?, ?, ?)', report, id, blocks)
  return recording
}

/** Puts a document away or brings it back. Its text is kept. */
export function archiveReference(db: Database, asked: Archiving): ReferenceRecording {
  const { report, id, archiving, by, at } = asked
  permit(db, { by, right: 'keepReferences', report, at })
  const { opId, archived, baseRev } = archiving
  const before = repeatedOn(db, 'reference', { opId, report, by })
  if (before) return before
  const standing = recordIn<Reference>(db, 'reference', report, id)
  if (!standing) return { kind: 'missing' }
  if (standing.rev !== baseRev || (standing.archived !== null) === archived)
    return { kind: 'stale', reference: standing }
  if (!archived && isFull(db, report)) return { kind: 'full' }
  const reference = { ...standing, rev: standing.rev + 1, archived: archived ? { by: authorOf(by), at } : null }
  return put(db, asked, opId, archived ? 'archiveReference' : 'restoreReference', reference)
}

/** A document with its text, its blocks as JSON; null where the report has none of that id. */
export function referenceOf(
  db: Database,
  { report, id }: { report: string; id: string },
): { readonly reference: Reference; readonly blocks: string } | null {
  const reference = recordIn<Reference>(db, 'reference', report, id)
  const text = db.get<{ blocks: string }>('SELECT blocks FROM reference_text WHERE report = ? AND id = ?', report, id)
  return reference && text ? { reference, blocks: text.blocks } : null
}

/** The documents of a report whose text is lost or is not the one that was added. */
export function spoiltTexts(db: Database, report: string): string[] {
  return db
    .all<{ id: string; hash: string; blocks: string | null }>(
      `SELECT reference.id, record ->> '$.hash' AS hash, blocks FROM reference
       LEFT JOIN reference_text USING (report, id) WHERE report = ? ORDER BY reference.id`,
      report,
    )
    .filter(({ hash, blocks }) => blocks === null || hashOf(blocks) !== hash)
    .map(({ id }) => id)
}

function isFull(db: Database, report: string): boolean {
  const sql = `SELECT count(*) AS count FROM reference WHERE report = ? AND record ->> '$.archived' IS NULL`
  return Number(db.get(sql, report)?.count) >= mostReferences
}

function put(
  db: Database,
  { report, by, at }: Asked,
  opId: string,
  action: string,
  reference: Reference,
): ReferenceRecording {
  putRecord(db, 'reference', report, reference)
  const seq = addFact(db, report, opId, by.user.id, { reference })
  db.run('UPDATE report SET updated_at = ? WHERE id = ?', at, report)
  audit(db, { at, user: by.user.id, session: by.session, action, report, subject: { opId, reference } })
  return { kind: 'changed', seq, change: { reference } }
}
