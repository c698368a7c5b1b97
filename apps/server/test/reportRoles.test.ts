/** Roles in single reports: what holds in one holds in no other, at once, and cannot be taken by speed. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Operation } from '@zhushi/annotation'
import { closeCode, type GroupMember, type ReportMember, type Role, roles } from '@zhushi/sync'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { changeTogether } from '../dist/http/joint.js'
import { ContentRoom } from '../dist/room/content.js'
import { migrations } from '../dist/storage/migration.js'
import { NotPermitted, openStore } from '../dist/storage/store.js'
import { closed, judgement, opened, openWorld, type Person, remark, until, type World } from './world.js'

let world: World
let owner: Person
/** The report that everybody is something else in, and the one where the library holds. */
let here: string
let there: string
const people = new Map<Role, Person>()
const bytes = new TextEncoder().encode('一、工作回顾\n全年增长5.2%。')

beforeAll(async () => {
  world = await openWorld()
  owner = await world.owner()
  for (const role of ['viewer', 'commenter', 'verifier', 'editor'] as const)
    people.set(role, await world.one(role, `成员 ${role}`))
})
beforeEach(async () => {
  ;[here, there] = [await newReport(), await newReport()]
})
afterAll(() => world.close())

async function newReport(by: Person = owner): Promise<string> {
  return (await by.ask('POST', '/api/reports?filename=x.txt', bytes)).body.id
}

const at = (report: string, rest = '') => `/api/reports/${report}${rest}`
const idOf = ({ session }: Person) => session.user.id
const give = (who: Person, role: Role | null, by: Person = owner, more: object = {}) =>
  by.ask<ReportMember>('PATCH', at(here, `/members/${idOf(who)}`), { role, ...more })
const drop = (who: Person, by: Person = owner) => by.ask<ReportMember>('DELETE', at(here, `/members/${idOf(who)}`), {})
const person = (role: Role) => people.get(role) as Person
const operate = (who: Person, report: string, operation: Operation) => who.ask('POST', at(report, '/ops'), operation)

/** What a person can do in a report: read it, remark, judge, name a revision, keep its members. */
async function powers(who: Person, report: string): Promise<string> {
  const statuses = [
    (await who.ask('GET', at(report))).status,
    (await operate(who, report, remark())).status,
    (await operate(who, report, judgement())).status,
    (await who.ask('POST', at(report, '/revisions'), { opId: crypto.randomUUID(), name: '稿', note: '' })).status,
    (await who.ask('GET', at(report, '/invitations'))).status,
  ]
  // A verdict may be stale, which is as good as allowed.
  return statuses.map((status) => (status === 409 ? 200 : status)).join(' ')
}

const can: Readonly<Record<Role | 'none', string>> = {
  none: '404 404 404 404 404',
  viewer: '200 403 403 403 403',
  commenter: '200 200 403 403 403',
  verifier: '200 200 200 403 403',
  editor: '200 200 200 201 403',
  owner: '200 200 200 201 200',
}

