import { contentFragment, createApi, message, notesIn, openRoom, syncFrame, syncStep } from '@zhushi/sync'
import { createDecoder, readVarUint } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { Awareness } from 'y-protocols/awareness'
import type { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import {
  closed,
  correction,
  correctionId,
  judgement,
  line,
  opened,
  openWorld,
  type Person,
  remark,
  until,
  type World,
  withdrawal,
} from './world.js'

let world: World
let room: string
let notes: string
let owner: Person
let editor: Person
let viewer: Person

beforeAll(async () => {
  world = await openWorld()
  owner = await world.owner()
  room = await world.contentRoom()
  notes = await world.notesRoom()
  editor = await world.one('editor', '编辑')
  viewer = await world.one('viewer', '读者')
})
afterAll(() => world.close())

const synced = (provider: WebsocketProvider) => until('the client is in step', () => provider.synced)
const text = (doc: Y.Doc) => doc.getText('try').toString()
const names = (provider: WebsocketProvider) =>
  [...provider.awareness.getStates().values()].map(({ user }) => user?.name)

/** Who was closed with which code: a stock client stops on 44xx and says so. */
function lastClose(provider: WebsocketProvider): Promise<number> {
  return new Promise((resolve) => provider.on('connection-close', (event) => resolve(event?.code ?? 0)))
}

describe('two stock clients', () => {
  it('read the report that the server holds', async () => {
    const reader = viewer.stock(room)
    await synced(reader)
    expect(reader.doc.getXmlFragment(contentFragment).length).toBeGreaterThan(50)
    expect(line(reader.doc)).toBe('贺州市2024年政府工作报告')
  })

  it('writing at once end with the same text', async () => {
    const one = owner.stock(room)
    const two = editor.stock(room)
    await Promise.all([synced(one), synced(two)])
    one.doc.getText('try').insert(0, '管理员写的')
    two.doc.getText('try').insert(0, '编辑写的')
    await until('both have both', () => text(one.doc).length === 9 && text(one.doc) === text(two.doc))
  })

  it('see each other by the names of their sessions', async () => {
    const one = owner.stock(room)
    const two = editor.stock(room)
    one.awareness.setLocalStateField('cursor', 3)
    two.awareness.setLocalStateField('cursor', 5)
    await until('the owner sees the editor', () => names(one).includes('编辑'))
    await until('the editor sees the owner', () => names(two).includes('管理员'))
    two.destroy()
    await until('and sees the editor leave', () => !names(one).includes('编辑'))
  })

  it('cannot bear a name that is not theirs', async () => {
    const forger = viewer.stock(room)
    const other = owner.stock(room)
    forger.awareness.setLocalStateField('user', { id: 'x', name: '市长', color: '#ff0000' })
    await until('the owner sees somebody', () => names(other).length > 1)
    await until('as who it is', () => names(other).includes('读者'))
    expect(names(other)).not.toContain('市长')
  })

  it('cannot move another’s cursor', async () => {
    const victim = owner.stock(room)
    const watcher = editor.stock(room)
    victim.awareness.setLocalStateField('cursor', 1)
    await until('the cursor is seen', () => watcher.awareness.getStates().get(victim.doc.clientID)?.cursor === 1)

    const hostile = viewer.socket(room)
    await opened(hostile)
    hostile.send(awareness(victim.doc.clientID, 1e9, { cursor: 99 }))
    hostile.send(awareness(victim.doc.clientID, 1e9, null))
    victim.awareness.setLocalStateField('cursor', 2)
    await until('the next move is seen', () => watcher.awareness.getStates().get(victim.doc.clientID)?.cursor === 2)
    expect(watcher.awareness.getStates().get(victim.doc.clientID)?.user.name).toBe('管理员')
  })
})

describe('a silent room', () => {
  it('says often enough that it is alive', async () => {
    // A stock client gives up after 30 s without a message; what is usual 20 s is here a tenth of one.
    const quick = await openWorld({ ZHUSHI_HEARTBEAT: '100' })
    const stock = (await quick.owner()).stock(await quick.contentRoom())
    let closings = 0
    stock.on('connection-close', () => closings++)
    await until('it is in step', () => stock.synced)
    for (let beat = 0; beat < 5; beat++) {
      const last = stock.wsLastMessageReceived
      await until('there is a sign of life', () => stock.wsLastMessageReceived > last)
    }
    expect(closings).toBe(0)
    await quick.close()
  })
})

describe('a reader', () => {
  it('who writes is turned out, and what was written reaches nobody', async () => {
    const watcher = owner.stock(room)
    const writer = viewer.stock(room)
    await Promise.all([synced(watcher), synced(writer)])
    const before = text(watcher.doc)
    const code = lastClose(writer)
    writer.doc.getText('try').insert(0, '偷写')
    expect(await code).toBe(4403)

    const later = viewer.stock(room)
    await synced(later)
    expect(text(watcher.doc)).toBe(before)
    expect(text(later.doc)).toBe(before)
  })

  it('who deletes is turned out', async () => {
    const watcher = owner.stock(room)
    await synced(watcher)
    watcher.doc.getText('try').insert(0, '留着')
    const deleter = viewer.stock(room)
    await synced(deleter)
    await until('the text is there', () => text(deleter.doc).includes('留着'))
    const code = lastClose(deleter)
    deleter.doc.getText('try').delete(0, 1)
    expect(await code).toBe(4403)
    expect(text(watcher.doc)).toContain('留着')
  })

  it('who comes back to a text with deletions stays', async () => {
    const writer = owner.stock(room)
    await synced(writer)
    writer.doc.getText('try').insert(0, '一二三')
    writer.doc.getText('try').delete(0, 2)
    const reader = viewer.stock(room)
    await synced(reader)
    reader.disconnect()
    reader.connect()
    await synced(reader)
    const mark = Math.random().toString()
    writer.doc.getText('try').insert(0, mark)
    await until('it still hears', () => text(reader.doc).includes(mark))
    expect(reader.wsconnected).toBe(true)
  })
})

describe('the notes room', () => {
  it('shows a comment and a verdict within the moment', async () => {
    const watcher = viewer.stock(notes)
    await synced(watcher)
    const { id } = await world.report()
    await editor.ask('POST', `/api/reports/${id}/ops`, remark('请核对'))
    await until('the comment is there', () =>
      [...notesIn(watcher.doc).comments.values()].some((c) => c.body === '请核对'),
    )
    await editor.ask('POST', `/api/reports/${id}/ops`, judgement(0))
    await until('the verdict is there', () =>
      [...notesIn(watcher.doc).claims.values()].some((c) => c.verdict?.by.name === '编辑'),
    )
  })

  it('shows a correction, and that it was taken back, within the moment', async () => {
    const watcher = viewer.stock(notes)
    await synced(watcher)
    const { id } = await world.report()
    const seen = () => notesIn(watcher.doc).corrections.get(correctionId)
    await editor.ask('POST', `/api/reports/${id}/ops`, correction(0))
    await until('the correction is there', () => seen()?.slots.indicator === '地区生产总值')
    expect(seen()).toMatchObject({ by: { name: '编辑' }, rev: 1, withdrawn: null })
    await owner.ask('POST', `/api/reports/${id}/ops`, withdrawal(1))
    await until('it is taken back', () => seen()?.withdrawn?.by.name === '管理员')
    await editor.ask('POST', `/api/reports/${id}/ops`, correction(2))
    await until('it is made anew', () => seen()?.withdrawn === null)
  })

  it('tells one who read a later state, as before a restore, to read anew, and shows nobody what they bring', async () => {
    await editor.ask('POST', `/api/reports/${(await world.report()).id}/ops`, remark())
    const { room: first, doc } = editor.room(notes)
    await until('it is in step', () => first.state.synced && doc.store.clients.size > 0)
    first.close()
    // What the server would have written next, had it not been set back.
    doc.clientID = [...doc.store.clients.keys()][0]!
    notesIn(doc).comments.set('later', { id: 'later' } as never)
    const { room: again } = editor.room(notes, doc)
    await until('it is told', () => again.state.closeReason === 'newEpoch')
    const { room: fresh, doc: seen } = owner.room(notes)
    await until('another is in step', () => fresh.state.synced)
    expect(notesIn(seen).comments.has('later')).toBe(false)
    fresh.close()
  })

  it('takes no correction from a socket', async () => {
    const writer = owner.stock(notes)
    await synced(writer)
    const standing = notesIn(writer.doc).corrections.get(correctionId)
    expect(standing).toBeDefined()
    const code = lastClose(writer)
    notesIn(writer.doc).corrections.delete(correctionId)
    expect(await code).toBe(4403)
    const reader = viewer.stock(notes)
    await synced(reader)
    expect(notesIn(reader.doc).corrections.get(correctionId)).toEqual(standing)
  })

  it.each(['viewer', 'editor', 'owner'] as const)('is not written by a client, not even by the %s', async (role) => {
    const person = { viewer, editor, owner }[role]
    const writer = person.stock(notes)
    await synced(writer)
    const code = lastClose(writer)
    notesIn(writer.doc).comments.set('forged', {
      id: 'forged',
      claim: 'x',
      body: '冒名',
      by: { id: 'u', name: '市长' },
      at: '',
    })
    expect(await code).toBe(4403)
    const reader = owner.stock(notes)
    await synced(reader)
    expect(notesIn(reader.doc).comments.has('forged')).toBe(false)
  })
})

describe('a socket', () => {
  it.each<[string, () => WebSocket, number]>([
    ['without a session is told so', () => world.nobody.socket(room), 4401],
    ['with a ticket that is none is told so', () => owner.socket(room, '?ticket=none'), 4401],
    ['to a report that does not exist has no right', () => owner.socket('r/nothing/c1'), 4403],
    ['to a name that is none has no right', () => owner.socket('etc/passwd'), 4403],
    ['to an epoch that is past is told of the new one', () => owner.socket(room.replace(/1$/, '0')), 4409],
    ['of an older schema is told so', () => owner.socket(room, '?schema=0'), 4426],
  ])('%s', async (_what, open, code) => expect(await closed(open())).toBe(code))

  it.each(['http://evil.example', 'null', 'chrome-extension://abcdef'])('from %s is refused', async (origin) => {
    const socket = new WebSocket(`${world.socketOrigin}/rooms/${room}`, { headers: { cookie: owner.cookie, origin } })
    await expect(opened(socket)).rejects.toThrow('403')
  })

  it('from a page of the server is let in', async () => {
    const headers = { cookie: owner.cookie, origin: world.origin }
    const socket = new WebSocket(`${world.socketOrigin}/rooms/${room}`, { headers })
    await opened(socket)
    socket.terminate()
  })

  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['noise', new Uint8Array([255, 255, 255, 255, 255, 255])],
    ['an unknown message', new Uint8Array([77])],
    ['an unknown step', new Uint8Array([0, 9, 1, 0])],
    ['a frame that ends early', new Uint8Array([0, 2, 50, 1, 2])],
    ['an update that is noise', syncFrame(syncStep.update, new Uint8Array([3, 1, 4, 1, 5, 9, 2, 6]))],
    ['a state vector that is noise', syncFrame(syncStep.askState, new Uint8Array([200, 200, 200]))],
    ['presence that is no JSON', frame(message.awareness, presence(5, 1, '{'))],
  ])('that sends %s is closed, and nobody else notices', async (_what, data) => {
    const witness = owner.stock(room)
    await synced(witness)
    const hostile = editor.socket(room)
    await opened(hostile)
    const code = closed(hostile)
    hostile.send(data)
    expect(await code).toBeGreaterThanOrEqual(1002)
    const mark = Math.random().toString()
    witness.doc.getText('try').insert(0, mark)
    const other = viewer.stock(room)
    await until('the room lives', () => text(other.doc).includes(mark))
    expect(witness.wsconnected).toBe(true)
  })

  it('that sends text is closed', async () => {
    const hostile = editor.socket(room)
    await opened(hostile)
    hostile.send('hello')
    expect(await closed(hostile)).toBe(1003)
  })

  it.each<[string, number, number]>([
    ['a frame over 8 MiB', 9 * 1024 * 1024, 1009],
    ['an update over 1 MiB', 1024 * 1024 + 100, 4413],
  ])('that sends %s is closed', async (_what, size, code) => {
    const hostile = editor.socket(room)
    await opened(hostile)
    hostile.send(syncFrame(syncStep.update, new Uint8Array(size).fill(1)))
    expect(await closed(hostile)).toBe(code)
  })

  it('that sends faster than anyone writes is sent away for a while', async () => {
    const hostile = editor.socket(room)
    await opened(hostile)
    const doc = new Y.Doc()
    doc.on('update', (update: Uint8Array) => hostile.send(syncFrame(syncStep.update, update)))
    for (let n = 0; n < 400; n++) doc.getText('flood').insert(0, 'x')
    expect(await closed(hostile)).toBe(1013)
  })

  it('beyond what one session may open is sent away, and the others stay', async () => {
    const small = await openWorld({ ZHUSHI_MAX_SOCKETS: '3' })
    const [person, name] = [await small.owner(), await small.contentRoom()]
    const stays = [1, 2, 3].map(() => person.room(name))
    await until('they are in step', () => stays.every(({ room }) => room.state.synced))
    expect(await closed(person.socket(name))).toBe(1013)
    expect(stays.every(({ room }) => room.state.connection === 'open')).toBe(true)
    // Another session has its own.
    const other = (await small.one('viewer')).room(name)
    await until('another is in step', () => other.room.state.synced)
    await small.close()
  })

  it('dies with its session', async () => {
    const leaver = await world.one('viewer', '走的人')
    const socket = leaver.socket(room)
    await opened(socket)
    const code = closed(socket)
    expect((await leaver.ask('DELETE', '/api/session', {})).status).toBe(204)
    expect(await code).toBe(4401)
    expect((await leaver.ask('GET', '/api/session')).status).toBe(401)
  })
})

