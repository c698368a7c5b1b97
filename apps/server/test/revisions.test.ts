/** Revisions: who may keep, bring back and remove them, and that a text comes back whole. */
import { DatabaseSync } from 'node:sqlite'
import type { Revision } from '@zhushi/annotation'
import { may, mostRevisions, notesIn, type RevisionText, type Role, roles } from '@zhushi/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { blocksIn } from '../dist/text.js'
import { flawsIn, openWorld, type Person, remark, until, type Whatever, type World } from './world.js'

type Told = Whatever & Revision

let world: World
let owner: Person
const people = new Map<Role, Person>()

beforeAll(async () => {
  world = await openWorld()
  owner = await world.owner()
  people.set('owner', owner)
  for (const role of ['viewer', 'commenter', 'verifier', 'editor'] as const)
    people.set(role, await world.one(role, `稿次 ${role}`))
})
afterAll(() => world.close())

const text = '一、2023年工作回顾\n全年增长5.2%。\n城镇新增就业2.7万人。'
const opId = () => crypto.randomUUID()

/** A new report, for one test alone. */
async function newReport(by: Person = owner): Promise<{ readonly id: string; readonly content: string }> {
  const { body } = await by.ask('POST', '/api/reports?filename=x.txt', new TextEncoder().encode(text))
  return { id: body.id, content: `r/${body.id}/c${body.epoch}` }
}

const path = (report: string, rest = '') => `/api/reports/${report}/revisions${rest}`
const make = (person: Person, report: string, said: object = {}) =>
  person.ask<Told>('POST', path(report), { opId: opId(), name: '送审稿', note: '', ...said })
const restore = (person: Person, report: string, id: string, op = opId()) =>
  person.ask<Told>('POST', path(report, `/${id}/restore`), { opId: op })
const remove = (person: Person, report: string, id: string, op = opId()) =>
  person.ask<Told>('DELETE', path(report, `/${id}`), { opId: op })

async function revisionsOf(person: Person, report: string): Promise<Revision[]> {
  const { room, doc } = person.room(`r/${report}/n`)
  await until('the notes are there', () => room.state.synced)
  return [...notesIn(doc).revisions.values()]
}

/** Joins a text and writes at the end of its second block. */
async function writes(person: Person, content: string, words: string): Promise<Y.Doc> {
  const { room, doc } = person.room(content)
  await until('the text is there', () => room.state.synced && blocksIn(doc).length > 1)
  const block = doc.getXmlFragment('prosemirror').get(1) as Y.XmlElement
  const leaf = block.get(0) as Y.XmlText
  leaf.insert(leaf.length, words)
  await until('it is saved', () => room.state.unsaved === 0)
  return doc
}

describe('who', () => {
  it.each(roles)('%s keeps, reads, brings back and removes as the table of rights says', async (role) => {
    const person = people.get(role)!
    const { id: report, content } = await newReport()
    const made = await make(person, report)
    expect(made.status).toBe(may(role, 'keepRevisions') ? 201 : 403)
    const revision = made.status === 201 ? made.body : (await make(owner, report)).body
    expect((await person.ask('GET', path(report, `/${revision.id}`))).status).toBe(200)
    await writes(owner, content, '一')
    expect((await restore(person, report, revision.id)).status).toBe(may(role, 'restoreRevision') ? 200 : 403)
    expect((await remove(person, report, revision.id)).status).toBe(may(role, 'restoreRevision') ? 200 : 403)
  })

  it('did it is what the session says', async () => {
    const { id: report } = await newReport()
    expect((await make(people.get('editor')!, report, { by: { id: 'x', name: '管理员' } })).status).toBe(400)
    expect((await make(people.get('editor')!, report)).body).toMatchObject({ by: { name: '稿次 editor' } })
  })
})

