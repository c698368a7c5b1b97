import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Operation } from '@zhushi/annotation'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrations } from '../dist/storage/migration.js'
import type { Identity } from '../dist/storage/people.js'
import { openStore, type Store } from '../dist/storage/store.js'
import { correction, correctionId, judgement, remark, withdrawal } from './world.js'

const by: Identity = { session: 's1', via: 'cookie', user: { id: 'u1', name: '管理员', color: '' }, role: 'owner' }
const at = '2024-01-09T08:00:00.000Z'
const until = '2099-01-01T00:00:00.000Z'

let folder: string
let file: string
let store: Store

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhushi-storage-'))
  file = join(folder, 'zhushi.db')
  store = await openStore(file)
  await store.run('printOwnerLink', { hash: 'link', at, until })
  await store.run('enter', {
    link: 'link',
    name: null,
    userId: 'u1',
    sessionId: 's1',
    hash: 'token',
    at,
    until,
    browser: '',
  })
  await store.run('createReport', { id: 'r1', title: '报告', state: new Uint8Array([0, 0]), by, at })
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const append = (change: number[], snapshot: number[] | null = null, time = at) =>
  store.run('appendText', {
    report: 'r1',
    epoch: 1,
    rows: change.map((byte) => ({ user: 'u1', session: 's1', change: new Uint8Array([byte]) })),
    snapshot: snapshot && new Uint8Array(snapshot),
    at: time,
  })
const text = async () => {
  const { snapshot, changes } = await store.run('loadText', { report: 'r1', epoch: 1 })
  return { snapshot: [...(snapshot ?? [])], changes: changes.flatMap((change) => [...change]) }
}

/** Opens the closed file as anybody with the disk in hand could. */
async function tamper(sql: string): Promise<void> {
  await store.close()
  const db = new DatabaseSync(file)
  db.exec(sql)
  db.close()
  store = await openStore(file)
}

describe('the log of a text', () => {
  it('gives back what was appended, in order', async () => {
    await Promise.all([append([1, 2]), append([3]), append([4])])
    expect(await text()).toEqual({ snapshot: [0, 0], changes: [1, 2, 3, 4] })
  })

  it('folded stands for all before it, and goes on', async () => {
    await append([1, 2])
    await append([3], [9, 9])
    await append([4])
    expect(await text()).toEqual({ snapshot: [9, 9], changes: [4] })
  })

  it('keeps folded rows for thirty days', async () => {
    await append([1], null, '2024-01-01T00:00:00.000Z')
    await append([2], null, '2024-02-09T00:00:00.000Z')
    await append([], [9], '2024-02-10T00:00:00.000Z')
    await append([3])
    expect(await store.run('purgeLog', { at: '2024-01-30T00:00:00.000Z' })).toBe(0)
    expect(await store.run('purgeLog', { at: '2024-02-10T00:00:00.000Z' })).toBe(1)
    expect(await text()).toEqual({ snapshot: [9], changes: [3] })
    await store.close()
    const db = new DatabaseSync(file)
    expect(db.prepare('SELECT seq FROM update_log ORDER BY seq').all()).toEqual([{ seq: 2 }, { seq: 3 }])
    db.close()
    store = await openStore(file)
  })

  it('keeps what no snapshot stands for, however old', async () => {
    await append([1, 2], null, '2020-01-01T00:00:00.000Z')
    expect(await store.run('purgeLog', { at })).toBe(0)
    expect(await text()).toEqual({ snapshot: [0, 0], changes: [1, 2] })
  })

  it('outlives a new start', async () => {
    await append([1, 2])
    await store.close()
    store = await openStore(file)
    expect((await text()).changes).toEqual([1, 2])
  })
})

describe('a command', () => {
  it('that fails leaves nothing behind and harms none beside it', async () => {
    const good = append([1])
    const bad = store.run('appendText', {
      report: 'none',
      epoch: 1,
      rows: [{ user: 'u', session: 's', change: new Uint8Array([7]) }],
      snapshot: null,
      at,
    })
    const alsoGood = append([2])
    await expect(bad).rejects.toThrow(/FOREIGN KEY/)
    await Promise.all([good, alsoGood])
    expect((await text()).changes).toEqual([1, 2])
  })

  it('that fails half-way leaves no half', async () => {
    const broken = store.run('createReport', { id: 'r2', title: '半份', state: null as never, by: null, at })
    const beside = append([1])
    await expect(broken).rejects.toThrow(/NOT NULL/)
    await beside
    expect((await store.run('loadText', { report: 'r2', epoch: 1 })).snapshot).toBeNull()
    expect((await text()).changes).toEqual([1])
  })

  it('resolves in the order it was asked', async () => {
    const order: number[] = []
    await Promise.all([1, 2, 3, 4, 5].map((n) => append([n]).then(() => order.push(n))))
    expect(order).toEqual([1, 2, 3, 4, 5])
  })

  it('after the end is refused, not lost in silence', async () => {
    await store.close()
    await expect(append([1])).rejects.toThrow()
    store = await openStore(file)
  })
})

