/** Before any route: who asks, and whether a page of another site made them ask. */
import type { MiddlewareHandler } from 'hono'
import { isOwnOrigin } from '../origin.js'
import type { Env, Services } from './context.js'
import { RequestFailure } from './failure.js'

const harmless = new Set(['GET', 'HEAD'])

/** Methods and addresses that need no session: the ways to get one. */
const doors = new Set(['POST /api/session', 'POST /api/sign-ins', 'POST /api/devices'])

/**
 * A cookie travels with requests that other sites provoke, so a change by cookie must come from a page of ours. A
 * device's token does not, and an extension's own origin is none of ours.
 */
export function guard({ people, origin }: Services): MiddlewareHandler<Env> {
  return async (c, next) => {
    const door = `${c.req.method} ${c.req.path}`
    const bearer = c.req.header('authorization')
    const isOurs = isOwnOrigin(c.env.incoming.headers, origin)
    if (bearer === undefined && door !== 'POST /api/devices' && !harmless.has(c.req.method) && !isOurs)
      throw new RequestFailure('crossOrigin')
    if (!doors.has(door)) {
      const identity =
        bearer === undefined ? await people.byCookie(c.req.header('cookie')) : await people.byBearer(bearer)
      if (!identity) throw new RequestFailure('noSession')
      c.set('identity', identity)
    }
    await next()
  }
}
