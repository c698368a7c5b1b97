/** Starting, stopping and being killed. */
import { once } from 'node:events'
import { statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { killAll, newFolder, running, signIn, start } from './program.js'
import { ask, until } from './world.js'

afterEach(killAll)

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
    const server = await running({ ZHUSHI_DATA: newFolder() })
    const { origin, child, exit } = server
    const { cookie, room } = await signIn(server)
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/rooms/${room}`, { headers: { cookie } })
    await once(socket, 'open')
    const gone = once(socket, 'close')
    child.kill('SIGINT')
    expect((await gone)[0]).toBe(1001)
    expect(await exit).toBe(0)
  })

  it('notices that the record of who did what has been altered', async () => {
    const ZHUSHI_DATA = newFolder()
    const first = await running({ ZHUSHI_DATA })
    await signIn(first)
    first.child.kill('SIGTERM')
    await first.exit
    const db = new DatabaseSync(join(ZHUSHI_DATA, 'zhushi.db'))
    db.exec("UPDATE audit SET entry = replace(entry, '管理员', '别人') WHERE seq = 2")
    db.close()
    const second = await running({ ZHUSHI_DATA })
    await until('it says so', () => second.said.err !== '')
    expect(second.said.err).toMatch(/^操作记录从第 2 条起缺失或与校验值不符.*\n$/)
  })

  it('adds the sample once, even if it has been put away', async () => {
    const ZHUSHI_DATA = newFolder()
    const first = await running({ ZHUSHI_DATA })
    const { cookie, report } = await signIn(first)
    await ask(first.origin, 'PATCH', `/api/reports/${report}`, { archived: true }, { cookie })
    first.child.kill('SIGTERM')
    await first.exit
    const second = await running({ ZHUSHI_DATA })
    expect((await ask<unknown[]>(second.origin, 'GET', '/api/reports', undefined, { cookie })).body).toEqual([])
  })

  it.each<[string, Record<string, string>, RegExp]>([
    ['a port that is no number', { PORT: 'abc' }, /PORT .*abc/],
    ['an origin that is none', { ZHUSHI_ORIGIN: 'zhushi' }, /ZHUSHI_ORIGIN/],
  ])('given %s says so in one line and ends with 2', async (_what, env, line) => {
    const { said, exit } = start({ ZHUSHI_DATA: newFolder(), ...env })
    expect(await exit).toBe(2)
    expect(said.err).toMatch(line)
    expect(said.err.trim().split('\n')).toHaveLength(1)
  })

  it.each<[string, (folder: string) => Promise<Record<string, string>> | Record<string, string>, RegExp]>([
    ['a port that is taken', takenPort, /端口 \d+ 已被占用.*PORT=\d+ npm start/],
    ['a data folder that is a file', aFile, /不是文件夹.*ZHUSHI_DATA/],
    ['a data folder below a file', belowAFile, /不是文件夹.*ZHUSHI_DATA/],
    ['a data folder where nothing can be made', () => ({ ZHUSHI_DATA: '/proc/zhushi' }), /无法写入.*ZHUSHI_DATA/],
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
