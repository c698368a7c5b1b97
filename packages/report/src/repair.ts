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
    const attrs: Attrs = { ...block.attrs, id, ...(block.type.name === 'heading' && numbered(block)) }
    if (Object.keys(attrs).some((name) => attrs[name] !== block.attrs[name])) found.push({ position, attrs })
  })
  return found
}

/** Number and level as a heading's text has them; one without a number keeps its level. */
function numbered(heading: Node): Attrs {
  const { number = '', level = heading.attrs.level } = headingOf(heading.textContent) ?? {}
  return { number, level }
}
