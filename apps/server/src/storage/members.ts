/** Members of the group and the invitations to it, as those who keep them see and change them. */
import type { Stage } from '@zhushi/annotation'
import type { GroupMember, Role, SentInvitation } from '@zhushi/sync'
import { audit } from './audit.js'
import type { Database } from './database.js'
import type { Identity } from './people.js'
import { permit, turn } from './permit.js'
import { stagesFor } from './reportRoles.js'
import {
  isSameStanding,
  readRole,
  readStanding,
  type Standing,
  type StandingRow,
  type Standings,
  standingRow,
  standingsOf,
} from './standing.js'

/** Whoever is here still; `isOnline` is for the caller to know. */
export type StoredMember = Omit<GroupMember, 'isOnline'>

/** Why a member stays as they are. */
export type MemberProblem = 'missing' | 'lastOwner'

interface Asked {
  readonly by: Identity
  readonly id: string
  readonly at: string
}

/** In the order in which they came. */
export function members(db: Database): StoredMember[] {
  return db
    .all<Omit<StoredMember, 'role' | 'stages'> & StandingRow>(
      `SELECT id, name, color, unit, role, stages,
         (SELECT count(*) FROM report_role WHERE report_role.user = user.id) AS reports,
         (SELECT max(seen_at) FROM (
            SELECT seen_at FROM session WHERE session.user = user.id
            UNION ALL SELECT seen_at FROM device WHERE device.user = user.id)) AS seenAt
       FROM user WHERE removed_at IS NULL ORDER BY created_at, id`,
    )
    .map((row) => ({ ...row, ...readStanding(row) }))
}

interface Setting extends Asked {
  /** Null: nothing in the library; in single reports they may still be something. */
  readonly role: Role | null
  /** Absent: those that are usual for a new role, and as they are for the same one. */
  readonly stages?: readonly Stage[] | undefined
}

/** Gives a member another role or other stages in the library; those they have already change nothing. What they are then. */
export function setRole(db: Database, { by, id, role, stages, at }: Setting): Standings | MemberProblem {
  permit(db, { by, right: 'keepMembers', at })
  const current = standingOf(db, id)
  if (current === undefined) return 'missing'
  const standing: Standing = { role, stages: stages ?? stagesFor(current, role) }
  if (isSameStanding(current, standing)) return standingsOf(db, { user: id })
  if (current.role === 'owner' && role !== 'owner' && isLastOwner(db)) return 'lastOwner'
  const row = standingRow(standing)
  db.run('UPDATE user SET role = ?, stages = ? WHERE id = ?', row.role, row.stages, id)
  if (current.role === 'owner' && role !== 'owner') voidInvitations(db, id, at)
  turn(id)
  const subject = { user: id, from: current.role, ...row }
  audit(db, { at, user: by.user.id, session: by.session, action: 'setRole', subject })
  return standingsOf(db, { user: id })
}

/** Ends all that a member came in by, and tells the sessions and devices that are over with it. What they said stays, under their name, which nobody else can take. */
export function removeMember(db: Database, { by, id, at }: Asked): readonly string[] | MemberProblem {
  permit(db, { by, right: by.user.id === id ? null : 'keepMembers', at })
  const current = standingOf(db, id)
  if (current === undefined) return 'missing'
  if (current.role === 'owner' && isLastOwner(db)) return 'lastOwner'
  const ended = db.all<{ id: string }>(
    `SELECT id FROM session WHERE user = ? AND ended_at IS NULL
     UNION ALL SELECT id FROM device WHERE user = ? AND revoked_at IS NULL`,
    id,
    id,
  )
  db.run('UPDATE user SET removed_at = ?, login = NULL, password = NULL WHERE id = ?', at, id)
  db.run('UPDATE session SET ended_at = ? WHERE user = ? AND ended_at IS NULL', at, id)
  db.run('UPDATE device SET revoked_at = ? WHERE user = ? AND revoked_at IS NULL', at, id)
  voidInvitations(db, id, at)
  turn(id)
  audit(db, { at, user: by.user.id, session: by.session, action: 'removeMember', subject: id })
  return ended.map((row) => row.id)
}

/** Those that people made, all or to one report, the newest first; the owner's own links are not among them. */
export function invitations(db: Database, { report }: { report: string | null }): SentInvitation[] {
  return db
    .all<Omit<SentInvitation, 'isWithdrawn' | 'report' | 'role'> & { role: string; voidedAt: string | null } & Target>(
      `SELECT substr(token_hash, 1, 16) AS id, invitation.role, maker.name AS "by", invitation.created_at AS createdAt,
         expires_at AS expiresAt, used_at AS usedAt, guest.name AS usedBy, voided_at AS voidedAt,
         invitation.report AS target, report.title AS targetTitle
       FROM invitation JOIN user AS maker ON maker.id = created_by LEFT JOIN user AS guest ON guest.id = used_by
       LEFT JOIN report ON report.id = invitation.report
       WHERE ?1 IS NULL OR invitation.report = ?1
       ORDER BY invitation.created_at DESC, id LIMIT 200`,
      report,
    )
    .map(({ voidedAt, target, targetTitle, role, ...row }) => ({
      ...row,
      role: readRole(role) ?? 'viewer',
      report: target === null ? null : { id: target, title: targetTitle ?? '' },
      isWithdrawn: voidedAt !== null,
    }))
}

interface Target {
  readonly target: string | null
  readonly targetTitle: string | null
}

/** False where there is none that could still be used; with a report, none to it. */
export function withdrawInvitation(
  db: Database,
  { by, id, report, at }: Asked & { readonly report: string | null },
): boolean {
  permit(db, { by, right: 'keepMembers', ...(report !== null && { report }), at })
  const sql = `UPDATE invitation SET voided_at = ?1 WHERE substr(token_hash, 1, 16) = ?2 AND (?3 IS NULL OR report = ?3)
     AND created_by IS NOT NULL AND used_at IS NULL AND voided_at IS NULL`
  if (db.run(sql, at, id, report) === 0) return false
  const where = report === null ? {} : { report }
  audit(db, { at, user: by.user.id, session: by.session, action: 'withdrawInvitation', ...where, subject: id })
  return true
}

function standingOf(db: Database, id: string): Standing | undefined {
  const row = db.get<StandingRow>('SELECT role, stages FROM user WHERE id = ? AND removed_at IS NULL', id)
  return row && readStanding(row)
}

function isLastOwner(db: Database): boolean {
  return Number(db.get("SELECT count(*) AS n FROM user WHERE role = 'owner' AND removed_at IS NULL")?.n) < 2
}

/** Who may not invite any more has no open invitations either. */
function voidInvitations(db: Database, user: string, at: string): void {
  db.run('UPDATE invitation SET voided_at = ? WHERE created_by = ? AND used_at IS NULL AND voided_at IS NULL', at, user)
}
