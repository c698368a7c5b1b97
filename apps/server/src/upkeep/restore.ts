/**
 * `restore FILE`: puts a backup in the place of the data, which is kept aside.
 *
 * The backup is copied, brought to this version's tables and inspected first; only then does it take the place. The
 * server must not run.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { prepareFolder } from '../folder.js'
import { StartProblem } from '../problem.js'
import { audit } from '../storage/audit.js'
import { Database } from '../storage/database.js'
import { Lock } from '../storage/lock.js'
import { openErrorOf } from '../storage/problem.js'
import { copyInto, makeDurable } from './backup.js'
import { databaseIn, openDatabase, openProblem } from './data.js'
import type { Upkeep } from './upkeep.js'
import { report } from './verify.js'

export const restore: Upkeep = ({ data, file, say }) => {
  if (file === null) throw new StartProblem('请写明备份文件：restore 文件名 · name the file to restore', 2)
  if (!existsSync(file)) throw new StartProblem(`没有找到：${file} · not found`, 2)
  prepareFolder(data)
  const place = databaseIn(data)
  const lock = locked(place)
  const copy = `${place}.restoring`
  try {
    if (!prepared(file, copy, say)) {
      say('备份不完好，数据没有改动 · the backup is not sound; nothing was changed')
      return false
    }
    const aside = setAside(data, place)
    renameSync(copy, place)
    makeDurable(data)
    if (aside !== null) say(`原来的数据留在：${aside} · the former data is kept there`)
    say(`已恢复：${place}。请大家刷新网页 · restored; everybody should reload the page`)
    return true
  } finally {
    for (const ending of ['', '-wal', '-shm']) rmSync(copy + ending, { force: true })
    lock.release()
  }
}

function locked(place: string): Lock {
  try {
    return new Lock(place)
  } catch (error) {
    const { problem, message } = openErrorOf(error)
    throw openProblem(problem, place, message)
  }
}

/** Copies a backup of this version or an older one, and says whether the copy is sound. */
function prepared(file: string, copy: string, say: (line: string) => void): boolean {
  copied(file, copy)
  const db = openDatabase(copy, 'write')
  try {
    if (!report(db, say)) return false
    audit(db, { at: new Date().toISOString(), user: null, session: null, action: 'restore' })
  } finally {
    db.close()
  }
  makeDurable(copy)
  return true
}

function copied(file: string, copy: string): void {
  const source = openDatabase(file, 'copy')
  try {
    copyInto(source, copy)
  } catch (error) {
    const { problem, message } = openErrorOf(error)
    throw openProblem(problem, file, message)
  }
}

/** Moves the former data into a folder of its own; null where there was none. */
function setAside(data: string, place: string): string | null {
  if (!existsSync(place)) return null
  mergeLog(place)
  const aside = join(data, `before-restore-${new Date().toISOString().replace(/[:.]/g, '-')}`)
  mkdirSync(aside, { mode: 0o700 })
  // The log first: a database must never meet a log that is not its own.
  for (const ending of ['-wal', '-shm', ''])
    if (existsSync(place + ending)) renameSync(place + ending, databaseIn(aside) + ending)
  makeDurable(data)
  return aside
}

/** Moves what a killed server left in its log into the file; a damaged one is kept as it is. */
function mergeLog(place: string): void {
  try {
    new Database(place).close()
  } catch {}
}
