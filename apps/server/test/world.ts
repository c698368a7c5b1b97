/** The little language of these tests: a real server on a data folder of its own, and people who use it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Operation } from '@zhushi/annotation'
import { claimIdOf, correctionIdOf } from '@zhushi/annotation'
import {
  type Device,
  type Failure,
  type Invitation,
  metaIn,
  openRoom,
  type Pairing,
  type Recorded,
  type ReportDetail,
  type Role,
  type RoomState,
  roomName,
  type Session,
  type Stale,
  type Ticket,
} from '@zhushi/sync'
import { WebSocket } from 'ws'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { startServer } from '../dist/server.js'
import type { Running } from '../dist/serving.js'
import { settingsFrom } from '../dist/settings.js'
import { Database } from '../dist/storage/database.js'
import { type Flaw, inspect } from '../dist/storage/inspection.js'

export interface Answer<T = unknown> {
  readonly status: number
  readonly body: T
  readonly headers: Headers
}

/** Whatever an address answers; a test looks at the part it expects. */
export type Whatever = Failure & Invitation & Pairing & Device & Ticket & Stale & Recorded & ReportDetail

/** One who has a cookie, or none. */
export class Person {
  readonly world: World
  readonly cookie: string
  readonly session: Session
  constructor(world: World, cookie: string, session: Session) {
    this.world = world
    this.cookie = cookie
    this.session = session
  }

  ask<T = Whatever>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    return ask(this.world.origin, method, path, body, { cookie: this.cookie, ...headers })
  }

  /** An unmodified y-websocket client, as any program might use it. */
  stock(room: string, doc = new Y.Doc()): WebsocketProvider {
    const { cookie } = this
    class Socket extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols, { headers: { cookie } })
      }
    }
    const url = `${this.world.socketOrigin}/rooms`
    const WebSocketPolyfill = Socket as unknown as typeof globalThis.WebSocket
    const provider = new WebsocketProvider(url, room, doc, { WebSocketPolyfill, disableBc: true, maxBackoffTime: 200 })
    this.world.closers.push(() => provider.destroy())
    return provider
  }

  /** Our own client. */
  room(name: string, doc = new Y.Doc(), awareness?: Awareness) {
    const states: RoomState[] = []
    const room = openRoom({
      url: this.world.socketOrigin,
      name,
      doc,
      ...(awareness ? { awareness } : {}),
      onState: (state) => states.push(state),
      open: (address) =>
        new WebSocket(address, { headers: { cookie: this.cookie } }) as unknown as globalThis.WebSocket,
    })
    this.world.closers.push(() => room.close())
    return { room, doc, states }
  }

  /** A bare socket: what a hostile program has. */
  socket(room: string, query = ''): WebSocket {
    const socket = new WebSocket(`${this.world.socketOrigin}/rooms/${room}${query}`, {
      headers: { cookie: this.cookie },
    })
    this.world.closers.push(() => socket.terminate())
    return socket
  }
}

export class World {
  #server: Running
  readonly data: string
  readonly env: Record<string, string>
  readonly closers: (() => void)[] = []
  #owner: Person | undefined

  constructor(server: Running, data: string, env: Record<string, string>) {
    this.env = env
    this.#server = server
    this.data = data
  }

  get origin(): string {
    return this.#server.origin
  }

  get socketOrigin(): string {
    return this.origin.replace(/^http/, 'ws')
  }

  get ownerLink(): string {
    return this.#server.ownerLink
  }

  get nobody(): Person {
    return new Person(this, '', { user: { id: '', name: '', color: '' }, role: 'viewer' })
  }

  async owner(): Promise<Person> {
    this.#owner ??= await this.enters(this.ownerLink.split('#')[1] ?? '')
    return this.#owner
  }

  /** Somebody with this role, who has come by an invitation. */
  async one(role: Exclude<Role, 'owner'>, name: string = role): Promise<Person> {
    const { body } = await (await this.owner()).ask('POST', '/api/invitations', { role })
    return this.enters(body.token, name)
  }

