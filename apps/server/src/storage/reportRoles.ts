/** What people are in single reports, as those who keep a report see and change it. Runs inside the thread's transaction. */
import type { Stage } from '@zhushi/annotation'
import type { ReportMember, Role } from '@zhushi/sync'
import { usualStages } from '@zhushi/sync'
import { audit } from './audit.js'
import type { Database } from './database.js'
import type { Identity } from './people.js'
import { permit, Refused, turn } from './permit.js'
import {
  isSameStanding,
  readStanding,
  type Standing,
  type StandingRow,
  type Standings,
  standingIn,
  standingRow,
  standingsOf,
} from './standing.js'

/** `isOnline` is for the caller to know. */
export type StoredReportMember = Omit<ReportMember, 'isOnline'>

interface Asked {
  readonly by: Identity
  readonly report: string
  readonly id: string
  readonly at: string
}

interface Setting extends Asked {
  readonly role: Role | null
  /** Absent: those that are usual for a new role, and as they are for the same one. */
  readonly stages?: readonly Stage[] | undefined
}

/**
 * Whoever is something in the library, or had something set for the report, in the order in which they came. Those who are
 * here for other reports alone are nobody's business in this one.
 */
export function reportMembers(db: Database, { report }: { report: string }): StoredReportMember[] {
  const rows = db.all<Named & StandingRow & { ownRole: string | null; ownStages: string | null }>(
    `SELECT id, name, color, unit, user.role, user.stages, own.role AS ownRole, own.stages AS ownStages
     FROM user LEFT JOIN report_role AS own ON own.user = user.id AND own.report = ?
     WHERE removed_at IS NULL ORDER BY created_at, id`,
    report,
  )
  return rows.flatMap(({ role, stages, ownRole, ownStages, ...row }) => {
    const own = ownRole === null ? [] : [[report, readStanding({ role: ownRole, stages: ownStages ?? '' })] as const]
    const standings = { library: readStanding({ role, stages }), reports: new Map(own) }
    const isAbout = standings.library.role !== null || own.length > 0
    return isAbout ? [memberOf(row, standings, report)] : []
  })
}

type Named = Pick<ReportMember, 'id' | 'name' | 'color' | 'unit'>

/** Sets what somebody is in a report. */
export function setReportRole(db: Database, { by, report, id, role, stages, at }: Setting): Standings {
  permit(db, { by, right: 'keepMembers', report, at })
  const before = standingsIn(db, id, report)
  const now = standingIn(before, report)
  const standing: Standing = { role, stages: stages ?? stagesFor(now, role) }
  if (before.reports.has(report) && isSameStanding(before.reports.get(report) ?? now, standing)) return before
  putReportRole(db, report, id, standing)
  turn(id)
  const subject = { user: id, from: now.role, ...standingRow(standing) }
  audit(db, { at, user: by.user.id, session: by.session, action: 'setReportRole', report, subject })
  return standingsOf(db, { user: id })
}

/** Lets what somebody is in the library hold in a report again. */
export function dropReportRole(db: Database, { by, report, id, at }: Asked): Standings {
  permit(db, { by, right: 'keepMembers', report, at })
  standingsIn(db, id, report)
  if (db.run('DELETE FROM report_role WHERE report = ? AND user = ?', report, id) > 0) {
    turn(id)
    audit(db, { at, user: by.user.id, session: by.session, action: 'dropReportRole', report, subject: { user: id } })
  }
  return standingsOf(db, { user: id })
}

export function putReportRole(db: Database, report: string, user: string, standing: Standing): void {
  const { role, stages } = standingRow(standing)
  db.run(
    `INSERT INTO report_role (report, user, role, stages) VALUES (?, ?, ?, ?)
     ON CONFLICT (report, user) DO UPDATE SET role = excluded.role, stages = excluded.stages`,
    report,
    user,
    role,
    stages,
  )
}

/** The stages of a role that is given without naming any: as they are for the same role, else those usual for it. */
export function stagesFor(now: Standing, role: Role | null): readonly Stage[] {
  if (role === null) return []
  return now.role === role ? now.stages : usualStages[role]
}

/** Throws `Refused`: `notFound`, or `libraryOwner` whose reports are all reports. */
function standingsIn(db: Database, id: string, report: string): Standings {
  const known = db.get<StandingRow>('SELECT role, stages FROM user WHERE id = ? AND removed_at IS NULL', id)
  if (!known) throw new Refused('notFound')
  if (readStanding(known).role === 'owner') throw new Refused('libraryOwner')
  return standingsOf(db, { user: id, report })
}

function memberOf(row: Named, standings: Standings, report: string): StoredReportMember {
  const { role, stages } = standingIn(standings, report)
  const isOwn = standings.library.role !== 'owner' && standings.reports.has(report)
  return { ...row, role, stages, library: standings.library.role, isOwn }
}
