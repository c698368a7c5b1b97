/** Upkeep: what the program does beside serving, chosen by its first word. */
import { resolve } from 'node:path'
import { StartProblem } from '../problem.js'
import { type Settings, settingsFrom } from '../settings.js'
import { backup } from './backup.js'
import { restore } from './restore.js'
import { verify } from './verify.js'

export interface Task {
  /** The data folder. */
  readonly data: Settings['data']
  /** The file that was named, or null. */
  readonly file: string | null
  readonly say: (line: string) => void
}

/** True where all is well. Throws `StartProblem`. */
export type Upkeep = (task: Task) => boolean

const tasks: Readonly<Record<string, Upkeep>> = { backup, restore, verify }

/** Does what the words ask for. Returns the process's exit code. Throws `StartProblem`. */
export function keep(words: readonly string[], env: NodeJS.ProcessEnv, say: (line: string) => void): 0 | 1 {
  const [name = '', file, ...rest] = words
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined
  if (!task || rest.length > 0 || file?.startsWith('-'))
    throw new StartProblem(`用法：backup 文件 | restore 文件 | verify [文件] · usage: one of these`, 2)
  const { data } = settingsFrom(env)
  const path = file === undefined ? null : resolve(env.INIT_CWD || process.cwd(), file)
  return task({ data, file: path, say }) ? 0 : 1
}
