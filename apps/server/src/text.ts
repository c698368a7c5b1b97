/** The text between its forms: ProseMirror's document, the shared document, blocks. */
import { type Block, blocksOf, schema } from '@zhushi/report'
import { contentFragment, metaIn, schemaVersion } from '@zhushi/sync'
import type { Node } from 'prosemirror-model'
import { prosemirrorToYXmlFragment, yXmlFragmentToProseMirrorRootNode } from 'y-prosemirror'
import * as Y from 'yjs'

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

/** The report of a shared document, read from a copy: the conversion deletes what it cannot represent. */
export function reportOf(doc: Y.Doc): Node {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const report = yXmlFragmentToProseMirrorRootNode(copy.getXmlFragment(contentFragment), schema)
  copy.destroy()
  return report
}

/** The blocks of a shared document. */
export function blocksIn(doc: Y.Doc): readonly Block[] {
  return blocksOf(reportOf(doc))
}

/** Makes a shared document's text another: what is the same in both stays as it is. */
export function rewrite(doc: Y.Doc, report: Node): void {
  prosemirrorToYXmlFragment(report, doc.getXmlFragment(contentFragment))
}