describe('a role in one report', () => {
  it.each(
    [...roles.filter((role) => role !== 'owner')].flatMap((library) =>
      [...roles, null].map((role) => [library, role] as const),
    ),
  )('%s in the library, %s here: holds here and nowhere else', async (library, role) => {
    const who = person(library)
    expect((await give(who, role)).status).toBe(200)
    expect(await powers(who, here)).toBe(can[role ?? 'none'])
    expect(await powers(who, there)).toBe(can[library])
    expect((await drop(who)).body).toMatchObject({ role: library, isOwn: false })
    expect(await powers(who, here)).toBe(can[library])
  })

  it('lets its owner keep its members, and no other report’s, nor the library’s', async () => {
    const [keeper, other] = [person('viewer'), person('editor')]
    await give(keeper, 'owner')
    expect((await give(other, 'commenter', keeper)).status).toBe(200)
    expect(await powers(other, here)).toBe(can.commenter)
    const elsewhere = await keeper.ask('PATCH', at(there, `/members/${idOf(other)}`), { role: 'viewer' })
    expect(elsewhere.status).toBe(403)
    expect((await keeper.ask('PATCH', `/api/members/${idOf(other)}`, { role: 'viewer' })).status).toBe(403)
    expect((await keeper.ask('POST', '/api/invitations', { role: 'viewer' })).status).toBe(403)
    expect((await keeper.ask('GET', '/api/invitations')).status).toBe(403)
    await drop(keeper)
    await drop(other)
  })

  it('cannot be set for an owner of the library: no report can be lost to all', async () => {
    expect((await give(owner, 'viewer')).body).toMatchObject({ error: { code: 'libraryOwner' } })
    expect((await give(owner, null)).status).toBe(409)
    expect(await powers(owner, here)).toBe(can.owner)
  })

  it('is set by nobody but its owners, and never for oneself', async () => {
    for (const role of ['viewer', 'commenter', 'verifier', 'editor'] as const) {
      expect((await give(person(role), 'owner', person(role))).status).toBe(403)
      expect((await drop(person(role), person(role))).status).toBe(403)
    }
  })

  it('of who made the report is owner’s', async () => {
    const own = await newReport(person('editor'))
    expect(await powers(person('editor'), own)).toBe(can.owner)
    expect(await powers(person('editor'), there)).toBe(can.editor)
  })

  it('that sees nothing leaves the report out of the list, and says of it what is said of none', async () => {
    await give(person('editor'), null)
    const listed = await person('editor').ask<{ id: string }[]>('GET', '/api/reports')
    expect(listed.body.map(({ id }) => id)).not.toContain(here)
    expect(listed.body.map(({ id }) => id)).toContain(there)
    const [hidden, missing] = [
      await person('editor').ask('GET', at(here)),
      await person('editor').ask('GET', at('no-such-report')),
    ]
    expect(hidden.body).toEqual(missing.body)
    const seen = await person('viewer').ask<ReportMember[]>('GET', at(here, '/members'))
    expect(seen.body.map(({ id }) => id)).not.toContain(idOf(person('editor')))
    await drop(person('editor'))
  })
})

describe('an open socket', () => {
  const room = (kind: 'c1' | 'n') => `r/${here}/${kind}`

  it('of somebody who may not see the report any more is closed, in both rooms; those in other reports stay', async () => {
    const who = person('editor')
    const [text, notes, other] = [who.socket(room('c1')), who.socket(room('n')), who.socket(`r/${there}/n`)]
    await Promise.all([text, notes, other].map(opened))
    const [left, gone] = [closed(text), closed(notes)]
    await new Promise((resolve) => other.once('message', resolve))
    await give(who, null)
    expect([await left, await gone]).toEqual([closeCode.noRight, closeCode.noRight])
    expect(other.readyState).toBe(1)
    expect(await closed(who.socket(room('n')))).toBe(closeCode.noRight)
    other.close()
    await drop(who)
  })

  it('of an editor who becomes a reader here is told so, and nothing more is taken', async () => {
    const who = person('editor')
    const socket = who.socket(room('c1'))
    await new Promise((resolve) => socket.once('message', resolve))
    const left = closed(socket)
    await give(who, 'viewer')
    expect(await left).toBe(closeCode.roleChanged)
    await drop(who)
  })

  it('of a reader of the library who is an editor here can write here', async () => {
    const who = person('viewer')
    await give(who, 'editor')
    const { room: content, doc } = who.room(room('c1'))
    await until('the text is there', () => content.state.synced)
    doc.getText('try').insert(0, '写')
    await until('it is saved', () => content.state.unsaved === 0)
    await drop(who)
  })
})

