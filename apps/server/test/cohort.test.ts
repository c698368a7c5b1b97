/**
 * A cohort of simulated people against a model in memory: they write, remark, judge, go offline, come back, lose their
 * rights and leave, in any order; at the end texts, notes, the database and the model say the same.
 */
import type { Operation } from '@zhushi/annotation'
import { claimIdOf } from '@zhushi/annotation'
import { notesIn, type ReportDetail, type Role, type RoomConnection, roomName } from '@zhushi/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Database } from '../dist/storage/database.js'
import { inspect } from '../dist/storage/inspection.js'
import { openWorld, type Person, until, type World } from './world.js'

let world: World
beforeAll(async () => {
  world = await openWorld({ ZHUSHI_LINGER: '5' })
})
afterAll(() => world.close())

const names = ['林', '石', '江', '许'] as const
/** 林 and 石 may write, 江 may judge, 许 may remark. */
const roleOf = { 林: 'editor', 石: 'editor', 江: 'verifier', 许: 'commenter' } as const
type Name = (typeof names)[number]

const places = [0, 1, 2].map((n) => ({ block: `b${n}`, from: 0, exact: `${n}%`, prefix: '增长', suffix: '。' }))

const step = fc.record({
  who: fc.constantFrom(...names),
  does: fc.constantFrom(
    'write',
    'write',
    'erase',
    'remark',
    'judge',
    'goOffline',
    'comeBack',
    'restartServer',
    'demote',
    'leave',
  ),
  place: fc.nat(2),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** What must be so, kept beside the server. */
class Model {
  /** Marks that were written and not erased. */
  readonly marks = new Set<string>()
  readonly remarks = new Map<string, string>()
  /** By claim: the last verdict's author and how many there were. */
  readonly verdicts = new Map<string, { rev: number; by: string }>()
}

/** One of the cohort: a copy of the text, what was not yet sent, and whether they are here. */
class Member {
  readonly person: Person
  readonly doc = new Y.Doc()
  readonly notes = new Y.Doc()
  readonly waiting: Operation[] = []
  rooms: RoomConnection[] = []
  hasLeft = false
  role: Role

  constructor(person: Person) {
    this.person = person
    this.role = person.session.role ?? 'viewer'
  }

  get isHere(): boolean {
    return this.rooms.length > 0
  }
}

it('texts, notes, the database and the model end the same', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
      await play(steps, `${run++}-${Date.now()}`)
    }),
    { numRuns: 6 },
  )
}, 120_000)

async function play(steps: readonly Step[], tag: string): Promise<void> {
  const owner = await world.owner()
  const { body: report } = await owner.ask<ReportDetail>('POST', '/api/reports?filename=a.txt', bytesOf('工作报告'))
  const cohort = new Map<Name, Member>()
  for (const name of names) cohort.set(name, new Member(await world.one(roleOf[name], `${name}${tag}`)))
  for (const member of cohort.values()) comeBack(member, report)
  const model = new Model()
  let marks = 0

  for (const { who, does, place } of steps) {
    const member = cohort.get(who)!
    if (member.hasLeft) continue
    switch (does) {
      case 'write':
        if (member.role === 'editor') write(member, `〔${marks++}〕`, model)
        break
      case 'erase':
        if (member.role === 'editor') await erase(member, model)
        break
      case 'remark':
        await say(member, report, model, remarkOn(place, `${who}说`))
        break
      case 'judge':
        if (roleOf[who] !== 'commenter') await say(member, report, model, verdictOn(place, model))
        break
      case 'goOffline':
        for (const room of member.rooms.splice(0)) room.close()
        break
      case 'comeBack':
        await sendWaiting(member, report, model)
        comeBack(member, report)
        break
      case 'restartServer':
        if (place === 0) await world.restart()
        break
      case 'demote':
        if (place === 0) await demote(member, report, owner)
        break
      case 'leave':
        if (place === 0) await leave(member, report)
        break
    }
  }

  const present = [...cohort.values()].filter(({ hasLeft }) => !hasLeft)
  for (const member of present) {
    await sendWaiting(member, report, model)
    comeBack(member, report)
  }
  const fresh = new Member(owner)
  comeBack(fresh, report)
  const everybody = [...present, fresh]
  await until('all are in step', () => everybody.every((member) => isInStep(member)))
  await until('all have the same text', () => everybody.every(({ doc }) => textOf(doc) === textOf(fresh.doc)))
  await until('all have the same notes', () => everybody.every(({ notes }) => same(notes, fresh.notes)))

  expect(new Set(textOf(fresh.doc).match(/〔\d+〕/g) ?? [])).toEqual(model.marks)
  const notes = notesIn(fresh.notes)
  expect(new Map([...notes.comments.values()].map(({ id, body }) => [id, body]))).toEqual(model.remarks)
  const judged = [...notes.claims.values()].filter(({ verdict }) => verdict !== null)
  expect(new Map(judged.map(({ id, rev, verdict }) => [id, { rev, by: verdict!.by.id }]))).toEqual(model.verdicts)
  for (const { rooms } of everybody) for (const room of rooms) room.close()
  const db = new Database(`${world.data}/zhushi.db`, 'read')
  expect(inspect(db)).toEqual([])
  db.close()
}

