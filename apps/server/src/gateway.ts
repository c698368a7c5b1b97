/**
 * The gateway: where sockets come in.
 *
 * A page of another site is refused before the handshake. Everybody else is let in first and told by a close code why
 * they cannot stay, as a refused handshake tells a browser's script nothing and it would try for ever.
 */
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { closeCode, may, roomOf, roomsPath, schemaVersion } from '@zhushi/sync'
import { type WebSocket, WebSocketServer } from 'ws'
import { isOwnOrigin } from './origin.js'
import type { People } from './people.js'
import { limits } from './room/limit.js'
import { Member } from './room/member.js'
import type { Room } from './room/room.js'
import type { Rooms } from './room/rooms.js'
import type { Store } from './storage/store.js'

export interface GatewayOptions {
  readonly store: Store
  readonly rooms: Rooms
  readonly people: People
  readonly origin: string | null
}

/** Bytes and frames that may wait while a room is being loaded. */
const mostWaiting = { frames: 500, bytes: limits.frame }

/** Standard code: frames must be binary. */
const unsupported = 1003

export class Gateway {
  readonly #options: GatewayOptions
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: limits.frame, perMessageDeflate: false })
  readonly #pinging: NodeJS.Timeout
  #closing = false

  constructor(server: Server, options: GatewayOptions) {
    this.#options = options
    server.on('upgrade', (request, stream, head) => this.#upgrade(request, stream, head))
    this.#pinging = setInterval(() => this.#ping(), limits.heartbeat)
    this.#pinging.unref()
  }

  /** Lets nobody in any more. Those inside are for the rooms to close. */
  close(): void {
    this.#closing = true
    clearInterval(this.#pinging)
  }

  /** Cuts those who have not gone by themselves. */
  cut(): void {
    for (const socket of this.#sockets.clients) socket.terminate()
  }

  #upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    stream.on('error', () => stream.destroy())
    const address = addressOf(request)
    if (address === null) refuse(stream, '404 Not Found')
    else if (this.#closing) refuse(stream, '503 Service Unavailable')
    else if (this.#isForeign(request, address)) refuse(stream, '403 Forbidden')
    else this.#sockets.handleUpgrade(request, stream, head, (socket) => this.#open(socket, request, address))
  }

  /** A ticket is proof by itself, and comes from an extension, whose origin is its own; then no cookie is read. */
  #isForeign({ headers }: IncomingMessage, address: URL): boolean {
    if (headers.origin === undefined || address.searchParams.has('ticket')) return false
    return !isOwnOrigin(headers, this.#options.origin)
  }

  #open(socket: WebSocket, request: IncomingMessage, address: URL): void {
    const entered = this.#enter(socket, request, address).catch((error: unknown) => {
      process.stderr.write(`无法打开房间 · a room could not be opened: ${String(error)}\n`)
      socket.close(closeCode.tryAgain)
      return null
    })
    let inside: { room: Room; member: Member; release: () => void } | null | undefined
    const waiting: Uint8Array[] = []
    let bytes = 0
    let isAlive = true
    ;(socket as Live).isAlive = () => {
      const was = isAlive
      isAlive = false
      return was
    }
    socket.on('pong', () => {
      isAlive = true
    })
    // Such as a frame that is too large: `ws` closes the socket itself.
    socket.on('error', () => {})
    socket.on('message', (data: Buffer, isBinary) => {
      isAlive = true
      if (!isBinary) return socket.close(unsupported)
      if (inside) return inside.room.receive(inside.member, data)
      bytes += data.length
      if (waiting.push(data) > mostWaiting.frames || bytes > mostWaiting.bytes) socket.close(closeCode.tryAgain)
    })
    void entered.then((result) => {
      inside = result
      if (!result) return
      const { room, member, release } = result
      socket.on('close', () => {
        room.leave(member)
        release()
      })
      if (!member.isOpen) {
        release()
        return
      }
      if (this.#options.people.hasEnded(member.identity)) return member.close(closeCode.sessionEnded)
      room.join(member)
      for (const data of waiting.splice(0)) room.receive(member, data)
    })
  }

  /** Finds who it is and brings the room into memory; closes the socket and returns null where that may not be. */
  async #enter(socket: WebSocket, request: IncomingMessage, address: URL) {
    const { store, people, rooms } = this.#options
    const identity = await people.bySocket(request, address.searchParams.get('ticket'))
    if (!identity) return turnAway(socket, closeCode.sessionEnded)
    const room = roomOf(address.pathname.slice(roomsPath.length + 1))
    const report = room && (await store.run('reportOf', { id: room.report }))
    if (!room || !report || !may(identity.role, 'read')) return turnAway(socket, closeCode.noRight)
    if (room.kind === 'content' && room.epoch !== report.epoch) return turnAway(socket, closeCode.newEpoch)
    const schema = address.searchParams.get('schema')
    if (schema !== null && Number(schema) < schemaVersion) return turnAway(socket, closeCode.oldSchema)
    const entered = await rooms.enter(room)
    return { ...entered, member: new Member(socket, identity, address.searchParams.get('ack') === '1') }
  }

  #ping(): void {
    for (const socket of this.#sockets.clients) {
      if ((socket as Live).isAlive?.() === false) socket.terminate()
      else socket.ping()
    }
  }
}

/** A socket that says whether it has been heard since the last time it was asked. */
type Live = WebSocket & { isAlive?: () => boolean }

function addressOf(request: IncomingMessage): URL | null {
  const address = URL.parse(request.url ?? '', 'http://server')
  return address?.pathname.startsWith(`${roomsPath}/`) ? address : null
}

function turnAway(socket: WebSocket, code: number): null {
  socket.close(code)
  return null
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
