/** One socket in a room, and whose it is. */
import { ackFrame, closeCode, type Role } from '@zhushi/sync'
import type { WebSocket } from 'ws'
import { type Tell, tellNobody } from '../event.js'
import type { Identity } from '../storage/people.js'
import type { Standing } from '../storage/standing.js'
import { Bucket, type Limits, limits as usualLimits } from './limit.js'

/** Somebody in a room, with what they are in its report. */
export type Seated = Omit<Identity, 'role'> & Standing & { readonly role: Role }

export class Member {
  readonly #socket: WebSocket
  readonly #wantsAcks: boolean
  readonly #updates: Bucket
  readonly #frames: Bucket
  readonly #tell: Tell
  readonly limits: Limits
  identity: Seated
  /** Update-carrying messages received on this socket. */
  received = 0

  constructor(
    socket: WebSocket,
    identity: Seated,
    wantsAcks: boolean,
    limits: Limits = usualLimits,
    tell: Tell = tellNobody,
  ) {
    this.#socket = socket
    this.#wantsAcks = wantsAcks
    this.identity = identity
    this.limits = limits
    this.#tell = tell
    this.#updates = new Bucket(limits.updateRate, limits.updateBurst)
    this.#frames = new Bucket(limits.frameRate, limits.frameBurst)
  }

  get isOpen(): boolean {
    return this.#socket.readyState === 1
  }

  /** Sends a frame; a socket that cannot keep up is closed, and its client comes back for the whole. */
  send(frame: Uint8Array): void {
    if (!this.isOpen) return
    if (this.#socket.bufferedAmount > this.limits.unsent) this.close(closeCode.tryAgain)
    else this.#socket.send(frame)
  }

  /** Sends what may be missed. */
  sendIfIdle(frame: Uint8Array): void {
    if (this.#socket.bufferedAmount <= this.limits.unsentPresence) this.send(frame)
  }

  /** Tells the client that its first `count` updates are durable. */
  acknowledge(count: number): void {
    if (this.#wantsAcks) this.send(ackFrame(count))
  }

  /** Whether one more frame is within the rate. */
  mayTalk(): boolean {
    return this.#frames.take()
  }

  /** Counts an update that was taken. */
  took(bytes: number): void {
    this.received++
    this.#tell({ event: 'update', bytes })
  }

  /** Whether one more update, or one more question for the whole state, is within the rate. */
  mayUpdate(): boolean {
    return this.#updates.take()
  }

  /** Closes, and does not wait long for a client that does not answer. */
  close(code: number, reason = ''): void {
    if (this.isOpen) this.#tell({ event: 'closed', code, user: this.identity.user.id })
    this.#socket.close(code, reason)
    setTimeout(() => this.#socket.terminate(), 2_000).unref()
  }
}
