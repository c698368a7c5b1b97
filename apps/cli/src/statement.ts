/** Statements: a row for each claim of an extraction, and for each figure that has none, in words for people. */
import type { Period } from '@zhushi/claim'
import { sectionsOf } from '@zhushi/report'
import type { ExtractedClaim, ExtractedFigure, Extraction } from './extraction.js'

export interface Statement {
  /** Line of a text, paragraph of a page; 1-based. */
  readonly place: number
  /** Numbers of the sections it stands in, or their titles where they bear none. */
  readonly section: string
  readonly figure: ExtractedFigure
  /** Null where nothing says what the figure is of. */
  readonly claim: ExtractedClaim | null
}

/** In the order of the text; a figure with several claims has a row for each. */
export function statementsOf({ blocks, outline, figures, claims }: Extraction): Statement[] {
  const places = new Map(blocks.map(({ id, line }, at) => [id, line ?? at + 1]))
  const sections = sectionsOf(blocks, outline)
  const byFigure = Map.groupBy(claims, ({ figure }) => figure)
  return figures.flatMap((figure) => {
    const place = places.get(figure.block) ?? 0
    const section = (sections.get(figure.block) ?? []).map(({ number, title }) => number || title).join(' ')
    return (byFigure.get(figure.id) ?? [null]).map((claim) => ({ place, section, figure, claim }))
  })
}

export const statWords: Readonly<Record<ExtractedClaim['stat'], string>> = {
  level: '水平',
  growth: '增长',
  pointChange: '百分点变化',
  rankChange: '位次变化',
  gap: '差距',
  contribution: '拉动',
  share: '占比',
  rate: '比率',
  rank: '位次',
  multiple: '倍数',
  increment: '增量',
  cumulative: '累计',
  completion: '完成率',
  streak: '连续',
  ratio: '比例',
  listCount: '列举数',
}

export const modeWords: Readonly<Record<ExtractedClaim['mode'], string>> = {
  actual: '实际',
  target: '目标',
  base: '基数',
}

const directionWords: Readonly<Record<ExtractedClaim['direction'], string>> = { up: '↑', down: '↓', '': '' }

export function statText({ stat, direction }: ExtractedClaim): string {
  return `${statWords[stat]}${directionWords[direction]}`
}

/** 2023, 2019—2023, 2023 H1; empty where the text does not say. */
export function periodText({ year, from, part }: Period): string {
  if (year === null) return ''
  return `${from === undefined ? '' : `${from}—`}${year}${part ? ` ${part}` : ''}`
}
