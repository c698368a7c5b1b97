/** The program itself, in a process of its own: started as `npm start` does, killed as machines do. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openRoom, type ReportDetail, roomName } from '@zhushi/sync'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { ask, until } from './world.js'

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url))
const folders: string[] = []
const children: ChildProcess[] = []

/** Ends what the tests have started and removes what they have written. */
export function killAll(): void {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhushi-start-'))
  folders.push(folder)
  return folder
}

/** Starts the program; `before` is a line of shell that limits it, `words` are what it is asked for. */
export function start(env: Record<string, string>, before = ':', words: readonly string[] = []) {
  const child = spawn('sh', ['-c', `${before}; exec "$0" "$@"`, process.execPath, main, ...words], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', ...env },
  })
  children.push(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', (data) => {
    said.out += data
  })
  child.stderr.on('data', (data) => {
    said.err += data
  })
  const exit = once(child, 'close').then(([code]) => code as number | null)
  return { child, said, exit }
}

/** Runs one of the tasks beside serving, to its end. */
export async function does(folder: string, ...words: string[]) {
  const { said, exit } = start({ ZHUSHI_DATA: folder }, ':', words)
  return { code: await exit, out: said.out, err: said.err }
}

export async function running(env: Record<string, string>, before?: string) {
  const server = start(env, before)
  await until(
    'it has started',
    () => (server.said.out + server.said.err).includes('Ctrl-C') || server.child.exitCode !== null,
  )
  const link = /(http:\S+)\/enter#(\S+)/.exec(server.said.out + server.said.err)
  return { ...server, origin: link?.[1] ?? '', token: link?.[2] ?? '' }
}

/** The owner's cookie, and the content room of the first report. */
export async function signIn({ origin, token }: { origin: string; token: string }) {
  const { headers } = await ask(origin, 'POST', '/api/session', { token })
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? ''
  const { body } = await ask<ReportDetail[]>(origin, 'GET', '/api/reports', undefined, { cookie })
  const report = body[0]!.id
  return { cookie, report, room: roomName({ kind: 'content', report, epoch: 1 }) }
}

export function writer(origin: string, cookie: string, name: string) {
  const doc = new Y.Doc()
  const open = (address: string) => new WebSocket(address, { headers: { cookie } }) as unknown as globalThis.WebSocket
  return { doc, room: openRoom({ url: origin.replace('http', 'ws'), name, doc, open }) }
}
