/**
 * `backup FILE`: a copy of all data as it is at one moment, in one file, while the server goes on.
 *
 * It is written under another name, put on the disk and inspected before it gets its own; so a file of that name is
 * always a whole backup. It never takes the place of anything.
 */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartProblem } from '../problem.js'
import type { Database } from '../storage/database.js'
import { databaseIn, openDatabase } from './data.js'
import type { Upkeep } from './upkeep.js'
import { report } from './verify.js'

export const backup: Upkeep = ({ data, file, say }) => {
  if (file === null) throw new StartProblem('请写明备份文件：backup 文件名 · name the file to write', 2)
  if (existsSync(file)) throw new StartProblem(`文件已存在，不会覆盖：${file} · the file exists and is left alone`, 2)
  if (!existsSync(databaseIn(data))) throw new StartProblem(`数据文件夹里没有数据：${data} · no data there`, 2)
  const partial = `${file}.${process.pid}.partial`
  try {
    const source = openDatabase(databaseIn(data), 'read')
    copyInto(source, partial)
    const copy = openDatabase(partial, 'read')
    const isSound = report(copy, say)
    copy.close()
    giveName(partial, file)
    say(`已备份：${file}（${Math.ceil(statSync(file).size / 1024)} KB） · backed up`)
    return isSound
  } catch (error) {
    rmSync(partial, { force: true })
    if (error instanceof StartProblem) throw error
    throw new StartProblem(`备份没有完成：${file}（${wordOf(error)}） · the backup could not be written`)
  }
}

/** Writes all that `source` holds into a new file, durably, and closes `source`. */
export function copyInto(source: Database, file: string): void {
  rmSync(file, { force: true })
  try {
    source.run('VACUUM INTO ?', file)
  } finally {
    source.close()
  }
  makeDurable(file)
}

/** Puts a file, or the names in a folder, on the disk. */
export function makeDurable(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Takes the name first, so that of two who want it one is refused. */
function giveName(partial: string, file: string): void {
  closeSync(openSync(file, 'wx', 0o600))
  renameSync(partial, file)
  makeDurable(dirname(file))
}

function wordOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
