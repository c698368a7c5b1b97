/**
 * The client of reference documents: the rest of the typed client, for the part of a page that is fetched with them.
 */
import { type Reference, type ReferenceAddition, type ReferenceArchiving, referenceKinds } from '@zhushi/annotation'
import * as v from 'valibot'
import { block, person, type Reader } from './answer.js'
import type { ReferenceText } from './api.js'
import { type ApiOptions, call, type Result } from './client.js'

export interface ReferencesApi {
  /** Adds a document; `filename` tells what its bytes are. */
  add(
    report: string,
    addition: ReferenceAddition,
    filename: string,
    bytes: Uint8Array<ArrayBuffer> | Blob,
  ): Promise<Result<Reference>>
  archive(report: string, id: string, archiving: ReferenceArchiving): Promise<Result<Reference>>
  text(report: string, id: string): Promise<Result<ReferenceText>>
}

export const reference: Reader<Reference> = v.object({
  id: v.string(),
  name: v.string(),
  kind: v.picklist(referenceKinds),
  year: v.nullable(v.number()),
  characters: v.number(),
  hash: v.string(),
  by: person,
  at: v.string(),
  rev: v.number(),
  archived: v.nullable(v.object({ by: person, at: v.string() })),
})
export const referenceText: Reader<ReferenceText> = v.object({ reference, blocks: v.array(block) })

export function createReferencesApi(options: ApiOptions): ReferencesApi {
  const path = (report: string, rest: string) => `/api/reports/${encodeURIComponent(report)}/references${rest}`
  return {
    add: (report, { opId, name, kind, year }, filename, bytes) => {
      const query = new URLSearchParams({
        opId,
        name,
        kind,
        ...(year === null ? {} : { year: String(year) }),
        filename,
      })
      return call(options, path(report, `?${query}`), reference, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: bytes,
      })
    },
    archive: (report, id, archiving) =>
      call(options, path(report, `/${encodeURIComponent(id)}`), reference, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(archiving),
      }),
    text: (report, id) => call(options, path(report, `/${encodeURIComponent(id)}`), referenceText, { method: 'GET' }),
  }
}
