/**
 * A8: as many years, months or places as the ends of a span have: 2014年至2023年连续十年, 从4月到9月的6个月, 在13个县中排名第三.
 *
 * 连续 counts both ends; 历时 may count one of them.
 */
import { matchesOf } from '@zhushi/report'
import { blockwise, type Remark } from '../remark.js'
import type { Rule } from '../rule.js'
import { countValue } from './series.js'

const count = '([两二三四五六七八九十]{1,3}|\\d{1,3})'
const year = '((?:19|20)\\d\\d)年?'
const month = '(\\d{1,2})月(?:初|底|末|份|中旬)?'
const through = '(?:[-—–－～~]{1,2}|至|到)'

interface Span {
  readonly form: RegExp
  /** Words one of which it cannot be without. */
  readonly needs: string
  /** How many there are by the ends, both counted. */
  readonly counted: (ends: readonly number[]) => number
  /** Whether one less is right too. */
  readonly isLoose: boolean
  readonly unit: string
  /** Whether the count stands before the ends. */
  readonly isCountFirst?: true
}

const both = ([from = 0, to = 0]: readonly number[]) => to - from + 1
const spans: readonly Span[] = [
  // 2014年至2023年，连续九年
  {
    form: new RegExp(`${year}${through}${year}，?(?:已)?连续${count}年`, 'g'),
    needs: '连续',
    counted: both,
    isLoose: false,
    unit: '年',
  },
  // 2020年至2023年的五年间
  {
    form: new RegExp(`${year}${through}${year}的?${count}年(?:间|里|来|时间|的?总和)`, 'g'),
    needs: '年',
    counted: both,
    isLoose: false,
    unit: '年',
  },
  // 启动于2018年的…于2023年…历时8年
  {
    form: new RegExp(
      `(?:始于|启动于|开工于|始建于|自|从)${year}[^。；]{0,40}?${year}[^。；]{0,20}?历时${count}年`,
      'g',
    ),
    needs: '历时',
    counted: both,
    isLoose: true,
    unit: '年',
  },
  // 三年行动（2024—2026年）
  {
    form: new RegExp(
      `${count}年(?:行动|规划|计划|攻坚|倍增|方案)[^（，。；]{0,10}（${year}[-—–－～~至到]+${year}）`,
      'g',
    ),
    needs: '（20',
    counted: both,
    isLoose: false,
    unit: '年',
    isCountFirst: true,
  },
  // 从4月初到9月底，…8个月
  {
    form: new RegExp(`从${month}${through}${month}[^。；\\d]{0,12}?${count}个月`, 'g'),
    needs: '个月',
    counted: both,
    isLoose: true,
    unit: '个月',
  },
]
const listed = new RegExp(`((?:(?:19|20)\\d\\d年?、){1,8}(?:19|20)\\d\\d年)，?(?:已)?连续${count}年`, 'g')
const dates =
  /(\d{1,2})月(\d{1,2})日(?:至|到|[-—–～]{1,2})(\d{1,2})月(\d{1,2})日，?[^。；\d]{0,10}?为期([两二三四五六七八九十]|\d{1,2})个月/g
/** 在全市13个县（市、区）中排名第十五 */
const ranked = new RegExp(
  `${count}个[^，。；\\d]{1,12}中，?(?:排名?|位居|位列|列|居|综合排名)第${count}(?:位|名)?(?=[，。；、]|$)`,
  'g',
)

/** 1953年建县…2023年建县70周年 */
const founded =
  /((?:19|20)\d\d)年(建县|建市|建区|建州|成立|设立|撤县设市|撤县设区)[^。]{0,50}?((?:19|20)\d\d)年\2(\d{1,3})周年/g

