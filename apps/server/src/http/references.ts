/** Reference documents of a report: added, read, put away and brought back. */
import { type Reference, referenceAddition, referenceArchiving } from '@zhushi/annotation'
import { largestUpload, longestReference } from '@zhushi/sync'
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { newId } from '../credential.js'
import type { ReferenceRecording } from '../storage/references.js'
import type { UploadProblem } from '../upload/file.js'
import { bodyOf, bytesOf, demand, type Env, now, reportIn, type Services } from './context.js'
import { RequestFailure } from './failure.js'

/** Routes below `/reports/:id/references`. */
export function referenceRoutes(services: Services): Hono<Env> {
  const { store, rooms, reader } = services
  const routes = new Hono<Env>()

  const shown = async (report: string, recording: ReferenceRecording): Promise<Reference> => {
    switch (recording.kind) {
      case 'changed':
      case 'repeated':
        await rooms.show(report, recording)
        return recording.change.reference
      case 'stale':
        throw new RequestFailure('stale', {
          message: '别人刚刚归档或恢复了这份依据文件，请看过最新情况后再试',
          reference: recording.reference,
        })
      case 'missing':
        throw new RequestFailure('notFound')
      case 'full':
        throw new RequestFailure('tooManyReferences')
      case 'foreign':
        throw new RequestFailure('badRequest')
    }
  }

  routes.post('/', async (c) => {
    const { id: report } = await reportIn(c, services)
    const by = demand(c, 'keepReferences')
    const { addition, filename } = additionIn(c)
    const bytes = await bytesOf(c, largestUpload)
    if (bytes === null) throw new RequestFailure('uploadTooLarge')
    const read = await reader.readBlocks({ bytes, filename })
    if ('problem' in read) throw unreadable(read.problem)
    const { blocks, characters } = read
    if (characters > longestReference) throw unreadable('tooLong')
    const asked = { report, id: newId(), addition, blocks, characters, by, at: now() }
    return c.json(await shown(report, await store.run('addReference', asked)), 201)
  })

  routes.get('/:reference', async (c) => {
    const { id: report } = await reportIn(c, services)
    const found = await store.run('referenceOf', { report, id: c.req.param('reference') })
    if (!found) throw new RequestFailure('notFound')
    // The blocks are JSON already.
    return c.body(`{"reference":${JSON.stringify(found.reference)},"blocks":${found.blocks}}`, 200, {
      'content-type': 'application/json; charset=UTF-8',
    })
  })

  routes.patch('/:reference', async (c) => {
    const { id: report } = await reportIn(c, services)
    const by = demand(c, 'keepReferences')
    const archiving = await bodyOf(c, referenceArchiving)
    const asked = { report, id: c.req.param('reference'), archiving, by, at: now() }
    return c.json(await shown(report, await store.run('archiveReference', asked)))
  })

  return routes
}

/** What the address says of a document that is added. Throws `badRequest` with words for what is wrong. */
function additionIn(c: Context<Env>) {
  const { filename = '', year, ...said } = c.req.query()
  const found = v.safeParse(referenceAddition, { ...said, year: year === undefined ? null : yearOf(year) })
  if (found.success) return { addition: found.output, filename }
  const slot = String(found.issues[0].path?.[0]?.key ?? '')
  const message = complaints[slot]
  throw new RequestFailure('badRequest', message === undefined ? {} : { message })
}

const complaints: Readonly<Record<string, string>> = {
  name: '请给依据文件写个名字，最多 100 字',
  kind: '请选择依据文件的种类',
  year: '年份请写四位数字，例如 2023',
}

/** Not a number where it is not written in four digits. */
function yearOf(text: string): number {
  return /^\d{4}$/.test(text) ? Number(text) : Number.NaN
}

function unreadable(problem: UploadProblem | 'tooLong'): RequestFailure {
  if (problem !== 'tooLong') return new RequestFailure(problem)
  return new RequestFailure('uploadTooLarge', {
    message: `文件太长（最多 ${longestReference / 10_000} 万字）；请只加入用得到的部分`,
  })
}
