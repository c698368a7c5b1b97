/** The log: JSON, one line an event, for machines; or only what went wrong, in words, for whoever looks at a terminal. */
import type { ServerEvent, Tell, Trouble } from './event.js'

export const logForms = ['plain', 'json'] as const

export type LogForm = (typeof logForms)[number]

/** Where lines go. */
export interface Streams {
  readonly out: (line: string) => void
  readonly err: (line: string) => void
}

const standard: Streams = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
}

/** Counted by the meter, and far too many to write down. */
const unwritten: ReadonlySet<ServerEvent['event']> = new Set(['update', 'commit'])

/** Null where the detail says it all. */
const words: Readonly<Record<Trouble, string | null>> = {
  room: '无法打开房间 · a room could not be opened',
  commit: '改动未能写入磁盘，已请各位重新连接 · not saved, everybody was asked to come back',
  change: '一条改动无法读入，已跳过 · a change could not be read and was skipped',
  request: '请求没有完成 · a request failed',
  audit: null,
}

export function logTo(form: LogForm, { out, err }: Streams = standard): Tell {
  if (form === 'json')
    return (event) => {
      if (!unwritten.has(event.event)) out(JSON.stringify({ time: new Date().toISOString(), ...event }))
    }
  return (event) => {
    if (event.event !== 'trouble') return
    const place = event.report === undefined ? null : `报告 ${event.report}`
    const said = [place, words[event.trouble], event.detail.replace(/\s+/g, ' ')]
    err(said.filter((part) => part !== null).join(': '))
  }
}
