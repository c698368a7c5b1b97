/** Revisions and their texts. Every function runs inside the thread's transaction. */
import { randomUUID } from 'node:crypto'
import type { Revision, RevisionMaking, RevisionOrder } from '@zhushi/annotation'
import { mostRevisions } from '@zhushi/sync/api'
import { schemaVersion } from '@zhushi/sync/room'
import type { Packed } from '../packed.js'
import { holds } from '../seal.js'
import { audit } from './audit.js'
import type { Database } from './database.js'
import { addFact, type Fact } from './fact.js'
import type { Identity } from './people.js'
import { permit } from './permit.js'
import { authorOf, putRecord, recordIn, repeatedOn } from './shelf.js'
import { type Appending, appendText, lastSeq } from './texts.js'

export type RevisionRecording =
  | ({ readonly kind: 'changed' | 'repeated' } & Fact<{ readonly revision: Revision }>)
  | { readonly kind: 'missing' }
  /** There are as many as there may be. */
  | { readonly kind: 'full' }
  /** The operation's id has been used for something else or by somebody else. */
  | { readonly kind: 'foreign' }

interface Making extends Omit<Appending, 'snapshot'> {
  readonly id: string
  readonly making: RevisionMaking
  readonly document: Packed
  readonly by: Identity
}

/** Adds the rows that wait, and keeps the text as it is with them. */
export function makeRevision(db: Database, { id, making, document, by, ...appending }: Making): RevisionRecording {
  const { report, epoch, at } = appending
  permit(db, { by, right: 'keepRevisions', report, at })
  appendText(db, { ...appending, snapshot: null })
  const before = repeatedOn(db, 'revision', { ...making, report, by })
  if (before) return before
  if (isFull(db, report)) return { kind: 'full' }
  const { opId, name, note } = making
  const seq = lastSeq(db, report, epoch)
  const revision = made({ id, name, note, origin: 'named', by: authorOf(by), at, seq }, document)
  return keep(db, { report, opId, action: 'makeRevision', by, at }, revision, document)
}

interface Restoring extends Omit<Making, 'making'> {
  /** Of the revision that is brought back. */
  readonly of: string
  readonly order: RevisionOrder
  /** What bringing it back does to the text. */
  readonly change: Uint8Array
}

/** Adds the rows that wait, keeps the text as it is with them, and then makes it what it was. `document`: as it is now. */
export function restoreRevision(db: Database, asked: Restoring): RevisionRecording {
  const { id, of, order, document, change, by, ...appending } = asked
  const { report, epoch, at } = appending
  permit(db, { by, right: 'restoreRevision', report, at })
  const found = recordIn<Revision>(db, 'revision', report, of)
  const before = repeatedOn(db, 'revision', { ...order, report, by })
  appendText(db, { ...appending, snapshot: null })
  if (before) return before
  if (!found || found.removed) return { kind: 'missing' }
  if (isFull(db, report)) return { kind: 'full' }
  const seq = lastSeq(db, report, epoch)
  const name = `恢复“${found.name}”之前`
  const revision = made({ id, name, note: '', origin: 'kept', by: authorOf(by), at, seq }, document)
  const recording = keep(db, { report, opId: order.opId, action: 'restoreRevision', by, at, of }, revision, document)
  const own = { user: by.user.id, session: by.session, change }
  appendText(db, { report, epoch, rows: [own], snapshot: null, at })
  return recording
}

interface Removing {
  readonly report: string
  readonly id: string
  readonly order: RevisionOrder
  readonly by: Identity
  readonly at: string
}

/** Takes a revision's text away; that there was one stays on record. */
export function removeRevision(db: Database, { report, id, order: { opId }, by, at }: Removing): RevisionRecording {
  permit(db, { by, right: 'restoreRevision', report, at })
  const before = repeatedOn(db, 'revision', { opId, report, by })
  if (before) return before
  const found = recordIn<Revision>(db, 'revision', report, id)
  if (!found || found.removed) return { kind: 'missing' }
  const revision = { ...found, rev: found.rev + 1, removed: { by: authorOf(by), at } }
  db.run('DELETE FROM revision_text WHERE report = ? AND id = ?', report, id)
  return put(db, { report, opId, action: 'removeRevision', by, at }, revision)
}

