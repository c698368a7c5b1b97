/** People, and how they are known: links, sessions and devices. Every function runs inside the thread's transaction. */
import type { Stage } from '@zhushi/annotation'
import { may, type PairedDevice, type Role, usualStages } from '@zhushi/sync'
import { audit } from './audit.js'
import type { Database } from './database.js'
import { permit, Refused, turn } from './permit.js'
import { putReportRole } from './reportRoles.js'
import {
  noStanding,
  readRole,
  readStanding,
  type StandingRow,
  standingIn,
  standingRow,
  standingsOf,
} from './standing.js'

export interface User {
  readonly id: string
  readonly name: string
  readonly color: string
}

/** Who asks: a person, in one session or on one device. */
export interface Identity {
  /** Of the session or the device; its sockets die with it. */
  readonly session: string
  readonly via: 'cookie' | 'device'
  readonly user: User
  /** In the library, as the request was read; what counts is asked again where it is done. */
  readonly role: Role | null
}

/** A link that does not open: none such, used, too old, or replaced by a later one. */
export type Entrance = { readonly identity: Identity } | { readonly problem: 'link' | 'nameNeeded' | 'nameTaken' }

/** A person as the table has them. */
export interface UserRow {
  readonly id: string
  readonly name: string
  readonly color: string
  readonly role: string
}

/** Okabe and Ito's colours, deepened where needed, so that they read on paper and on dark alike and to most eyes. */
const palette = ['#0072b2', '#b35c00', '#00795c', '#a24c7f', '#8a6d00', '#c0392b', '#3d7ab8', '#5b6770']

const ownerName = '管理员'

/** Makes a link to the owner and voids those of earlier starts. */
export function printOwnerLink(db: Database, { hash, at, until }: { hash: string; at: string; until: string }): void {
  db.run('UPDATE invitation SET voided_at = ? WHERE created_by IS NULL AND used_at IS NULL AND voided_at IS NULL', at)
  db.run(
    `INSERT INTO invitation (token_hash, role, stages, created_by, created_at, expires_at)
     VALUES (?, 'owner', ?, NULL, ?, ?)`,
    hash,
    usualStages.owner.join(' '),
    at,
    until,
  )
}

interface Inviting {
  readonly hash: string
  readonly role: Role
  readonly stages: readonly Stage[]
  /** Null: to the library. */
  readonly report: string | null
  readonly by: Identity
  readonly at: string
  readonly until: string
}

