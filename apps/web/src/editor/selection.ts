/** What is selected in the text, as a place in one block. */
import { blockOf, placeAt } from '@zhushi/report'
import type { EditorState } from 'prosemirror-state'
import type { Place } from '../correct/operation'

/** An anchor holds no more, in UTF-16 units. */
export const longestSelection = 200
/** A figure is not longer, in UTF-16 units. */
const longestFigure = 40

/** Whether more is selected than an anchor holds. */
export function isTooMuch({ selection: { from, to } }: EditorState): boolean {
  return to - from > longestSelection
}

/** Whether the place is short enough to be a figure. */
export function mayBeFigure({ from, to }: Place): boolean {
  return to - from <= longestFigure
}

/** The selected words without the spaces around them; null for none, too many, or words of several blocks. */
export function selectedIn({ doc, selection }: EditorState): Place | null {
  const { from, to, empty } = selection
  if (empty || to - from > longestSelection) return null
  const [head, tail] = [placeAt(doc, from), placeAt(doc, to)]
  if (!head || !tail || head.block !== tail.block) return null
  const block = blockOf(doc.resolve(from).node(1))
  const words = block.text.slice(head.offset, tail.offset)
  const bare = words.trim()
  if (bare === '' || /[\n\t]/.test(bare)) return null
  const start = head.offset + words.indexOf(bare)
  return { block, from: start, to: start + bare.length }
}
