/** Members of the group and the invitations to it, as those who keep them see and change them. */
import type { GroupMember, Role, SentInvitation } from '@zhushi/sync'
import { audit } from './audit.js'
import type { Database } from './database.js'
import type { Identity } from './people.js'

/** Whoever is here still; `isOnline` is for the caller to know. */
export type StoredMember = Omit<GroupMember, 'isOnline'>

/** `ended`: sessions and devices that are over with it. */
export type MemberChange = { readonly ended: readonly string[] } | 'missing' | 'lastOwner'

interface Asked {
  readonly by: Identity
  readonly id: string
  readonly at: string
}

/** In the order in which they came. */
export function members(db: Database): StoredMember[] {
  return db
    .all<StoredMember>(
      `SELECT id, name, color, unit, role,
         (SELECT max(seen_at) FROM (
            SELECT seen_at FROM session WHERE session.user = user.id
            UNION ALL SELECT seen_at FROM device WHERE device.user = user.id)) AS seenAt
       FROM user WHERE removed_at IS NULL ORDER BY created_at, id`,
    )
    .map((row) => ({ ...row }))
}

/** Gives a member another role; the one they have already changes nothing. */
export function setRole(db: Database, { by, id, role, at }: Asked & { role: Role }): MemberChange {
  const current = roleOf(db, id)
  if (current === undefined) return 'missing'
  if (current === role) return { ended: [] }
  if (current === 'owner' && isLastOwner(db)) return 'lastOwner'
  db.run('UPDATE user SET role = ? WHERE id = ?', role, id)
  if (current === 'owner') voidInvitations(db, id, at)
  audit(db, {
    at,
    user: by.user.id,
    session: by.session,
    action: 'setRole',
    subject: { user: id, from: current, role },
  })
  return { ended: [] }
}

/** Ends all that a member came in by. What they said stays, under their name, which nobody else can take. */
export function removeMember(db: Database, { by, id, at }: Asked): MemberChange {
  const current = roleOf(db, id)
  if (current === undefined) return 'missing'
  if (current === 'owner' && isLastOwner(db)) return 'lastOwner'
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
  audit(db, { at, user: by.user.id, session: by.session, action: 'removeMember', subject: id })
  return { ended: ended.map((row) => row.id) }
}

/** Those that people made, the newest first; the owner's own links are not among them. */
export function invitations(db: Database): SentInvitation[] {
  return db
    .all<Omit<SentInvitation, 'isWithdrawn'> & { voidedAt: string | null }>(
      `SELECT substr(token_hash, 1, 16) AS id, invitation.role, maker.name AS "by", invitation.created_at AS createdAt,
         expires_at AS expiresAt, used_at AS usedAt, guest.name AS usedBy, voided_at AS voidedAt
       FROM invitation JOIN user AS maker ON maker.id = created_by LEFT JOIN user AS guest ON guest.id = used_by
       ORDER BY invitation.created_at DESC, id LIMIT 200`,
    )
    .map(({ voidedAt, ...row }) => ({ ...row, isWithdrawn: voidedAt !== null }))
}

/** False where there is none that could still be used. */
export function withdrawInvitation(db: Database, { by, id, at }: Asked): boolean {
  const sql = `UPDATE invitation SET voided_at = ? WHERE substr(token_hash, 1, 16) = ?
     AND created_by IS NOT NULL AND used_at IS NULL AND voided_at IS NULL`
  if (db.run(sql, at, id) === 0) return false
  audit(db, { at, user: by.user.id, session: by.session, action: 'withdrawInvitation', subject: id })
  return true
}

function roleOf(db: Database, id: string): Role | undefined {
  return db.get<{ role: Role }>('SELECT role FROM user WHERE id = ? AND removed_at IS NULL', id)?.role
}

function isLastOwner(db: Database): boolean {
  return Number(db.get("SELECT count(*) AS n FROM user WHERE role = 'owner' AND removed_at IS NULL")?.n) < 2
}

/** Who may not invite any more has no open invitations either. */
function voidInvitations(db: Database, user: string, at: string): void {
  db.run('UPDATE invitation SET voided_at = ? WHERE created_by = ? AND used_at IS NULL AND voided_at IS NULL', at, user)
}