describe('our own client', () => {
  it('counts down to nothing unsaved', async () => {
    const { room: connection, doc, states } = owner.room(room)
    await until('it is in step', () => connection.state.synced)
    doc.getText('try').insert(0, '存')
    doc.getText('try').insert(0, '下')
    expect(connection.state.unsaved).toBeGreaterThanOrEqual(2)
    await until('all is saved', () => connection.state.unsaved === 0)
    expect(states.at(-1)).toMatchObject({ connection: 'open', synced: true, unsaved: 0 })
  })

  it('says why it has given up', async () => {
    const { room: connection, doc } = viewer.room(room)
    await until('it is in step', () => connection.state.synced)
    doc.getText('try').insert(0, '偷写')
    await until('it has given up', () => connection.state.connection === 'closed')
    expect(connection.state.closeReason).toBe('noRight')
  })

  it.each([
    ['one edit of more than 1 MiB', 1.2],
    ['one edit of more than a frame holds', 9],
  ])('says that %s is too large, keeps it, and is not in the way of others', async (_what, size) => {
    const { room: connection, doc, states } = owner.room(room)
    await until('it is in step', () => connection.state.synced)
    const before = states.length
    doc.getText('try').insert(0, '书'.repeat((size * 1024 * 1024) / 3))
    await until('it has given up', () => connection.state.closeReason === 'tooLarge')
    // It does not come back by itself to be refused again.
    expect(states.slice(before).filter((state) => state.connection === 'connecting')).toEqual([])
    expect(connection.state.unsaved).toBe(1)
    expect(doc.getText('try').length).toBeGreaterThan(300_000)
    // Undone and loaded again, as from the copy on the device, it goes through.
    const copy = new Y.Doc()
    doc.getText('try').delete(0, Math.floor((size * 1024 * 1024) / 3))
    doc.getText('try').insert(0, '短')
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    const again = owner.room(room, copy)
    await until('it is saved', () => again.room.state.synced && again.room.state.unsaved === 0)
    expect(again.room.state.closeReason).toBeUndefined()
  })

  it('is acknowledged for what only repeats', async () => {
    const socket = editor.socket(room, '?ack=1')
    const acks: number[] = []
    socket.on('message', (data: Buffer) => {
      const decoder = createDecoder(data)
      if (readVarUint(decoder) === message.ack) acks.push(readVarUint(decoder))
    })
    await opened(socket)
    const doc = new Y.Doc()
    doc.getText('again').insert(0, 'x')
    const update = Y.encodeStateAsUpdate(doc)
    for (let n = 0; n < 3; n++) socket.send(syncFrame(syncStep.update, update))
    await until('three are acknowledged', () => acks.at(-1) === 3)
    expect(acks).toEqual([...acks].sort((a, b) => a - b))
  })
})

