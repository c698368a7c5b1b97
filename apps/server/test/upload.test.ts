/** Uploads that are large: they are read beside the rooms, not in their way. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Reader } from '../dist/upload/reader.js'
import { openWorld, until, type World } from './world.js'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const page = (paragraphs: number) =>
  new TextEncoder().encode(`<html><body>${'<p>增长5.2%。</p>'.repeat(paragraphs)}</body></html>`)

it('a page of 100,000 paragraphs is being read while a keystroke is saved', async () => {
  const owner = await world.owner()
  const { room, doc } = owner.room(await world.contentRoom())
  await until('it is in step', () => room.state.synced)
  let isRead = false
  const upload = owner.ask('POST', '/api/reports?filename=长.html', page(100_000)).then((answer) => {
    isRead = true
    return answer
  })
  let saved = 0
  while (!isRead) {
    doc.getText('try').insert(0, '字')
    await until('it is saved or all is read', () => room.state.unsaved === 0 || isRead)
    if (!isRead) saved++
  }
  expect([201, 413, 422]).toContain((await upload).status)
  expect(saved).toBeGreaterThan(20)
}, 120_000)

it('of several at once each gets its own answer', async () => {
  const reader = new Reader()
  const texts = ['甲市政府工作报告', '', '乙市政府工作报告']
  const read = await Promise.all(
    texts.map((text, at) => reader.read({ bytes: new TextEncoder().encode(text), filename: `${at}.txt` })),
  )
  expect(read.map((each) => ('problem' in each ? each.problem : each.title))).toEqual(['0', 'emptyUpload', '2'])
  await reader.close()
})
