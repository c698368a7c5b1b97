/** Keeping a server: what it is set by, what it tells machines, and what it writes down. */
import { once } from 'node:events'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, it } from 'vitest'
import { clientAddress, isFromHere } from '../dist/http/address.js'
import { settingsFrom } from '../dist/settings.js'
import { killAll, newFolder, running, signIn, writer } from './program.js'
import { ask, openWorld, remark, until, type World } from './world.js'

const worlds: World[] = []
afterEach(async () => {
  killAll()
  for (const world of worlds.splice(0)) await world.close()
})

async function aWorld(env: Record<string, string> = {}): Promise<World> {
  const world = await openWorld(env)
  worlds.push(world)
  return world
}

describe('settings', () => {
  it('are the usual ones where nothing is said', () => {
    expect(settingsFrom({ ZHUSHI_DATA: '/d' })).toMatchObject({
      host: '127.0.0.1',
      port: 4310,
      data: '/d',
      origin: null,
      proxies: 0,
      metricsToken: null,
      log: 'plain',
      limits: { update: 1024 * 1024, heartbeat: 20_000 },
    })
  })

  it('take limits', () => {
    expect(settingsFrom({ ZHUSHI_UPDATE_RATE: '5', ZHUSHI_LINGER: '0' }).limits).toMatchObject({
      updateRate: 5,
      linger: 0,
      updateBurst: 300,
    })
  })

  it.each([
    ['PORT', '65536'],
    ['PORT', '1e3'],
    ['ZHUSHI_ORIGIN', 'ftp://x'],
    ['ZHUSHI_TRUST_PROXY', 'yes'],
    ['ZHUSHI_TRUST_PROXY', '-1'],
    ['ZHUSHI_MAX_UPDATE', '1.5'],
    ['ZHUSHI_UPDATE_RATE', '0'],
    ['ZHUSHI_HEARTBEAT', '60000'],
    ['ZHUSHI_LOG', 'xml'],
  ])('%s=%s is refused by name and value', (name, value) => {
    expect(() => settingsFrom({ [name]: value })).toThrow(new RegExp(`${name}.*「${value}」`))
  })

  it('a token that is too short is refused, and not repeated', () => {
    expect(() => settingsFrom({ ZHUSHI_METRICS_TOKEN: 'short' })).toThrow(/^(?!.*short)ZHUSHI_METRICS_TOKEN/)
  })
})

describe('who asks', () => {
  const request = (forwarded?: string, remoteAddress = '127.0.0.1') =>
    ({ headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }, socket: { remoteAddress } }) as never

  it.each<[string, string | undefined, number, string]>([
    ['nobody in front is believed unless told', '9.9.9.9', 0, '127.0.0.1'],
    ['one proxy', '9.9.9.9', 1, '9.9.9.9'],
    ['one proxy, and a client that made something up', '1.1.1.1, 9.9.9.9', 1, '9.9.9.9'],
    ['two proxies', '1.1.1.1, 9.9.9.9, 10.0.0.2', 2, '9.9.9.9'],
    ['a proxy that says nothing', undefined, 1, '127.0.0.1'],
    ['what is no address', 'evil', 1, '127.0.0.1'],
    ['IPv6', '2001:db8::1', 1, '2001:db8::1'],
  ])('%s', (_what, forwarded, proxies, address) => expect(clientAddress(request(forwarded), proxies)).toBe(address))

  it('is this machine only where no proxy speaks for another', () => {
    expect(isFromHere(request())).toBe(true)
    expect(isFromHere(request(undefined, '::1'))).toBe(true)
    expect(isFromHere(request(undefined, '::ffff:127.0.0.1'))).toBe(true)
    expect(isFromHere(request('127.0.0.1'))).toBe(false)
    expect(isFromHere(request(undefined, '10.0.0.2'))).toBe(false)
  })

  it('is paused by the address that the proxy names', async () => {
    const world = await aWorld({ ZHUSHI_TRUST_PROXY: '1' })
    const tries = (address: string) =>
      world.nobody.ask('POST', '/api/session', { token: 'A'.repeat(43) }, { 'x-forwarded-for': address })
    for (let n = 0; n < 10; n++) expect((await tries('9.9.9.9')).status).toBe(403)
    expect((await tries('9.9.9.9')).status).toBe(429)
    expect((await tries('8.8.8.8')).status).toBe(403)
  })
})

describe('readiness', () => {
  it('is told while all is well', async () => {
    const world = await aWorld()
    expect(await world.nobody.ask('GET', '/readyz')).toMatchObject({ status: 200, body: { ok: true } })
  })

  it('is denied while the disk takes nothing, and comes back', async () => {
    const world = await aWorld()
    const other = new DatabaseSync(`${world.data}/zhushi.db`, { timeout: 5_000 })
    other.exec('BEGIN IMMEDIATE')
    const denied = await world.nobody.ask('GET', '/readyz')
    expect(denied).toMatchObject({ status: 503, body: { ok: false, problem: 'storage' } })
    expect((await world.nobody.ask('GET', '/healthz')).status).toBe(200)
    other.exec('ROLLBACK')
    other.close()
    await until('it is ready again', async () => (await world.nobody.ask('GET', '/readyz')).status === 200)
  })
})

