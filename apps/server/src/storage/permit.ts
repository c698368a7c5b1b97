/**
 * Permits: whether somebody may do it now. Asked inside the transaction that does it, so that no session that ends and no
 * role that changes between a request and its commit lets anything through.
 */
import type { Stage } from '@zhushi/annotation'
import { type ErrorCode, may, type Right } from '@zhushi/sync'
import type { Database } from './database.js'
import type { Identity } from './people.js'
import { type Standing, standingIn, standingsOf } from './standing.js'

/** Thrown by a command that may not be done; nothing of it is kept, and who asked is told the code. */
export class Refused extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode) {
    super(code)
    this.code = code
  }
}

/** Thrown where rows of a text came from somebody who may not write it any more: none of the rows is kept. */
export class TurnedOut extends Error {
  constructor() {
    super('somebody who may not write this text any more')
  }
}

interface Asked {
  readonly by: Pick<Identity, 'session' | 'user'>
  /** Null for what is everybody's own, such as their name. */
  readonly right: Right | null
  /** Absent: in the library. */
  readonly report?: string
  /** Of a sign-off. */
  readonly stage?: Stage
  readonly at: string
}

/** What the person is there. Throws `Refused`: `noSession`, `notFound` for a report they may not see, `noRight`, `noGrant`. */
export function permit(db: Database, { by, right, report, stage, at }: Asked): Standing {
  if (!isOpen(db, by.session, by.user.id, at)) throw new Refused('noSession')
  const standings = standingsOf(db, { user: by.user.id, ...(report !== undefined && { report }) })
  const standing = standingIn(standings, report ?? null)
  if (report !== undefined && standing.role === null) throw new Refused('notFound')
  if (right !== null && !may(standing.role, right)) throw new Refused('noRight')
  if (stage !== undefined && !standing.stages.includes(stage)) throw new Refused('noGrant')
  return standing
}

/** Whose rights have become others since this thread began: the writers of all other rows need not be looked up. */
const turned = new Set<string>()

/** A person's rights have changed, or a session or device of theirs has ended: what they sent before is looked at again. */
export function turn(user: string): void {
  turned.add(user)
}

/** Throws `TurnedOut` where a writer's session has been ended or their role no longer allows it. One that only grew too old is let go on. */
export function permitRows(
  db: Database,
  { report, rows, at }: { report: string; rows: readonly { user: string; session: string }[]; at: string },
): void {
  const own = rows.filter(({ user }) => turned.has(user))
  const writers = new Map(own.map(({ user, session }) => [session, user]))
  const isOut = [...writers].some(([session, user]) => {
    const standing = standingIn(standingsOf(db, { user, report }), report)
    return !may(standing.role, 'writeText') || !isOpen(db, session, user, at)
  })
  if (isOut) throw new TurnedOut()
}

/** Whether the session or device is the person's and has not ended. Both bear ids that nobody guesses or makes twice. */
function isOpen(db: Database, session: string, user: string, at: string): boolean {
  const open = db.get(
    `SELECT 1 FROM session WHERE id = ?1 AND user = ?2 AND ended_at IS NULL AND expires_at > ?3
     UNION ALL SELECT 1 FROM device WHERE id = ?1 AND user = ?2 AND revoked_at IS NULL`,
    session,
    user,
    at,
  )
  return open !== undefined
}