function comeBack(member: Member, report: ReportDetail): void {
  if (member.isHere || member.hasLeft) return
  const { doc, notes, person } = member
  const content = roomName({ kind: 'content', report: report.id, epoch: report.epoch })
  member.rooms = [
    person.room(content, doc).room,
    person.room(roomName({ kind: 'notes', report: report.id }), notes).room,
  ]
}

function isInStep({ rooms }: Member): boolean {
  return rooms.every(({ state }) => state.synced && state.unsaved === 0)
}

function write({ doc }: Member, mark: string, model: Model): void {
  const text = doc.getText('cohort')
  // Between marks, so that each stays whole.
  text.insert(mark.length % 2 === 0 ? 0 : text.length, mark)
  model.marks.add(mark)
}

/** Erases the first mark of the member's own copy; once only, as another may have erased it already. */
async function erase({ doc }: Member, model: Model): Promise<void> {
  const text = doc.getText('cohort')
  const mark = /^〔\d+〕/.exec(text.toString())?.[0]
  if (mark === undefined) return
  text.delete(0, mark.length)
  model.marks.delete(mark)
}

/** Sends an operation now, or after those that wait. */
async function say(member: Member, report: ReportDetail, model: Model, operation: Operation): Promise<void> {
  member.waiting.push(operation)
  if (member.isHere) await sendWaiting(member, report, model)
}

async function sendWaiting(member: Member, report: ReportDetail, model: Model): Promise<void> {
  for (const operation of member.waiting.splice(0)) {
    const expected = foretold(operation, member, model)
    const send = () => member.person.ask('POST', `/api/reports/${report.id}/ops`, operation)
    expect((await send()).status).toBe(expected)
    // Sent again, as after an answer that was lost on the way, it changes nothing.
    expect((await send()).status).toBe(expected)
  }
}

/** Does to the model what the server should do, and says what it should answer. */
function foretold(operation: Operation, { person, role }: Member, model: Model): 200 | 403 | 409 {
  if (role === 'viewer') return 403
  if (operation.kind === 'addComment') model.remarks.set(operation.opId, operation.body)
  if (operation.kind !== 'setVerdict') return 200
  const standing = model.verdicts.get(operation.claim.id)?.rev ?? 0
  if (operation.baseRev !== standing) return 409
  model.verdicts.set(operation.claim.id, { rev: standing + 1, by: person.session.user.id })
  return 200
}

/** Brings home what they wrote and takes their rights; from then on they read, and nothing of theirs is taken. */
async function demote(member: Member, report: ReportDetail, owner: Person): Promise<void> {
  if (member.role === 'viewer') return
  comeBack(member, report)
  await until('what they wrote is saved', () => isInStep(member))
  const { id } = member.person.session.user
  expect((await owner.ask('PATCH', `/api/members/${id}`, { role: 'viewer' })).status).toBe(200)
  member.role = 'viewer'
  for (const room of member.rooms.splice(0)) room.close()
  comeBack(member, report)
}

/** Brings home what they wrote and ends the session; from then on nothing of theirs is taken, and their sockets close. */
async function leave(member: Member, report: ReportDetail): Promise<void> {
  comeBack(member, report)
  await until('what they wrote is saved', () => isInStep(member))
  expect((await member.person.ask('DELETE', '/api/session', {})).status).toBe(204)
  member.hasLeft = true
  await until('they are out', () => member.rooms.every(({ state }) => state.closeReason === 'sessionEnded'))
  const late = await member.person.ask('POST', `/api/reports/${report.id}/ops`, remarkOn(0, '迟到'))
  expect(late.status).toBe(401)
}

const claimAt = (place: number) => ({ id: claimIdOf(places[place]!), anchor: places[place]! })

function remarkOn(place: number, body: string): Operation {
  return { kind: 'addComment', opId: crypto.randomUUID(), claim: claimAt(place), body }
}

function verdictOn(place: number, model: Model): Operation {
  const claim = claimAt(place)
  const baseRev = model.verdicts.get(claim.id)?.rev ?? 0
  return {
    kind: 'setVerdict',
    opId: crypto.randomUUID(),
    claim,
    verdict: 'roughly',
    note: '',
    fingerprint: 'f',
    baseRev,
  }
}

function textOf(doc: Y.Doc): string {
  return doc.getText('cohort').toString()
}

function same(one: Y.Doc, other: Y.Doc): boolean {
  const [a, b] = [notesIn(one), notesIn(other)]
  return JSON.stringify(sorted(a.claims)) === JSON.stringify(sorted(b.claims)) && a.comments.size === b.comments.size
}

function sorted(records: { toJSON(): object }): unknown {
  return Object.entries(records.toJSON()).toSorted(([a], [b]) => a.localeCompare(b))
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
