/** The law of the content room: whatever arrives, the log gives back what was shown and what was acknowledged. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { message, syncFrame, syncStep } from '@zhushi/sync'
import fc from 'fast-check'
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { ContentRoom } from '../dist/room/content.js'
import { type Limits, limits as usualLimits } from '../dist/room/limit.js'
import { Member, type Seated } from '../dist/room/member.js'
import { openStore, type Store } from '../dist/storage/store.js'

const by: Seated = {
  session: 's1',
  via: 'cookie',
  user: { id: 'u1', name: '甲', color: '' },
  role: 'editor',
  stages: [],
}
const at = '2024-01-09T08:00:00.000Z'

let folder: string
let store: Store
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhushi-content-'))
  store = await openStore(join(folder, 'zhushi.db'))
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The far end of a socket: what came out of the room, in order. */
function line(identity = by) {
  const shown: Uint8Array[] = []
  const acks: number[] = []
  const socket = {
    readyState: 1,
    bufferedAmount: 0,
    send(frame: Uint8Array) {
      const decoder = createDecoder(frame)
      const type = readVarUint(decoder)
      if (type === message.ack) acks.push(readVarUint(decoder))
      if (type === message.sync && readVarUint(decoder) !== syncStep.askState) shown.push(readVarUint8Array(decoder))
    },
    close() {
      socket.readyState = 2
    },
    terminate() {},
  }
  const member = new Member(socket as unknown as WebSocket, identity, true)
  return { member, shown, acks }
}

let reports = 0
async function newRoom(limits: Limits = usualLimits) {
  const report = `r${++reports}`
  const state = Y.encodeStateAsUpdate(new Y.Doc())
  await store.run('createReport', { id: report, title: '报告', state, by: null, at })
  const failures: string[] = []
  const open = async () => {
    const text = await store.run('loadText', { report, epoch: 1 })
    return new ContentRoom({ store, report, epoch: 1, text, limits, onFailure: (problem) => failures.push(problem) })
  }
  return { report, room: await open(), failures, reopen: open }
}

/** Several people's updates, each depending on those before it in its own document. */
const writing = fc.array(
  fc.record({ who: fc.nat(2), at: fc.nat(30), insert: fc.option(fc.constantFrom('增长', '5.2%', '。')) }),
  {
    minLength: 1,
    maxLength: 25,
  },
)

function updatesOf(list: readonly { who: number; at: number; insert: string | null }[]): Uint8Array[] {
  const updates: Uint8Array[] = []
  const docs = [0, 1, 2].map((id) => {
    const doc = new Y.Doc()
    doc.clientID = id + 1
    doc.on('update', (update: Uint8Array) => updates.push(update))
    return doc
  })
  for (const { who, at, insert } of list) {
    const text = docs[who]!.getText()
    const from = Math.min(at, text.length)
    if (insert) text.insert(from, insert)
    else if (from < text.length) text.delete(from, 1)
  }
  return updates
}

const textOf = (updates: readonly Uint8Array[]) => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc.getText().toString()
}

it('updates in any order and number end in the log, all acknowledged, as they were shown', async () => {
  const order = fc.infiniteStream(fc.nat(1000))
  await fc.assert(
    fc.asyncProperty(writing, order, async (list, turns) => {
      const made = updatesOf(list)
      const updates = [...made, ...made.slice(0, 3)]
        .map((update) => ({ update, turn: turns.next().value ?? 0 }))
        .sort((a, b) => a.turn - b.turn)
        .map(({ update }) => update)
      const { room, reopen } = await newRoom()
      const writer = line()
      const reader = line()
      room.join(writer.member)
      room.join(reader.member)
      for (const update of updates) room.receive(writer.member, syncFrame(syncStep.update, update))
      await room.settled()
      const again = await reopen()

      expect(writer.acks.at(-1) ?? 0).toBe(updates.length)
      expect(textOf([Y.encodeStateAsUpdate(again.doc)])).toBe(textOf(made))
      expect(textOf(reader.shown)).toBe(textOf(made))
      expect(textOf(writer.shown)).toBe(textOf(made))
    }),
    { numRuns: 60 },
  )
})

it('what builds on something missing is acknowledged, shown and logged when the rest has come, and not before', async () => {
  await fc.assert(
    fc.asyncProperty(writing, async (list) => {
      const updates = updatesOf(list)
      const late = updates.shift()
      const { room, reopen } = await newRoom()
      const writer = line()
      room.join(writer.member)
      for (const update of updates) room.receive(writer.member, syncFrame(syncStep.update, update))
      await room.settled()

      const newcomer = line()
      room.join(newcomer.member)
      room.receive(newcomer.member, syncFrame(syncStep.askState, Y.encodeStateVector(new Y.Doc())))
      await room.fold()
      const seen = new Y.Doc()
      for (const update of newcomer.shown) Y.applyUpdate(seen, update)
      expect(seen.store.pendingStructs).toBeNull()

      // After a crash now, what was acknowledged is there, and the client sends the rest again.
      const crashed = await reopen()
      expect(crashed.doc.store.pendingStructs).toBeNull()
      const resent = late ? [late, ...updates.slice(writer.acks.at(-1) ?? 0)] : []
      for (const update of resent) Y.applyUpdate(crashed.doc, update)
      const whole = textOf(late ? [late, ...updates] : updates)
      expect(crashed.doc.getText().toString()).toBe(whole)

      // Without a crash, the missing one settles all.
      if (late) room.receive(writer.member, syncFrame(syncStep.update, late))
      await room.settled()
      expect(writer.acks.at(-1) ?? 0).toBe(updates.length + (late ? 1 : 0))
      expect((await reopen()).doc.getText().toString()).toBe(whole)
      expect(textOf(writer.shown)).toBe(whole)
    }),
    { numRuns: 60 },
  )
})

