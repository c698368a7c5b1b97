/** The program itself: as `npm start` runs it, killed as machines kill it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { openRoom, type ReportDetail, roomName } from '@zhushi/sync'
import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { ask, until } from './world.js'

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url))
const folders: string[] = []
const children: ChildProcess[] = []

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhushi-start-'))
  folders.push(folder)
  return folder
}

function start(env: Record<string, string>) {
  const child = spawn(process.execPath, [main], { env: { PATH: process.env.PATH ?? '', PORT: '0', ...env } })
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

async function running(env: Record<string, string>) {
  const server = start(env)
  await until('it has started', () => server.said.out.includes('Ctrl-C') || server.child.exitCode !== null)
  const link = /(http:\S+)\/enter#(\S+)/.exec(server.said.out)
  return { ...server, origin: link?.[1] ?? '', token: link?.[2] ?? '' }
}

async function enter(origin: string, token: string): Promise<string> {
  const { headers } = await ask(origin, 'POST', '/api/session', { token })
  return headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function roomIn(origin: string, cookie: string): Promise<string> {
  const { body } = await ask<ReportDetail[]>(origin, 'GET', '/api/reports', undefined, { cookie })
  return roomName({ kind: 'content', report: body[0]!.id, epoch: 1 })
}

function writer(origin: string, cookie: string, name: string) {
  const doc = new Y.Doc()
  const open = (address: string) => new WebSocket(address, { headers: { cookie } }) as unknown as globalThis.WebSocket
  return { doc, room: openRoom({ url: origin.replace('http', 'ws'), name, doc, open }) }
}

describe('what was acknowledged', () => {
  it.each([1, 2, 3, 4])('outlives kill -9 while typing (round %i)', async () => {
    const seed = Math.floor(Math.random() * 1000)
    const ZHUSHI_DATA = newFolder()
    const first = await running({ ZHUSHI_DATA })
    const cookie = await enter(first.origin, first.token)
    const name = await roomIn(first.origin, cookie)
    const { doc, room } = writer(first.origin, cookie, name)
    await until('it is in step', () => room.state.synced)

    // One keystroke at a time; what the client calls saved is written down as it says so.
    let typed = 0
    let saved = 0
    const typing = setInterval(() => {
      doc.getText('try').insert(typed, String(typed++ % 10))
    }, 4)
    const watching = setInterval(() => {
      if (room.state.connection === 'open') saved = Math.max(saved, typed - room.state.unsaved)
    }, 1)
    await new Promise((resolve) => setTimeout(resolve, 250 + seed))
    first.child.kill('SIGKILL')
    await first.exit
    clearInterval(typing)
    clearInterval(watching)
    room.close()

    const second = await running({ ZHUSHI_DATA })
    const later = writer(second.origin, cookie, name)
    await until('it is in step again', () => later.room.state.synced)
    const kept = later.doc.getText('try').toString()
    later.room.close()
    expect(saved, `seed ${seed}`).toBeGreaterThan(20)
    expect(kept.length, `seed ${seed}: ${saved} of ${typed} were acknowledged`).toBeGreaterThanOrEqual(saved)
    expect(kept, `seed ${seed}`).toBe(doc.getText('try').toString().slice(0, kept.length))
  })
})

describe('the program', () => {
  it('says where it is and gives a link, in a folder for its user alone', async () => {
    const ZHUSHI_DATA = join(newFolder(), 'new', 'data')
    const { said, origin, child, exit } = await running({ ZHUSHI_DATA })
    expect(said.out).toContain('贺州市2024年政府工作报告')
    expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(statSync(ZHUSHI_DATA).mode & 0o777).toBe(0o700)
    expect(statSync(join(ZHUSHI_DATA, 'zhushi.db')).mode & 0o077).toBe(0)
    expect((await ask(origin, 'GET', '/healthz')).status).toBe(200)
    child.kill('SIGTERM')
    expect(await exit).toBe(0)
    expect(said.err).toBe('')
  })

  it('stops well with people in its rooms', async () => {
    const { origin, token, child, exit } = await running({ ZHUSHI_DATA: newFolder() })
    const cookie = await enter(origin, token)
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/rooms/${await roomIn(origin, cookie)}`, {
      headers: { cookie },
    })
    await once(socket, 'open')
    const gone = once(socket, 'close')
    child.kill('SIGINT')
    expect((await gone)[0]).toBe(1001)
    expect(await exit).toBe(0)
  })

  it('adds the sample once, even if it has been put away', async () => {
    const ZHUSHI_DATA = newFolder()
    const first = await running({ ZHUSHI_DATA })
    const cookie = await enter(first.origin, first.token)
    const [, id] = (await roomIn(first.origin, cookie)).split('/')
    await ask(first.origin, 'PATCH', `/api/reports/${id}`, { archived: true }, { cookie })
    first.child.kill('SIGTERM')
    await first.exit
    const second = await running({ ZHUSHI_DATA })
    expect((await ask<unknown[]>(second.origin, 'GET', '/api/reports', undefined, { cookie })).body).toEqual([])
  })

  it.each<[string, (folder: string) => Promise<Record<string, string>> | Record<string, string>, RegExp]>([
    ['a port that is no number', () => ({ PORT: 'abc' }), /PORT .*abc/],
    ['a port that is taken', takenPort, /端口 \d+ 已被占用.*PORT=\d+ npm start/],
    ['an origin that is none', () => ({ ZHUSHI_ORIGIN: 'zhushi' }), /ZHUSHI_ORIGIN/],
    ['a data folder that is a file', aFile, /不是文件夹.*ZHUSHI_DATA/],
    ['a data folder below a file', belowAFile, /不是文件夹.*ZHUSHI_DATA/],
    ['a database of a newer version', newerDatabase, /更新的版本/],
    ['a database that is none', noDatabase, /已损坏或不是注实的数据/],
    ['a data folder that another server uses', usedFolder, /另一个注实服务正在使用/],
  ])('given %s says so in one line', async (_what, prepare, line) => {
    const folder = newFolder()
    const { said, exit } = start({ ZHUSHI_DATA: folder, ...(await prepare(folder)) })
    expect(await exit).toBe(1)
    expect(said.err).toMatch(line)
    expect(said.err.trim().split('\n')).toHaveLength(1)
    expect(said.err).not.toMatch(/\bat .*:\d+/)
  })
})

async function takenPort(): Promise<Record<string, string>> {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  other.unref()
  return { PORT: String((other.address() as { port: number }).port) }
}

function aFile(folder: string): Record<string, string> {
  writeFileSync(join(folder, 'file'), '')
  return { ZHUSHI_DATA: join(folder, 'file') }
}

function belowAFile(folder: string): Record<string, string> {
  writeFileSync(join(folder, 'file'), '')
  return { ZHUSHI_DATA: join(folder, 'file', 'data') }
}

function newerDatabase(folder: string): Record<string, string> {
  const db = new DatabaseSync(join(folder, 'zhushi.db'))
  db.exec('PRAGMA user_version = 9999')
  db.close()
  return {}
}

function noDatabase(folder: string): Record<string, string> {
  writeFileSync(join(folder, 'zhushi.db'), '这不是数据库，'.repeat(100))
  return {}
}

async function usedFolder(folder: string): Promise<Record<string, string>> {
  await running({ ZHUSHI_DATA: folder })
  return {}
}
