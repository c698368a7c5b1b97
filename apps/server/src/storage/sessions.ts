/** A person's own sessions: listed and ended. */
import type { OpenSession } from '@zhushi/sync'
import { audit } from './audit.js'
import type { Database } from './database.js'
import type { Identity } from './people.js'
import { permit, turn } from './permit.js'

const areOpen = 'user = ? AND ended_at IS NULL AND expires_at > ?'

/** Those that are open, the last seen first. */
export function sessionsOf(db: Database, { by, at }: { by: Identity; at: string }): OpenSession[] {
  const rows = db.all<Omit<OpenSession, 'isThis'>>(
    `SELECT id, browser, created_at AS createdAt, coalesce(seen_at, created_at) AS seenAt FROM session
     WHERE ${areOpen} ORDER BY seenAt DESC, id`,
    by.user.id,
    at,
  )
  return rows.map((row) => ({ ...row, isThis: row.id === by.session }))
}

/** Ends one, or with null all but the one that asks. The ids of those that were open. */
export function endSessions(db: Database, { by, id, at }: { by: Identity; id: string | null; at: string }): string[] {
  permit(db, { by, right: null, at })
  const open = db.all<{ id: string }>(`SELECT id FROM session WHERE ${areOpen}`, by.user.id, at).map((row) => row.id)
  const ended = open.filter((each) => (id === null ? each !== by.session : each === id))
  if (ended.length > 0) turn(by.user.id)
  for (const each of ended) db.run('UPDATE session SET ended_at = ? WHERE id = ?', at, each)
  if (ended.length > 0) audit(db, { at, user: by.user.id, session: by.session, action: 'endSessions', subject: ended })
  return ended
}
