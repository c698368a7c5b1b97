/**
 * Blocks of a document, and the way between an offset in a block and a position in the document.
 *
 * A block is made once for each node: nodes are immutable, so an edit makes one new block and everything that is
 * derived from the others can be kept by identity.
 */
import type { Node } from 'prosemirror-model'
import type { Block, BlockKind } from './block.js'
import { endOf, rowsOf, textOfBlock } from './text.js'

const known = new WeakMap<Node, Block>()

/** The blocks in order. With `lines`, each is given its 1-based line in `textOf(doc)`, and is a new object. */
export function blocksOf(doc: Node, { lines = false }: { readonly lines?: boolean } = {}): Block[] {
  const blocks = doc.children.map(blockOf)
  if (!lines) return blocks
  let line = 1
  return blocks.map((block, at) => {
    const numbered = { ...block, line }
    line += lineEndsIn(block.text) + lineEndsIn(endOf(doc, at))
    return numbered
  })
}

/** The block that one node is. */
export function blockOf(node: Node): Block {
  const kept = known.get(node)
  if (kept) return kept
  const block: Block = {
    id: node.attrs.id,
    kind: node.type.name as BlockKind,
    ...(node.type.name === 'heading' && { level: node.attrs.level }),
    text: textOfBlock(node),
  }
  known.set(node, block)
  return block
}

/** The document position of an offset in a block's text, or null where there is no such block or offset. */
export function positionOf(doc: Node, id: string, offset: number): number | null {
  let found: number | null = null
  doc.forEach((block, at) => {
    if (found === null && block.attrs.id === id) found = positionIn(block, at, offset)
  })
  return found
}

/** The block and offset of a document position, or null between blocks. */
export function placeAt(doc: Node, position: number): { readonly block: string; readonly offset: number } | null {
  const at = doc.resolve(position)
  if (at.depth === 0) return null
  const block = at.node(1)
  const start = at.start(1)
  if (block.type.name !== 'table') return { block: block.attrs.id, offset: position - start }
  let offset = 0
  for (const cell of cellsOf(block)) {
    if (position <= start + cell.to) {
      const inside = Math.max(0, position - (start + cell.from))
      return { block: block.attrs.id, offset: offset + inside }
    }
    offset += cell.to - cell.from + 1
  }
  return { block: block.attrs.id, offset: offset - 1 }
}

/** Position of an offset in the block that begins at `at`, or null where the offset is beyond its text. */
export function positionIn(block: Node, at: number, offset: number): number | null {
  if (offset < 0) return null
  if (block.type.name !== 'table') return offset <= block.content.size ? at + 1 + offset : null
  let rest = offset
  for (const cell of cellsOf(block)) {
    const length = cell.to - cell.from
    if (rest <= length) return at + 1 + cell.from + rest
    rest -= length + 1
  }
  return null
}

/** Where each cell's text lies, counted from the beginning of the table's content. */
function cellsOf(table: Node): { readonly from: number; readonly to: number }[] {
  let at = 0
  return rowsOf(table).flatMap((row) => {
    at += 1
    const cells = row.map((cell) => {
      const from = at + 1
      at += cell.nodeSize
      return { from, to: from + cell.content.size }
    })
    at += 1
    return cells
  })
}

function lineEndsIn(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0
}
