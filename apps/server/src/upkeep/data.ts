/** The database of a data folder, and why one cannot be opened, in words. */
import { join } from 'node:path'
import { StartProblem } from '../problem.js'
import { type Access, Database } from '../storage/database.js'
import { openErrorOf } from '../storage/problem.js'

/** Where a data folder keeps its database. */
export function databaseIn(folder: string): string {
  return join(folder, 'zhushi.db')
}

/** Opens a database. Throws `StartProblem`. */
export function openDatabase(file: string, access: Access): Database {
  try {
    return new Database(file, access)
  } catch (error) {
    const { problem, message } = openErrorOf(error)
    throw openProblem(problem, file, message)
  }
}

/** `problem` is an `OpenProblem`, or the word for something that no table foresaw. */
export function openProblem(problem: string, file: string, detail: string): StartProblem {
  const lines: Readonly<Record<string, string>> = {
    locked: `另一个注实服务正在使用这份数据，请先停止它：${file} · another server is using this data; stop it first`,
    newer: `数据来自更新的版本，请升级注实后再打开：${file} · the data comes from a newer version`,
    older: `数据来自较旧的版本，请先用这个版本启动一次：${file} · the data comes from an older version; start it once`,
    damaged: `数据库文件已损坏或不是注实的数据：${file} · the database is damaged`,
  }
  return new StartProblem(lines[problem] ?? `数据库无法打开：${file}（${detail}） · the database cannot be opened`)
}
