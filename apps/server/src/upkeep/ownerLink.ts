/**
 * `owner-link`: a new link for an owner who has no way in any more. Whoever can write the data folder may have one; it is
 * written into the audit. The server may go on meanwhile.
 */
import { existsSync } from 'node:fs'
import { hashOf, newToken } from '../credential.js'
import { StartProblem } from '../problem.js'
import { audit } from '../storage/audit.js'
import { printOwnerLink } from '../storage/people.js'
import { databaseIn, openDatabase } from './data.js'
import type { Upkeep } from './upkeep.js'

/** The link is good for a day, in milliseconds. */
const lifetime = 86_400_000

export const ownerLink: Upkeep = ({ data, origin, say }) => {
  const file = databaseIn(data)
  if (!existsSync(file)) throw new StartProblem(`没有找到：${file} · not found`, 2)
  // A server of another version may be using it: its tables are left alone.
  openDatabase(file, 'read').close()
  const db = openDatabase(file, 'write')
  try {
    const token = newToken()
    const at = new Date()
    db.exec('BEGIN IMMEDIATE')
    const until = new Date(at.getTime() + lifetime).toISOString()
    printOwnerLink(db, { hash: hashOf(token), at: at.toISOString(), until })
    audit(db, { at: at.toISOString(), user: null, session: null, action: 'ownerLink' })
    db.exec('COMMIT')
    say(`管理员入口，一次有效，24 小时内用 · Owner's link, good once within 24 h:\n${origin}/enter#${token}`)
    return true
  } finally {
    db.close()
  }
}
