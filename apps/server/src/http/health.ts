/** What machines ask: whether the server lives, whether it can take work, and how it fares. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { statfs } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { Hono } from 'hono'
import type { Meter } from '../meter.js'
import type { Store } from '../storage/store.js'
import { isFromHere } from './address.js'
import type { Env } from './context.js'

export interface Health {
  /** The data folder. */
  readonly data: string
  readonly store: Store
  readonly meter: Meter
  readonly metricsToken: string | null
  /** Whether it has been told to stop. */
  readonly isStopping: () => boolean
}

/** An answer stands so long, in milliseconds, so that asking often costs the disk nothing. */
const freshness = 1_000

/** A disk with less than this left, in bytes, is not ready: that of one large edit. */
const leastRoom = 1024 * 1024

/** A disk that takes longer, in milliseconds, is not ready. */
const patience = 5_000

export function healthRoutes({ data, store, meter, metricsToken, isStopping }: Health): Hono<Env> {
  const routes = new Hono<Env>()
  const problem = remembered(async () => ((await hasRoom(data)) && (await writes(store)) ? null : 'storage'))

  routes.get('/healthz', (c) => c.json({ ok: true }))

  routes.get('/readyz', async (c) => {
    const found = isStopping() ? 'stopping' : await problem()
    return found === null ? c.json({ ok: true }) : c.json({ ok: false, problem: found }, 503)
  })

  routes.get('/metrics', async (c) => {
    if (!mayRead(c.env.incoming, metricsToken)) return c.text('没有权限 · not allowed', 403)
    const { text, type } = await meter.read()
    return c.body(text, 200, { 'content-type': type, 'cache-control': 'no-store' })
  })

  return routes
}

function mayRead(request: IncomingMessage, token: string | null): boolean {
  const given = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (given === undefined) return isFromHere(request)
  return token !== null && timingSafeEqual(digest(given), digest(token))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** A small write may find room where a large one does not. */
async function hasRoom(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize >= leastRoom
}

async function writes(store: Store): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patience)
  })
  const written = store.run('touch').then(
    () => true,
    () => false,
  )
  try {
    return await Promise.race([written, tooLong])
  } finally {
    clearTimeout(timer)
  }
}

/** Asks anew only when the last answer is old; those who ask meanwhile share one question. */
function remembered<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null
  let until = 0
  return () => {
    if (answer === null || performance.now() > until) {
      until = performance.now() + freshness
      answer = ask()
    }
    return answer
  }
}
