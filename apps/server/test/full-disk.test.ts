/** A disk that takes no more: nothing is called saved that is not, and nobody is shown what could be lost. */
import { afterEach, expect, it } from 'vitest'
import { killAll, newFolder, running, signIn, writer } from './program.js'
import { until } from './world.js'

afterEach(killAll)

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
