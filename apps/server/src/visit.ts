/** One socket from its handshake to its end: frames wait until its room is there, and silence is noticed. */
import { closeCode } from '@zhushi/sync'
import type { WebSocket } from 'ws'
import type { Tell } from './event.js'
import type { Member } from './room/member.js'
import type { Room } from './room/room.js'

/** What a visitor is given when let in. */
export interface Place {
  readonly room: Room
  readonly name: string
  readonly member: Member
  /** Lets go of the room. */
  readonly release: () => void
}

/** So many frames may wait while a room is being loaded, and the bytes of one: more is no client of ours. */
const mostFrames = 500

/** Standard code: frames must be binary. */
const unsupported = 1003

export class Visit {
  readonly #socket: WebSocket
  readonly #mostBytes: number
  readonly #tell: Tell
  readonly #since = performance.now()
  #place: Place | null = null
  #waiting: Uint8Array[] = []
  #bytes = 0
  #heard = true

  constructor(socket: WebSocket, mostBytes: number, tell: Tell) {
    this.#socket = socket
    this.#mostBytes = mostBytes
    this.#tell = tell
    socket.on('message', (data: Buffer, isBinary) => this.#receive(data, isBinary))
    socket.on('close', () => this.#leave())
    socket.on('pong', () => {
      this.#heard = true
    })
    // Such as a frame that is too large: `ws` closes the socket itself.
    socket.on('error', () => {})
  }

  /** Whether it still wants to come in. */
  get isOpen(): boolean {
    return this.#socket.readyState === 1
  }

  /** Whose it is; null before it is let in. */
  get session(): string | null {
    return this.#place?.member.identity.session ?? null
  }

  /** Gives it its place, and to the room what has waited. */
  letIn(place: Place): void {
    this.#place = place
    this.#tell({ event: 'joined', ...this.#who(place) })
    place.room.join(place.member)
    for (const data of this.#waiting.splice(0)) place.room.receive(place.member, data)
  }

  turnAway(code: number): void {
    this.#waiting = []
    if (this.isOpen) this.#tell({ event: 'closed', code })
    this.#socket.close(code)
  }

  /** Asks for a sign of life; without one since the last time the socket is cut. */
  ping(): void {
    if (!this.#heard) this.#socket.terminate()
    this.#heard = false
    if (this.isOpen) this.#socket.ping()
  }

  cut(): void {
    this.#socket.terminate()
  }

  #receive(data: Uint8Array, isBinary: boolean): void {
    this.#heard = true
    if (!this.isOpen) return
    if (!isBinary) this.turnAway(unsupported)
    else if (this.#place) this.#place.room.receive(this.#place.member, data)
    else this.#wait(data)
  }

  #wait(data: Uint8Array): void {
    this.#waiting.push(data)
    this.#bytes += data.length
    if (this.#waiting.length > mostFrames || this.#bytes > this.#mostBytes) this.turnAway(closeCode.tryAgain)
  }

  #who({ name, member: { identity } }: Place) {
    return { room: name, user: identity.user.id, session: identity.session }
  }

  #leave(): void {
    if (!this.#place) return
    const seconds = (performance.now() - this.#since) / 1000
    this.#tell({ event: 'left', ...this.#who(this.#place), seconds: Math.round(seconds) })
    this.#place.room.leave(this.#place.member)
    this.#place.release()
  }
}
