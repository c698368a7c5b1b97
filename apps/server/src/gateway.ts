/**
 * The gateway: where sockets come in.
 *
 * A page of another site is refused before the handshake. Everybody else is let in first and told by a close code why
 * they cannot stay, as a refused handshake tells a browser's script nothing and it would try for ever.
 */
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { closeCode, type Room as RoomAddress, roomName, roomOf, roomsPath, schemaVersion } from '@zhushi/sync'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Tell } from './event.js'
import { isOwnOrigin } from './origin.js'
import type { People } from './people.js'
import type { Limits } from './room/limit.js'
import { Member, type Seated } from './room/member.js'
import type { Rooms } from './room/rooms.js'
import type { Store } from './storage/store.js'
import { Visit } from './visit.js'

export interface GatewayOptions {
  readonly store: Store
  readonly rooms: Rooms
  readonly people: People
  readonly origin: string | null
  readonly limits: Limits
  readonly tell: Tell
}

/** Who may sit where, or the close code that says why not. */
type Admission = { readonly identity: Seated; readonly room: RoomAddress } | number

export class Gateway {
  readonly #options: GatewayOptions
  readonly #sockets: WebSocketServer
  readonly #visits = new Set<Visit>()
  readonly #pinging: NodeJS.Timeout
  #isClosing = false

  constructor(server: Server, options: GatewayOptions) {
    this.#options = options
    const { limits } = options
    this.#sockets = new WebSocketServer({ noServer: true, maxPayload: limits.frame, perMessageDeflate: false })
    server.on('upgrade', (request, stream, head) => this.#upgrade(request, stream, head))
    this.#pinging = setInterval(() => {
      for (const visit of this.#visits) visit.ping()
    }, limits.heartbeat)
    this.#pinging.unref()
  }

  /** Open sockets, those that wait for their room too. */
  get size(): number {
    return this.#visits.size
  }

  /** Lets nobody in any more, and says goodbye to those who are here. */
  close(code: number): void {
    this.#isClosing = true
    clearInterval(this.#pinging)
    for (const visit of this.#visits) visit.turnAway(code)
  }

  /** Cuts those who have not gone by themselves. */
  cut(): void {
    for (const visit of this.#visits) visit.cut()
  }

  #upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    stream.on('error', () => stream.destroy())
    const address = addressOf(request)
    if (address === null) this.#refuse(stream, '404 Not Found')
    else if (this.#isClosing) this.#refuse(stream, '503 Service Unavailable')
    else if (this.#isForeign(request, address)) this.#refuse(stream, '403 Forbidden')
    else this.#sockets.handleUpgrade(request, stream, head, (socket) => void this.#receive(socket, request, address))
  }

  #socketsOf(session: string): number {
    return [...this.#visits].filter((visit) => visit.session === session).length
  }

  #refuse(stream: Duplex, status: string): void {
    this.#options.tell({ event: 'refused', status: Number.parseInt(status, 10) })
    stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
  }

  /** A ticket is proof by itself, and comes from an extension, whose origin is its own; then no cookie is read. */
  #isForeign({ headers }: IncomingMessage, address: URL): boolean {
    if (headers.origin === undefined || address.searchParams.has('ticket')) return false
    return !isOwnOrigin(headers, this.#options.origin)
  }

  async #receive(socket: WebSocket, request: IncomingMessage, address: URL): Promise<void> {
    const { limits, tell } = this.#options
    const visit = new Visit(socket, limits.frame, tell)
    this.#visits.add(visit)
    socket.on('close', () => this.#visits.delete(visit))
    try {
      const admission = await this.#admit(request, address)
      if (typeof admission === 'number') visit.turnAway(admission)
      else
        await this.#seat(
          visit,
          admission,
          new Member(socket, admission.identity, address.searchParams.get('ack') === '1', limits, tell),
        )
    } catch (error) {
      tell({ event: 'trouble', trouble: 'room', detail: String(error) })
      visit.turnAway(closeCode.tryAgain)
    }
  }

  async #admit(request: IncomingMessage, { pathname, searchParams }: URL): Promise<Admission> {
    const { store, people } = this.#options
    const known = await people.bySocket(request, searchParams.get('ticket'))
    if (!known) return closeCode.sessionEnded
    const room = roomOf(pathname.slice(roomsPath.length + 1))
    const seat = room && (await store.run('seatIn', { id: room.report, user: known.user.id }))
    if (people.hasEnded(known)) return closeCode.sessionEnded
    if (!room || !seat) return closeCode.noRight
    if (room.kind === 'content' && room.epoch !== seat.epoch) return closeCode.newEpoch
    const schema = searchParams.get('schema')
    if (schema !== null && Number(schema) < schemaVersion) return closeCode.oldSchema
    return { identity: { ...known, role: seat.role, stages: seat.stages }, room }
  }

  async #seat(visit: Visit, { identity, room: address }: Exclude<Admission, number>, member: Member): Promise<void> {
    // Gone already, or told to go as the server stops: no room is loaded for them.
    if (!visit.isOpen) return
    const { store, rooms } = this.#options
    const { room, release } = await rooms.enter(address)
    // What they are may have become another while the room was being loaded. From here on nothing is awaited.
    const now = await store.run('seatIn', { id: address.report, user: identity.user.id })
    if (!visit.isOpen) return release()
    if (this.#socketsOf(identity.session) >= this.#options.limits.sockets) {
      visit.turnAway(closeCode.tryAgain)
      return release()
    }
    // Their session may have ended while the room was being loaded.
    if (this.#options.people.hasEnded(identity)) {
      visit.turnAway(closeCode.sessionEnded)
      return release()
    }
    if (!now) {
      visit.turnAway(closeCode.noRight)
      return release()
    }
    member.identity = { ...identity, role: now.role, stages: now.stages }
    visit.letIn({ room, name: roomName(address), member, release })
  }
}

function addressOf(request: IncomingMessage): URL | null {
  const address = URL.parse(request.url ?? '', 'http://server')
  return address?.pathname.startsWith(`${roomsPath}/`) ? address : null
}
