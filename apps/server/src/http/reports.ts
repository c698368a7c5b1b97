/** Reports: listed, uploaded, renamed, put away, read, and spoken of. */
import { operation } from '@zhushi/annotation'
import { largestUpload, type Recorded, type ReportDetail, type ReportText } from '@zhushi/sync'
import { Hono } from 'hono'
import * as v from 'valibot'
import { newId } from '../credential.js'
import { blocksIn, rename } from '../text.js'
import type { UploadProblem } from '../upload/file.js'
import { complaintOf } from './complaint.js'
import { bodyOf, bytesOf, demand, type Env, now, reportIn, type Services } from './context.js'
import { RequestFailure } from './failure.js'
import { recorded } from './recorded.js'
import { referenceRoutes } from './references.js'
import { reportMemberRoutes } from './reportMembers.js'
import { revisionRoutes } from './revisions.js'

const title = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200), v.regex(/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u))
/** What changes a report: at least one of these. */
export const changing = v.pipe(
  v.strictObject({ title: v.exactOptional(title), archived: v.exactOptional(v.boolean()) }),
  v.check((change) => Object.keys(change).length > 0),
)

export function reportRoutes(services: Services): Hono<Env> {
  const { store, rooms, reader } = services
  const routes = new Hono<Env>()

  routes.get('/', async (c) => {
    const { user } = c.get('identity')
    return c.json(await store.run('reports', { archived: c.req.query('archived') === '1', user: user.id }))
  })

  routes.post('/', async (c) => {
    const by = demand(c, 'createReport')
    const bytes = await bytesOf(c, largestUpload)
    if (bytes === null) throw new RequestFailure('uploadTooLarge')
    const upload = await reader.read({ bytes, filename: c.req.query('filename') ?? '' })
    if ('problem' in upload) throw uploadFailure(upload.problem)
    const report = await store.run('createReport', { id: newId(), ...upload, by, at: now() })
    return c.json(report satisfies ReportDetail | null, 201)
  })

  routes.get('/:id', async (c) => c.json((await reportIn(c, services)) satisfies ReportDetail))

  routes.patch('/:id', async (c) => {
    const { id, epoch } = await reportIn(c, services)
    const change = await bodyOf(c, changing)
    if (change.archived !== undefined) demand(c, 'archiveReport')
    if (change.title !== undefined) demand(c, 'renameReport')
    const by = c.get('identity')
    const changed = await store.run('changeReport', { id, ...change, by, at: now() })
    if (change.title !== undefined)
      await rooms.with({ kind: 'content', report: id, epoch }, (room) =>
        room.change({ user: by.user.id, session: by.session }, (doc) => rename(doc, change.title ?? '')),
      )
    return c.json(changed satisfies ReportDetail | null)
  })

  routes.get('/:id/blocks', async (c) => {
    const { id, epoch, title } = await reportIn(c, services)
    const blocks = await rooms.with({ kind: 'content', report: id, epoch }, async (room) => {
      await room.settled()
      return blocksIn(room.doc)
    })
    return c.json({ title, blocks } satisfies ReportText)
  })

  routes.route('/:id', reportMemberRoutes(services))
  routes.route('/:id/references', referenceRoutes(services))
  routes.route('/:id/revisions', revisionRoutes(services))

  routes.post('/:id/ops', async (c) => {
    const report = await reportIn(c, services)
    const asked = await bodyOf(c, operation, complaintOf)
    const by = demand(c, asked.kind)
    const { seq, change } = await recorded(services, report, asked, by)
    await rooms.show(report.id, { seq, change })
    return c.json(change satisfies Recorded)
  })

  return routes
}

function uploadFailure(problem: UploadProblem | 'tooLong'): RequestFailure {
  if (problem !== 'tooLong') return new RequestFailure(problem)
  return new RequestFailure('uploadTooLarge', { message: '文件太长，没能读完；请拆成几份再上传' })
}
