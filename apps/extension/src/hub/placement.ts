/**
 * Placement: a report of the workspace laid over a page, once for each pair of texts. Everything here is derived from the
 * two texts; what people say is added later and often.
 */
import { align, describe, locate, type Projection, projectedAt, projectText } from '@zhushi/anchor'
import { claimIdOf } from '@zhushi/annotation'
import { readFigures } from '@zhushi/claim'
import type { Block } from '@zhushi/report'
import type { ReportText } from '@zhushi/sync'
import type { PageReport } from '../message'
import { contextOf, type Row } from './row'
import { sectionTitles } from './section'

/** A row before anybody spoke, with the block it stands in. */
export interface PlacedRow extends Row {
  readonly block: Block
}

export interface Placement {
  readonly page: string
  readonly blocks: readonly Block[]
  /** How much of the report stands on the page, 0 to 1. */
  readonly coverage: number
  readonly rows: readonly PlacedRow[]
}

/** Under this the page carries another report, and nothing is said of it. */
export const leastCoverage = 0.2

/** How much of a report stands on the page, 0 to 1. */
export function coverageOf(report: ReportText, page: PageReport): number {
  return align(projectText(joined(report.blocks).text).text, projectText(page.raw).text).coverage
}

/** Every figure of the report with its place on the page, if it has one. */
export function place({ blocks }: ReportText, page: PageReport): Placement {
  const { text, starts } = joined(blocks)
  const report = projectText(text)
  const projected = projectText(page.raw)
  const { map, coverage } = align(report.text, projected.text)
  const sections = sectionTitles(blocks)
  const rows = blocks.flatMap((block, index) => rowsIn(block, starts[index] ?? 0, { report, projected, map, sections }))
  return { page: page.hash, blocks, coverage, rows }
}

interface Ground {
  readonly report: Projection
  readonly projected: Projection
  readonly map: Int32Array
  readonly sections: ReadonlyMap<string, string>
}

function rowsIn(block: Block, start: number, { report, projected, map, sections }: Ground): PlacedRow[] {
  return readFigures(block.text).figures.map((figure): PlacedRow => {
    const anchor = describe(block, figure.from, figure.to)
    const id = claimIdOf(anchor)
    const from = projectedAt(report, start + figure.from)
    const to = projectedAt(report, start + figure.to)
    const found = locate(report.text, projected.text, map, { from, to })
    const spot = 'from' in found ? { from: found.from, to: found.to } : null
    return {
      id: `${id}-${figure.from}`,
      block,
      figure,
      context: contextOf(block.text, figure.from),
      section: sections.get(block.id) ?? '',
      presence: found.state,
      place: spot,
      instead: found.state === 'changed' && spot ? projected.text.slice(spot.from, spot.to) : '',
      standing: 'unchecked',
      record: null,
      reference: { id, anchor },
      comments: [],
      evidence: [],
    }
  })
}

/** The blocks' texts in one, and where each begins. */
function joined(blocks: readonly Block[]): { text: string; starts: readonly number[] } {
  const starts: number[] = []
  let text = ''
  for (const block of blocks) {
    starts.push(text.length)
    text += `${block.text}\n`
  }
  return { text, starts }
}