export function invite(db: Database, { hash, role, stages, report, by, at, until }: Inviting): void {
  permit(db, { by, right: 'invite', ...(report !== null && { report }), at })
  const row = standingRow({ role, stages })
  db.run(
    `INSERT INTO invitation (token_hash, role, stages, report, created_by, created_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    hash,
    row.role,
    row.stages,
    report,
    by.user.id,
    at,
    until,
  )
  const subject = { role, stages: row.stages }
  audit(db, {
    at,
    user: by.user.id,
    session: by.session,
    action: 'invite',
    ...(report === null ? {} : { report }),
    subject,
  })
}

interface Entering {
  readonly link: string
  readonly name: string | null
  /** Ids and the token's hash for what may have to be made. */
  readonly userId: string
  readonly sessionId: string
  readonly hash: string
  readonly at: string
  readonly until: string
  /** What browser on what system, in words. */
  readonly browser: string
}

/** Opens a session from a link and uses it up. A link that lacks a name stays good. */
export function enter(db: Database, entering: Entering): Entrance {
  const { link, at } = entering
  const found = db.get<Found>(
    `SELECT role, stages, report, created_by FROM invitation
     WHERE token_hash = ? AND used_at IS NULL AND voided_at IS NULL AND expires_at > ?`,
    link,
    at,
  )
  if (!found || !mayStillInvite(db, found)) return { problem: 'link' }
  const user = found.created_by === null ? owner(db, entering, found) : newcomer(db, entering, found)
  if (typeof user === 'string') return { problem: user }

  db.run('UPDATE invitation SET used_at = ?, used_by = ? WHERE token_hash = ?', at, user.id, link)
  const identity = openSession(db, user, entering)
  if (found.created_by === null) db.run('UPDATE session SET by_owner_link = 1 WHERE id = ?', entering.sessionId)
  audit(db, { at, user: user.id, session: entering.sessionId, action: 'enter', subject: user.name })
  return { identity }
}

/** A session of that person under the token's hash. What opened it is for the caller to write into the audit. */
export function openSession(
  db: Database,
  user: UserRow,
  { sessionId, hash, at, until, browser }: Pick<Entering, 'sessionId' | 'hash' | 'at' | 'until' | 'browser'>,
): Identity {
  db.run(
    'INSERT INTO session (id, token_hash, user, created_at, expires_at, browser, seen_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    sessionId,
    hash,
    user.id,
    at,
    until,
    browser,
    at,
  )
  return identityOf(user, sessionId, 'cookie')
}

/** An invitation as the table has it. */
interface Found extends StandingRow {
  readonly report: string | null
  readonly created_by: string | null
}

/** An invitation is worth what its maker may give now; the server's own is to who holds the machine. */
function mayStillInvite(db: Database, { report, created_by: maker }: Found): boolean {
  return maker === null || may(standingIn(standingsOf(db, { user: maker }), report).role, 'invite')
}

/** The one owner: made at the first owner's link, found again at every later one. */
function owner(db: Database, { userId, at }: Entering, standing: StandingRow): UserRow {
  const known = db.get<UserRow>(
    "SELECT id, name, color, role FROM user WHERE role = 'owner' AND removed_at IS NULL ORDER BY created_at LIMIT 1",
  )
  return known ?? addUser(db, userId, ownerName, standing, at)
}

/** One who was invited to a report is something there, and nothing in the library. */
function newcomer(
  db: Database,
  { name, userId, at }: Entering,
  { report, role, stages }: Found,
): UserRow | 'nameNeeded' | 'nameTaken' {
  if (name === null) return 'nameNeeded'
  if (isTaken(db, name)) return 'nameTaken'
  if (report === null) return addUser(db, userId, name, { role, stages }, at)
  const user = addUser(db, userId, name, standingRow(noStanding), at)
  putReportRole(db, report, userId, readStanding({ role, stages }))
  return user
}

function addUser(db: Database, id: string, name: string, { role, stages }: StandingRow, at: string): UserRow {
  const count = Number(db.get('SELECT count(*) AS n FROM user')?.n)
  const color = palette[count % palette.length] ?? palette[0]!
  db.run(
    'INSERT INTO user (id, name, color, role, stages, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    name,
    color,
    role,
    stages,
    at,
  )
  return { id, name, color, role }
}

/** `except`: the person who may keep it, written otherwise. */
function isTaken(db: Database, name: string, except = ''): boolean {
  if (name === ownerName) return true
  return db.get('SELECT 1 FROM user WHERE name = ? COLLATE NOCASE AND id <> ?', name, except) !== undefined
}

/** False where another already bears the name. */
export function renameUser(db: Database, { by, name, at }: { by: Identity; name: string; at: string }): boolean {
  permit(db, { by, right: null, at })
  if (name === by.user.name) return true
  if (isTaken(db, name, by.user.id)) return false
  db.run('UPDATE user SET name = ? WHERE id = ?', name, by.user.id)
  audit(db, { at, user: by.user.id, session: by.session, action: 'renameSelf', subject: name })
  return true
}

/** A session is noted as seen at most so often, in milliseconds: each note is a write. */
const seenEvery = 300_000

/** Whose token this is, or null: unknown, ended, revoked, too old, or of somebody who was removed. */
export function identify(
  db: Database,
  { hash, via, at }: { hash: string; via: Identity['via']; at: string },
): Identity | null {
  const row =
    via === 'cookie'
      ? db.get<TokenRow>(
          `SELECT user.id, name, color, role, session.id AS session, seen_at FROM session JOIN user ON user.id = session.user
           WHERE token_hash = ? AND ended_at IS NULL AND expires_at > ? AND removed_at IS NULL`,
          hash,
          at,
        )
      : db.get<TokenRow>(
          `SELECT user.id, user.name, color, role, device.id AS session, seen_at FROM device JOIN user ON user.id = device.user
           WHERE token_hash = ? AND revoked_at IS NULL AND removed_at IS NULL`,
          hash,
        )
  if (!row) return null
  if (row.seen_at === null || Date.parse(at) - Date.parse(row.seen_at) > seenEvery)
    db.run(`UPDATE ${via === 'cookie' ? 'session' : 'device'} SET seen_at = ? WHERE id = ?`, at, row.session)
  return identityOf(row, row.session, via)
}

type TokenRow = UserRow & { readonly session: string; readonly seen_at: string | null }

function identityOf({ id, name, color, role }: UserRow, session: string, via: Identity['via']): Identity {
  return { session, via, user: { id, name, color }, role: readRole(role) }
}

export function endSession(db: Database, { by, at }: { by: Identity; at: string }): void {
  const table = by.via === 'cookie' ? 'UPDATE session SET ended_at = ?' : 'UPDATE device SET revoked_at = ?'
  db.run(`${table} WHERE id = ?`, at, by.session)
  turn(by.user.id)
  audit(db, { at, user: by.user.id, session: by.session, action: 'leave' })
}

export function addDevice(
  db: Database,
  { id, hash, user, name, at }: { id: string; hash: string; user: string; name: string; at: string },
): void {
  // Removed since the code was shown.
  if (!db.get('SELECT 1 FROM user WHERE id = ? AND removed_at IS NULL', user)) throw new Refused('codeUsed')
  db.run('INSERT INTO device (id, token_hash, user, name, created_at) VALUES (?, ?, ?, ?, ?)', id, hash, user, name, at)
  audit(db, { at, user, session: id, action: 'addDevice', subject: name })
}

export function devicesOf(db: Database, { user }: { user: string }): PairedDevice[] {
  return db
    .all<PairedDevice>(
      'SELECT id, name, created_at AS createdAt, seen_at AS seenAt FROM device WHERE user = ? AND revoked_at IS NULL ORDER BY created_at',
      user,
    )
    .map((row) => ({ ...row }))
}

/** False where the person has no such device. */
export function revokeDevice(db: Database, { id, by, at }: { id: string; by: Identity; at: string }): boolean {
  permit(db, { by, right: null, at })
  const sql = 'UPDATE device SET revoked_at = ? WHERE id = ? AND user = ? AND revoked_at IS NULL'
  if (db.run(sql, at, id, by.user.id) === 0) return false
  turn(by.user.id)
  audit(db, { at, user: by.user.id, session: by.session, action: 'revokeDevice', subject: id })
  return true
}
