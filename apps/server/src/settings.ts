/** Settings, from the environment. */
import { resolve } from 'node:path'
import { StartProblem } from './problem.js'

export interface Settings {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** Folder of all that is kept. */
  readonly data: string
  /** `https://host` where people reach the server, if that is another place than where it listens. */
  readonly origin: string | null
}

/** Throws `StartProblem` where a value makes no sense. */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  return {
    host: env.HOST || '127.0.0.1',
    port: portFrom(env.PORT || '4310'),
    data: resolve(env.INIT_CWD || process.cwd(), env.ZHUSHI_DATA || 'data'),
    origin: env.ZHUSHI_ORIGIN ? originFrom(env.ZHUSHI_ORIGIN) : null,
  }
}

function portFrom(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new StartProblem(`PORT 应是 0 到 65535 的数字，现在是「${text}」 · PORT must be a number up to 65535`, 2)
}

function originFrom(text: string): string {
  const origin = URL.parse(text)?.origin
  if (origin?.startsWith('http')) return origin
  throw new StartProblem(
    `ZHUSHI_ORIGIN 应是完整网址，如 https://zhushi.example.cn，现在是「${text}」 · ZHUSHI_ORIGIN must be an address`,
    2,
  )
}