describe('our own client on a device', () => {
  const paired = async (person: Person) => {
    const { body } = await person.ask('POST', '/api/pairings', {})
    const device = await createApi({ origin: world.origin }).addDevice(body.code, '办公室电脑')
    if (!device.ok) throw new Error(device.message)
    const api = createApi({ origin: world.origin, token: device.value.token })
    let tickets = 0
    const room = openRoom({
      url: world.socketOrigin,
      name: notes,
      doc: new Y.Doc(),
      ticket: () => {
        tickets++
        return api.ticket()
      },
      open: (address) =>
        new WebSocket(address, { origin: 'chrome-extension://abcdef' }) as unknown as globalThis.WebSocket,
    })
    world.closers.push(() => room.close())
    return { api, room, tickets: () => tickets }
  }

  it('asks for a new ticket whenever it comes back', async () => {
    const { room: connection, tickets } = await paired(viewer)
    await until('it is in step', () => connection.state.synced)
    expect(tickets()).toBe(1)
    await world.restart()
    await until('it is back', () => tickets() > 1 && connection.state.synced)
  })

  it('corrects, and reads what stands where another was first', async () => {
    const { api } = await paired(editor)
    const { id } = await world.report()
    const made = await api.operate(id, correction(0, '税收收入'))
    expect(made).toMatchObject({ ok: true, value: { correction: { by: { name: '编辑' }, rev: 1 } } })
    const late = await api.operate(id, correction(0, '税收收入'))
    expect(late).toMatchObject({ ok: false, code: 'stale', correction: made.ok && made.value.correction })
  })

  it('gives up when the device is revoked, and says so', async () => {
    const { api, room: connection } = await paired(viewer)
    await until('it is in step', () => connection.state.synced)
    await api.revokeDevice('self')
    await until('it has given up', () => connection.state.closeReason === 'sessionEnded')
    expect(await api.session()).toMatchObject({ ok: false, code: 'noSession' })
  })
})

