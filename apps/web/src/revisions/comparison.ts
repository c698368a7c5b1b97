/** Comparisons: what lies between two states of the text, in words and in figures. */
import { type FigureChange, figureChanges } from '@zhushi/claim'
import { type Block, type BlockChange, changesBetween } from '@zhushi/report'

export interface Comparison {
  /** Blocks that are not the same in the same place, in the order of the later text. */
  readonly words: readonly BlockChange[]
  readonly figures: readonly FigureChange[]
}

export function comparisonOf(before: readonly Block[], after: readonly Block[]): Comparison {
  const changes = changesBetween(before, after)
  return {
    words: changes.filter((change) => change.is !== 'same' || change.isMoved),
    figures: figureChanges(before, after, changes),
  }
}
