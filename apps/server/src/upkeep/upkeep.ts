/** Upkeep: what the program does beside serving, chosen by its first word. */
import { resolve } from 'node:path'
import { StartProblem } from '../problem.js'
import { type Settings, settingsFrom } from '../settings.js'
import { backup } from './backup.js'
import { ownerLink } from './ownerLink.js'
import { restore } from './restore.js'
import { verify } from './verify.js'

export interface Task {
  /** The data folder. */
  readonly data: Settings['data']
  /** Where people reach the server. */
  readonly origin: string
  /** The file that was named, or null. */
  readonly file: string | null
  readonly say: (line: string) => void
}

/** True where all is well. Throws `StartProblem`. */
export type Upkeep = (task: Task) => boolean

const tasks: Readonly<Record<string, Upkeep>> = { backup, restore, verify, 'owner-link': ownerLink }

/** Does what the words ask for. Returns the process's exit code. Throws `StartProblem`. */
export function keep(words: readonly string[], env: NodeJS.ProcessEnv, say: (line: string) => void): 0 | 1 {
  const [name = '', file, ...rest] = words
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined
  if (!task || rest.length > 0 || file?.startsWith('-'))
    throw new StartProblem(`用法：backup 文件 | restore 文件 | verify [文件] | owner-link · usage: one of these`, 2)
  const { data, origin, host, port } = settingsFrom(env)
  const path = file === undefined ? null : resolve(env.INIT_CWD || process.cwd(), file)
  const here = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`
  return task({ data, origin: origin ?? here, file: path, say }) ? 0 : 1
}