describe('a restart', () => {
  it('brings people who stayed back into each other’s sight at once', async () => {
    const enter = (person: Person) => {
      const doc = new Y.Doc()
      const awareness = new Awareness(doc)
      world.closers.push(() => awareness.destroy())
      return { awareness, ...person.room(room, doc, awareness) }
    }
    const one = enter(owner)
    const two = enter(editor)
    const sees = (who: typeof one, name: string) =>
      [...who.awareness.getStates().values()].some(({ user }) => user?.name === name)
    const each = () => sees(one, '编辑') && sees(two, '管理员')
    await until('they see each other', each)
    await world.restart()
    await until('they have noticed', () => !sees(one, '编辑') || !one.room.state.synced)
    // A stock client would wait for the next renewal, up to fifteen seconds.
    await until('they see each other again', each, 6_000)
  })

  it('loses nothing, and every client goes on', async () => {
    const { room: connection, doc } = editor.room(room)
    const watcher = viewer.stock(notes)
    await until('it is in step', () => connection.state.synced)
    await synced(watcher)
    doc.getText('try').insert(0, '重启之前。')
    await until('it is saved', () => connection.state.unsaved === 0)
    const said = notesIn(watcher.doc).comments.size
    const corrected = notesIn(watcher.doc).corrections.toJSON()
    expect(corrected[correctionId]).toBeDefined()

    await world.restart()
    await until('it has noticed', () => connection.state.connection !== 'open' || connection.state.synced)
    doc.getText('try').insert(0, '重启之后。')
    await until('it is back and saved', () => connection.state.synced && connection.state.unsaved === 0)

    const fresh = viewer.stock(room)
    await synced(fresh)
    expect(text(fresh.doc)).toBe(text(doc))
    expect(text(fresh.doc)).toMatch(/^重启之后。重启之前。/)

    // The notes are made anew, and the watcher's own copy goes on with them.
    await until('the watcher is back', () => watcher.synced)
    await editor.ask('POST', `/api/reports/${(await world.report()).id}/ops`, remark('重启之后的意见'))
    await until('it hears of new remarks', () => notesIn(watcher.doc).comments.size === said + 1)
    expect(watcher.wsconnected).toBe(true)

    // One who comes anew is shown the same corrections as one who stayed.
    const newcomer = owner.stock(notes)
    await synced(newcomer)
    expect(notesIn(newcomer.doc).corrections.toJSON()).toEqual(corrected)
    expect(notesIn(watcher.doc).corrections.toJSON()).toEqual(corrected)
  })

  it('sends what was written while the server was away', async () => {
    const { room: connection, doc } = editor.room(room)
    await until('it is in step', () => connection.state.synced)
    const away = world.restart()
    await until('the line is cut', () => connection.state.connection !== 'open')
    doc.getText('try').insert(0, '离线写的一')
    doc.getText('try').insert(0, '离线写的二')
    expect(connection.state.unsaved).toBe(2)
    await away
    await until('all is saved', () => connection.state.synced && connection.state.unsaved === 0)
    const fresh = viewer.stock(room)
    await synced(fresh)
    expect(text(fresh.doc)).toMatch(/^离线写的二离线写的一/)
  })
})

function frame(type: number, payload: Uint8Array): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, type)
  writeVarUint8Array(encoder, payload)
  return toUint8Array(encoder)
}

function presence(client: number, clock: number, state: string): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, 1)
  writeVarUint(encoder, client)
  writeVarUint(encoder, clock)
  writeVarString(encoder, state)
  return toUint8Array(encoder)
}

function awareness(client: number, clock: number, state: object | null): Uint8Array {
  return frame(message.awareness, presence(client, clock, JSON.stringify(state)))
}
