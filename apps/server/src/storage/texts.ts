/** Reports and the log of their texts. Every function runs inside the thread's transaction. */
import type { Stage } from '@zhushi/annotation'
import { may, type ReportSummary, type Role } from '@zhushi/sync'
import type { Packed } from '../packed.js'
import { audit } from './audit.js'
import type { Database } from './database.js'
import type { Identity } from './people.js'
import { permit, permitRows } from './permit.js'
import { putReportRole, stagesFor } from './reportRoles.js'
import { keepOriginal } from './revisions.js'
import { noStanding, standingIn, standingsOf } from './standing.js'

/** One change of a text, by whom. */
export interface LogRow {
  readonly user: string
  readonly session: string
  readonly change: Uint8Array
}

/** What a text's document is made of: apply `snapshot`, then the changes in order. */
export interface StoredText {
  readonly snapshot: Uint8Array | null
  readonly changes: readonly Uint8Array[]
}

/** Rows that a snapshot stands for are kept for so many days. */
const daysKept = 30

const summaryColumns = `
  id, title, epoch, created_at AS createdAt, updated_at AS updatedAt, archived_at AS archivedAt,
  (SELECT count(*) FROM comment WHERE comment.report = report.id) AS comments,
  (SELECT count(*) FROM claim WHERE claim.report = report.id
     AND coalesce(json_extract(record, '$.verdict.kind'), 'unchecked') <> 'unchecked') AS verdicts`

type ReportRow = Omit<ReportSummary, 'role'> & { readonly epoch: number }

/** A report as one person sees it: with what they are in it. */
export interface StoredReport extends ReportRow {
  readonly role: Role
  readonly stages: readonly Stage[]
}

interface NewReport {
  readonly id: string
  readonly title: string
  readonly state: Uint8Array
  /** The same text, to be kept as it began; absent where nothing is to be kept. */
  readonly original?: Packed
  /** Null for the report that the server brings along. */
  readonly by: Identity | null
  readonly at: string
}

/** Whoever makes a report is an owner of it. Null where nobody made it. */
export function createReport(db: Database, { id, title, state, original, by, at }: NewReport): StoredReport | null {
  const library = by && permit(db, { by, right: 'createReport', at })
  db.run('INSERT INTO report (id, title, created_at, updated_at) VALUES (?, ?, ?, ?)', id, title, at, at)
  db.run('INSERT INTO snapshot (report, epoch, seq, time, state) VALUES (?, 1, 0, ?, ?)', id, at, state)
  if (by && library?.role !== 'owner')
    putReportRole(db, id, by.user.id, { role: 'owner', stages: stagesFor(noStanding, 'owner') })
  const kept = original && keepOriginal(db, { report: id, document: original, by, at })
  audit(db, {
    at,
    user: by?.user.id ?? null,
    session: by?.session ?? null,
    action: 'createReport',
    report: id,
    subject: { title, ...kept },
  })
  return by && reportOf(db, { id, user: by.user.id })
}

/** Those that a person may read, the most recently changed first. */
export function reports(db: Database, { archived, user }: { archived: boolean; user: string }): StoredReport[] {
  const sql = `SELECT ${summaryColumns} FROM report
    WHERE (archived_at IS NOT NULL) = ? ORDER BY updated_at DESC, created_at DESC, id`
  const standings = standingsOf(db, { user })
  return db.all<ReportRow>(sql, archived ? 1 : 0).flatMap((row) => {
    const { role, stages } = standingIn(standings, row.id)
    return role !== null && may(role, 'read') ? [{ ...row, role, stages }] : []
  })
}

/** Null where there is none, or none that the person may read. */
export function reportOf(db: Database, { id, user }: { id: string; user: string }): StoredReport | null {
  const seat = seatIn(db, { id, user })
  const row = seat && db.get<ReportRow>(`SELECT ${summaryColumns} FROM report WHERE id = ?`, id)
  return row ? { ...row, ...seat } : null
}

/** What a person is in a report, and its epoch: all that a socket is let in by. Null as of `reportOf`. */
export type Seat = Pick<StoredReport, 'epoch' | 'role' | 'stages'>

export function seatIn(db: Database, { id, user }: { id: string; user: string }): Seat | null {
  const { role, stages } = standingIn(standingsOf(db, { user, report: id }), id)
  if (role === null || !may(role, 'read')) return null
  const row = db.get<{ epoch: number }>('SELECT epoch FROM report WHERE id = ?', id)
  return row ? { epoch: row.epoch, role, stages } : null
}