  async enters(token: string, name?: string): Promise<Person> {
    const answer = await ask<Session>(this.origin, 'POST', '/api/session', { token, ...(name ? { name } : {}) })
    if (answer.status !== 201) throw new Error(`no way in: ${answer.status} ${JSON.stringify(answer.body)}`)
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    return new Person(this, cookie, answer.body)
  }

  async report(): Promise<ReportDetail> {
    const { body } = await (await this.owner()).ask<ReportDetail[]>('GET', '/api/reports')
    return body[0]!
  }

  async contentRoom(): Promise<string> {
    return roomName({ kind: 'content', report: (await this.report()).id, epoch: 1 })
  }

  async notesRoom(): Promise<string> {
    return roomName({ kind: 'notes', report: (await this.report()).id })
  }

  /** Stops and starts on the same port and folder, as after an upgrade. */
  async restart(): Promise<void> {
    const port = Number(new URL(this.origin).port)
    await this.#server.stop()
    this.#server = await startServer(settingsFrom({ ...this.env, PORT: String(port) }))
  }

  async close(): Promise<void> {
    for (const close of this.closers.splice(0)) close()
    await this.#server.stop()
    rmSync(this.data, { recursive: true, force: true })
  }
}

/** `env`: settings beside the port and the folder. */
export async function openWorld(env: Record<string, string> = {}): Promise<World> {
  const data = mkdtempSync(join(tmpdir(), 'zhushi-server-'))
  const all = { ...env, PORT: '0', ZHUSHI_DATA: data }
  return new World(await startServer(settingsFrom(all)), data, all)
}

/** A request as a page of the server makes it, unless the headers say otherwise. */
export async function ask<T = Whatever>(
  origin: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  const isBytes = body instanceof Uint8Array
  const response = await fetch(origin + path, {
    method,
    headers: { origin, ...(isBytes ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: isBytes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  return { status: response.status, body: (isJson ? JSON.parse(text) : text) as T, headers: response.headers }
}

const anchor = { block: 'b7', from: 4, exact: '5.2%', prefix: '增长', suffix: '，高于全区' }
export const claim = { id: claimIdOf(anchor), anchor }

export const remark = (body = '按哪个口径？'): Operation => ({
  kind: 'addComment',
  opId: crypto.randomUUID(),
  claim,
  body,
})

export const judgement = (baseRev = 0): Operation => ({
  kind: 'setVerdict',
  opId: crypto.randomUUID(),
  claim,
  verdict: 'roughly',
  note: '',
  fingerprint: '5.2 %',
  baseRev,
})

export const source = (): Operation => ({
  kind: 'addEvidence',
  opId: crypto.randomUUID(),
  claim,
  stance: 'supports',
  title: '统计公报',
  publisher: '',
  date: '',
  quote: '增长5.2%',
  url: '',
})

export const correctionId = correctionIdOf(anchor)

export const correction = (baseRev = 0, claim?: string): Operation => ({
  kind: 'setCorrection',
  opId: crypto.randomUUID(),
  anchor,
  action: 'amend',
  ...(claim === undefined ? {} : { claim }),
  slots: { indicator: '地区生产总值', year: 2023 },
  fingerprint: 'percent|5.2|%|=||',
  baseRev,
})

export const withdrawal = (baseRev = 1, id = correctionId): Operation => ({
  kind: 'withdrawCorrection',
  opId: crypto.randomUUID(),
  id,
  baseRev,
})

/** The text that tests write into: a field of the content room that the report itself does not use. */
export function line(doc: Y.Doc): string {
  return String(metaIn(doc).get('title') ?? '')
}

/** Waits until it holds, and says what did not. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, patience = 8_000): Promise<void> {
  const end = Date.now() + patience
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

export function closed(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => socket.on('close', (code) => resolve(code)))
}

export function opened(socket: WebSocket): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.readyState === 1) resolve()
    socket.on('open', () => resolve())
    socket.on('error', reject)
  })
}

/** What an inspection of the data in a folder finds, beside the server that serves it. */
export function flawsIn(data: string): readonly Flaw[] {
  const db = new Database(`${data}/zhushi.db`, 'read')
  try {
    return inspect(db)
  } finally {
    db.close()
  }
}
