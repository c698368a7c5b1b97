/** Backup, restore and verify, as whoever keeps the server uses them. */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { does, killAll, newFolder, running, signIn, writer } from './program.js'
import { ask, judgement, remark, until } from './world.js'

afterEach(killAll)

/** A server with some text and some notes in it, and its one writer. */
async function inUse(ZHUSHI_DATA: string) {
  const server = await running({ ZHUSHI_DATA })
  const { cookie, report, room } = await signIn(server)
  const author = writer(server.origin, cookie, room)
  await until('it is in step', () => author.room.state.synced)
  const says = (body: object) => ask(server.origin, 'POST', `/api/reports/${report}/ops`, body, { cookie })
  const types = async (text: string) => {
    author.doc.getText('try').insert(author.doc.getText('try').length, text)
    await until('it is saved', () => author.room.state.unsaved === 0)
  }
  const stops = async () => {
    author.room.close()
    server.child.kill('SIGTERM')
    await server.exit
  }
  await types('甲')
  await says(remark())
  await says(judgement(0))
  return { ...server, cookie, report, room, says, types, stops }
}

async function textIn(folder: string, room: string, cookie: string): Promise<string> {
  const { origin, child, exit } = await running({ ZHUSHI_DATA: folder })
  const reader = writer(origin, cookie, room)
  await until('it is in step', () => reader.room.state.synced)
  reader.room.close()
  child.kill('SIGTERM')
  await exit
  return reader.doc.getText('try').toString()
}

/** What anybody with the disk in hand could do. */
function tamper(file: string, sql: string): void {
  const db = new DatabaseSync(file)
  db.exec(sql)
  db.close()
}

describe('a backup', () => {
  it('made while people write is whole, for its user alone, and brings everything back', async () => {
    const folder = newFolder()
    const file = join(newFolder(), '备份 1.db')
    const server = await inUse(folder)
    let going = true
    const typing = (async () => {
      while (going) await server.types('乙')
    })()
    const made = await does(folder, 'backup', file)
    going = false
    await typing
    expect(made).toMatchObject({ code: 0, err: '' })
    expect(made.out).toMatch(/完好：操作记录 4 条.*\n已备份：.*备份 1\.db/)
    expect(statSync(file).mode & 0o077).toBe(0)
    await server.types('丙')
    await server.stops()

    const restored = await does(folder, 'restore', file)
    expect(restored).toMatchObject({ code: 0, err: '' })
    expect(await textIn(folder, server.room, server.cookie)).toMatch(/^甲乙*$/)
    // What was there before is still there, aside.
    const aside = readdirSync(folder).filter((name) => name.startsWith('before-restore-'))
    expect(aside).toHaveLength(1)
    expect(await textIn(join(folder, aside[0]!), server.room, server.cookie)).toMatch(/^甲乙+丙$/)
  })

  it('goes into an empty folder elsewhere, and the audit says that it was restored', async () => {
    const [folder, other] = [newFolder(), join(newFolder(), 'new')]
    const file = join(newFolder(), 'b.db')
    const server = await inUse(folder)
    await does(folder, 'backup', file)
    await server.stops()
    expect(await does(other, 'restore', file)).toMatchObject({ code: 0 })
    expect((await does(other, 'verify')).out).toMatch(/操作记录 5 条/)
    expect(await textIn(other, server.room, server.cookie)).toBe('甲')
  })

  it('takes no other file’s place', async () => {
    const folder = newFolder()
    await (await inUse(folder)).stops()
    const file = join(newFolder(), 'b.db')
    writeFileSync(file, '别的东西')
    const { code, err } = await does(folder, 'backup', file)
    expect(code).toBe(2)
    expect(err).toMatch(/^文件已存在，不会覆盖：.*\n$/)
    expect(statSync(file).size).toBe(12)
  })

  it('that cannot be written leaves nothing behind', async () => {
    const folder = newFolder()
    await (await inUse(folder)).stops()
    const { code, err } = await does(folder, 'backup', '/proc/zhushi.db')
    expect(code).toBe(1)
    expect(err).toMatch(/^备份没有完成：.*\n$/)
  })
})