describe('a text', () => {
  it('begins with the revision it was brought in as', async () => {
    const { id: report } = await newReport()
    const [original, ...more] = await revisionsOf(people.get('viewer')!, report)
    expect(more).toEqual([])
    expect(original).toMatchObject({ name: '原稿', origin: 'original', by: { name: '管理员' }, rev: 1 })
    const { body } = await owner.ask<RevisionText>('GET', path(report, `/${original?.id}`))
    expect(body.blocks.map((block) => block.text).join('\n')).toBe(text)
  })

  it('comes back whole under the hands of those who read it, and what stood before can be brought back, too', async () => {
    const { id: report, content } = await newReport()
    const { body: draft } = await make(people.get('editor')!, report, { name: '初稿', note: '送各部门' })
    const reader = await writes(people.get('editor')!, content, '其中一季度增长4.8%。')
    const changed = blocksIn(reader)
    const { body: kept } = await restore(owner, report, draft.id)
    expect(kept).toMatchObject({ name: '恢复“初稿”之前', origin: 'kept', by: { name: '管理员' } })
    await until('the reader sees it', () => !blocksIn(reader)[1]?.text.includes('一季度'))
    expect(blocksIn(reader).map((block) => block.text)).toEqual(text.split('\n'))
    expect(blocksIn(reader).map(({ id }) => id)).toEqual(changed.map(({ id }) => id))

    await restore(owner, report, kept.id)
    await until('the reader sees it', () => blocksIn(reader)[1]?.text.includes('一季度') === true)
    expect(blocksIn(reader)).toEqual(changed)
    expect((await revisionsOf(owner, report)).map(({ origin }) => origin)).toEqual([
      'original',
      'named',
      'kept',
      'kept',
    ])
  })

  it('that is the same already is left alone', async () => {
    const { id: report } = await newReport()
    const { body } = await make(owner, report)
    expect(await restore(owner, report, body.id)).toMatchObject({
      status: 409,
      body: { error: { code: 'sameText' } },
    })
    expect(await revisionsOf(owner, report)).toHaveLength(2)
  })

  it('kept or brought back twice by one operation is so once; another’s operation cannot be repeated', async () => {
    const { id: report, content } = await newReport()
    const first = opId()
    const made = await make(owner, report, { opId: first })
    expect(await make(owner, report, { opId: first })).toMatchObject({ status: 201, body: made.body })
    expect((await make(people.get('editor')!, report, { opId: first })).status).toBe(400)
    expect((await owner.ask('POST', `/api/reports/${report}/ops`, { ...remark(), opId: first })).status).toBe(400)

    await writes(owner, content, '一')
    const second = opId()
    const kept = await restore(owner, report, made.body.id, second)
    expect(await restore(owner, report, made.body.id, second)).toMatchObject({ status: 200, body: kept.body })
    expect(await revisionsOf(owner, report)).toHaveLength(3)
  })

  it('of a revision that was removed is gone, and that there was one stays', async () => {
    const { id: report } = await newReport()
    const { body } = await make(owner, report)
    expect((await remove(owner, report, body.id)).body).toMatchObject({ rev: 2, removed: { by: { name: '管理员' } } })
    expect((await owner.ask('GET', path(report, `/${body.id}`))).status).toBe(404)
    expect((await restore(owner, report, body.id)).status).toBe(404)
    expect((await remove(owner, report, body.id)).status).toBe(404)
    expect((await revisionsOf(owner, report)).map(({ removed }) => removed !== null)).toEqual([false, true])
  })

  it('has so many revisions at most, and room is made by removing one', async () => {
    const { id: report } = await newReport()
    for (let n = 1; n < mostRevisions; n++) await make(owner, report)
    expect(await make(owner, report)).toMatchObject({ status: 409, body: { error: { code: 'tooManyRevisions' } } })
    const [original] = await revisionsOf(owner, report)
    await remove(owner, report, original?.id ?? '')
    expect((await make(owner, report)).status).toBe(201)
  })
})

describe('what is refused', () => {
  it.each<[string, object]>([
    ['no name', { name: ' ' }],
    ['a name of several lines', { name: '一\n二' }],
    ['a name that writes backwards', { name: '\u202e稿初' }],
    ['a name without end', { name: '稿'.repeat(61) }],
    ['a note without end', { note: '改'.repeat(501) }],
    ['an operation without an id', { opId: 'x' }],
    ['a text of one’s own', { document: 'x' }],
  ])('%s, in one sentence of Chinese', async (_what, said) => {
    const { id: report } = await newReport()
    const answer = await make(owner, report, said)
    expect(answer.status).toBe(400)
    expect(answer.body.error.message).toMatch(/^[^\n]*\p{Script=Han}[^\n]*$/u)
  })

  it('a revision of another report, and a page of somebody else’s', async () => {
    const [one, other] = [await newReport(), await newReport()]
    const { body } = await make(owner, one.id)
    expect((await owner.ask('GET', path(other.id, `/${body.id}`))).status).toBe(404)
    expect((await restore(owner, other.id, body.id)).status).toBe(404)
    expect((await remove(owner, other.id, body.id)).status).toBe(404)
    const forged = await owner.ask(
      'POST',
      path(one.id, `/${body.id}/restore`),
      { opId: opId() },
      {
        origin: 'http://evil.example',
      },
    )
    expect(forged.status).toBe(403)
  })
})

describe('what is kept', () => {
  it('outlives a restart, holds together, and shows where a text was altered or lost', async () => {
    const own = await openWorld()
    try {
      const keeper = await own.owner()
      const report = (await own.report()).id
      const { body } = await make(keeper, report)
      await own.restart()
      const revisions = await revisionsOf(keeper, report)
      expect(revisions.map(({ name, by }) => [name, by?.name])).toEqual([
        ['原稿', undefined],
        ['送审稿', '管理员'],
      ])
      const file = `${own.data}/zhushi.db`
      const flaws = () => flawsIn(own.data)
      expect(flaws()).toEqual([])
      const tampering = new DatabaseSync(file)
      tampering.exec(`UPDATE revision_text SET document = x'00' WHERE id = '${body.id}'`)
      expect(flaws()).toEqual([{ kind: 'record', report, id: body.id }])
      tampering.exec('DELETE FROM revision_text')
      tampering.close()
      expect(flaws()).toHaveLength(2)
    } finally {
      await own.close()
    }
  })
})
