/** Reference documents: who may keep them, what is taken, and what is remembered. */
import { DatabaseSync } from 'node:sqlite'
import type { Reference } from '@zhushi/annotation'
import {
  largestUpload,
  longestReference,
  may,
  mostReferences,
  notesIn,
  type ReferenceText,
  type Role,
  roles,
} from '@zhushi/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { flawsIn, openWorld, type Person, until, type Whatever, type World } from './world.js'

type Said = Partial<Record<'opId' | 'name' | 'kind' | 'year' | 'filename', string>>
type Told = Whatever & Reference

let world: World
let owner: Person
let report: string
const people = new Map<Role, Person>()

beforeAll(async () => {
  world = await openWorld()
  owner = await world.owner()
  report = (await world.report()).id
  people.set('owner', owner)
  for (const role of ['viewer', 'commenter', 'verifier', 'editor'] as const)
    people.set(role, await world.one(role, `依据 ${role}`))
})
afterAll(() => world.close())

const utf8 = (text: string) => new TextEncoder().encode(text)
const lastYear = utf8('一、2022年工作回顾\n全年增长5.2%。\n二、2023年工作安排\n地区生产总值增长6%以上。')
const path = (id = '') => `/api/reports/${report}/references${id && `/${id}`}`

function add(person: Person, said: Said = {}, bytes: Uint8Array = lastYear) {
  const usual = { opId: crypto.randomUUID(), name: '2023年政府工作报告', kind: 'lastReport', year: '2023' }
  return person.ask<Told>('POST', `${path()}?${new URLSearchParams({ ...usual, ...said })}`, bytes)
}

function archive(person: Person, id: string, baseRev = 1, archived = true, opId: string = crypto.randomUUID()) {
  return person.ask<Told>('PATCH', path(id), { opId, archived, baseRev })
}

/** Adds one for as long as `use` takes, as there may not be many at once. */
async function withOne(use: (made: Reference) => Promise<void>): Promise<void> {
  const { body } = await add(owner)
  await use(body)
  const { reference } = (await owner.ask<ReferenceText>('GET', path(body.id))).body
  if (!reference.archived) await archive(owner, body.id, reference.rev)
}

describe('who', () => {
  it.each(roles)('%s adds, puts away and reads as the table of rights says', (role) =>
    withOne(async ({ id }) => {
      const person = people.get(role)!
      const added = await add(person)
      expect(added.status).toBe(may(role, 'keepReferences') ? 201 : 403)
      expect((await archive(person, id)).status).toBe(may(role, 'keepReferences') ? 200 : 403)
      expect((await person.ask('GET', path(id))).status).toBe(200)
      if (added.status === 201) await archive(owner, added.body.id)
    }),
  )

  it('did it is what the session says, whoever the address names', () =>
    withOne(async () => {
      const forged = await add(people.get('editor')!, { by: '管理员' } as Said)
      expect(forged.status).toBe(400)
      const made = await add(people.get('editor')!)
      expect(made.body).toMatchObject({ by: { name: '依据 editor' }, rev: 1, archived: null, year: 2023 })
      const gone = await archive(owner, made.body.id)
      expect(gone.body).toMatchObject({ by: { name: '依据 editor' }, archived: { by: { name: '管理员' } }, rev: 2 })
    }))
})

