/**
 * Programs that mean harm, each with a session of its own: what they may not do reaches nobody and costs nobody else.
 *
 * `ZHUSHI_FRAMES=100000` in front of the command throws so many frames.
 */
import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { OperationKind } from '@zhushi/annotation'
import { awarenessFrame, type Role, roles, syncFrame, syncStep } from '@zhushi/sync'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { does, killAll, newFolder, running, signIn, writer } from './program.js'
import {
  ask,
  claim,
  closed,
  correction,
  judgement,
  opened,
  openWorld,
  type Person,
  remark,
  source,
  until,
  type World,
  withdrawal,
} from './world.js'

afterEach(killAll)

let world: World
const people = new Map<Role, Person>()
beforeAll(async () => {
  world = await openWorld({ ZHUSHI_MAX_UNSENT: '65536', ZHUSHI_UPDATE_RATE: '100000', ZHUSHI_UPDATE_BURST: '100000' })
  for (const role of roles) people.set(role, role === 'owner' ? await world.owner() : await world.one(role))
})
afterAll(() => world.close())

const commenting = [
  'addComment',
  'addEvidence',
  'withdrawEvidence',
  'addSuggestion',
  'editSuggestion',
  'withdrawSuggestion',
]
const verifying = [
  ...commenting,
  'setVerdict',
  'setCorrection',
  'withdrawCorrection',
  'signOff',
  'withdrawSignOff',
  'waiveFinding',
  'withdrawWaiver',
]
const editing = [...verifying, 'acceptSuggestion', 'closeSuggestion', 'text']

/** Who may do what, written out: `rights` is what the server asks, and this is what it should say. */
const allowed: Readonly<Record<Role, readonly string[]>> = {
  viewer: [],
  commenter: commenting,
  verifier: verifying,
  editor: editing,
  owner: editing,
}

const about =
  <Kind extends OperationKind>(kind: Kind, more: object = { id: 'none' }) =>
  () => ({ kind, opId: crypto.randomUUID(), baseRev: 0, ...more })

/** Each signs at a stage of their own. */
const stageOf: Readonly<Partial<Record<Role, string>>> = { editor: 'second', owner: 'final' }

/** One of each kind that can be read; some speak of what is not there, which only those hear who might speak of it. */
const operations: Readonly<Record<OperationKind, (role: Role) => object>> = {
  addComment: () => remark(),
  addEvidence: () => source(),
  withdrawEvidence: about('withdrawEvidence'),
  addSuggestion: () => {
    const { baseRev: _none, ...asked } = about('addSuggestion', {
      anchor: claim.anchor,
      replacement: '5.0%',
      reason: '',
    })()
    return asked
  },
  editSuggestion: about('editSuggestion', { id: 'none', replacement: '5.1%', reason: '' }),
  withdrawSuggestion: about('withdrawSuggestion'),
  acceptSuggestion: about('acceptSuggestion'),
  closeSuggestion: about('closeSuggestion', { id: 'none', state: 'declined', note: '不采纳' }),
  setVerdict: () => judgement(),
  setCorrection: () => correction(),
  withdrawCorrection: () => withdrawal(),
  signOff: (role) =>
    about('signOff', { claim: 'none', stage: stageOf[role] ?? 'first', verdictRev: 1, textHash: '' })(),
  withdrawSignOff: about('withdrawSignOff'),
  waiveFinding: about('waiveFinding', { check: 'A1', inputs: ['x'], message: '', reason: '已核' }),
  withdrawWaiver: about('withdrawWaiver'),
}

const every = <T>(others: readonly T[]) => roles.flatMap((role) => others.map((other) => [role, other] as const))

