/**
 * The material of a check: a report as read, each part made once however many checks ask for it.
 */
import { type Claim, claimsIn, type Reading, readingOf } from '@zhushi/claim'
import { type Block, type Header, headerOf, outline, type Section, sectionsOf } from '@zhushi/report'

export interface Material {
  readonly blocks: readonly Block[]
  readonly header: Header
  readonly outline: readonly Section[]
  /** The sections each block stands in, from the outermost in. */
  readonly sections: ReadonlyMap<string, readonly Section[]>
  /** Figures, times and masks of a block. */
  readonly reading: (block: Block) => Reading
  /** The claims of each block, by its id, in the order of the text. */
  readonly claims: ReadonlyMap<string, readonly Claim[]>
}

/** Reads a report for the checks. What has been read of a block before is not read again. */
export function materialOf(blocks: readonly Block[]): Material {
  const sections = outline(blocks)
  return {
    blocks,
    header: headerOf(blocks),
    outline: sections,
    sections: sectionsOf(blocks, sections),
    reading: readingOf,
    claims: claimsIn(blocks),
  }
}