export const spansOf: Rule = {
  id: 'A8',
  title: { zh: '起止与年数、月数，名次与总数', en: 'Ends of a span and its length, a rank and how many there are' },
  policy: 'on',
  examine: blockwise('A8', 'error', '起止相减', (text) => [
    ...spans.flatMap((span) => (text.includes(span.needs) ? lengthsIn(text, span) : [])),
    ...(text.includes('连续') ? listsIn(text) : []),
    ...(text.includes('为期') ? monthsIn(text) : []),
    ...(/[名居列排]第/.test(text) ? ranksIn(text) : []),
    ...(text.includes('周年') ? foundedIn(text) : []),
    ...(text.includes('年前的') ? agoIn(text) : []),
    ...(text.includes('执行情况') ? nextYearIn(text) : []),
  ]),
}

function lengthsIn(text: string, { form, counted, isLoose, unit, isCountFirst }: Span): Remark[] {
  return matchesOf(text, form).flatMap(({ 0: whole, 1: one, 2: two, 3: three, index }) => {
    const [from, to, said = ''] = isCountFirst ? [two, three, one] : [one, two, three]
    const right = counted([Number(from), Number(to)])
    const own = countValue(said)
    if (own === right || (isLoose && own === right - 1) || right < 1) return []
    return [remark(whole, index, `按起止计算是${right}${unit}`, `${right} by its ends`)]
  })
}

function listsIn(text: string): Remark[] {
  return matchesOf(text, listed).flatMap(({ 0: whole, 1: years = '', 2: said = '', index }) => {
    const right = years.split('、').length
    return countValue(said) === right ? [] : [remark(whole, index, `列出的是${right}年`, `${right} years are listed`)]
  })
}

/** From a day to a day, as near as half a month. */
function monthsIn(text: string): Remark[] {
  return matchesOf(text, dates).flatMap((found) => {
    const [m = 0, d = 0, n = 0, e = 0] = found.slice(1, 5).map(Number)
    const right = n - m + (e - d + 1) / 30
    const isNear = Math.abs(right - countValue(found[5] ?? '')) <= 0.5
    return isNear || right <= 0
      ? []
      : [remark(found[0], found.index, `约为${Math.round(right)}个月`, `about ${Math.round(right)} months`)]
  })
}

function foundedIn(text: string): Remark[] {
  return matchesOf(text, founded).flatMap(({ 0: whole, 1: from, 3: to, 4: said, index }) => {
    const right = Number(to) - Number(from)
    return right === Number(said) ? [] : [remark(whole, index, `${from}年到${to}年是${right}周年`, `${right} years`)]
  })
}

/** 2023年，与五年前的2018年相比 */
const ago = /((?:19|20)\d\d)年[^。；\d]{0,10}([两三四五六七八九十]{1,2})年前的((?:19|20)\d\d)年/g

function agoIn(text: string): Remark[] {
  return matchesOf(text, ago).flatMap(({ 0: whole, 1: from, 2: said = '', 3: to, index }) => {
    const right = Number(from) - countValue(said)
    return right === Number(to) ? [] : [remark(whole, index, `应为${right}年`, `it was ${right}`)]
  })
}

/** 2023年预算执行情况和2024年预算草案: what was done last year, and what is planned for the next. */
const planned =
  /((?:19|20)\d\d)年[^，。；]{0,24}执行情况(?:和|与|及)((?:19|20)\d\d)年[^，。；]{0,24}(?:草案|计划|安排)/g

function nextYearIn(text: string): Remark[] {
  return matchesOf(text, planned).flatMap(({ 0: whole, 1: done, 2: plan, index }) =>
    Number(plan) === Number(done) + 1 ? [] : [remark(whole, index, '两个年份不相连', 'the years do not follow')],
  )
}

function ranksIn(text: string): Remark[] {
  return matchesOf(text, ranked).flatMap(({ 0: whole, 1: all = '', 2: rank = '', index }) =>
    countValue(rank) > countValue(all)
      ? [remark(whole, index, '名次大于总数', 'a rank beyond how many there are')]
      : [],
  )
}

function remark(whole: string, from: number, zh: string, en: string): Remark {
  return { from, to: from + whole.length, message: { zh: `“${whole}”：${zh}，请核对`, en: `“${whole}”: ${en}` } }
}
