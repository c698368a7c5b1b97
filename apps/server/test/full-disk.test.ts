/** A disk that takes no more: nothing is called saved that is not, and nobody is shown what could be lost. */
import { execFileSync } from 'node:child_process'
import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { does, killAll, newFolder, running, signIn, start, writer } from './program.js'
import { ask, remark, until } from './world.js'

const mounted: string[] = []
afterEach(() => {
  for (const folder of mounted.splice(0)) execFileSync('umount', ['-l', folder])
  killAll()
})

it('refuses what it cannot keep, says so, and has the rest after a restart', async () => {
  const ZHUSHI_DATA = newFolder()
  // Files may grow to 900 blocks of 512 or 1024 bytes, as the shell counts; the sample alone takes a third.
  const first = await running({ ZHUSHI_DATA }, 'ulimit -f 900')
  const { cookie, room } = await signIn(first)
  const author = writer(first.origin, cookie, room)
  const reader = writer(first.origin, cookie, room)
  await until('both are in step', () => author.room.state.synced && reader.room.state.synced)

  let saved = 0
  let typed = 0
  let shown = 0
  for (; typed < 400 && author.room.state.connection === 'open'; typed++) {
    author.doc.getText('try').insert(0, '填'.repeat(1000))
    await new Promise((resolve) => setTimeout(resolve, 5))
    if (author.room.state.connection === 'open') saved = typed + 1 - author.room.state.unsaved
    shown = Math.max(shown, reader.doc.getText('try').length / 1000)
  }
  expect(typed).toBeLessThan(400)
  expect(first.said.err).toMatch(/未能写入磁盘/)
  expect(author.room.state.unsaved).toBeGreaterThan(0)
  author.room.close()
  // Nobody writes now, and whoever comes is shown what the disk has.
  await until('the reader is back', () => reader.room.state.synced)
  const fresh = writer(first.origin, cookie, room)
  await until('a newcomer reads', () => fresh.room.state.synced)
  const onDisk = fresh.doc.getText('try').length / 1000
  reader.room.close()
  fresh.room.close()
  first.child.kill('SIGKILL')
  await first.exit

  const second = await running({ ZHUSHI_DATA })
  const later = writer(second.origin, cookie, room)
  await until('it is in step again', () => later.room.state.synced)
  const kept = later.doc.getText('try').length / 1000
  later.room.close()
  expect(kept).toBeGreaterThanOrEqual(saved)
  expect(kept).toBeGreaterThanOrEqual(shown)
  expect(kept).toBe(onDisk)
  expect(kept).toBeGreaterThan(0)
})

/** A disk of its own in memory; throws where this user may not make one. */
function newDisk(megabytes: number): string {
  const folder = newFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' })
  mounted.push(folder)
  return folder
}

function mayMount(): boolean {
  try {
    newDisk(1)
    return true
  } catch {
    return false
  }
}

describe.runIf(mayMount())('a disk of its own', () => {
  it('that is full: nothing new is taken, all can be read, and with room again all goes on', async () => {
    const ZHUSHI_DATA = newDisk(6)
    const server = await running({ ZHUSHI_DATA })
    const { cookie, report, room: name } = await signIn(server)
    const asks = (method: string, path: string, body?: unknown) => ask(server.origin, method, path, body, { cookie })
    const author = writer(server.origin, cookie, name)
    await until('the author is in step', () => author.room.state.synced)
    author.doc.getText('try').insert(0, '先前')
    await until('it is saved', () => author.room.state.unsaved === 0)

    const ballast = join(ZHUSHI_DATA, 'ballast')
    const { bavail, bsize } = statfsSync(ZHUSHI_DATA)
    writeFileSync(ballast, new Uint8Array(bavail * bsize))
    author.doc.getText('try').insert(2, '后来'.repeat(4000))
    await until('the server says so', () => server.said.err.includes('未能写入磁盘'))
    const refused = await asks('POST', `/api/reports/${report}/ops`, remark('长'.repeat(4000)))
    expect(refused).toMatchObject({ status: 500, body: { error: { code: 'storage' } } })
    expect(refused.body.error.message).toMatch(/没能保存/)
    expect((await asks('GET', '/readyz')).status).toBe(503)
    expect((await asks('GET', `/api/reports/${report}/blocks`)).status).toBe(200)
    const reader = writer(server.origin, cookie, name)
    await until('a newcomer reads', () => reader.room.state.synced)
    expect(reader.doc.getText('try').toString()).toBe('先前')
    expect(author.room.state.unsaved).toBeGreaterThan(0)

    rmSync(ballast)
    await until('it is ready again', async () => (await asks('GET', '/readyz')).status === 200)
    await until('what waited is saved', () => author.room.state.synced && author.room.state.unsaved === 0)
    await until('and is shown', () => reader.doc.getText('try').length > 8000)
    expect((await asks('POST', `/api/reports/${report}/ops`, remark())).status).toBe(200)
    for (const { room } of [author, reader]) room.close()
    server.child.kill('SIGTERM')
    await server.exit
    expect(await does(ZHUSHI_DATA, 'verify')).toMatchObject({ code: 0, err: '' })
  })

  it('that cannot be written: the server says so in one line; what is there can still be checked and copied', async () => {
    const ZHUSHI_DATA = newDisk(8)
    const first = await running({ ZHUSHI_DATA })
    first.child.kill('SIGTERM')
    await first.exit
    execFileSync('mount', ['-o', 'remount,ro', ZHUSHI_DATA])
    const { said, exit } = start({ ZHUSHI_DATA })
    expect(await exit).toBe(1)
    expect(said.err).toMatch(/^数据文件夹无法写入.*\n$/)
    expect(await does(ZHUSHI_DATA, 'verify')).toMatchObject({ code: 0, err: '' })
    const file = join(newFolder(), 'b.db')
    expect(await does(ZHUSHI_DATA, 'backup', file)).toMatchObject({ code: 0, err: '' })
    expect(await does(ZHUSHI_DATA, 'verify', file)).toMatchObject({ code: 0 })
  })
})