describe('a document', () => {
  it('is read back as it was added, and is live for whoever is in the room', () =>
    withOne(async ({ id }) => {
      const { room, doc } = people.get('viewer')!.room(await world.notesRoom())
      await until('it is shown', () => room.state.synced && notesIn(doc).references.has(id))
      const { body } = await people.get('viewer')!.ask<ReferenceText>('GET', path(id))
      expect(body.blocks.map(({ text }) => text)).toContain('地区生产总值增长6%以上。')
      expect(notesIn(doc).references.get(id)).toEqual(body.reference)
      await archive(owner, id)
      await until('it is put away', () => notesIn(doc).references.get(id)?.archived != null)
    }))

  it('sent twice is one, and answers the same; another’s operation cannot be repeated', async () => {
    const opId = crypto.randomUUID()
    const first = await add(owner, { opId })
    expect(await add(owner, { opId })).toMatchObject({ status: 201, body: first.body })
    expect((await add(people.get('editor')!, { opId })).status).toBe(400)
    const { id } = first.body
    const putAway = crypto.randomUUID()
    const gone = await archive(owner, id, 1, true, putAway)
    expect(await archive(owner, id, 1, true, putAway)).toMatchObject({ status: 200, body: gone.body })
  })

  it('put away by two at once is put away once, and the other is told what stands', async () => {
    const { body } = await add(owner)
    const answers = await Promise.all([archive(owner, body.id), archive(people.get('editor')!, body.id)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const stale = answers.find(({ status }) => status === 409)
    expect(stale?.body).toMatchObject({ error: { code: 'stale' }, reference: { id: body.id, rev: 2 } })
  })

  it('comes back with its text', async () => {
    const { body } = await add(owner)
    await archive(owner, body.id)
    expect((await archive(owner, body.id, 2, false)).body).toMatchObject({ archived: null, rev: 3 })
    expect((await owner.ask<ReferenceText>('GET', path(body.id))).body.blocks).toHaveLength(4)
    await archive(owner, body.id, 3)
  })

  it('of another report is not found in this one', async () => {
    const { body: other } = await owner.ask('POST', '/api/reports?filename=x.txt', utf8('各位代表：'))
    const { body } = await add(owner)
    const elsewhere = `/api/reports/${other.id}/references/${body.id}`
    expect((await owner.ask('GET', elsewhere)).status).toBe(404)
    const request = { opId: crypto.randomUUID(), archived: true, baseRev: 1 }
    expect((await owner.ask('PATCH', elsewhere, request)).status).toBe(404)
    await archive(owner, body.id)
  })

  it('is one of so many at most, and room is made by putting one away', async () => {
    const made: Reference[] = []
    for (let n = 0; n < mostReferences; n++) made.push((await add(owner)).body)
    const full = await add(owner)
    expect(full).toMatchObject({ status: 409, body: { error: { code: 'tooManyReferences' } } })
    expect(full.body.error.message).toContain('归档')
    await archive(owner, made[0]!.id)
    const more = await add(owner)
    expect(more.status).toBe(201)
    expect((await archive(owner, made[0]!.id, 2, false)).status).toBe(409)
    for (const each of [...made.slice(1), more.body]) await archive(owner, each.id)
  })
})

describe('what is refused, in one sentence of Chinese', () => {
  const chinese = /^[^\n]*\p{Script=Han}[^\n]*$/u
  it.each<[string, Said, Uint8Array, number]>([
    ['no name', { name: ' ' }, lastYear, 400],
    ['a name of several lines', { name: '一\n二' }, lastYear, 400],
    ['a name that writes backwards', { name: '\u202e告报' }, lastYear, 400],
    ['a kind that is none', { kind: 'novel' }, lastYear, 400],
    ['a year in words', { year: '二〇二三' }, lastYear, 400],
    ['a year of the Qing', { year: '1840' }, lastYear, 400],
    ['an operation without an id', { opId: 'x' }, lastYear, 400],
    ['nothing', {}, new Uint8Array(), 400],
    ['a PDF', {}, utf8('%PDF-1.7 …'), 415],
    ['bytes in no encoding', {}, new Uint8Array(600).map((_, at) => 0x80 + ((at * 7) % 0x7f)), 415],
    ['a page without a text', { filename: 'x.html' }, utf8('<html><body></body></html>'), 422],
    ['a text that is too long', {}, utf8('增'.repeat(longestReference + 1)), 413],
    ['a file that is too large', {}, new Uint8Array(largestUpload + 1).fill(0x41), 413],
  ])('%s', async (_what, said, bytes, status) => {
    const answer = await add(owner, said, bytes)
    expect(answer.status).toBe(status)
    expect(answer.body.error.message).toMatch(chinese)
  })

  it.each([
    {},
    { opId: crypto.randomUUID(), archived: true },
    { opId: crypto.randomUUID(), archived: 'yes', baseRev: 1 },
    { opId: crypto.randomUUID(), archived: true, baseRev: 1, name: '改名' },
  ])('putting away with %j', (body) =>
    withOne(async ({ id }) => {
      const answer = await owner.ask('PATCH', path(id), body)
      expect(answer.status).toBe(400)
      expect(answer.body.error.message).toMatch(chinese)
    }),
  )

  it('a page of somebody else’s', async () => {
    const query = new URLSearchParams({ opId: crypto.randomUUID(), name: 'x', kind: 'other' })
    const answer = await owner.ask('POST', `${path()}?${query}`, lastYear, { origin: 'http://evil.example' })
    expect(answer.status).toBe(403)
  })
})

describe('what is kept', () => {
  it('outlives a restart, holds together, and shows where a text was altered', async () => {
    const own = await openWorld()
    try {
      const keeper = await own.owner()
      const of = (await own.report()).id
      const query = new URLSearchParams({ opId: crypto.randomUUID(), name: '公报', kind: 'communique' })
      const { body } = await keeper.ask<Told>('POST', `/api/reports/${of}/references?${query}`, lastYear)
      await own.restart()
      const { room, doc } = keeper.room(await own.notesRoom())
      await until('it is shown', () => room.state.synced && notesIn(doc).references.has(body.id))

      const file = `${own.data}/zhushi.db`
      const flaws = () => flawsIn(own.data)
      expect(flaws()).toEqual([])
      const tampering = new DatabaseSync(file)
      tampering.exec("UPDATE reference_text SET blocks = replace(blocks, '6%', '9%')")
      tampering.close()
      expect(flaws()).toEqual([{ kind: 'record', report: of, id: body.id }])
    } finally {
      await own.close()
    }
  })
})