describe('metrics', () => {
  const reading = (text: string, name: string) =>
    Number(
      text
        .split('\n')
        .find((line) => line.startsWith(`${name} `))
        ?.split(' ')[1],
    )

  it('count rooms, sockets, updates, commits, refusals and memory', async () => {
    const world = await aWorld()
    const { room, doc } = (await world.owner()).room(await world.contentRoom())
    await until('it is in step', () => room.state.synced)
    doc.getText('try').insert(0, '甲')
    await until('it is saved', () => room.state.unsaved === 0)
    await world.nobody.ask('GET', '/api/reports')
    const { body: text } = await world.nobody.ask<string>('GET', '/metrics')
    expect(reading(text, 'zhushi_rooms{kind="content"}')).toBe(1)
    expect(reading(text, 'zhushi_sockets')).toBe(1)
    expect(reading(text, 'zhushi_updates_total')).toBe(1)
    expect(reading(text, 'zhushi_update_bytes_total')).toBeGreaterThan(5)
    expect(reading(text, 'zhushi_commit_seconds_count')).toBeGreaterThan(1)
    expect(reading(text, 'zhushi_refusals_total{kind="noSession"}')).toBe(1)
    expect(reading(text, 'zhushi_disk_free_bytes')).toBeGreaterThan(1e6)
    expect(reading(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e6)
  })

  it('are told to this machine, or to whoever has the token, and to nobody else', async () => {
    const token = 'a-token-of-the-keeper'
    const world = await aWorld({ ZHUSHI_METRICS_TOKEN: token })
    const reads = async (headers: Record<string, string>) =>
      (await world.nobody.ask('GET', '/metrics', undefined, headers)).status
    const afar = { 'x-forwarded-for': '9.9.9.9' }
    expect(await reads({})).toBe(200)
    expect(await reads(afar)).toBe(403)
    expect(await reads({ ...afar, authorization: `Bearer ${token}` })).toBe(200)
    expect(await reads({ ...afar, authorization: `Bearer ${token}x` })).toBe(403)
  })

  it('without a token set let nobody in by one', async () => {
    const world = await aWorld()
    const answer = await world.nobody.ask('GET', '/metrics', undefined, { authorization: 'Bearer null' })
    expect(answer.status).toBe(403)
  })
})

describe('the log', () => {
  it('has one line of JSON an event, and not a word of the text or of what was said', async () => {
    const server = await running({ ZHUSHI_DATA: newFolder(), ZHUSHI_LOG: 'json' })
    const { cookie, report, room: name } = await signIn(server)
    const { doc, room } = writer(server.origin, cookie, name)
    await until('it is in step', () => room.state.synced)
    doc.getText('try').insert(0, '机密文字')
    await until('it is saved', () => room.state.unsaved === 0)
    await ask(server.origin, 'POST', `/api/reports/${report}/ops`, remark('内部意见'), { cookie })
    await ask(server.origin, 'GET', `/api/reports/none/blocks?secret=秘密`, undefined, { cookie })
    room.close()
    server.child.kill('SIGTERM')
    await server.exit
    const lines = server.said.out.trim().split('\n')
    const events = lines.map((line) => JSON.parse(line))
    expect(events.every(({ time }) => /^\d{4}-.*Z$/.test(time))).toBe(true)
    expect(events.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['started', 'joined', 'left', 'request', 'stopping']),
    )
    expect(events).toContainEqual(expect.objectContaining({ event: 'request', status: 404, code: 'notFound' }))
    const token = cookie.split('=')[1] ?? 'none'
    for (const secret of ['机密', '内部意见', '秘密', token]) expect(lines.join()).not.toContain(secret)
  })
})

describe('two servers on one host', () => {
  it('do not sign each other’s people out', async () => {
    const [one, other] = [await aWorld(), await aWorld()]
    const [here, there] = [await one.owner(), await other.owner()]
    // A browser sends both cookies to both, as it does not look at the port.
    const both = { cookie: `${here.cookie}; ${there.cookie}` }
    for (const world of [one, other])
      expect((await world.nobody.ask('GET', '/api/session', undefined, both)).status).toBe(200)
    expect(here.cookie.split('=')[0]).not.toBe(there.cookie.split('=')[0])
  })

  it('one that moves to another port keeps its people', async () => {
    const ZHUSHI_DATA = newFolder()
    const first = await running({ ZHUSHI_DATA })
    const { cookie } = await signIn(first)
    first.child.kill('SIGTERM')
    await once(first.child, 'close')
    const second = await running({ ZHUSHI_DATA })
    expect((await ask(second.origin, 'GET', '/api/session', undefined, { cookie })).status).toBe(200)
  })
})

describe('every answer behind https', () => {
  it('asks for https for a year and gives a cookie that goes over nothing else', async () => {
    const world = await aWorld({ ZHUSHI_ORIGIN: 'https://zhushi.example.cn' })
    const { headers } = await world.nobody.ask('GET', '/healthz')
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    const { cookie } = await world.owner()
    expect(cookie).toMatch(/^__Host-zhushi-\w{8}=/)
  })
})
