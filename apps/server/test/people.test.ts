/** Accounts, sessions, members and invitations: what people may do, and what attackers may not. */
import {
  type Account,
  closeCode,
  type GroupMember,
  metaIn,
  type OpenSession,
  type Role,
  roles,
  type SentInvitation,
} from '@zhushi/sync'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ask, closed, opened, openWorld, Person, remark, until, type World } from './world.js'

let world: World
let owner: Person
beforeEach(async () => {
  world = await openWorld({ ZHUSHI_TRUST_PROXY: '1' })
  owner = await world.owner()
})
afterEach(() => world.close())

const password = '桂江水清2024'

const signIn = (login: string, secret: string, from = '203.0.113.7') =>
  ask(world.origin, 'POST', '/api/sign-ins', { login, password: secret }, { 'x-forwarded-for': from })

async function signedIn(login: string, secret = password): Promise<Person> {
  const answer = await signIn(login, secret)
  expect(answer.status).toBe(201)
  return new Person(world, answer.headers.get('set-cookie')?.split(';')[0] ?? '', answer.body as never)
}

const sets = (person: Person, login: string, secret = password, old?: string) =>
  person.ask<Account>('PUT', '/api/account/password', { login, password: secret, ...(old ? { old } : {}) })

describe('a password', () => {
  it('lets a person who came by a link sign in again elsewhere, under the same name', async () => {
    const person = await world.one('verifier', '钱核查')
    expect((await sets(person, '钱核查')).body).toEqual({ login: '钱核查', unit: '', hasPassword: true, asksOld: true })
    const again = await signedIn(' 钱核查 ')
    expect(again.session).toEqual(person.session)
    expect(again.cookie).not.toBe(person.cookie)
    expect((await person.ask('GET', '/api/session')).status).toBe(200)
  })

  it('is changed only by who knows the old one, and ends the other sessions and their sockets', async () => {
    const person = await world.one('verifier')
    await sets(person, 'verifier')
    const elsewhere = await signedIn('verifier')
    const socket = elsewhere.socket(await world.notesRoom())
    await opened(socket)
    const left = closed(socket)
    expect((await sets(person, 'verifier', '新的密码2025')).body).toMatchObject({ error: { code: 'badPassword' } })
    expect((await sets(person, 'verifier', '新的密码2025', '不是这个密码')).status).toBe(403)
    expect((await sets(person, 'verifier', '新的密码2025', password)).status).toBe(200)
    expect(await left).toBe(closeCode.sessionEnded)
    expect((await elsewhere.ask('GET', '/api/session')).status).toBe(401)
    expect((await person.ask('GET', '/api/session')).status).toBe(200)
    expect((await signIn('verifier', password)).status).toBe(403)
    expect((await signIn('verifier', '新的密码2025')).status).toBe(201)
  })

  it('that an owner has forgotten is set anew, once, by who has the owner’s link', async () => {
    expect((await sets(owner, 'owner')).status).toBe(200)
    expect((await sets(owner, 'owner', '新的密码2025')).body).toMatchObject({ error: { code: 'badPassword' } })
    await world.restart()
    const back = await world.enters(world.ownerLink.split('#')[1] ?? '')
    expect((await back.ask<Account>('GET', '/api/account')).body).toMatchObject({ hasPassword: true, asksOld: false })
    expect((await sets(back, 'owner', '新的密码2025')).status).toBe(200)
    expect((await sets(back, 'owner', '再换一个2026')).body).toMatchObject({ error: { code: 'badPassword' } })
    expect((await signIn('owner', '新的密码2025')).status).toBe(201)
    expect((await owner.ask('GET', '/api/session')).status).toBe(401)
  })

  it.each([
    ['weakPassword', 400, 'someone', '12345678'],
    ['weakPassword', 400, 'someone-long', 'someone-long'],
    ['badRequest', 400, '有 空格', password],
    ['badRequest', 400, 'x', password],
    ['loginTaken', 409, 'TAKEN', password],
  ])('is refused as %s', async (code, status, login, secret) => {
    await sets(owner, 'taken')
    const answer = await sets(await world.one('viewer'), login, secret)
    expect([answer.status, answer.body]).toMatchObject([status, { error: { code } }])
  })
})