describe('every role', () => {
  it.each(every(Object.keys(operations) as OperationKind[]))('%s: %s', async (role, kind) => {
    const { id } = await world.report()
    const before = await factCount(world)
    const { status } = await people.get(role)!.ask('POST', `/api/reports/${id}/ops`, operations[kind](role))
    if (allowed[role].includes(kind)) expect([200, 404, 409, 422]).toContain(status)
    else {
      expect(status).toBe(403)
      expect(await factCount(world)).toBe(before)
    }
  })

  it.each(every(['content', 'notes']))('%s: an update to the %s room', async (role, kind) => {
    const room = kind === 'content' ? await world.contentRoom() : await world.notesRoom()
    const watcher = people.get('owner')!.room(room)
    await until('the watcher is in step', () => watcher.room.state.synced)
    const word = `${role}-${kind}`
    const doc = new Y.Doc()
    doc.getMap('hostile').set(word, true)
    const socket = people.get(role)!.socket(room, '?ack=1')
    await opened(socket)
    const end = closed(socket)
    socket.send(syncFrame(syncStep.update, Y.encodeStateAsUpdate(doc)))
    if (kind === 'content' && allowed[role].includes('text')) {
      await until('it is shown', () => watcher.doc.getMap('hostile').has(word))
      socket.terminate()
    } else {
      expect(await end).toBe(4403)
      // Whatever came before an honest question has come before its answer.
      const fresh = people.get('owner')!.room(room)
      await until('one who comes later is in step', () => fresh.room.state.synced)
      expect(fresh.doc.getMap('hostile').has(word)).toBe(false)
      expect(watcher.doc.getMap('hostile').has(word)).toBe(false)
      fresh.room.close()
    }
    watcher.room.close()
  })
})

describe('one who may write', () => {
  it('in another’s Yjs name is logged by their own', async () => {
    const room = await world.contentRoom()
    const victim = people.get('owner')!.room(room)
    await until('the victim is in step', () => victim.room.state.synced)
    const forged = new Y.Doc()
    forged.clientID = victim.doc.clientID
    const hostile = people.get('editor')!.room(room, forged)
    await until('it is in step', () => hostile.room.state.synced)
    forged.getText('forged').insert(0, '假')
    await until('it is saved', () => hostile.room.state.unsaved === 0)
    const db = new DatabaseSync(`${world.data}/zhushi.db`, { readOnly: true })
    const last = db.prepare('SELECT user FROM update_log ORDER BY rowid DESC LIMIT 1').get()
    db.close()
    expect(last?.user).toBe(people.get('editor')!.session.user.id)
    for (const { room } of [victim, hostile]) room.close()
  })
})

describe('one who does not read', () => {
  it('is sent away, and the others read on', async () => {
    const room = await world.contentRoom()
    const slow = people.get('viewer')!.socket(room)
    await opened(slow)
    slow.pause()
    const author = people.get('owner')!.room(room)
    const reader = people.get('commenter')!.room(room)
    await until('both are in step', () => author.room.state.synced && reader.room.state.synced)
    const bulk = '长'.repeat(250_000)
    for (let n = 0; n < 24; n++) {
      author.doc.getMap('bulk').set('now', `${n}${bulk}`)
      await until('it is saved', () => author.room.state.unsaved === 0)
    }
    await until('the reader has the last', () => String(reader.doc.getMap('bulk').get('now')).startsWith('23'))
    const { body: metrics } = await world.nobody.ask<string>('GET', '/metrics')
    expect(metrics).toMatch(/zhushi_refusals_total\{kind="tooMuch"\} 1/)
    for (const { room } of [author, reader]) room.close()
  })
})

