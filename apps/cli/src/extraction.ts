/** What `extract` prints: the report as a program sees it. The order of keys is part of the contract. */
import { type Figure, readFigures } from '@zhushi/claim'
import { type Block, blocksOf, headerOf, outline, type Report, type Section } from '@zhushi/report'

export interface Extraction {
  readonly version: 1
  readonly title: string | null
  readonly year: number | null
  readonly region: string | null
  readonly blocks: readonly Block[]
  readonly outline: readonly Section[]
  readonly figures: readonly (Figure & { readonly id: string; readonly block: string })[]
  /** Empty until figures are tied to indicators. */
  readonly claims: readonly never[]
  readonly unexplained: readonly {
    readonly block: string
    readonly from: number
    readonly to: number
    readonly text: string
  }[]
}

/** Reads everything that can be read off a report. Only the blocks of a text have `lines`: a page's are not the file's. */
export function extractionOf(doc: Report, { lines }: { readonly lines: boolean }): Extraction {
  const blocks = blocksOf(doc, { lines })
  const readings = blocks.map((block) => ({ block: block.id, ...readFigures(block.text) }))
  const figures = readings.flatMap(({ block, figures }) => figures.map((figure) => ({ block, figure })))
  return {
    version: 1,
    ...headerOf(blocks),
    blocks,
    outline: outline(blocks),
    figures: figures.map(({ block, figure }, at) => ({ id: `f${at + 1}`, block, ...figure })),
    claims: [],
    unexplained: readings.flatMap(({ block, unexplained }) => unexplained.map((span) => ({ block, ...span }))),
  }
}
