/** Settings, from the environment. A value that makes no sense stops the start, in one line that names it. */
import { resolve } from 'node:path'
import { type LogForm, logForms } from './log.js'
import { StartProblem } from './problem.js'
import { type Limits, limits } from './room/limit.js'

export interface Settings {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** Folder of all that is kept. */
  readonly data: string
  /** `https://host` where people reach the server, if that is another place than where it listens. */
  readonly origin: string | null
  /** How many proxies stand in front and name who asks in `X-Forwarded-For`. 0: nobody is believed. */
  readonly proxies: number
  /** Lets read the metrics from anywhere; without one they are told to this machine alone. */
  readonly metricsToken: string | null
  readonly log: LogForm
  readonly limits: Limits
}

/** Which limits may be set, by what, and between which bounds. */
const limitSettings: readonly (readonly [name: string, limit: keyof Limits, least: number, most: number])[] = [
  ['ZHUSHI_MAX_FRAME', 'frame', 65_536, 67_108_864],
  ['ZHUSHI_MAX_UPDATE', 'update', 65_536, 67_108_864],
  ['ZHUSHI_MAX_SOCKETS', 'sockets', 2, 100_000],
  ['ZHUSHI_UPDATE_RATE', 'updateRate', 1, 100_000],
  ['ZHUSHI_UPDATE_BURST', 'updateBurst', 1, 1_000_000],
  ['ZHUSHI_FRAME_RATE', 'frameRate', 1, 100_000],
  ['ZHUSHI_FRAME_BURST', 'frameBurst', 1, 1_000_000],
  ['ZHUSHI_MAX_UNSENT', 'unsent', 65_536, 1_073_741_824],
  // Stock clients give up after 30 s of silence.
  ['ZHUSHI_HEARTBEAT', 'heartbeat', 50, 25_000],
  ['ZHUSHI_LINGER', 'linger', 0, 86_400_000],
]

/** Throws `StartProblem` where a value makes no sense. */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  return {
    host: env.HOST || '127.0.0.1',
    port: numberFrom(env, 'PORT', 4310, 0, 65_535),
    data: resolve(env.INIT_CWD || process.cwd(), env.ZHUSHI_DATA || 'data'),
    origin: env.ZHUSHI_ORIGIN ? originFrom(env.ZHUSHI_ORIGIN) : null,
    proxies: numberFrom(env, 'ZHUSHI_TRUST_PROXY', 0, 0, 9),
    metricsToken: env.ZHUSHI_METRICS_TOKEN ? tokenFrom(env.ZHUSHI_METRICS_TOKEN) : null,
    log: env.ZHUSHI_LOG ? logFrom(env.ZHUSHI_LOG) : 'plain',
    limits: limitsFrom(env),
  }
}

function limitsFrom(env: NodeJS.ProcessEnv): Limits {
  const set = limitSettings.map(([name, limit, least, most]) => [
    limit,
    numberFrom(env, name, limits[limit], least, most),
  ])
  return { ...limits, ...Object.fromEntries(set) }
}

function numberFrom(env: NodeJS.ProcessEnv, name: string, usual: number, least: number, most: number): number {
  const text = env[name] || String(usual)
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= least && number <= most) return number
  throw new StartProblem(
    `${name} 应是 ${least} 到 ${most} 的整数，现在是「${text}」 · ${name} must be a number from ${least} to ${most}`,
    2,
  )
}

function originFrom(text: string): string {
  const origin = URL.parse(text)?.origin
  if (origin?.startsWith('http')) return origin
  throw new StartProblem(
    `ZHUSHI_ORIGIN 应是完整网址，如 https://zhushi.example.cn，现在是「${text}」 · ZHUSHI_ORIGIN must be an address`,
    2,
  )
}

/** The value is a secret and not repeated. */
function tokenFrom(text: string): string {
  if (/^[\w.~+/=-]{16,200}$/.test(text)) return text
  throw new StartProblem(
    'ZHUSHI_METRICS_TOKEN 应是 16 个以上的字母或数字 · ZHUSHI_METRICS_TOKEN must be 16 or more letters or digits',
    2,
  )
}

function logFrom(text: string): LogForm {
  const form = logForms.find((each) => each === text)
  if (form) return form
  throw new StartProblem(
    `ZHUSHI_LOG 应是 ${logForms.join(' 或 ')}，现在是「${text}」 · ZHUSHI_LOG must be ${logForms.join(' or ')}`,
    2,
  )
}
