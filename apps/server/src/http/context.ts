/** What every route has at hand, and how it reads what a client sent. */
import type { IncomingMessage } from 'node:http'
import type { HttpBindings } from '@hono/node-server'
import { type ErrorCode, may, type Right } from '@zhushi/sync'
import type { Context } from 'hono'
import * as v from 'valibot'
import type { Tell } from '../event.js'
import type { People } from '../people.js'
import type { Rooms } from '../room/rooms.js'
import type { Identity } from '../storage/people.js'
import type { Store } from '../storage/store.js'
import type { StoredReport } from '../storage/texts.js'
import type { Reader } from '../upload/reader.js'
import type { Attempts } from './attempt.js'
import { RequestFailure } from './failure.js'

export interface Services {
  readonly store: Store
  readonly rooms: Rooms
  readonly people: People
  readonly attempts: Attempts
  readonly reader: Reader
  /** Where people reach the server, if that is not plainly where it listens: `https://host`. */
  readonly origin: string | null
  /** How many proxies stand in front. */
  readonly proxies: number
  readonly tell: Tell
}

export interface Env {
  Bindings: HttpBindings
  Variables: {
    identity: Identity
    /** The report that the address names, as they see it. */
    report?: StoredReport
    /** The network address of who asks. */
    address: string
    /** The code of the error that is answered. */
    failure?: ErrorCode
  }
}

/** Largest JSON body, in bytes. */
const largestBody = 64 * 1024

/** Most that is let go by of a body that is too large, in bytes. */
const mostDiscarded = 64 * 1024 * 1024

export const now = () => new Date().toISOString()

/** ISO 8601 so many milliseconds from now. */
export const after = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString()

/** A person's or device's name: one line, in one spelling, with nothing in it that cannot be seen. */
export const nameField = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u),
  v.transform((name) => name.normalize('NFKC').replace(/\s+/g, ' ').trim()),
  v.minLength(1),
  v.maxLength(40),
)

/** Words for what a schema does not take, or undefined where the usual ones must do. */
export type Complaint = (issue: v.BaseIssue<unknown>) => string | undefined

/** The JSON body, read by a schema. Throws `badRequest`, in the words of `complaint` if it has any. */
export async function bodyOf<T>(
  c: Context<Env>,
  schema: v.GenericSchema<unknown, T>,
  complaint: Complaint = () => undefined,
): Promise<T> {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new RequestFailure('badRequest')
  const bytes = await bytesOf(c, largestBody)
  if (bytes === null) throw new RequestFailure('badRequest', { message: '内容太长，请缩短后再提交' })
  const found = v.safeParse(schema, parsed(bytes))
  if (found.success) return found.output
  const message = complaint(found.issues[0])
  throw new RequestFailure('badRequest', message === undefined ? {} : { message })
}

/** The body's bytes, or null as soon as there are more than `most`: the rest is not waited for. */
export async function bytesOf(c: Context<Env>, most: number): Promise<Uint8Array | null> {
  const { incoming } = c.env
  if (Number(c.req.header('content-length') ?? 0) > most) return discard(incoming)
  const chunks: Uint8Array[] = []
  let size = 0
  // Left open when we stop early: the answer still has to go out on it.
  for await (const chunk of incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > most) return discard(incoming)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * Lets the rest of a body go by. A browser that is still sending reads the answer only after it has sent, so the line is
 * not cut at once; one that would send for ever is cut.
 */
function discard(incoming: IncomingMessage): null {
  let left = mostDiscarded
  incoming.on('data', (chunk: Buffer) => {
    left -= chunk.length
    if (left < 0) incoming.destroy()
  })
  incoming.resume()
  return null
}

/** Throws `noRight` where the person's role, in the report that was found or else in the library, does not have it. */
export function demand(c: Context<Env>, right: Right): Identity {
  const identity = c.get('identity')
  const { role } = c.get('report') ?? identity
  if (!may(role, right)) throw new RequestFailure('noRight')
  return identity
}

/** The report that the address names; from here on rights are those in it. Throws `notFound`, also for one they may not see. */
export async function reportIn(c: Context<Env>, { store }: Services): Promise<StoredReport> {
  const { user } = c.get('identity')
  const report = await store.run('reportOf', { id: c.req.param('id') ?? '', user: user.id })
  if (!report) throw new RequestFailure('notFound')
  c.set('report', report)
  return report
}

/** The network address of who asks, as far as it can be believed. */
export function addressOf(c: Context<Env>): string {
  return c.get('address')
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    throw new RequestFailure('badRequest')
  }
}