describe('tokens', () => {
  it('are good for what they were made for', async () => {
    expect(await store.run('identify', { hash: 'token', via: 'cookie', at })).toMatchObject({ user: { id: 'u1' } })
    expect(await store.run('identify', { hash: 'token', via: 'device', at })).toBeNull()
  })

  it('are no longer good once they have expired', async () => {
    expect(await store.run('identify', { hash: 'token', via: 'cookie', at: '2100-01-01T00:00:00.000Z' })).toBeNull()
  })
})

/** Puts a database in place that knows the first tables alone, with what of them there is. */
async function asOfTheFirstVersion(): Promise<void> {
  await store.close()
  const old = join(folder, 'old.db')
  const db = new DatabaseSync(old)
  db.exec(`${migrations[0]}; PRAGMA user_version = 1; PRAGMA foreign_keys = OFF; ATTACH '${file}' AS present`)
  for (const { name } of db.prepare("SELECT name FROM main.sqlite_master WHERE type = 'table'").all()) {
    const columns = db.prepare(`SELECT name FROM pragma_table_info('${name}')`).all()
    const list = columns.map((column) => column.name).join(', ')
    db.exec(`INSERT INTO main.${name} (${list}) SELECT ${list} FROM present.${name}`)
  }
  db.close()
  store = await openStore(old)
}

describe('a correction', () => {
  const record = (operation: Operation) => store.run('record', { report: 'r1', operation, by, at })

  it('outlives a new start, and so does its revision', async () => {
    await record(correction(0))
    await store.close()
    store = await openStore(file)
    expect(await record(correction(0))).toMatchObject({ kind: 'stale', correction: { rev: 1 } })
    expect(await record(correction(1))).toMatchObject({ kind: 'changed', change: { correction: { rev: 2 } } })
  })

  it('taken back keeps its history: every step a fact and a row of the audit', async () => {
    await record(correction(0))
    await record(withdrawal(1))
    await record(correction(2))
    const facts = await store.run('factsOf', { report: 'r1' })
    expect(facts.map(({ change }) => change.correction?.withdrawn?.by.name)).toEqual([undefined, '管理员', undefined])
    expect(await store.run('brokenLink')).toBeNull()

    await store.close()
    const db = new DatabaseSync(file)
    const rows = db.prepare("SELECT entry ->> '$.action' AS action FROM audit ORDER BY seq DESC LIMIT 3").all()
    expect(rows.map(({ action }) => action)).toEqual(['setCorrection', 'withdrawCorrection', 'setCorrection'])
    db.close()
    store = await openStore(file)
  })

  it('that is refused leaves nothing behind', async () => {
    expect(await record(withdrawal(1))).toEqual({ kind: 'missing' })
    await record(correction(0))
    await record(correction(0))
    expect((await store.run('factsOf', { report: 'r1' })).map(({ seq }) => seq)).toEqual([1])
  })

  it('finds its table in a database of the first version', async () => {
    await record(remark('以前写的'))
    await asOfTheFirstVersion()
    await record(correction(0))
    const facts = await store.run('factsOf', { report: 'r1' })
    expect(facts.map(({ change }) => change.comment?.body ?? change.correction?.id)).toEqual(['以前写的', correctionId])
  })
})

describe('the audit', () => {
  beforeEach(async () => {
    await store.run('record', { report: 'r1', operation: remark('一'), by, at })
    await store.run('record', { report: 'r1', operation: judgement(0), by, at })
    await store.run('record', { report: 'r1', operation: remark('二'), by, at })
  })

  it('holds as it was written', async () => expect(await store.run('brokenLink')).toBeNull())

  it.each<[string, string]>([
    ['a row is rewritten', "UPDATE audit SET entry = replace(entry, '一', '乙') WHERE seq = 3"],
    ['a row is rewritten with its own hash', "UPDATE audit SET entry = '{}', hash = 'x' WHERE seq = 4"],
    ['a row is removed', 'DELETE FROM audit WHERE seq = 3'],
    ['the newest rows are removed', 'DELETE FROM audit WHERE seq > 2'],
    ['the head is set back', "UPDATE audit_head SET seq = 2, hash = 'x'"],
    ['the head is removed', 'DELETE FROM audit_head'],
    [
      'two rows change places',
      'UPDATE audit SET seq = -seq; UPDATE audit SET seq = CASE seq WHEN -3 THEN 4 WHEN -4 THEN 3 ELSE -seq END',
    ],
  ])('shows where %s', async (_what, sql) => {
    await tamper(sql)
    expect(await store.run('brokenLink')).toBeGreaterThanOrEqual(3)
  })

  it('goes on where its newest rows were lost, and the loss stays visible', async () => {
    await tamper('DELETE FROM audit WHERE seq > 3')
    await store.run('record', { report: 'r1', operation: remark('三'), by, at })
    expect(await store.run('brokenLink')).toBe(4)
  })

  it('has a row for every fact', async () => {
    expect((await store.run('factsOf', { report: 'r1' })).map(({ seq }) => seq)).toEqual([1, 2, 3])
  })
})
