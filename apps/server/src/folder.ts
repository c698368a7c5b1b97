/** The data folder: made if it is not there, for this user's eyes only, and checked before anything is kept in it. */
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartProblem } from './problem.js'

/** Throws `StartProblem`. */
export function prepareFolder(folder: string): void {
  const choose = '可用 ZHUSHI_DATA=文件夹 npm start 另选 · choose another with ZHUSHI_DATA'
  try {
    makeFolder(folder)
    if (!statSync(folder).isDirectory()) throw new StartProblem(`数据位置不是文件夹：${folder}（${choose}）`)
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    if (error instanceof StartProblem) throw error
    const code = (error as NodeJS.ErrnoException).code
    const what = code === 'EEXIST' || code === 'ENOTDIR' ? '数据位置不是文件夹' : '数据文件夹无法写入'
    throw new StartProblem(`${what}：${folder}（${choose}）`)
  }
}

/** Parents first, one by one: Node's own recursive call never returns on a file system that refuses with ENOENT. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}
