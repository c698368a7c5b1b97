/** Revisions of a report: its text kept as it is, read as it was, brought back, removed. */
import { type Revision, revisionMaking, revisionOrder } from '@zhushi/annotation'
import { blocksOf } from '@zhushi/report'
import type { RevisionText } from '@zhushi/sync'
import { Hono } from 'hono'
import { newId } from '../credential.js'
import { type Packed, pack, unpack } from '../packed.js'
import type { ContentRoom } from '../room/content.js'
import type { RevisionRecording } from '../storage/revisions.js'
import type { StoredReport } from '../storage/texts.js'
import { reportOf, rewrite } from '../text.js'
import { bodyOf, demand, type Env, now, reportIn, type Services } from './context.js'
import { RequestFailure } from './failure.js'
import { changeTogether } from './joint.js'

/** Routes below `/reports/:id/revisions`. */
export function revisionRoutes(services: Services): Hono<Env> {
  const { store, rooms } = services
  const routes = new Hono<Env>()

  const inText = <T>({ id, epoch }: StoredReport, use: (room: ContentRoom) => Promise<T>) =>
    rooms.with({ kind: 'content', report: id, epoch }, use)

  const shown = async ({ id }: StoredReport, recording: RevisionRecording): Promise<Revision> => {
    switch (recording.kind) {
      case 'changed':
      case 'repeated':
        await rooms.show(id, recording)
        return recording.change.revision
      case 'missing':
        throw new RequestFailure('notFound')
      case 'full':
        throw new RequestFailure('tooManyRevisions')
      case 'foreign':
        throw new RequestFailure('badRequest')
    }
  }

  const found = async ({ id: report }: StoredReport, id: string) => {
    const kept = await store.run('revisionOf', { report, id })
    if (!kept) throw new RequestFailure('notFound')
    return kept
  }

  routes.post('/', async (c) => {
    const report = await reportIn(c, services)
    const by = demand(c, 'keepRevisions')
    const making = await bodyOf(c, revisionMaking)
    const recording = await inText(report, async (room) => {
      let present: Packed
      let made: RevisionRecording = { kind: 'missing' }
      await changeTogether(store, report, room, {
        edit: (copy) => {
          present = pack(reportOf(copy))
        },
        store: async (rows) => {
          const asked = {
            report: report.id,
            epoch: report.epoch,
            rows,
            id: newId(),
            making,
            document: present,
            by,
            at: now(),
          }
          made = await store.run('makeRevision', asked)
          return false
        },
      })
      return made
    })
    return c.json(await shown(report, recording), 201)
  })

  routes.get('/:revision', async (c) => {
    const report = await reportIn(c, services)
    const { revision, packed } = await found(report, c.req.param('revision'))
    return c.json({ revision, blocks: blocksOf(unpack(packed)) } satisfies RevisionText)
  })

  routes.post('/:revision/restore', async (c) => {
    const report = await reportIn(c, services)
    const by = demand(c, 'restoreRevision')
    const order = await bodyOf(c, revisionOrder)
    const { revision, packed: wanted } = await found(report, c.req.param('revision'))
    const recording = await inText(report, async (room) => {
      let present: Packed
      let restored: RevisionRecording = { kind: 'missing' }
      // A repeat must be answered as it was, though the text has become the very same by it.
      const isNew = !(await store.run('isRecorded', { opId: order.opId }))
      await changeTogether(store, report, room, {
        edit: (copy) => {
          present = pack(reportOf(copy))
          if (isNew && present.hash === revision.hash) throw new RequestFailure('sameText')
          rewrite(copy, unpack(wanted))
        },
        store: async (rows, change) => {
          const asked = { report: report.id, epoch: report.epoch, rows, id: newId(), of: revision.id, order }
          restored = await store.run('restoreRevision', { ...asked, document: present, change, by, at: now() })
          return restored.kind === 'changed'
        },
      })
      return restored
    })
    return c.json(await shown(report, recording))
  })

  routes.delete('/:revision', async (c) => {
    const report = await reportIn(c, services)
    const by = demand(c, 'restoreRevision')
    const order = await bodyOf(c, revisionOrder)
    const asked = { report: report.id, id: c.req.param('revision'), order, by, at: now() }
    return c.json(await shown(report, await store.run('removeRevision', asked)))
  })

  return routes
}