/** Keeps the text that a report begins with. What it returns belongs into the row of the audit that tells of the report. */
export function keepOriginal(
  db: Database,
  { report, document, by, at }: { report: string; document: Packed; by: Identity | null; at: string },
): { readonly opId: string; readonly revision: Revision } {
  const author = by && authorOf(by)
  const revision = made(
    { id: randomUUID(), name: '原稿', note: '', origin: 'original', by: author, at, seq: 0 },
    document,
  )
  const opId = randomUUID()
  write(db, { report, opId, by, at }, revision)
  writeText(db, report, revision.id, document)
  return { opId, revision }
}

/** A revision with its packed document; null where the report has none of that id, or it was removed. */
export function revisionOf(
  db: Database,
  { report, id }: { report: string; id: string },
): { readonly revision: Revision; readonly packed: Uint8Array } | null {
  const revision = recordIn<Revision>(db, 'revision', report, id)
  const text = db.get<{ document: Uint8Array }>(
    'SELECT document FROM revision_text WHERE report = ? AND id = ?',
    report,
    id,
  )
  return revision && text ? { revision, packed: text.document } : null
}

/** The revisions of a report whose text is lost, is not the one that was kept, or is there though it was removed. */
export function spoiltRevisions(db: Database, report: string): string[] {
  const rows = db.each<{ id: string; record: string; document: Uint8Array | null }>(
    `SELECT revision.id, record, document FROM revision LEFT JOIN revision_text USING (report, id)
     WHERE report = ? ORDER BY revision.id`,
    report,
  )
  const spoilt: string[] = []
  for (const { id, record, document } of rows) {
    const { hash, removed } = JSON.parse(record) as Revision
    const isWell = document === null ? removed !== null : removed === null && holds(document, hash)
    if (!isWell) spoilt.push(id)
  }
  return spoilt
}

type Said = Pick<Revision, 'id' | 'name' | 'note' | 'origin' | 'by' | 'at' | 'seq'>

function made(said: Said, { hash, characters }: Packed): Revision {
  return { ...said, schemaVersion, hash, characters, rev: 1, removed: null }
}

interface Deed {
  readonly report: string
  readonly opId: string
  readonly by: Identity | null
  readonly at: string
}

interface Told extends Deed {
  readonly action: string
  readonly by: Identity
  /** Of a restoring: which revision. */
  readonly of?: string
}

function keep(db: Database, deed: Told, revision: Revision, document: Packed): RevisionRecording {
  const recording = put(db, deed, revision)
  writeText(db, deed.report, revision.id, document)
  return recording
}

function put(db: Database, deed: Told, revision: Revision): RevisionRecording {
  const seq = write(db, deed, revision)
  const { report, opId, action, by, at, of } = deed
  const subject = { opId, revision, ...(of !== undefined && { of }) }
  audit(db, { at, user: by.user.id, session: by.session, action, report, subject })
  return { kind: 'changed', seq, change: { revision } }
}

/** Returns the place of the fact. */
function write(db: Database, { report, opId, by, at }: Deed, revision: Revision): number {
  putRecord(db, 'revision', report, revision)
  db.run('UPDATE report SET updated_at = ? WHERE id = ?', at, report)
  return addFact(db, report, opId, by?.user.id ?? null, { revision })
}

function writeText(db: Database, report: string, id: string, { bytes }: Packed): void {
  db.run('INSERT INTO revision_text (report, id, document) VALUES (?, ?, ?)', report, id, bytes)
}

function isFull(db: Database, report: string): boolean {
  const sql = `SELECT count(*) AS count FROM revision WHERE report = ? AND record ->> '$.removed' IS NULL`
  return Number(db.get(sql, report)?.count) >= mostRevisions
}
