/** A small language for tests: a text in a section of a report, and its claims a line each. */
import { type Block, blocksOf, countedIds, reportFromText } from '@zhushi/report'
import { type Claim, claimsIn } from '../src/index.js'

/** The section that a text is put in, in a report of 2024 by the city of 贺州 in 广西. */
export type Section = 'review' | 'target'

const heads: Readonly<Record<Section, string>> = { review: '一、2023年工作回顾', target: '二、2024年工作安排' }

/** The blocks of a whole report. */
export function blocksIn(text: string): readonly Block[] {
  return blocksOf(reportFromText(text, { ids: countedIds() }), { lines: true })
}

/** The claims of a text that stands in a section. */
export function claimsInSection(text: string, section: Section = 'review'): readonly Claim[] {
  const blocks = blocksIn(`广西壮族自治区贺州市2024年政府工作报告\n\n${heads[section]}\n\n${text}`)
  return [...claimsIn(blocks).values()].flat()
}

/** A claim in one line: `3.2% 地区生产总值 growth up`, and what is not the section's own behind it. */
export function lineOf({
  figure,
  indicator,
  stat,
  direction,
  mode,
  period,
  baseline,
  of,
  region,
  estimate,
}: Claim): string {
  const year = period.from === undefined ? String(period.year) : `${period.from}..${period.year}`
  return [
    figure.text,
    indicator.name,
    stat,
    direction,
    mode === 'actual' ? '' : mode,
    `${year}${period.part ?? ''}` === '2023' ? '' : `${year}${period.part ?? ''}`,
    baseline ? `against ${baseline}` : '',
    of ? `of ${of}` : '',
    region === '广西壮族自治区贺州市' ? '' : `in ${region}`,
    estimate ? 'estimated' : '',
  ]
    .filter(Boolean)
    .join(' ')
}