describe('an invitation to one report', () => {
  it('lets somebody into that report and no other, and tells nothing of the rest', async () => {
    const { body } = await owner.ask('POST', at(here, '/invitations'), { role: 'verifier' })
    const guest = await world.enters(body.token, '只看一份')
    expect(guest.session.role).toBeNull()
    expect((await guest.ask<{ id: string }[]>('GET', '/api/reports')).body.map(({ id }) => id)).toEqual([here])
    expect(await powers(guest, here)).toBe(can.verifier)
    expect(await powers(guest, there)).toBe(can.none)
    expect((await guest.ask('GET', '/api/members')).status).toBe(403)
    expect((await guest.ask('POST', '/api/reports?filename=x.txt', bytes)).status).toBe(403)
    expect((await guest.ask('GET', at(here, '/members'))).status).toBe(200)
    expect((await guest.ask('GET', '/api/account')).status).toBe(200)
    const members = (await person('viewer').ask<GroupMember[]>('GET', '/api/members')).body
    expect(members.map(({ name }) => name)).not.toContain('只看一份')
    expect(await closed(guest.socket(`r/${there}/n`))).toBe(closeCode.noRight)
  })

  it('tells an owner of that report of nobody who is here for others', async () => {
    const invited = async (report: string, role: Role, name: string) =>
      world.enters((await owner.ask('POST', at(report, '/invitations'), { role })).body.token, name)
    const keeper = await invited(here, 'viewer', '一份报告的管理员')
    await give(keeper, 'owner')
    await invited(there, 'viewer', '别处的客人')
    const names = (await keeper.ask<ReportMember[]>('GET', at(here, '/members'))).body.map(({ name }) => name)
    expect(names).toContain('一份报告的管理员')
    expect(names).not.toContain('别处的客人')
  })

  it('is listed and withdrawn there, and nowhere else', async () => {
    await give(person('commenter'), 'owner')
    await person('commenter').ask('POST', at(here, '/invitations'), { role: 'viewer' })
    await owner.ask('POST', '/api/invitations', { role: 'viewer' })
    const listed = await person('commenter').ask<{ id: string; report: { id: string } | null }[]>(
      'GET',
      at(here, '/invitations'),
    )
    expect(listed.body.map(({ report }) => report?.id)).toEqual([here])
    const all = (await owner.ask<{ id: string; report: unknown }[]>('GET', '/api/invitations')).body
    const toAll = all.find(({ report }) => report === null)
    expect((await person('commenter').ask('DELETE', at(here, `/invitations/${toAll?.id}`), {})).status).toBe(404)
    expect((await person('commenter').ask('DELETE', at(here, `/invitations/${listed.body[0]?.id}`), {})).status).toBe(
      204,
    )
    await drop(person('commenter'))
  })

  it('is worth nothing once its maker may not invite any more', async () => {
    await give(person('editor'), 'owner')
    const { body } = await person('editor').ask('POST', at(here, '/invitations'), { role: 'editor' })
    await drop(person('editor'))
    const entry = await person('editor').ask('POST', '/api/session', { token: body.token, name: '晚到的人' })
    expect(entry.body.error.code).toBe('linkUsed')
  })

  it('is never for an owner', async () => {
    expect((await owner.ask('POST', at(here, '/invitations'), { role: 'owner' })).status).toBe(400)
  })
})

describe('sign-off', () => {
  const sign = (stage: string) => ({
    kind: 'signOff',
    opId: crypto.randomUUID(),
    claim: 'none',
    stage,
    verdictRev: 1,
    textHash: '',
  })
  const code = async (who: Person, stage: string) => {
    const { status, body } = await who.ask('POST', at(here, '/ops'), { ...sign(stage), baseRev: 0 })
    return status === 403 ? body.error.code : 'allowed'
  }

  it('needs its own grant, stage by stage and report by report', async () => {
    const who = person('editor')
    expect([await code(who, 'first'), await code(who, 'second')]).toEqual(['noGrant', 'allowed'])
    await give(who, 'editor', owner, { stages: ['first', 'final'] })
    expect([await code(who, 'first'), await code(who, 'second'), await code(who, 'final')]).toEqual([
      'allowed',
      'noGrant',
      'allowed',
    ])
    await give(who, 'editor', owner, { stages: [] })
    expect(await code(who, 'second')).toBe('noGrant')
    await drop(who)
    expect(await code(who, 'second')).toBe('allowed')
  })

  it('is granted to none who may not judge', async () => {
    await give(person('commenter'), 'commenter', owner, { stages: ['first'] })
    expect(await code(person('commenter'), 'first')).toBe('noRight')
    await drop(person('commenter'))
  })
})

