/** What `extract` prints: the report as a program sees it. The order of keys is part of the contract. */
import { type Claim, claimsIn, type Figure, readingOf } from '@zhushi/claim'
import { type Block, blocksOf, headerOf, outline, type Report, type Section } from '@zhushi/report'

export interface Extraction {
  readonly version: 1
  readonly title: string | null
  readonly year: number | null
  readonly region: string | null
  readonly blocks: readonly Block[]
  readonly outline: readonly Section[]
  readonly figures: readonly ExtractedFigure[]
  readonly claims: readonly ExtractedClaim[]
  readonly unexplained: readonly {
    readonly block: string
    readonly from: number
    readonly to: number
    readonly text: string
  }[]
}

/** A figure and the block it stands in. */
export interface ExtractedFigure extends Figure {
  readonly id: string
  readonly block: string
}

/** A claim by the id of its figure; each reason is `rule from-to`, in offsets of the figure's block. */
export interface ExtractedClaim extends Omit<Claim, 'figure' | 'why'> {
  readonly id: string
  readonly figure: string
  readonly why: readonly string[]
}

/** Reads everything that can be read off a report. Only the blocks of a text have `lines`: a page's are not the file's. */
export function extractionOf(doc: Report, { lines }: { readonly lines: boolean }): Extraction {
  const blocks = blocksOf(doc, { lines })
  const claims = claimsIn(blocks)
  const readings = blocks.map((block) => ({ block, reading: readingOf(block) }))
  const ids = new Map<Figure, string>()
  for (const { reading } of readings) for (const figure of reading.figures) ids.set(figure, `f${ids.size + 1}`)
  return {
    version: 1,
    ...headerOf(blocks),
    blocks,
    outline: outline(blocks),
    figures: readings.flatMap(({ block, reading }) =>
      reading.figures.map((figure) => ({ id: ids.get(figure) ?? '', block: block.id, ...figure })),
    ),
    claims: blocks.flatMap(({ id }) => claims.get(id) ?? []).map((claim, at) => extracted(claim, at, ids)),
    unexplained: readings.flatMap(({ block, reading }) =>
      reading.unexplained.map((span) => ({ block: block.id, ...span })),
    ),
  }
}

function extracted({ figure, why, ...claim }: Claim, at: number, ids: ReadonlyMap<Figure, string>): ExtractedClaim {
  const reasons = why.map(({ rule, from, to }) => `${rule} ${from}-${to}`)
  return { id: `c${at + 1}`, figure: ids.get(figure) ?? '', ...claim, why: reasons }
}
