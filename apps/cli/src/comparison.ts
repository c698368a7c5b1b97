/** What `compare` prints: the targets of last year's report beside what this year's says came of them. */
import { lineOf, materialOf, type Outcome, type Pairing, type Place, targetsAcross } from '@zhushi/check'
import type { Claim } from '@zhushi/claim'
import { blocksOf, type Report } from '@zhushi/report'
import { aligned } from './table.js'

/** The pairings of two reports, in the order of the targets. */
export function comparisonOf(last: Report, current: Report): readonly Pairing[] {
  const [before, after] = [last, current].map((doc) => materialOf(blocksOf(doc, { lines: false })))
  return before && after ? targetsAcross(before, after) : []
}

export function comparisonJson(pairings: readonly Pairing[]): string {
  return `${JSON.stringify({ version: 1, pairs: pairings.map(printed) })}\n`
}

function printed({ name, indicator, outcome, target, actual, reason, equation }: Pairing) {
  return {
    name,
    ...(indicator !== undefined && { indicator }),
    outcome,
    target: stated(target.claim, target.place),
    actual: actual && stated(actual.claim, actual.place),
    reason: reason.zh,
    ...(equation && { equation: lineOf(equation) }),
  }
}

function stated({ figure, stat, direction, period }: Claim, place: Place) {
  const { text, value, lo, hi, unit, bound } = figure
  return { ...place, text, value, ...(lo && hi && { lo, hi }), unit, bound, stat, direction, year: period.year }
}

const outcomeWords: Readonly<Record<Outcome, string>> = {
  met: '达到',
  missed: '未达到',
  roughlyMet: '基本达到',
  asksMore: '高于上年',
  asksLess: '低于上年',
  asksSame: '与上年持平',
  candidate: '待确认',
  notComparable: '不可比',
  notStated: '未提及',
}

/** A row for each target; those that this year's report does not mention come last, and a line that counts. */
export function comparisonTable(pairings: readonly Pairing[]): string {
  const known = pairings.filter(({ outcome }) => outcome !== 'notStated')
  const rows = [...known, ...pairings.filter(({ outcome }) => outcome === 'notStated')].map(
    ({ name, target, actual, outcome, reason }) => [
      outcomeWords[outcome],
      name,
      shown(target.claim),
      actual ? shown(actual.claim) : '',
      reason.zh,
    ],
  )
  const counts = Map.groupBy(pairings, ({ outcome }) => outcome)
  const summary = [...counts].map(([outcome, group]) => `${outcomeWords[outcome]} ${group.length}`).join('，')
  const table = rows.length > 0 ? `${aligned([['判断', '指标', '上年目标', '完成', '依据'], ...rows])}\n` : ''
  return `${table}${pairings.length} 个目标${summary ? `：${summary}` : ''}\n`
}

const boundWords: Partial<Record<Claim['figure']['bound'], string>> = {
  '>=': '以上',
  '>': '以上',
  '<=': '以内',
  '<': '以内',
  '~': '左右',
}

/** 增长5%以上: the figure with what it says, and its bound. */
function shown({ stat, direction, figure }: Claim): string {
  const way = stat === 'growth' ? (direction === 'down' ? '下降' : '增长') : ''
  return `${way}${figure.text.replace(/\s+/g, '')}${boundWords[figure.bound] ?? ''}`
}