describe('signing in', () => {
  it('answers an unknown name, a wrong password and a removed member alike', async () => {
    await sets(owner, 'known')
    const person = await world.one('viewer')
    await sets(person, 'removed')
    await owner.ask('DELETE', `/api/members/${person.session.user.id}`)
    const answers = await Promise.all([
      signIn('known', '不是这个密码'),
      signIn('unknown', '不是这个密码'),
      signIn('removed', password),
    ])
    for (const { status, body, headers } of answers) {
      expect([status, body]).toEqual([403, answers[0].body])
      expect(headers.get('set-cookie')).toBeNull()
    }
  })

  it('a thousand times, from anywhere, meets a pause that says how long', async () => {
    await sets(owner, 'known')
    let refused = 0
    for (let n = 0; n < 1000; n++) {
      const { status, headers, body } = await signIn('known', `guess ${n}`, `198.51.100.${n % 200}`)
      if (status === 429) {
        refused++
        const seconds = Number(headers.get('retry-after'))
        expect(seconds).toBeGreaterThan(0)
        expect(seconds).toBeLessThanOrEqual(60)
        expect(body.error.message).toBe(`尝试次数太多，请 ${seconds} 秒后再试`)
      } else expect(status).toBe(403)
    }
    expect(refused).toBe(990)
    expect((await signIn('known', password)).status).toBe(429)
    expect((await owner.ask('GET', '/api/session')).status).toBe(200)
  }, 60_000)

  it('many at once counts as many', async () => {
    await sets(owner, 'known')
    const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => signIn('known', `guess ${n}`)))
    expect(answers.filter(({ status }) => status === 403)).toHaveLength(10)
  })

  it('from one address to many names meets the pause, too', async () => {
    for (let n = 0; n < 10; n++) expect((await signIn(`name${n}`, password)).status).toBe(403)
    expect((await signIn('another', password)).status).toBe(429)
    expect((await signIn('another', password, '203.0.113.8')).status).toBe(403)
  })

  it('takes no token that the browser brought along', async () => {
    await sets(owner, 'known')
    const planted = `${owner.cookie.split('=')[0]}=${'P'.repeat(43)}`
    const answer = await ask(world.origin, 'POST', '/api/sign-ins', { login: 'known', password }, { cookie: planted })
    expect(answer.headers.get('set-cookie')).not.toContain('PPPP')
    expect((await ask(world.origin, 'GET', '/api/session', undefined, { cookie: planted })).status).toBe(401)
  })

  it.each(['http://evil.example', 'null', ''])('does nothing for a page of %j', async (origin) => {
    await sets(owner, 'known')
    for (const [method, path, body] of [
      ['POST', '/api/sign-ins', { login: 'known', password }],
      ['PUT', '/api/account/password', { login: 'known', password: '别人的密码2025', old: password }],
      ['DELETE', '/api/sessions/others', {}],
      ['DELETE', '/api/members/self', {}],
    ] as const) {
      const answer = await ask(world.origin, method, path, body, { origin, cookie: owner.cookie })
      expect([path, answer.status, answer.body.error.code]).toEqual([path, 403, 'crossOrigin'])
    }
  })
})

