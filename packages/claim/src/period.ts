/**
 * Periods: what a time in the text means in a report of a given year. The clock is never asked.
 */
import type { Mode, Period } from './claim.js'

/** The years a report speaks from. */
export interface Years {
  /** The year whose work it lays out. */
  readonly current: number | null
  /** The year it reviews. */
  readonly review: number | null
  /** Whether it speaks of what is done or of what is meant; absent is done. */
  readonly mode?: Mode
}

const digits = '〇一二三四五六七八九'
const quarters: Readonly<Record<string, string>> = {
  一: 'Q1',
  二: 'Q2',
  三: 'Q3',
  四: 'Q4',
  1: 'Q1',
  2: 'Q2',
  3: 'Q3',
  4: 'Q4',
}
const months = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/** Years of the five-year plans by their number, 十四五 is the fourteenth: 2021 to 2025. */
function planOf(words: string): readonly [from: number, to: number] | null {
  const found = words.includes('五') && /十([一二三四五六七八九])五|([六七八九])五/.exec(words)
  if (!found) return null
  const ordinal = found[1] ? 10 + digits.indexOf(found[1]) : digits.indexOf(found[2] ?? '')
  const to = 1955 + 5 * ordinal
  return [to - 4, to]
}

/** Times relative to the report, and how far they are from the year under review or the year at hand. */
const relative: readonly (readonly [words: readonly string[], from: 'current' | 'review', add: number])[] = [
  [['今年', '本年', '年内'], 'current', 0],
  [['明年', '来年'], 'current', 1],
  [['前年'], 'current', -2],
  [['去年', '过去一年', '一年来', '全年', '当年'], 'review', 0],
  [['上年', '上一年'], 'review', -1],
]

/** The period that the words of a time state, or null where they state none (20世纪90年代). */
export function periodOf(written: string, years: Years): Period | null {
  const words = written.replace(/\s/g, '')
  const span = /^(\d{4})年?[-—–~～至到]+(\d{4}|\d{2})年?/.exec(words)
  if (span?.[1] && span[2]) {
    const to = span[2].length === 2 ? Number(span[1].slice(0, 2) + span[2]) : Number(span[2])
    return { year: to, from: Number(span[1]) }
  }
  const plan = planOf(words)
  if (plan) return { year: plan[1], from: plan[0] }
  const year = /^((?:19|20)\d{2})/.exec(words)?.[1] ?? chineseYear(words)
  const part = partOf(words)
  if (year) return { year: Number(year), ...(part && { part }) }
  return part ? { year: years.mode === 'target' ? years.current : years.review, part } : null
}

/** The year that a word such as 去年 means, and the length of the word; null where the words begin with none. */
export function relativeYear(
  words: string,
  years: Years,
): { readonly year: number | null; readonly length: number } | null {
  for (const [names, from, add] of relative) {
    const found = names.find((name) => words.startsWith(name))
    if (found === undefined) continue
    const year = years[from]
    return { year: year === null ? null : year + add, length: found.length }
  }
  return null
}

/** The span that a number of years means by the words around it: 五年来 ends with the year reviewed, 今后五年 begins now. */
export function spanOf(around: string, years: number, { current, review }: Years): Period | null {
  if (years < 2) return null
  if (/今后|未来/.test(around)) return current === null ? null : { year: current + years - 1, from: current }
  if (!/过去|这|来|间/.test(around) || review === null) return null
  return { year: review, from: review - years + 1 }
}

function chineseYear(words: string): string | null {
  const found = /^([一二][〇零○一二三四五六七八九]{3})年/.exec(words)?.[1]
  return found
    ? [...found].map((character) => Math.max(0, digits.indexOf(character.replace(/[零○]/, '〇')))).join('')
    : null
}

function partOf(words: string): string | null {
  if (words.includes('上半年')) return 'H1'
  if (words.includes('下半年')) return 'H2'
  if (words.includes('前三季度')) return 'Q1-Q3'
  const quarter = words[words.indexOf('季') - 1] ?? ''
  if (quarters[quarter]) return quarters[quarter]
  if (!words.includes('月')) return null
  const run = /(\d{1,2})[-—–~～至到]+(\d{1,2})月/.exec(words)
  if (run?.[1] && run[2]) return `${run[1].padStart(2, '0')}-${run[2].padStart(2, '0')}`
  const month = /(\d{1,2})月/.exec(words)?.[1]
  if (month) return month.padStart(2, '0')
  const named = /(十[一二]?|[一二三四五六七八九])月/.exec(words)?.[1]
  return named ? String(months.indexOf(named) + 1).padStart(2, '0') : null
}
