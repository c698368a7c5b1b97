/**
 * A9: what comes later in time is done later: 2023年3月签约、5月开工、11月投产; what was brought forward, and how far a
 * year has come (时间进度).
 */
import { matchesOf } from '@zhushi/report'
import { blockwise, type Remark } from '../remark.js'
import type { Rule } from '../rule.js'
import { countValue } from './series.js'

export const stages: Rule = {
  id: 'A9',
  title: { zh: '先后次序与时间进度', en: 'Stages in their order, and how far the year has come' },
  policy: 'on',
  examine: blockwise('A9', 'error', '时间先后', (text) =>
    text.includes('月') || text.includes('年') || text.includes('进度')
      ? [...ordersIn(text), ...aheadIn(text), ...progressIn(text), ...hoursIn(text), ...daysIn(text)]
      : [],
  ),
}

/** In the order that works go through them. */
const works: readonly (readonly string[])[] = [
  ['签约'],
  ['设计', '招标'],
  ['开工', '动工', '奠基', '全面开工'],
  ['桩基'],
  ['封顶'],
  ['竣工', '完工', '建成', '主体完工'],
  ['投产', '通车', '投用', '投入使用', '投产发电', '投入运行'],
]
const words = works.flat().toSorted((a, b) => b.length - a.length)
const when = '((?:19|20)\\d\\d)年(?:(\\d{1,2})月)?|(\\d{1,2})月'
const step = new RegExp(
  `(?:${when})(?:底|初|中旬|末)?(?:之?前)?(?:完成|首台机组|全面|主体|建成)?(?:桩基施工|${words.join('|')})`,
  'g',
)

interface Step {
  readonly from: number
  readonly to: number
  readonly stage: number
  readonly year: number | null
  readonly month: number | null
}

function ordersIn(text: string): Remark[] {
  const steps = matchesOf(text, step).flatMap((found) => stepOf(found))
  return steps.flatMap((one, at) => {
    const before = steps[at - 1]
    if (
      !before ||
      one.from - before.to > 12 ||
      /[。；]/.test(text.slice(before.to, one.from)) ||
      one.stage <= before.stage
    )
      return []
    return isEarlier(one, before)
      ? [remark(text, before.from, one.to, '后一步早于前一步', 'a later stage comes first')]
      : []
  })
}

function stepOf({ 0: whole, 1: year, 2: monthOfYear, 3: monthAlone, index }: RegExpExecArray): Step[] {
  const month = monthOfYear ?? monthAlone
  const stage = works.findIndex((names) => names.some((name) => whole.endsWith(name) || whole.includes(`${name}施工`)))
  return stage < 0
    ? []
    : [
        {
          from: index,
          to: index + whole.length,
          stage,
          year: year ? Number(year) : null,
          month: month ? Number(month) : null,
        },
      ]
}

/** A month without a year is of the year before it. */
function isEarlier(one: Step, before: Step): boolean {
  if (one.year !== null && before.year !== null && one.year !== before.year) return one.year < before.year
  if (one.month === null || before.month === null) return false
  return (one.year === null || one.year === before.year || before.year === null) && one.month < before.month
}

const ahead =
  /原定(?:(?:19|20)\d\d年)?(\d{1,2})月[^。；]{0,16}?，于?(\d{1,2})月[^。；\d]{0,4}提前([一两二三四五六]|\d)个月/g
const aheadYears = /原定((?:19|20)\d\d)年[^。；]{0,18}?((?:19|20)\d\d)年提前([一两二三四五六]|\d)年/g

/** 原定12月，于10月提前2个月. */
function aheadIn(text: string): Remark[] {
  if (!text.includes('提前')) return []
  return [...matchesOf(text, ahead), ...matchesOf(text, aheadYears)].flatMap(
    ({ 0: whole, 1: due, 2: done, 3: said = '', index }) => {
      const right = Number(due) - Number(done)
      const own = countValue(said)
      return own === right
        ? []
        : [remark(text, index, index + whole.length, `按前后时间应提前${right}`, `${right} by both times`)]
    },
  )
}

const progress =
  /(?:(\d{1,2})月底|(一季度|上半年|前三季度))[^。；]{0,30}?(\d+(?:\.\d+)?)%，(超|快于|高于|领先|慢于|低于|落后)(?:于)?时间进度(\d+(?:\.\d+)?)个百分点/g
const monthsOf: Readonly<Record<string, number>> = { 一季度: 3, 上半年: 6, 前三季度: 9 }

/** 截至9月底完成81%，超时间进度6个百分点. */
function progressIn(text: string): Remark[] {
  if (!text.includes('时间进度')) return []
  return matchesOf(text, progress).flatMap(
    ({ 0: whole, 1: month, 2: part = '', 3: done, 4: way = '', 5: gap, index }) => {
      const due = ((month ? Number(month) : (monthsOf[part] ?? 12)) / 12) * 100
      const right = (Number(done) - due) * (/慢|低|落/.test(way) ? -1 : 1)
      const isNear = Math.abs(right - Number(gap)) <= 0.6
      return isNear
        ? []
        : [
            remark(
              text,
              index,
              index + whole.length,
              `时间进度为${due.toFixed(1)}%`,
              `${due.toFixed(1)}% of the year has passed`,
            ),
          ]
    },
  )
}

const hours =
  /(\d{1,2})小时(?:(\d{1,2})分(?:钟)?)?(?:缩短|压缩|减少)(?:至|到)(\d{1,2})小时(?:(\d{1,2})分(?:钟)?)?，(?:节省|缩短|减少)(\d{1,2})小时(?:(\d{1,2})分(?:钟)?)?/g

/** 由4小时20分缩短至2小时50分，节省1小时30分. */
function hoursIn(text: string): Remark[] {
  if (!text.includes('小时')) return []
  return matchesOf(text, hours).flatMap((found) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = found.slice(1, 7).map((part) => Number(part ?? 0))
    const right = a * 60 + b - (c * 60 + d)
    return right === e * 60 + f
      ? []
      : [
          remark(
            text,
            found.index,
            found.index + found[0].length,
            `相差${Math.floor(right / 60)}小时${right % 60}分`,
            `${right} minutes apart`,
          ),
        ]
  })
}

const days =
  /(\d{1,2})月(\d{1,2})日起?(?:至|到|[-—–])(\d{1,2})月(\d{1,2})日(?:止)?，?(?:连续|为期|历时)[^，。；\d]{0,4}(\d{1,3})天/g

/** 9月1日起至12月9日止，连续奋战100天. */
function daysIn(text: string): Remark[] {
  if (!text.includes('天')) return []
  return matchesOf(text, days).flatMap((found) => {
    const [m = 0, d = 0, n = 0, e = 0, said = 0] = found.slice(1, 6).map(Number)
    const right = (Date.UTC(2023, n - 1, e) - Date.UTC(2023, m - 1, d)) / 86_400_000 + 1
    return right < 1 || Math.abs(right - said) <= 1
      ? []
      : [
          remark(
            text,
            found.index,
            found.index + found[0].length,
            `按起止日期是${right}天`,
            `${right} days by its ends`,
          ),
        ]
  })
}

function remark(text: string, from: number, to: number, zh: string, en: string): Remark {
  return {
    from,
    to,
    message: { zh: `“${text.slice(from, to)}”：${zh}，请核对`, en: `“${text.slice(from, to)}”: ${en}` },
  }
}
