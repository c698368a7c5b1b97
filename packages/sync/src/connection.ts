/**
 * A room, seen from a client: one Y.Doc kept in step with the server over a socket that comes back by itself.
 *
 * The server speaks the stock y-websocket protocol and, to us, also message 100; so `unsaved` counts what is not yet
 * durable rather than what is not yet sent. Other tabs are reached through the server only, or the count would lie.
 */
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding'
import {
  type Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Ticket } from './api.js'
import type { Result } from './client.js'
import { awarenessFrame, carriesContent, syncFrame, syncStep } from './frame.js'
import { roomsPath, schemaVersion } from './room.js'
import { acknowledged, answered, cut, edited, nothingUnsaved, sent, type Unsaved, unsavedIn } from './unsaved.js'
import { type CloseReason, closeCode, message } from './wire.js'

export interface RoomState {
  /** `closed` without a reason: no way to the server now, another attempt follows. With one: it has given up. */
  readonly connection: 'connecting' | 'open' | 'closed'
  /** Whether the document has everything the server had when this socket opened. */
  readonly synced: boolean
  /** Edits that the server has not yet called durable. Until `synced`, edits of an earlier visit are not in it. */
  readonly unsaved: number
  readonly closeReason?: CloseReason
}

export interface RoomOptions {
  /** `ws://host:port` or `wss://host`, without a path. */
  readonly url: string
  /** See `roomName`. */
  readonly name: string
  readonly doc: Y.Doc
  readonly awareness?: Awareness
  /** Asked before every attempt, as a ticket is good once. Without it the browser's cookie is the way in. */
  readonly ticket?: () => Promise<Result<Ticket>>
  /** Called after every change, and not at once. */
  readonly onState?: (state: RoomState) => void
  /** How a socket is opened; the platform's own `WebSocket` unless told. */
  readonly open?: (address: string) => WebSocket
}

/** Longest silence, in milliseconds, before a socket is taken for dead; the server speaks at least every 20 s. */
const longestSilence = 45_000

/** Waits between attempts, in milliseconds: doubled from the first, with a random part so that a crowd spreads out. */
const firstWait = 200
const longestWait = 5_000

/** Opens the room and keeps it open until `close`. */
export function openRoom(options: RoomOptions): RoomConnection {
  return new RoomConnection(options)
}

export class RoomConnection {
  readonly #options: RoomOptions
  #socket: WebSocket | null = null
  /** Whether this socket has told the server what it lacked; until then edits wait for that answer. */
  #answered = false
  #state: RoomState = { connection: 'connecting', synced: false, unsaved: 0 }
  #unsaved: Unsaved = nothingUnsaved
  #attempts = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #silence: ReturnType<typeof setTimeout> | undefined
  #ended = false

