/** Packed documents: a report's text as JSON, pressed together, and known by its hash. About 10 kB for a long report. */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { type Report, schema, textOf } from '@zhushi/report'
import { hashOf } from './seal.js'

export interface Packed {
  /** The document's JSON, brotli. */
  readonly bytes: Uint8Array
  /** SHA-256 of the JSON, in hex. */
  readonly hash: string
  /** Length of its text in UTF-16 units. */
  readonly characters: number
}

/** Pressed fast rather than small: a revision is made while people type. */
const params = { [constants.BROTLI_PARAM_QUALITY]: 5 }

export function pack(report: Report): Packed {
  const json = JSON.stringify(report.toJSON())
  return { bytes: brotliCompressSync(json, { params }), hash: hashOf(json), characters: textOf(report).length }
}

/** Throws where the bytes are not a document of this schema. */
export function unpack(bytes: Uint8Array): Report {
  const report = schema.nodeFromJSON(JSON.parse(brotliDecompressSync(bytes).toString('utf8')))
  report.check()
  return report
}
