/** Devices: how one's own extension comes in. */
import { closeCode, type Device, type Pairing, type Ticket } from '@zhushi/sync'
import { Hono } from 'hono'
import * as v from 'valibot'
import { hashOf, newCode, newId, newToken, readCode } from '../credential.js'
import { addressOf, bodyOf, type Env, nameField, now, type Services } from './context.js'
import { RequestFailure } from './failure.js'

/** What a device asks: the code that a person was shown, and what it is to be called. */
export const pairing = v.object({ code: v.pipe(v.string(), v.maxLength(40)), name: nameField })

export function accessRoutes({ store, rooms, people, attempts }: Services): Hono<Env> {
  const routes = new Hono<Env>()

  routes.post('/pairings', (c) => {
    const { user } = c.get('identity')
    const code = newCode()
    const until = people.codes.put(hashOf(code), user)
    return c.json({ code, expiresAt: new Date(until).toISOString() } satisfies Pairing, 201)
  })

  routes.post('/devices', async (c) => {
    const { code, name } = await bodyOf(c, pairing)
    if (!attempts.mayTry(addressOf(c))) throw new RequestFailure('tooMany')
    const user = people.codes.take(hashOf(readCode(code)))
    if (!user) {
      attempts.failed(addressOf(c))
      throw new RequestFailure('codeUsed')
    }
    const token = newToken()
    await store.run('addDevice', { id: newId(), hash: hashOf(token), user: user.id, name, at: now() })
    return c.json({ token, user } satisfies Device, 201)
  })

  routes.get('/devices', async (c) => c.json(await store.run('devicesOf', { user: c.get('identity').user.id })))

  routes.delete('/devices/:id', async (c) => {
    const by = c.get('identity')
    const asked = c.req.param('id')
    const id = asked === 'self' && by.via === 'device' ? by.session : asked
    if (!(await store.run('revokeDevice', { id, by, at: now() }))) throw new RequestFailure('notFound')
    people.end(id)
    rooms.closeSession(id, closeCode.sessionEnded)
    return c.body(null, 204)
  })

  routes.post('/tickets', (c) => {
    const identity = c.get('identity')
    const ticket = newToken()
    people.tickets.put(hashOf(ticket), identity)
    return c.json({ ticket } satisfies Ticket, 201)
  })

  return routes
}
