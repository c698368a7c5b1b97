/** An uploaded file, read: what it holds and what it is called. */
import { blocksOf, headerOf } from '@zhushi/report'
import { type FileProblem, reportFromBytes } from '@zhushi/report/reading'
import type { Node } from 'prosemirror-model'

export type UploadProblem = 'emptyUpload' | 'notText' | 'unknownEncoding' | 'noReport'

const problems = {
  empty: 'emptyUpload',
  binary: 'notText',
  unknownEncoding: 'unknownEncoding',
  noText: 'noReport',
} as const satisfies Record<FileProblem, UploadProblem>

/** Longest title, in UTF-16 units. */
const longestTitle = 200

export type Upload = { readonly doc: Node; readonly title: string } | { readonly problem: UploadProblem }

/** Reads an uploaded file. It is called by the file's name, else by the title that the text bears. */
export function readUpload(bytes: Uint8Array, filename: string): Upload {
  const reading = reportFromBytes(bytes, filename)
  if ('problem' in reading) return { problem: problems[reading.problem] }
  const { doc } = reading
  return { doc, title: stemOf(filename) || headerOf(blocksOf(doc)).title?.slice(0, longestTitle) || '未命名报告' }
}

function stemOf(filename: string): string {
  const name = filename.replace(/^.*[\\/]/, '').replace(/\.\w{1,5}$/, '')
  return name.replace(/\p{C}/gu, ' ').trim().slice(0, longestTitle)
}