describe('sessions', () => {
  it('are listed with the browser they run in, and ended one by one or all others at once', async () => {
    await sets(owner, 'known')
    const [one, two] = [await signedIn('known'), await signedIn('known')]
    const { body } = await one.ask<OpenSession[]>('GET', '/api/sessions', undefined, {
      'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36',
    })
    expect(body).toHaveLength(3)
    expect(body.filter(({ isThis }) => isThis)).toHaveLength(1)
    const [other] = (await two.ask<OpenSession[]>('GET', '/api/sessions')).body.filter(({ isThis }) => isThis)
    const socket = two.socket(await world.contentRoom())
    await opened(socket)
    const left = closed(socket)
    expect((await one.ask('DELETE', `/api/sessions/${other?.id}`)).status).toBe(204)
    expect(await left).toBe(closeCode.sessionEnded)
    expect((await two.ask('GET', '/api/session')).status).toBe(401)
    expect((await one.ask('DELETE', `/api/sessions/${other?.id}`)).status).toBe(404)
    expect((await one.ask('DELETE', '/api/sessions/others')).status).toBe(204)
    expect((await owner.ask('GET', '/api/session')).status).toBe(401)
    expect((await one.ask('GET', '/api/session')).status).toBe(200)
  })

  it('of others can be neither seen nor ended', async () => {
    const person = await world.one('viewer')
    const [own] = (await owner.ask<OpenSession[]>('GET', '/api/sessions')).body
    expect((await person.ask<OpenSession[]>('GET', '/api/sessions')).body.map(({ id }) => id)).not.toContain(own?.id)
    expect((await person.ask('DELETE', `/api/sessions/${own?.id}`)).status).toBe(404)
    expect((await owner.ask('GET', '/api/session')).status).toBe(200)
  })
})

describe('members', () => {
  it.each(roles)('%s keeps the group only as an owner', async (role) => {
    const person = role === 'owner' ? owner : await world.one(role)
    const other = await world.one('commenter', '另一位委员')
    const invitation = await owner.ask('POST', '/api/invitations', { role: 'viewer' })
    expect(invitation.status).toBe(201)
    const [sent] = (await owner.ask<SentInvitation[]>('GET', '/api/invitations')).body
    const statuses = [
      (await person.ask('GET', '/api/invitations')).status,
      (await person.ask('DELETE', `/api/invitations/${sent?.id}`)).status,
      (await person.ask('PATCH', `/api/members/${other.session.user.id}`, { role: 'editor' })).status,
      (await person.ask('DELETE', `/api/members/${other.session.user.id}`)).status,
    ]
    expect(statuses).toEqual(role === 'owner' ? [200, 204, 200, 204] : [403, 403, 403, 403])
    const { body } = await person.ask<GroupMember[]>('GET', '/api/members')
    expect(body.some(({ seenAt }) => seenAt !== null)).toBe(role === 'owner')
  })

  it('are not kept by an owner’s device token', async () => {
    const { body } = await owner.ask('POST', '/api/pairings', {})
    const device = await ask(world.origin, 'POST', '/api/devices', { code: body.code, name: '扩展' }, { origin: '' })
    const authorization = `Bearer ${device.body.token}`
    const person = await world.one('viewer')
    const bare = (method: string, path: string, said?: unknown) =>
      ask(world.origin, method, path, said, { authorization })
    expect((await bare('PATCH', `/api/members/${person.session.user.id}`, { role: 'owner' })).status).toBe(403)
    expect((await bare('PUT', '/api/account/password', { login: 'x2', password })).status).toBe(403)
    expect((await bare('DELETE', '/api/members/self', {})).status).toBe(403)
  })

  it('who were editors and are readers now write no more, and are told at once', async () => {
    const editor = await world.one('editor')
    const id = editor.session.user.id
    const stock = editor.socket(await world.contentRoom())
    await opened(stock)
    const left = closed(stock)
    const { room, doc, states } = editor.room(await world.contentRoom())
    await until('synced', () => room.state.synced)
    expect((await owner.ask('PATCH', `/api/members/${id}`, { role: 'viewer' })).body).toMatchObject({
      id,
      role: 'viewer',
    })
    expect(await left).toBe(closeCode.roleChanged)
    await until('told', () => states.at(-1)?.closeReason === 'roleChanged')
    metaIn(doc).set('title', '不该写进去的题目')
    expect((await editor.ask('GET', '/api/session')).body).toMatchObject({ role: 'viewer' })
    const back = editor.room(await world.contentRoom(), doc)
    await until('refused', () => back.room.state.closeReason === 'noRight')
    expect((await world.report()).title).not.toBe('不该写进去的题目')
    expect((await editor.ask('POST', `/api/reports/${(await world.report()).id}/ops`, remark())).status).toBe(403)
  })

  it('who are removed are out everywhere, and what they said stays', async () => {
    const person = await world.one('commenter', '孙委员')
    const { id } = await world.report()
    await person.ask('POST', `/api/reports/${id}/ops`, remark('按哪个口径？'))
    const code = (await person.ask('POST', '/api/pairings', {})).body.code
    const socket = person.socket(await world.notesRoom())
    await opened(socket)
    const left = closed(socket)
    expect((await owner.ask('DELETE', `/api/members/${person.session.user.id}`)).status).toBe(204)
    expect(await left).toBe(closeCode.sessionEnded)
    expect((await person.ask('GET', '/api/session')).status).toBe(401)
    expect((await ask(world.origin, 'POST', '/api/devices', { code, name: '扩展' })).status).toBe(403)
    const names = (await owner.ask<GroupMember[]>('GET', '/api/members')).body.map(({ name }) => name)
    expect(names).not.toContain('孙委员')
    // Nobody else comes in under a name that stands beside somebody's words.
    const { body } = await owner.ask('POST', '/api/invitations', { role: 'viewer' })
    await expect(world.enters(body.token, '孙委员')).rejects.toThrow('nameTaken')
  })

  it('are never left without an owner', async () => {
    const id = owner.session.user.id
    for (const [method, path, body] of [
      ['PATCH', `/api/members/${id}`, { role: 'editor' }],
      ['DELETE', `/api/members/${id}`, {}],
      ['DELETE', '/api/members/self', {}],
    ] as const)
      expect((await owner.ask(method, path, body)).body).toMatchObject({ error: { code: 'lastOwner' } })
    const second = await world.one('editor')
    await owner.ask('PATCH', `/api/members/${second.session.user.id}`, { role: 'owner' })
    expect((await owner.ask('DELETE', '/api/members/self', {})).status).toBe(204)
    expect((await second.ask('DELETE', '/api/members/self', {})).status).toBe(409)
  })

  it.each<Exclude<Role, 'owner'>>(['viewer', 'commenter', 'verifier', 'editor'])('%s may leave', async (role) => {
    const person = await world.one(role)
    expect((await person.ask('DELETE', '/api/members/self', {})).status).toBe(204)
    expect((await person.ask('GET', '/api/session')).status).toBe(401)
  })
})

