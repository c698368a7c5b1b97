/** The text between its forms: an uploaded file, ProseMirror's document, the shared document, blocks. */
import { type Block, blocksOf, reportFromText, schema } from '@zhushi/report'
import { contentFragment, metaIn, schemaVersion } from '@zhushi/sync'
import type { Node } from 'prosemirror-model'
import { prosemirrorToYXmlFragment, yXmlFragmentToProseMirrorRootNode } from 'y-prosemirror'
import * as Y from 'yjs'

export type UploadProblem = 'emptyUpload' | 'notText' | 'unknownEncoding' | 'noReport'

/** Longest title, in UTF-16 units. */
const longestTitle = 200

/** Reads an uploaded file. Its title is the file's name, where there is one. */
export function readUpload(
  bytes: Uint8Array,
  filename: string,
): { readonly doc: Node; readonly title: string } | { readonly problem: UploadProblem } {
  if (bytes.length === 0) return { problem: 'emptyUpload' }
  const doc = reportFromText(new TextDecoder().decode(bytes))
  return { doc, title: titleOf(filename) }
}

/** The state of a new shared document that holds this text. */
export function stateOf(report: Node, title: string): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    metaIn(doc).set('schemaVersion', schemaVersion)
    metaIn(doc).set('title', title)
    prosemirrorToYXmlFragment(report, doc.getXmlFragment(contentFragment))
  })
  return Y.encodeStateAsUpdate(doc)
}

export function rename(doc: Y.Doc, title: string): void {
  metaIn(doc).set('title', title)
}

/** The blocks of a shared document, read from a copy: the conversion deletes what it cannot represent. */
export function blocksIn(doc: Y.Doc): readonly Block[] {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const report = yXmlFragmentToProseMirrorRootNode(copy.getXmlFragment(contentFragment), schema)
  copy.destroy()
  return blocksOf(report)
}

function titleOf(filename: string): string {
  const stem = filename
    .replace(/^.*[\\/]/, '')
    .replace(/\.\w{1,5}$/, '')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
  return stem.slice(0, longestTitle) || '未命名报告'
}
