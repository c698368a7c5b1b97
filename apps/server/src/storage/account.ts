/** Accounts: the name and password by which a person signs in again, and where they come from. */
import type { Account } from '@zhushi/sync'
import { audit } from './audit.js'
import type { Database } from './database.js'
import { type Identity, openSession, type UserRow } from './people.js'
import { permit, turn } from './permit.js'

/** What a password is compared with. `null`: nobody who may sign in bears the name. */
export function accountToSignIn(db: Database, { login }: { login: string }): { user: string; hash: string } | null {
  const row = db.get<{ user: string; hash: string }>(
    `SELECT id AS user, password AS hash FROM user
     WHERE login = ? COLLATE NOCASE AND password IS NOT NULL AND removed_at IS NULL`,
    login,
  )
  return row ? { ...row } : null
}

interface SigningIn {
  readonly user: string
  /** The hash that the password was found to fit. */
  readonly fits: string
  readonly sessionId: string
  readonly hash: string
  readonly at: string
  readonly until: string
  readonly browser: string
}

/** Opens a session; null where the password was changed or the person removed meanwhile. */
export function signIn(db: Database, { user, fits, ...session }: SigningIn): Identity | null {
  const row = db.get<UserRow>(
    'SELECT id, name, color, role FROM user WHERE id = ? AND password = ? AND removed_at IS NULL',
    user,
    fits,
  )
  if (!row) return null
  const identity = openSession(db, row, session)
  audit(db, { at: session.at, user, session: session.sessionId, action: 'signIn' })
  return identity
}

/** Puts a hash made anew in the place of the one it was made for. */
export function strengthen(db: Database, { user, from, to }: { user: string; from: string; to: string }): void {
  db.run('UPDATE user SET password = ? WHERE id = ? AND password = ?', to, user, from)
}

/** The account of who asks, with the hash of its password. */
export function accountOf(db: Database, { by }: { by: Identity }): Account & { readonly hash: string | null } {
  const row = db.get<{ login: string | null; unit: string; hash: string | null; byLink: number | null }>(
    `SELECT login, unit, password AS hash, (SELECT by_owner_link FROM session WHERE id = ?) AS byLink
     FROM user WHERE id = ?`,
    by.session,
    by.user.id,
  )
  if (!row) throw new Error('no such person')
  const { login, unit, hash, byLink } = row
  return { login, unit, hash, hasPassword: hash !== null, asksOld: hash !== null && byLink !== 1 }
}

interface PasswordSetting {
  readonly by: Identity
  readonly login: string
  /** The hash of the new one. */
  readonly password: string
  /** The hash that stood when it was found that it may be changed; null where there was none. */
  readonly fits: string | null
  readonly at: string
}

/** Sets how a person signs in, and ends all their other sessions: their ids. A word for why not. */
export function setPassword(
  db: Database,
  { by, login, password, fits, at }: PasswordSetting,
): readonly string[] | 'loginTaken' | 'badPassword' {
  permit(db, { by, right: null, at })
  const { user, session } = by
  if (accountOf(db, { by }).hash !== fits) return 'badPassword'
  if (db.get('SELECT 1 FROM user WHERE login = ? COLLATE NOCASE AND id <> ?', login, user.id)) return 'loginTaken'
  db.run('UPDATE user SET login = ?, password = ? WHERE id = ?', login, password, user.id)
  db.run('UPDATE session SET by_owner_link = 0 WHERE id = ?', session)
  const others = 'user = ? AND id <> ? AND ended_at IS NULL'
  const ended = db.all<{ id: string }>(`SELECT id FROM session WHERE ${others}`, user.id, session)
  db.run(`UPDATE session SET ended_at = ? WHERE ${others}`, at, user.id, session)
  turn(user.id)
  audit(db, { at, user: user.id, session, action: 'setPassword' })
  return ended.map(({ id }) => id)
}

export function setUnit(db: Database, { by, unit, at }: { by: Identity; unit: string; at: string }): void {
  permit(db, { by, right: null, at })
  if (db.run('UPDATE user SET unit = ? WHERE id = ? AND unit <> ?', unit, by.user.id, unit) === 0) return
  audit(db, { at, user: by.user.id, session: by.session, action: 'setUnit', subject: unit })
}