describe('invitations', () => {
  it('are listed without their secret, and say who came by them', async () => {
    const { body } = await owner.ask('POST', '/api/invitations', { role: 'editor' })
    await world.enters(body.token, '孙编辑')
    const { body: sent } = await owner.ask<SentInvitation[]>('GET', '/api/invitations')
    expect(sent).toMatchObject([{ role: 'editor', by: '管理员', usedBy: '孙编辑', isWithdrawn: false }])
    expect(JSON.stringify(sent)).not.toContain(body.token)
  })

  it('let nobody in once withdrawn, nor once who made them is no owner any more', async () => {
    const { body } = await owner.ask('POST', '/api/invitations', { role: 'editor' })
    const [sent] = (await owner.ask<SentInvitation[]>('GET', '/api/invitations')).body
    expect((await owner.ask('DELETE', `/api/invitations/${sent?.id}`)).status).toBe(204)
    await expect(world.enters(body.token, '孙编辑')).rejects.toThrow('linkUsed')
    const second = await world.one('editor')
    const id = second.session.user.id
    await owner.ask('PATCH', `/api/members/${id}`, { role: 'owner' })
    const { body: theirs } = await second.ask('POST', '/api/invitations', { role: 'editor' })
    await owner.ask('PATCH', `/api/members/${id}`, { role: 'editor' })
    await expect(world.enters(theirs.token, '周编辑')).rejects.toThrow('linkUsed')
  })
})
