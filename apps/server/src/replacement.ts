/**
 * Words of the text replaced by others, in the shared document itself: only the letters that differ are touched, so that
 * whoever types beside them is not disturbed.
 */
import { type Anchor, resolve } from '@zhushi/anchor'
import { contentFragment } from '@zhushi/sync'
import * as Y from 'yjs'
import { blocksIn } from './text.js'

/** The words do not stand where the anchor says. `now`: what stands there instead; null where the place is gone. */
export class MissingWords extends Error {
  readonly now: string | null
  constructor(now: string | null) {
    super('the words are not there')
    this.now = now
  }
}

/** Puts words in the anchor's place, which must read exactly as it did. Throws `MissingWords` and changes nothing. */
export function replaceWords(doc: Y.Doc, anchor: Anchor, words: string): void {
  const blocks = blocksIn(doc)
  const found = resolve(blocks, anchor)
  if (found.state === 'orphan' || found.state === 'ambiguous') throw new MissingWords(null)
  const { block, from, to } = found.place
  const text = blocks.find(({ id }) => id === block)?.text ?? ''
  const now = text.slice(from, to)
  if (found.state === 'changed' || now !== anchor.exact) throw new MissingWords(now)

  const { start, end, middle } = difference(now, words)
  splice(leavesOf(doc, block), from + start, to - end, middle)
  const after = blocksIn(doc).find(({ id }) => id === block)?.text
  if (after !== text.slice(0, from) + words + text.slice(to)) throw new Error(`block ${block} was not replaced rightly`)
}

/** What two texts share at their ends, and what the second says between. Never half of a surrogate pair. */
function difference(before: string, after: string) {
  const least = Math.min(before.length, after.length)
  let start = 0
  while (start < least && before[start] === after[start]) start++
  if (isHigh(before, start - 1)) start--
  let end = 0
  while (end < least - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  if (isLow(before, before.length - end)) end--
  return { start, end, middle: after.slice(start, after.length - end) }
}

function isHigh(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text[at] ?? '')
}

function isLow(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '')
}

/** A text of the document, and where it begins in the text of its block. */
interface Leaf {
  readonly text: Y.XmlText
  readonly from: number
}

/** The texts of a block in order; those of a table's cells are one sign apart, as they are in the block's own text. */
function leavesOf(doc: Y.Doc, id: string): Leaf[] {
  const elements = doc.getXmlFragment(contentFragment).toArray()
  const block = elements.find((each) => each instanceof Y.XmlElement && each.getAttribute('id') === id)
  const leaves: Leaf[] = []
  let at = 0
  const visit = (element: Y.XmlElement) => {
    for (const child of element.toArray()) {
      if (child instanceof Y.XmlText) {
        leaves.push({ text: child, from: at })
        at += child.length
      } else if (child instanceof Y.XmlElement) {
        visit(child)
        if (child.nodeName === 'table_cell') at++
      }
    }
  }
  if (block instanceof Y.XmlElement) visit(block)
  return leaves
}

/** Deletes a stretch and writes words in its place. */
function splice(leaves: readonly Leaf[], from: number, to: number, words: string): void {
  const home = leaves.find((leaf) => from <= leaf.from + leaf.text.length) ?? leaves[0]
  for (const { text, from: start } of leaves) {
    const first = Math.max(0, from - start)
    const last = Math.min(text.length, to - start)
    if (first < last) text.delete(first, last - first)
  }
  if (words !== '') home?.text.insert(Math.max(0, from - home.from), words)
}
