/** The HTTP application: headers for everything, a guard before the interface, the web app for the rest. */

import { createRequire } from 'node:module'
import type { MiddlewareHandler } from 'hono'
import { Hono } from 'hono'
import { NotPermitted } from '../storage/store.js'
import { accessRoutes } from './access.js'
import { accountRoutes } from './account.js'
import { clientAddress } from './address.js'
import type { Env, Services } from './context.js'
import { RequestFailure } from './failure.js'
import { guard } from './guard.js'
import { type Health, healthRoutes } from './health.js'
import { memberRoutes } from './members.js'
import { pageRoutes } from './page.js'
import { reportRoutes } from './reports.js'
import { sessionRoutes } from './session.js'

/** The product's version. */
const { version } = createRequire(import.meta.url)('../../package.json') as { version: string }

export function createApp(services: Services, health: Health, webRoot: string): Hono<Env> {
  const app = new Hono<Env>()
  app.use(headers(services))
  app.use(telling(services))
  app.route('/', healthRoutes(health))

  // Made when somebody asks: a server that comes back has other things to do.
  app.get('/api/openapi.json', async (c) => c.json((await import('./description.js')).describeInterface(version)))

  const api = new Hono<Env>()
  api.use(guard(services))
  api.use(async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
  })
  api.route('/session', sessionRoutes(services))
  api.route('/reports', reportRoutes(services))
  api.route('/', accountRoutes(services))
  api.route('/', memberRoutes(services))
  api.route('/', accessRoutes(services))
  api.all('*', () => {
    throw new RequestFailure('notFound')
  })
  app.route('/api', api)

  app.all('/rooms/*', (c) => c.text('请用 WebSocket 连接', 426))
  app.route('/', pageRoutes(webRoot))
  app.notFound((c) => c.json({ error: { code: 'notFound', message: new RequestFailure('notFound').message } }, 404))
  app.onError((error, c) => {
    const failure = failureFor(error)
    if (failure.code === 'storage')
      services.tell({ event: 'trouble', trouble: 'request', detail: `${c.req.method} ${c.req.path}: ${error.message}` })
    c.set('failure', failure.code)
    c.header('cache-control', 'no-store')
    return c.json({ error: { code: failure.code, message: failure.message }, ...failure.more }, failure.status)
  })
  return app
}

/**
 * Nothing but our own scripts runs, nothing of ours is framed, and no address leaks. Styles may be inline, as the editor
 * colours cursors that way. Sockets are named by host, as older browsers do not count them as 'self'.
 */
const headers =
  ({ origin }: Services): MiddlewareHandler<Env> =>
  async (c, next) => {
    await next()
    const host = /^[\w.:[\]-]+$/.exec(c.req.header('host') ?? '')?.[0]
    const sockets = host === undefined ? '' : ` ws://${host} wss://${host}`
    c.header(
      'content-security-policy',
      [
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        `connect-src 'self'${sockets}`,
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ].join('; '),
    )
    c.header('x-content-type-options', 'nosniff')
    c.header('referrer-policy', 'no-referrer')
    c.header('cross-origin-opener-policy', 'same-origin')
    c.header('cross-origin-resource-policy', 'same-origin')
    c.header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
    if (origin?.startsWith('https://')) c.header('strict-transport-security', 'max-age=31536000')
  }

/** Notes who asks, by address, and tells of every request of the interface once it is answered. */
const telling =
  ({ proxies, tell }: Services): MiddlewareHandler<Env> =>
  async (c, next) => {
    const since = performance.now()
    c.set('address', clientAddress(c.env.incoming, proxies))
    await next()
    if (!c.req.path.startsWith('/api/')) return
    const { method, path } = c.req
    const [code, identity] = [c.get('failure'), c.get('identity')]
    tell({
      event: 'request',
      method,
      path,
      status: c.res.status,
      ...(code === undefined ? {} : { code }),
      ...(identity === undefined ? {} : { user: identity.user.id }),
      seconds: Math.round(performance.now() - since) / 1000,
    })
  }

/** What a person is told of an error: one they caused in its own words, any other as trouble with the server. */
function failureFor(error: unknown): RequestFailure {
  if (error instanceof RequestFailure) return error
  return new RequestFailure(error instanceof NotPermitted ? error.code : 'storage')
}