describe('frames of every kind', () => {
  const count = Number(process.env.ZHUSHI_FRAMES || '2000')
  const seed = Math.floor(Math.random() * 2 ** 31)

  it(`leave the server well, and the text as it can be read (${count}, seed ${seed})`, async () => {
    // Made before anything is open: a hundred thousand take seconds.
    const frames = fc.sample(anyFrame, { seed, numRuns: count })
    const ZHUSHI_DATA = newFolder()
    const limits = { ZHUSHI_FRAME_BURST: '1000000', ZHUSHI_UPDATE_BURST: '1000000' }
    // A heap that is little more than it needs: what would pile up ends it.
    const server = await running({ ZHUSHI_DATA, ...limits, NODE_OPTIONS: '--max-old-space-size=80' })
    const { cookie, room: name, report } = await signIn(server)
    const address = `${server.origin.replace('http', 'ws')}/rooms/${name}?ack=1`
    for (let at = 0; at < frames.length; at += 40) {
      // Two on a socket, as the first that is malformed closes it.
      const pairs = Array.from({ length: 20 }, (_, n) => frames.slice(at + n * 2, at + n * 2 + 2))
      await Promise.all(pairs.map((pair) => thrown(address, cookie, pair)))
    }
    process.stdout.write(`${count} frames; resident memory ${memoryOf(server.child.pid!)} MB\n`)

    expect((await ask(server.origin, 'GET', '/readyz')).status).toBe(200)
    expect((await ask(server.origin, 'GET', `/api/reports/${report}/blocks`, undefined, { cookie })).status).toBe(200)
    const honest = writer(server.origin, cookie, name)
    await until('an honest one is in step', () => honest.room.state.synced)
    honest.doc.getText('try').insert(0, '还在')
    await until('and is saved', () => honest.room.state.unsaved === 0)
    honest.room.close()
    server.child.kill('SIGTERM')
    expect(await server.exit).toBe(0)
    expect(await does(ZHUSHI_DATA, 'verify')).toMatchObject({ code: 0 })
  }, 600_000)
})

/** What a stock client might send, before anything is done to it. */
const honestFrame = fc
  // Of a few people with little to say, so that the text itself does not grow.
  .tuple(fc.integer({ min: 1, max: 8 }), fc.constantFrom('一', '二二'), fc.nat(3))
  .map(([client, text, kind]) => {
    const doc = new Y.Doc()
    doc.clientID = client
    doc.getText('try').insert(0, text)
    if (kind === 1) doc.getText('try').delete(0, 1)
    if (kind === 2) return awarenessFrame(new TextEncoder().encode(text))
    if (kind === 3) return syncFrame(syncStep.askState, Y.encodeStateVector(doc))
    return syncFrame(syncStep.update, Y.encodeStateAsUpdate(doc))
  })

const mutatedFrame = fc
  .tuple(honestFrame, fc.array(fc.tuple(fc.nat(60), fc.nat(255)), { minLength: 1, maxLength: 4 }), fc.nat(80))
  .map(([frame, changes, cut]) => {
    const changed = Uint8Array.from(frame)
    for (const [at, byte] of changes) if (at < changed.length) changed[at] = byte
    return cut > 60 ? changed.subarray(0, cut - 60) : changed
  })

const anyFrame = fc.oneof(
  { weight: 1, arbitrary: honestFrame },
  { weight: 4, arbitrary: mutatedFrame },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 64 }) },
)

/** Throws frames on one socket; resolves when the server has answered the last question or closed. */
function thrown(address: string, cookie: string, frames: readonly Uint8Array[]): Promise<void> {
  if (frames.length === 0) return Promise.resolve()
  return new Promise((resolve) => {
    const socket = new WebSocket(address, { headers: { cookie } })
    socket.on('error', () => resolve())
    socket.on('close', () => resolve())
    socket.on('open', () => {
      for (const frame of frames) socket.send(frame)
      socket.send(syncFrame(syncStep.askState, new Uint8Array([0])))
    })
    socket.on('message', (data: Buffer) => {
      if (data[0] !== 0 || data[1] !== syncStep.answerState) return
      socket.terminate()
      resolve()
    })
  })
}

/** Resident memory in megabytes. */
function memoryOf(pid: number): number {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)
}

async function factCount({ data }: World): Promise<number> {
  const db = new DatabaseSync(`${data}/zhushi.db`, { readOnly: true })
  const row = db.prepare('SELECT count(*) AS count FROM operation').get()
  db.close()
  return Number(row?.count)
}
