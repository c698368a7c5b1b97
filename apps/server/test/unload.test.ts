/** Rooms that come and go: nothing is lost between two visits, however close. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { limits } from '../dist/room/limit.js'
import { Rooms } from '../dist/room/rooms.js'
import { openStore, type Store } from '../dist/storage/store.js'
import { until } from './world.js'

const at = '2024-01-09T08:00:00.000Z'
const writer = { user: 'u1', session: 's1' }

let folder: string
let store: Store
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhushi-unload-'))
  store = await openStore(join(folder, 'zhushi.db'))
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

let reports = 0
async function newReport() {
  const report = `r${++reports}`
  await store.run('createReport', {
    id: report,
    title: '报告',
    state: Y.encodeStateAsUpdate(new Y.Doc()),
    by: null,
    at,
  })
  return { kind: 'content', report, epoch: 1 } as const
}

const append = (text: string) => (doc: Y.Doc) => doc.getText().insert(doc.getText().length, text)
const stored = ({ report, epoch }: { report: string; epoch: number }) => store.run('loadText', { report, epoch })

it('one that nobody uses is folded into its snapshot and read from it again', async () => {
  const rooms = new Rooms(store, { ...limits, linger: 5 })
  const address = await newReport()
  await rooms.with(address, (room) => room.change(writer, append('甲')))
  await rooms.with(address, (room) => room.change(writer, append('乙')))
  await until('the log is folded', async () => (await stored(address)).changes.length === 0)
  expect(await rooms.with(address, ({ doc }) => doc.getText().toString())).toBe('甲乙')
  await rooms.close(1001)
})

it('one that is in use is not forgotten', async () => {
  const rooms = new Rooms(store, { ...limits, linger: 1 })
  const address = await newReport()
  const { room, release } = await rooms.enter(address)
  await rooms.with(address, () => {})
  await new Promise((resolve) => setTimeout(resolve, 30))
  const again = await rooms.enter(address)
  expect(again.room).toBe(room)
  release()
  release()
  again.release()
  await rooms.close(1001)
})

it('visits at any moment, also while it is being folded, see all that was written before', async () => {
  const waits = fc.array(fc.nat(12), { minLength: 3, maxLength: 15 })
  await fc.assert(
    fc.asyncProperty(waits, async (pauses) => {
      const rooms = new Rooms(store, { ...limits, linger: 2 })
      const address = await newReport()
      let written = ''
      for (const [n, pause] of pauses.entries()) {
        const text = String(n % 10)
        const stay = await rooms.enter(address)
        const seen = await rooms.with(address, async (room) => {
          expect(room).toBe(stay.room)
          const before = room.doc.getText().toString()
          await room.change(writer, append(text))
          return before
        })
        expect(seen).toBe(written)
        written += text
        // Nobody writes into one copy of the text while others read another.
        await rooms.with(address, (room) => expect(room).toBe(stay.room))
        stay.release()
        if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause / 2))
      }
      await rooms.close(1001)
      const { snapshot, changes } = await stored(address)
      const doc = new Y.Doc()
      for (const change of snapshot ? [snapshot, ...changes] : changes) Y.applyUpdate(doc, change)
      expect(doc.getText().toString()).toBe(written)
    }),
    { numRuns: 30 },
  )
})
