/** Who is asking: cookies, devices' tokens and tickets, read from a request and looked up. */
import type { IncomingMessage } from 'node:http'
import { hashOf } from './credential.js'
import { Once } from './once.js'
import type { Identity, User } from './storage/people.js'
import type { Store } from './storage/store.js'

/**
 * The cookie's name. Browsers send a cookie to every port of a host, so it bears the name of the data: two servers on one
 * host do not sign each other's people out, and one that moves to another port keeps them. Over https browsers take a
 * name that begins so only from this very host and only when marked Secure.
 */
export function cookieNameFor(dataName: string, origin: string | null): string {
  return `${origin?.startsWith('https://') ? '__Host-' : ''}zhushi-${dataName}`
}

const minute = 60_000

export class People {
  readonly #store: Store
  /** The name of the cookie that carries a session. */
  readonly cookie: string
  /** By code: who showed it. */
  readonly codes = new Once<User>(10 * minute)
  /** By ticket: who may open one socket with it. */
  readonly tickets = new Once<Identity>(minute)

  /** Sessions and devices that ended since the start; what was let in before and comes to sit down after is sent away. */
  readonly #ended = new Set<string>()

  constructor(store: Store, cookie: string) {
    this.#store = store
    this.cookie = cookie
  }

  /** Takes back all that a session or device was given and has not used. */
  end(session: string): void {
    this.#ended.add(session)
    this.tickets.void((identity) => identity.session === session)
  }

  /** Takes back the pairing codes that a person was shown. */
  voidCodes(user: string): void {
    this.codes.void(({ id }) => id === user)
  }

  hasEnded({ session }: Identity): boolean {
    return this.#ended.has(session)
  }

  async byCookie(header: string | undefined): Promise<Identity | null> {
    const token = tokenIn(header, this.cookie)
    return token === null ? null : this.#identify(token, 'cookie')
  }

  async byBearer(header: string): Promise<Identity | null> {
    const token = /^Bearer ([\w-]{20,100})$/i.exec(header)?.[1]
    return token === undefined ? null : this.#identify(token, 'device')
  }

  /** Who opens a socket: by ticket where there is one, which is used up, else by cookie. */
  async bySocket(request: IncomingMessage, ticket: string | null): Promise<Identity | null> {
    if (ticket === null) return this.byCookie(request.headers.cookie)
    return this.tickets.take(hashOf(ticket)) ?? null
  }

  #identify(token: string, via: Identity['via']): Promise<Identity | null> {
    return this.#store.run('identify', { hash: hashOf(token), via, at: new Date().toISOString() })
  }
}

function tokenIn(header: string | undefined, name: string): string | null {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim())
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
  return /^[\w-]{20,100}$/.test(value) ? value : null
}