describe('restore', () => {
  it('leaves the data of a running server alone', async () => {
    const folder = newFolder()
    const file = join(newFolder(), 'b.db')
    const server = await inUse(folder)
    await does(folder, 'backup', file)
    const { code, err } = await does(folder, 'restore', file)
    expect(code).toBe(1)
    expect(err).toMatch(/^另一个注实服务正在使用这份数据.*\n$/)
    await server.types('还在写')
    expect(readdirSync(folder).filter((name) => name.includes('restor'))).toEqual([])
  })

  it('of what is no sound backup changes nothing', async () => {
    const folder = newFolder()
    const file = join(newFolder(), 'b.db')
    const server = await inUse(folder)
    await does(folder, 'backup', file)
    await server.types('后来')
    await server.stops()
    tamper(file, 'DELETE FROM audit WHERE seq > 2')
    const { code, out } = await does(folder, 'restore', file)
    expect(code).toBe(1)
    expect(out).toMatch(/操作记录从第 3 条起.*\n.*数据没有改动/s)
    expect(await textIn(folder, server.room, server.cookie)).toBe('甲后来')
  })

  it.each<[string, (folder: string) => string, number, RegExp]>([
    ['a file that is not there', (folder) => join(folder, 'none.db'), 2, /没有找到/],
    ['a file that is no database', aText, 1, /已损坏或不是注实的数据/],
    ['no file', () => '', 2, /用法|请写明/],
  ])('of %s says so in one line', async (_what, file, code, line) => {
    const folder = newFolder()
    const named = file(newFolder())
    const answer = await does(folder, 'restore', ...(named === '' ? [] : [named]))
    expect(answer.code).toBe(code)
    expect(answer.err).toMatch(line)
    expect(answer.err.trim().split('\n')).toHaveLength(1)
    expect(existsSync(join(folder, 'zhushi.db'))).toBe(false)
  })
})

describe('verify', () => {
  /** What a server left that was killed, so that the log is not folded. */
  const killed = mkdtempSync(join(tmpdir(), 'zhushi-killed-'))
  afterAll(() => rmSync(killed, { recursive: true, force: true }))
  beforeAll(async () => {
    const server = await inUse(killed)
    for (const text of ['乙', '丙', '丁']) await server.types(text)
    server.child.kill('SIGKILL')
    await server.exit
  })

  it('finds a server in use sound', async () => {
    const folder = newFolder()
    await inUse(folder)
    expect(await does(folder, 'verify')).toMatchObject({ code: 0, err: '' })
  })

  it.each<[string, string, RegExp]>([
    ['the newest row of the audit is gone', 'DELETE FROM audit WHERE seq = 4', /操作记录从第 4 条起/],
    ['a row of the audit is altered', "UPDATE audit SET entry = '{}' WHERE seq = 2", /操作记录从第 2 条起/],
    ['a change of the text is gone', 'DELETE FROM update_log WHERE seq = 2', /改动记录缺第 2 条/],
    ['a change is damaged', "UPDATE update_log SET change = x'0102' WHERE seq = 3", /正文无法重建/],
    ['a fact is gone', 'DELETE FROM operation WHERE seq = 1', /意见记录缺第 1 条/],
    [
      'a verdict was changed',
      `UPDATE claim SET record = json_set(record, '$.verdict.kind', 'refuted')`,
      /与其经过不符/,
    ],
    ['a comment was slipped in', slipIn, /与其经过不符/],
    [
      'a comment’s author was changed',
      `UPDATE comment SET record = json_set(record, '$.by.name', '李四')`,
      /与其经过不符/,
    ],
    ['something was said behind the audit’s back', "UPDATE operation SET op_id = 'x' WHERE seq = 2", /不在操作记录里/],
  ])('says where %s, in lines without a word of the text', async (_what, sql, line) => {
    const folder = newFolder()
    cpSync(killed, folder, { recursive: true })
    tamper(join(folder, 'zhushi.db'), sql)
    const { code, out, err } = await does(folder, 'verify')
    expect(code).toBe(1)
    expect(out).toMatch(line)
    expect(out + err).not.toMatch(/口径|增长/)
  })

  it('asked for what it does not know says how it is asked', async () => {
    const { code, err } = await does(newFolder(), 'repair')
    expect(code).toBe(2)
    expect(err).toMatch(/^用法：.*\n$/)
  })
})

const slipIn = `INSERT INTO comment (id, report, claim, record)
  SELECT 'c2', report, claim, json_set(record, '$.id', 'c2') FROM comment`

function aText(folder: string): string {
  const file = join(folder, 'text.db')
  writeFileSync(file, '这不是数据库，'.repeat(100))
  return file
}

describe('a link for an owner who has lost every other', () => {
  it('is given beside a running server, leads to the same owner once, and stands in a sound audit', async () => {
    const folder = newFolder()
    const { origin, token, child, exit } = await running({ ZHUSHI_DATA: folder })
    const answer = await does(folder, 'owner-link')
    expect([answer.code, answer.err]).toEqual([0, ''])
    const link = /enter#(\S+)/.exec(answer.out)?.[1]
    const enter = (secret: string | undefined) => ask(origin, 'POST', '/api/session', { token: secret })
    expect((await enter(token)).status).toBe(403)
    expect((await enter(link)).body).toMatchObject({ role: 'owner' })
    expect((await enter(link)).status).toBe(403)
    expect((await does(folder, 'verify')).code).toBe(0)
    child.kill('SIGTERM')
    await exit
    const db = new DatabaseSync(join(folder, 'zhushi.db'), { readOnly: true })
    expect(db.prepare("SELECT count(*) AS n FROM audit WHERE entry LIKE '%ownerLink%'").get()).toEqual({ n: 1 })
    db.close()
  })

  it('is not given where there is no data', async () => {
    expect((await does(newFolder(), 'owner-link')).code).toBe(2)
  })
})
