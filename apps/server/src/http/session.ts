/** Sessions: opened by a link that is good once, carried by a cookie. */
import { closeCode, type Session } from '@zhushi/sync'
import { type Context, Hono } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import * as v from 'valibot'
import { hashOf, newId, newToken } from '../credential.js'
import type { Identity } from '../storage/people.js'
import { browserOf } from './browser.js'
import { addressOf, after, bodyOf, type Env, nameField, now, type Services } from './context.js'
import { RequestFailure } from './failure.js'

/** What opens a session. */
export const entering = v.object({ token: v.pipe(v.string(), v.maxLength(200)), name: v.optional(nameField) })
/** What renames its person. */
export const renaming = v.object({ name: nameField })

const day = 86_400_000

/** Days that a session lasts. */
const lifetime = 180

/** When a session that opens now will end. */
export const sessionEnd = () => after(lifetime * day)

const problems = { link: 'linkUsed', nameNeeded: 'nameNeeded', nameTaken: 'nameTaken' } as const

export function sessionRoutes(services: Services): Hono<Env> {
  const { store, rooms, people, attempts } = services
  const routes = new Hono<Env>()

  routes.get('/', (c) => c.json(sessionOf(c.get('identity'))))

  routes.post('/', async (c) => {
    const { token: link, name } = await bodyOf(c, entering)
    if (!attempts.mayTry(addressOf(c))) throw new RequestFailure('tooMany')
    const token = newToken()
    const result = await store.run('enter', {
      link: hashOf(link),
      name: name ?? null,
      userId: newId(),
      sessionId: newId(),
      hash: hashOf(token),
      at: now(),
      until: sessionEnd(),
      browser: browserOf(c.req.header('user-agent')),
    })
    if ('problem' in result) {
      if (result.problem === 'link') attempts.failed(addressOf(c))
      throw new RequestFailure(problems[result.problem])
    }
    carry(c, services, token)
    return c.json(sessionOf(result.identity), 201)
  })

  routes.patch('/', async (c) => {
    const by = c.get('identity')
    const { name } = await bodyOf(c, renaming)
    if (!(await store.run('renameUser', { by, name, at: now() }))) throw new RequestFailure('nameTaken')
    rooms.renamed(by.user.id, name)
    return c.json(sessionOf({ ...by, user: { ...by.user, name } }))
  })

  routes.delete('/', async (c) => {
    const by = c.get('identity')
    await store.run('endSession', { by, at: now() })
    people.end(by.session)
    rooms.closeSession(by.session, closeCode.sessionEnded)
    deleteCookie(c, people.cookie, { path: '/', secure: isSecure(services) })
    return c.body(null, 204)
  })

  return routes
}

/** What is told of a session. */
export function sessionOf({ user, role }: Identity): Session {
  return { user, role }
}

function isSecure({ origin }: Services): boolean {
  return origin?.startsWith('https://') ?? false
}

/** Lets the browser carry the session's token. */
export function carry(c: Context<Env>, services: Services, token: string): void {
  const maxAge = (lifetime * day) / 1000
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(services), maxAge } as const
  setCookie(c, services.people.cookie, token, options)
}
