/** Accounts: signing in by name and password, one's own password and profile, and where one is signed in. */
import { type Account, closeCode } from '@zhushi/sync'
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { hashOf, newId, newToken } from '../credential.js'
import { hashPassword, isOutdated, isPassword, isWeak, longestPassword } from '../password.js'
import type { Identity } from '../storage/people.js'
import { browserOf } from './browser.js'
import { addressOf, bodyOf, type Env, now, type Services } from './context.js'
import { RequestFailure } from './failure.js'
import { carry, sessionEnd, sessionOf } from './session.js'

const passwordField = v.pipe(v.string(), v.maxLength(longestPassword))

/** Blanks around it are a slip; upper and lower case are one. */
const loginText = v.pipe(
  v.string(),
  v.maxLength(100),
  v.transform((login) => login.normalize('NFKC').trim()),
)

/** What signs in. */
export const signingIn = v.object({ login: loginText, password: passwordField })

/** What sets how to sign in. */
export const passwordSetting = v.object({
  login: v.pipe(loginText, v.regex(/^[\p{L}\p{N}._@-]{2,40}$/u)),
  password: passwordField,
  old: v.optional(passwordField),
})

/** What says where one comes from. */
export const describing = v.object({
  unit: v.pipe(
    v.string(),
    v.maxLength(200),
    v.regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u),
    v.transform((unit) => unit.normalize('NFKC').replace(/\s+/g, ' ').trim()),
    v.maxLength(60),
  ),
})

export function accountRoutes(services: Services): Hono<Env> {
  const { store, rooms, people, attempts } = services
  const routes = new Hono<Env>()

  const end = (sessions: readonly string[]) => {
    for (const session of sessions) {
      people.end(session)
      rooms.closeSession(session, closeCode.sessionEnded)
    }
  }

  /** Counts a try at a password before it is known to fail: many at once are many. Throws `tooMany`. */
  const tried = (c: Context<Env>, account: string) => {
    const keys = [addressOf(c), `account ${account}`]
    const wait = Math.max(...keys.map((key) => attempts.wait(key)))
    if (wait > 0) {
      c.header('retry-after', String(wait))
      throw new RequestFailure('tooMany', { message: `尝试次数太多，请 ${wait} 秒后再试` })
    }
    for (const key of keys) attempts.failed(key)
    return () => {
      for (const key of keys) attempts.forgive(key)
    }
  }

  routes.post('/sign-ins', async (c) => {
    const { login, password } = await bodyOf(c, signingIn)
    const forgive = tried(c, login.toLowerCase())
    const account = await store.run('accountToSignIn', { login })
    if (!(await isPassword(password, account?.hash ?? null)) || !account) throw new RequestFailure('badSignIn')
    const token = newToken()
    const identity = await store.run('signIn', {
      user: account.user,
      fits: account.hash,
      sessionId: newId(),
      hash: hashOf(token),
      at: now(),
      until: sessionEnd(),
      browser: browserOf(c.req.header('user-agent')),
    })
    if (!identity) throw new RequestFailure('badSignIn')
    forgive()
    if (isOutdated(account.hash))
      await store.run('strengthen', { user: account.user, from: account.hash, to: await hashPassword(password) })
    carry(c, services, token)
    return c.json(sessionOf(identity), 201)
  })

  const accountFor = async (by: Identity): Promise<Account> => {
    const { hash: _secret, ...account } = await store.run('accountOf', { by })
    return account
  }

  routes.get('/account', async (c) => c.json(await accountFor(c.get('identity'))))

  routes.patch('/account', async (c) => {
    const by = c.get('identity')
    const { unit } = await bodyOf(c, describing)
    await store.run('setUnit', { by, unit, at: now() })
    return c.json(await accountFor(by))
  })

  routes.put('/account/password', async (c) => {
    const by = onPage(c)
    const { login, password, old } = await bodyOf(c, passwordSetting, complaintOf)
    const { hash, asksOld } = await store.run('accountOf', { by })
    if (asksOld) {
      const forgive = tried(c, by.user.id)
      if (!(await isPassword(old ?? '', hash))) throw new RequestFailure('badPassword')
      forgive()
    }
    if (isWeak(password, [login, by.user.name])) throw new RequestFailure('weakPassword')
    const asked = { by, login, password: await hashPassword(password), fits: hash, at: now() }
    const ended = await store.run('setPassword', asked)
    if (ended === 'loginTaken' || ended === 'badPassword') throw new RequestFailure(ended)
    end(ended)
    return c.json(await accountFor(by))
  })

  routes.get('/sessions', async (c) => c.json(await store.run('sessionsOf', { by: c.get('identity'), at: now() })))

  routes.delete('/sessions/:id', async (c) => {
    const by = onPage(c)
    const id = c.req.param('id')
    const ended = await store.run('endSessions', { by, id: id === 'others' ? null : id, at: now() })
    if (ended.length === 0 && id !== 'others') throw new RequestFailure('notFound')
    end(ended)
    return c.body(null, 204)
  })

  return routes
}

/** Who asks, on a page of ours: a device's token reads and writes notes, and opens no other door. Throws `noRight`. */
export function onPage(c: Context<Env>) {
  const by = c.get('identity')
  if (by.via !== 'cookie') throw new RequestFailure('noRight')
  return by
}

function complaintOf({ path }: v.BaseIssue<unknown>): string | undefined {
  return path?.[0]?.key === 'login' ? '登录名请用 2 到 40 个汉字、字母或数字，中间不留空格' : undefined
}