  constructor(options: RoomOptions) {
    this.#options = options
    options.doc.on('update', this.#onEdit)
    options.awareness?.on('update', this.#onAwareness)
    globalThis.addEventListener?.('online', this.#onOnline)
    void this.#connect()
  }

  get state(): RoomState {
    return this.#state
  }

  /** Leaves the room for good. The document stays as it is; edits not yet saved are the caller's to keep. */
  close(): void {
    if (this.#ended) return
    this.#ended = true
    const { doc, awareness } = this.#options
    if (awareness) removeAwarenessStates(awareness, [doc.clientID], 'left')
    doc.off('update', this.#onEdit)
    awareness?.off('update', this.#onAwareness)
    globalThis.removeEventListener?.('online', this.#onOnline)
    this.#dropSocket()
    this.#show({ connection: 'closed', synced: false })
  }

  async #connect(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#show({ connection: 'connecting' })
    const address = await this.#address()
    if (this.#ended || this.#socket) return
    const socket = address === null ? null : this.#open(address)
    if (socket === null) return this.#retry()
    socket.binaryType = 'arraybuffer'
    socket.onopen = () => this.#onOpen(socket)
    socket.onmessage = ({ data }) => this.#onMessage(socket, new Uint8Array(data as ArrayBuffer))
    socket.onclose = ({ code }) => this.#onClose(socket, code)
    socket.onerror = () => {}
    this.#socket = socket
    this.#listen()
  }

  /** Null where the platform does not even try, as from an https page to a ws address. */
  #open(address: string): WebSocket | null {
    const { open = (url: string) => new WebSocket(url) } = this.#options
    try {
      return open(address)
    } catch {
      return null
    }
  }

  /** Null where a ticket is needed and cannot be had now. */
  async #address(): Promise<string | null> {
    const { url, name, ticket } = this.#options
    const parameters = new URLSearchParams({ ack: '1', schema: String(schemaVersion) })
    if (ticket) {
      const result = await ticket()
      if (!result.ok) {
        if (result.status === 401) this.#giveUp('sessionEnded')
        return null
      }
      parameters.set('ticket', result.value.ticket)
    }
    return `${url}${roomsPath}/${name}?${parameters}`
  }

  #onOpen(socket: WebSocket): void {
    const { doc, awareness } = this.#options
    socket.send(syncFrame(syncStep.askState, Y.encodeStateVector(doc)))
    // Set anew, as the others ignore a state that is not newer than the one they saw leave.
    if (awareness?.getLocalState()) awareness.setLocalState(awareness.getLocalState())
    this.#show({ connection: 'open' })
  }

  #onMessage(socket: WebSocket, data: Uint8Array): void {
    if (socket !== this.#socket) return
    this.#listen()
    const decoder = createDecoder(data)
    switch (readVarUint(decoder)) {
      case message.sync:
        this.#onSync(socket, readVarUint(decoder), readVarUint8Array(decoder))
        break
      case message.awareness:
        if (this.#options.awareness) applyAwarenessUpdate(this.#options.awareness, readVarUint8Array(decoder), this)
        break
      case message.ack:
        this.#unsaved = acknowledged(this.#unsaved, readVarUint(decoder))
        this.#show({})
        break
    }
  }

  #onSync(socket: WebSocket, step: number, payload: Uint8Array): void {
    const { doc } = this.#options
    if (step === syncStep.askState) {
      const missing = Y.encodeStateAsUpdate(doc, payload)
      socket.send(syncFrame(syncStep.answerState, missing))
      this.#answered = true
      this.#unsaved = answered(this.#unsaved, carriesContent(missing))
      this.#show({})
      return
    }
    Y.applyUpdate(doc, payload, this)
    if (step !== syncStep.answerState) return
    this.#attempts = 0
    this.#show({ synced: true })
  }

  readonly #onEdit = (update: Uint8Array, origin: unknown, _doc: Y.Doc, { local }: Y.Transaction): void => {
    if (origin === this) return
    if (this.#answered && this.#socket?.readyState === 1) {
      this.#socket.send(syncFrame(syncStep.update, update))
      this.#unsaved = sent(this.#unsaved)
    } else if (local) this.#unsaved = edited(this.#unsaved)
    // Else a stored copy is being read: what the server lacks of it goes into the answer to its question.
    this.#show({})
  }

  readonly #onAwareness = (
    changes: { added: number[]; updated: number[]; removed: number[] },
    origin: unknown,
  ): void => {
    const { awareness, doc } = this.#options
    if (origin === this || !awareness || this.#socket?.readyState !== 1) return
    // Of the others only the server tells; this client speaks for itself.
    const own = [...changes.added, ...changes.updated, ...changes.removed].includes(doc.clientID)
    if (own) this.#socket.send(awarenessFrame(encodeAwarenessUpdate(awareness, [doc.clientID])))
  }

  readonly #onOnline = (): void => {
    if (this.#timer === undefined || this.#ended) return
    void this.#connect()
  }

  #onClose(socket: WebSocket, code: number): void {
    if (socket !== this.#socket) return
    this.#dropSocket()
    const reason = reasonOf(code)
    if (reason !== null && reason !== 'tryAgain') this.#giveUp(reason)
    else this.#retry()
  }

  #giveUp(reason: CloseReason): void {
    this.#ended = true
    clearTimeout(this.#timer)
    this.#show({ connection: 'closed', synced: false, closeReason: reason })
  }

  #retry(): void {
    if (this.#ended) return
    const wait = Math.min(firstWait * 2 ** this.#attempts++, longestWait)
    this.#timer = setTimeout(() => void this.#connect(), wait * (0.75 + Math.random() / 2))
    this.#show({ connection: 'closed', synced: false })
  }

  /** Forgets the socket, and those whom only it told of. */
  #dropSocket(): void {
    clearTimeout(this.#silence)
    clearTimeout(this.#timer)
    const socket = this.#socket
    this.#socket = null
    this.#answered = false
    this.#unsaved = cut(this.#unsaved)
    socket?.close()
    const { awareness, doc } = this.#options
    if (!awareness) return
    const others = [...awareness.getStates().keys()].filter((id) => id !== doc.clientID)
    removeAwarenessStates(awareness, others, this)
    // Their clocks too, or those who stayed would be ignored until they next move.
    for (const id of others) awareness.meta.delete(id)
  }

  /** Starts the wait for the next message anew. */
  #listen(): void {
    clearTimeout(this.#silence)
    const socket = this.#socket
    this.#silence = setTimeout(() => socket && this.#onClose(socket, 1006), longestSilence)
  }

  #show(change: Partial<RoomState>): void {
    const next = { ...this.#state, ...change, unsaved: unsavedIn(this.#unsaved) }
    const keys = ['connection', 'synced', 'unsaved', 'closeReason'] as const
    if (keys.every((key) => next[key] === this.#state[key])) return
    this.#state = next
    this.#options.onState?.(next)
  }
}

/** Standard code: the frame was larger than the server reads at all. */
const frameTooLarge = 1009

/** Why the server closed the socket for good, or null where it may be tried again. */
function reasonOf(code: number): CloseReason | null {
  const known = Object.entries(closeCode).find(([, each]) => each === code)
  if (known) return known[0] as CloseReason
  if (code === frameTooLarge) return 'tooLarge'
  return code >= 4400 && code < 4500 ? 'noRight' : null
}
