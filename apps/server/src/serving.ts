/** Serving: rooms, HTTP and sockets over a store that is open, put together, and stopped well. */
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { hashOf, newToken } from './credential.js'
import type { Tell } from './event.js'
import { Gateway } from './gateway.js'
import { createApp } from './http/app.js'
import { Attempts } from './http/attempt.js'
import { after, now, type Services } from './http/context.js'
import type { Meter } from './meter.js'
import { cookieNameFor, People } from './people.js'
import { StartProblem } from './problem.js'
import { Rooms } from './room/rooms.js'
import type { Settings } from './settings.js'
import type { Store } from './storage/store.js'
import { lineOf } from './upkeep/flaw.js'
import { Reader } from './upload/reader.js'

export interface Running {
  /** Where it is reached from this machine: `http://127.0.0.1:4310`. */
  readonly origin: string
  /** Where others on the network reach it, if it listens there. */
  readonly addresses: readonly string[]
  /** Good once, for a day; printed for the person who started the server. */
  readonly ownerLink: string
  /** Makes everything durable, says goodbye to every socket and lets go of the data folder. */
  stop(): Promise<void>
}

const webRoot = fileURLToPath(new URL('../../web/dist', import.meta.url))
const day = 86_400_000

/** Standard code: going away. */
const goingAway = 1001

/** Sockets that have not closed by then are cut, in milliseconds. */
const patience = 800

/** Listens. Throws `StartProblem`; the store is then still open. */
export async function serve(settings: Settings, store: Store, meter: Meter, tell: Tell): Promise<Running> {
  const rooms = new Rooms(store, settings.limits, tell)
  const people = new People(store, cookieNameFor(await store.run('dataName'), settings.origin))
  const services = { ...settings, store, rooms, people, attempts: new Attempts(), reader: new Reader(), tell }
  let isStopping = false
  const health = {
    data: settings.data,
    store,
    meter,
    metricsToken: settings.metricsToken,
    isStopping: () => isStopping,
  }
  const { fetch } = createApp(services, health, webRoot)
  // A body that nobody reads is let go by as Node does it, and not cut after half a second.
  const server = createAdaptorServer({ fetch, autoCleanupIncoming: false }) as Server
  const gateway = new Gateway(server, services)
  meter.watch({ data: settings.data, rooms: () => rooms.count(), sockets: () => gateway.size })
  await listen(server, settings)

  const origin = originOf(server, settings.host)
  const token = newToken()
  void checkAudit(store, tell)
  await store.run('printOwnerLink', { hash: hashOf(token), at: now(), until: after(day) })
  const purging = daily(() => store.run('purgeLog', { at: now() }))
  tell({ event: 'started', origin })
  return {
    origin,
    addresses: isAnywhere(settings.host) ? neighbours(server) : [],
    ownerLink: `${settings.origin ?? origin}/enter#${token}`,
    stop: () => {
      isStopping = true
      clearInterval(purging)
      tell({ event: 'stopping' })
      return stop(server, gateway, services)
    },
  }
}

/** Does something now and once a day. One that fails, as on a full disk, is tried again the next day. */
function daily(work: () => Promise<unknown>): NodeJS.Timeout {
  const run = () => void work().catch(() => {})
  run()
  return setInterval(run, day).unref()
}

async function stop(server: Server, gateway: Gateway, { rooms, reader, store }: Services): Promise<void> {
  gateway.close(goingAway)
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  await rooms.close(goingAway)
  server.closeIdleConnections()
  const cut = setTimeout(() => {
    gateway.cut()
    server.closeAllConnections()
  }, patience)
  await closed
  clearTimeout(cut)
  await reader.close()
  await store.close()
}

/** Says so if the record of who did what has been altered behind the server's back. */
async function checkAudit(store: Store, tell: Tell): Promise<void> {
  const row = await store.run('brokenLink').catch(() => null)
  if (row === null) return
  tell({ event: 'trouble', trouble: 'audit', detail: lineOf({ kind: 'audit', row }) })
}

function listen(server: Server, { host, port }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenProblem(error, host, port)))
    server.listen(port, host, () => resolve())
  })
}

function listenProblem({ code, message }: NodeJS.ErrnoException, host: string, port: number): StartProblem {
  const another = `PORT=${port < 65_535 ? port + 1 : 4310} npm start`
  if (code === 'EADDRINUSE')
    return new StartProblem(`端口 ${port} 已被占用，换一个：${another} · port ${port} is taken`)
  if (code === 'EACCES')
    return new StartProblem(`没有权限使用端口 ${port}，换一个：PORT=4310 npm start · port ${port} is not allowed`)
  return new StartProblem(`无法在 ${host}:${port} 上监听：${message} · cannot listen there`)
}

function isAnywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::'
}

function originOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo
  if (isAnywhere(host)) return `http://127.0.0.1:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** This machine's addresses on its networks. */
function neighbours(server: Server): string[] {
  const { port } = server.address() as AddressInfo
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
  return all
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port}`)
}
