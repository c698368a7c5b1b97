/** What differs between two wordings, with every figure kept whole: 5.2% becomes 5.0%, never 5.[2→0]%. */
import { readFigures } from '@zhushi/claim'
import { diffArrays } from 'diff'

export interface DiffPart {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** The parts in order; those that are gone stand before those that are new. Joined, each kind gives its text back. */
export function wordDiff(before: string, after: string): DiffPart[] {
  return diffArrays(piecesOf(before), piecesOf(after)).map(({ added, removed, value }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value.join(''),
  }))
}

/** Figures whole, everything else letter by letter. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let at = 0
  for (const { from, to } of readFigures(text).figures) {
    pieces.push(...text.slice(at, from), text.slice(from, to))
    at = to
  }
  return [...pieces, ...text.slice(at)]
}
