/**
 * The client of revisions: the rest of the typed client, for the part of a page that is fetched with them.
 *
 * Which revisions there are is in the notes room; this makes, reads, brings back and removes them.
 */
import { type Revision, type RevisionMaking, type RevisionOrder, revisionOrigins } from '@zhushi/annotation'
import * as v from 'valibot'
import { block, person, type Reader } from './answer.js'
import type { RevisionText } from './api.js'
import { type ApiOptions, call, type Result } from './client.js'

export interface RevisionsApi {
  /** Keeps the text as it is now. */
  make(report: string, making: RevisionMaking): Promise<Result<Revision>>
  text(report: string, id: string): Promise<Result<RevisionText>>
  /** Makes the text what it was then; answers the revision that keeps what stood before. */
  restore(report: string, id: string, order: RevisionOrder): Promise<Result<Revision>>
  remove(report: string, id: string, order: RevisionOrder): Promise<Result<Revision>>
}

export const revision: Reader<Revision> = v.object({
  id: v.string(),
  name: v.string(),
  note: v.string(),
  origin: v.picklist(revisionOrigins),
  by: v.nullable(person),
  at: v.string(),
  seq: v.number(),
  schemaVersion: v.number(),
  hash: v.string(),
  characters: v.number(),
  rev: v.number(),
  removed: v.nullable(v.object({ by: person, at: v.string() })),
})
export const revisionText: Reader<RevisionText> = v.object({ revision, blocks: v.array(block) })

export function createRevisionsApi(options: ApiOptions): RevisionsApi {
  const path = (report: string, rest = '') => `/api/reports/${encodeURIComponent(report)}/revisions${rest}`
  const of = (report: string, id: string, rest = '') => path(report, `/${encodeURIComponent(id)}${rest}`)
  const send = (method: string, address: string, body: object) =>
    call(options, address, revision, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  return {
    make: (report, making) => send('POST', path(report), making),
    text: (report, id) => call(options, of(report, id), revisionText, { method: 'GET' }),
    restore: (report, id, order) => send('POST', of(report, id, '/restore'), order),
    remove: (report, id, order) => send('DELETE', of(report, id), order),
  }
}
