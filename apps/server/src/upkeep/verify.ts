/** `verify [FILE]`: whether the data, or a backup, holds together. The server may go on meanwhile. */
import { existsSync } from 'node:fs'
import { StartProblem } from '../problem.js'
import { auditHead } from '../storage/audit.js'
import type { Database } from '../storage/database.js'
import { inspect } from '../storage/inspection.js'
import { databaseIn, openDatabase } from './data.js'
import { lineOf } from './flaw.js'
import type { Upkeep } from './upkeep.js'

export const verify: Upkeep = ({ data, file, say }) => {
  const checked = file ?? databaseIn(data)
  if (!existsSync(checked)) throw new StartProblem(`没有找到：${checked} · not found`, 2)
  const db = openDatabase(checked, 'read')
  try {
    return report(db, say)
  } finally {
    db.close()
  }
}

/** Says what does not hold, or that all does, and where the audit ends. True where all holds. */
export function report(db: Database, say: (line: string) => void): boolean {
  const flaws = inspect(db)
  for (const flaw of flaws) say(lineOf(flaw))
  if (flaws.length > 0) return false
  const { seq, hash } = auditHead(db) ?? { seq: 0, hash: '' }
  say(`完好：操作记录 ${seq} 条，末条校验值 ${hash.slice(0, 16)} · sound; the audit has ${seq} rows`)
  return true
}