it('what builds on something missing does not pile up: one who brings too much of it is sent away', async () => {
  const { room } = await newRoom({ ...usualLimits, aside: 200 })
  const [piling, honest] = [line(), line()]
  for (const { member } of [piling, honest]) room.join(member)
  const updates = updatesOf(Array.from({ length: 200 }, (_, at) => ({ who: 0, at, insert: '字' })))
  for (const update of updates.slice(1)) room.receive(piling.member, syncFrame(syncStep.update, update))
  await room.settled()
  expect(piling.member.isOpen).toBe(false)
  expect(room.doc.store.pendingStructs).toBeNull()
  const own = updatesOf([{ who: 1, at: 0, insert: '好' }])[0]!
  room.receive(honest.member, syncFrame(syncStep.update, own))
  await room.settled()
  expect(honest.acks).toEqual([1])
  // With what it builds on, it is welcome again.
  const back = line()
  room.join(back.member)
  for (const update of updates) room.receive(back.member, syncFrame(syncStep.update, update))
  await room.settled()
  expect(back.acks.at(-1)).toBe(200)
  expect(room.doc.getText().length).toBe(201)
})

it('what people write in one turn is logged under the name of each', async () => {
  const { room, report } = await newRoom()
  const people = ['甲', '乙', '丙'].map((name, nth) =>
    line({ ...by, session: `s${nth}`, user: { id: `u${nth}`, name, color: '' } }),
  )
  for (const { member } of people) room.join(member)
  const updates = updatesOf(Array.from({ length: 30 }, (_, nth) => ({ who: nth % 3, at: 0, insert: '字' })))
  for (const [nth, update] of updates.entries())
    room.receive(people[nth % 3]!.member, syncFrame(syncStep.update, update))
  await room.settled()
  expect(people.map(({ acks }) => acks.at(-1))).toEqual([10, 10, 10])
  const db = new DatabaseSync(join(folder, 'zhushi.db'), { readOnly: true })
  const rows = db.prepare('SELECT user, session, change FROM update_log WHERE report = ?').all(report)
  db.close()
  const written = rows.map(({ user, session, change }) => {
    const writers = new Set(Y.decodeUpdate(change as Uint8Array).structs.map(({ id }) => id.client))
    return `${user} ${session} ${writers.size}`
  })
  expect(new Set(written)).toEqual(new Set(['u0 s0 1', 'u1 s1 1', 'u2 s2 1']))
})

it('what somebody sent who lost the right in the same turn is not taken, and the room goes on', async () => {
  const { room, failures, reopen } = await newRoom()
  const [demoted, colleague] = [line(), line({ ...by, session: 's2', user: { id: 'u2', name: '乙', color: '' } })]
  for (const { member } of [demoted, colleague]) room.join(member)
  const [own, other] = updatesOf([
    { who: 0, at: 0, insert: '甲' },
    { who: 1, at: 0, insert: '乙' },
  ])
  room.receive(demoted.member, syncFrame(syncStep.update, own!))
  room.receive(colleague.member, syncFrame(syncStep.update, other!))
  room.changedStanding('u1', { role: 'viewer', stages: [] })
  await room.settled()
  expect([demoted.acks, colleague.acks, failures]).toEqual([[], [1], []])
  expect((await reopen()).doc.getText().toString()).toBe('乙')
})

it('damaged frames break nothing: the log stays readable and is what the room showed', async () => {
  const damage = fc.array(fc.record({ at: fc.nat(400), byte: fc.nat(255) }), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(writing, fc.nat(30), damage, async (list, which, hits) => {
      const updates = updatesOf(list)
      const { room, failures, reopen } = await newRoom()
      const reader = line()
      room.join(reader.member)
      for (const [n, update] of updates.entries()) {
        const { member } = line()
        const frame = syncFrame(syncStep.update, update).slice()
        if (n === which % updates.length) for (const { at, byte } of hits) frame[at % frame.length] = byte
        room.join(member)
        room.receive(member, frame)
      }
      const isWhole = await room.settled().then(
        () => true,
        () => false,
      )
      expect(isWhole).toBe(failures.length === 0)
      const again = await reopen()
      const shown = new Y.Doc()
      for (const update of reader.shown) Y.applyUpdate(shown, update)
      const logged = Y.decodeStateVector(Y.encodeStateVector(again.doc))
      for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(shown)))
        expect(logged.get(client) ?? 0).toBeGreaterThanOrEqual(clock)
      const kept = again.doc.getText().toString()
      if (isWhole) expect([kept, kept]).toEqual([room.doc.getText().toString(), shown.getText().toString()])
    }),
    { numRuns: 150 },
  )
})
