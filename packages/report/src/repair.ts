/**
 * Repairs: what must be mended in a document after a split, a join or a paste.
 *
 * Every block has an id that no other block has (of two with one id, the first keeps it), and a heading's level and
 * number follow its text.
 */
import type { Attrs, Node } from 'prosemirror-model'
import { type IdSource, randomId } from './blockid.js'
import { headingOf } from './line.js'

/** New attributes for the block at a document position. */
export interface Repair {
  readonly position: number
  readonly attrs: Attrs
}

/** What to mend, in order; empty for a sound document. */
export function repairs(doc: Node, ids: IdSource = randomId): Repair[] {
  const taken = new Set<string>()
  const found: Repair[] = []
  doc.forEach((block, position) => {
    const id = block.attrs.id && !taken.has(block.attrs.id) ? block.attrs.id : ids()
    taken.add(id)
    const number = block.type.name === 'heading' ? (headingOf(block.textContent)?.number ?? '') : undefined
    const isSound = id === block.attrs.id && (number === undefined || number === block.attrs.number)
    if (!isSound) found.push({ position, attrs: { ...block.attrs, id, ...(number !== undefined && { number }) } })
  })
  return found
}