describe('what was let in before a right was lost', () => {
  it('is refused when it comes to be done', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhushi-race-'))
    const store = await openStore(join(folder, 'zhushi.db'))
    const [time, until] = ['2024-01-09T08:00:00.000Z', '2034-01-09T08:00:00.000Z']
    try {
      await store.run('printOwnerLink', { hash: 'link', at: time, until })
      const enter = (link: string, name: string | null, nth: number) =>
        store.run('enter', {
          ...{ link, name, userId: `u${nth}`, sessionId: `s${nth}`, hash: `h${nth}`, at: time, until, browser: '' },
        })
      const first = await enter('link', null, 1)
      if ('problem' in first) throw new Error(first.problem)
      const by = first.identity
      await store.run('createReport', { id: 'r', title: '报告', state: new Uint8Array([0, 0]), by, at: time })
      await store.run('invite', { hash: 'i', role: 'editor', stages: [], report: null, by, at: time, until })
      const second = await enter('i', '编辑', 2)
      if ('problem' in second) throw new Error(second.problem)
      const editor = second.identity
      const row = { user: 'u2', session: 's2', change: new Uint8Array([0, 0]) }
      const asked = [
        () => store.run('record', { report: 'r', operation: remark(), by: editor, at: time }),
        () => store.run('changeReport', { id: 'r', title: '改名', by: editor, at: time }),
        () => store.run('appendText', { report: 'r', epoch: 1, rows: [row], snapshot: null, at: time }),
      ]
      // Asked in one turn, after the role was changed and before anybody heard of it.
      const demoted = store.run('setRole', { by, id: 'u2', role: 'viewer', at: time })
      const late = asked.map((ask) =>
        ask().then(
          () => 'done',
          (error: unknown) => (error instanceof NotPermitted ? error.code : 'refused'),
        ),
      )
      await demoted
      expect(await Promise.all(late)).toEqual(['noRight', 'noRight', 'refused'])
      expect((await store.run('loadText', { report: 'r', epoch: 1 })).changes).toEqual([])

      // A change of the text that is refused is refused alone: what others typed with it is saved, and the room goes on.
      const failures: string[] = []
      const text = await store.run('loadText', { report: 'r', epoch: 1 })
      const onFailure = (problem: string) => failures.push(problem)
      const room = new ContentRoom({ store, report: 'r', epoch: 1, text, onFailure })
      const beside = room.change({ user: 'u1', session: 's1' }, (doc) => doc.getText('try').insert(0, '甲'))
      const operation = { kind: 'acceptSuggestion', opId: crypto.randomUUID(), id: 'x', baseRev: 1 } as const
      const refused = changeTogether(store, { id: 'r', epoch: 1 }, room, {
        edit: (copy) => copy.getText('try').insert(0, '乙'),
        store: async (rows, change) => {
          await store.run('accept', { report: 'r', epoch: 1, rows, change, operation, by: editor, at: time })
          return true
        },
      })
      await expect(refused).rejects.toThrow('noRight')
      await beside
      await room.change({ user: 'u1', session: 's1' }, (doc) => doc.getText('try').insert(0, '丙'))
      expect([failures, room.doc.getText('try').toString()]).toEqual([[], '丙甲'])
      expect((await store.run('loadText', { report: 'r', epoch: 1 })).changes).toHaveLength(2)

      await store.run('endSession', { by, at: time })
      await expect(store.run('setRole', { by, id: 'u2', role: 'owner', at: time })).rejects.toThrow('noSession')
    } finally {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('a database from before', () => {
  it('opens, and everybody may do what they could', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhushi-before-'))
    const file = join(folder, 'zhushi.db')
    try {
      const old = new DatabaseSync(file)
      const before = migrations.findIndex((step) => step.includes('TABLE report_role'))
      for (const step of migrations.slice(0, before)) old.exec(step)
      old.exec(`PRAGMA user_version = ${before}`)
      for (const [nth, role] of roles.entries())
        old.exec(
          `INSERT INTO user (id, name, color, role, created_at) VALUES ('u${nth}', '${role}', '', '${role}', '2024')`,
        )
      old.exec("INSERT INTO report (id, title, created_at, updated_at) VALUES ('r', '报告', '2024', '2024')")
      old.close()
      const store = await openStore(file)
      const seen = await Promise.all(roles.map((_, nth) => store.run('reportOf', { id: 'r', user: `u${nth}` })))
      await store.close()
      expect(seen.map((report) => report?.role)).toEqual(roles)
      expect(seen.map((report) => report?.stages)).toEqual([[], [], ['first'], ['second'], ['final']])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