/** Whether there is or ever was a report. */
export function hasReports(db: Database): boolean {
  return db.get('SELECT 1 FROM report LIMIT 1') !== undefined
}

interface ReportChange {
  readonly id: string
  readonly title?: string
  readonly archived?: boolean
  readonly by: Identity
  readonly at: string
}

export function changeReport(db: Database, { id, title, archived, by, at }: ReportChange): StoredReport | null {
  if (title !== undefined) permit(db, { by, right: 'renameReport', report: id, at })
  if (archived !== undefined) permit(db, { by, right: 'archiveReport', report: id, at })
  if (title !== undefined) db.run('UPDATE report SET title = ?, updated_at = ? WHERE id = ?', title, at, id)
  if (archived !== undefined)
    db.run(
      'UPDATE report SET archived_at = ? WHERE id = ? AND (archived_at IS NULL) = ?',
      archived ? at : null,
      id,
      archived ? 1 : 0,
    )
  const subject = { ...(title === undefined ? {} : { title }), ...(archived === undefined ? {} : { archived }) }
  audit(db, { at, user: by.user.id, session: by.session, action: 'changeReport', report: id, subject })
  return reportOf(db, { id, user: by.user.id })
}

export function loadText(db: Database, { report, epoch }: { report: string; epoch: number }): StoredText {
  const snapshot = db.get<{ seq: number; state: Uint8Array }>(
    'SELECT seq, state FROM snapshot WHERE report = ? AND epoch = ?',
    report,
    epoch,
  )
  const rows = db.all<{ change: Uint8Array }>(
    'SELECT change FROM update_log WHERE report = ? AND epoch = ? AND seq > ? ORDER BY seq',
    report,
    epoch,
    snapshot?.seq ?? 0,
  )
  return { snapshot: snapshot?.state ?? null, changes: rows.map(({ change }) => change) }
}

/** What is added to a text's log. */
export interface Appending {
  readonly report: string
  readonly epoch: number
  readonly rows: readonly LogRow[]
  /** The whole state with these rows in it, when the log is to be folded. */
  readonly snapshot: Uint8Array | null
  readonly at: string
}

/** Adds changes to a text's log, and folds the log into a snapshot if one is given. */
export function appendText(db: Database, { report, epoch, rows, snapshot, at }: Appending): void {
  permitRows(db, { report, rows, at })
  let seq = lastSeq(db, report, epoch)
  for (const { user, session, change } of rows)
    db.run(
      'INSERT INTO update_log (report, epoch, seq, user, session, time, change) VALUES (?, ?, ?, ?, ?, ?, ?)',
      report,
      epoch,
      ++seq,
      user,
      session,
      at,
      change,
    )
  if (rows.length > 0) db.run('UPDATE report SET updated_at = ? WHERE id = ?', at, report)
  if (snapshot) fold(db, report, epoch, seq, snapshot, at)
}

/** The number of the last change in a text's log; 0 where there is none. */
export function lastSeq(db: Database, report: string, epoch: number): number {
  const row = db.get(
    `SELECT max((SELECT coalesce(max(seq), 0) FROM update_log WHERE report = ?1 AND epoch = ?2),
                (SELECT coalesce(max(seq), 0) FROM snapshot WHERE report = ?1 AND epoch = ?2)) AS seq`,
    report,
    epoch,
  )
  return Number(row?.seq)
}

function fold(db: Database, report: string, epoch: number, seq: number, state: Uint8Array, at: string): void {
  db.run(
    `INSERT INTO snapshot (report, epoch, seq, time, state) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (report, epoch) DO UPDATE SET seq = excluded.seq, time = excluded.time, state = excluded.state`,
    report,
    epoch,
    seq,
    at,
    state,
  )
}

/** Removes the rows that a snapshot has long stood for. Returns how many. */
export function purgeLog(db: Database, { at }: { at: string }): number {
  const oldest = new Date(Date.parse(at) - daysKept * 86_400_000).toISOString()
  return db.run(
    `DELETE FROM update_log WHERE time < ? AND seq <=
       (SELECT seq FROM snapshot WHERE snapshot.report = update_log.report AND snapshot.epoch = update_log.epoch)`,
    oldest,
  )
}
