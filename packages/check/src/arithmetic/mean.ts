/** C37: a mean told beside its total and number is the one over the other: 3150万元, 7000名, 人均4500元. */
import type { Figure } from '@zhushi/claim'
import { type Finding, noted, type Proof } from '../finding.js'
import { apart, exactly, isHard, over, type Range, times } from '../range.js'
import type { Rule } from '../rule.js'
import { type Told, termAt, toldIn } from '../told.js'
import { workedOut, written } from '../wording.js'
import { eachIn } from './each.js'

export const mean: Rule = {
  id: 'C37',
  title: { zh: '人均、户均、每件、每千人等与总数相符', en: 'A mean agrees with its total and number' },
  policy: 'on',
  examine: (material) => {
    const near = toldIn(material).flatMap((told) => told.flatMap((_, at) => meanAt(told, at)))
    const known = new Set(near.map(({ figure }) => figure))
    return noted([...near.map(({ note }) => note), ...eachIn(material, known)])
  },
}

/** How a mean is told, and what it is of each of. A name between must be the total's own. */
const means: readonly (readonly [words: RegExp, each: RegExp, units: RegExp])[] = [
  [/(?:人均|平均每人|每人平均)([\u4e00-\u9fff]{0,10})$/, /^(?:人|名|位)$/, /^(?:元|平方米|公斤|斤|次)$/],
  [/(?:户均|平均每户)([\u4e00-\u9fff]{0,8})$/, /^户$/, /^(?:元|亩|公斤|人)$/],
  [/(?:村均|平均每个?村)([\u4e00-\u9fff]{0,8})$/, /^(?:个|个村|村)$/, /^元$/],
  [/(?:平均每[个家项条座所]|[个项家]均)([\u4e00-\u9fff]{0,10})$/, /^[个家项条座所]$/, /^(?:元|亩|人|平方米)$/],
  [/(?:平均)?(?:亩产|亩均)([\u4e00-\u9fff]{0,6})$/, /^亩$/, /^(?:元|公斤|斤|吨)$/],
]
const weights: Readonly<Record<string, string>> = { 吨: '1000', 公斤: '1', 斤: '0.5' }
/** Shares of a whole day, of men and means of means are told so too; a mean of the year is over its months. */
const otherMean = /月均|日均|年均|每月|每年|可支配|纯收入|生产总值|GDP|标准/
/** A fiftieth to each side: numbers beside a mean are often rounded. */
const [least, most] = [exactly('0.98'), exactly('1.02')]

interface Held {
  readonly figure: Figure
  readonly note: Finding | Proof
}

function meanAt(told: readonly Told[], at: number): Held[] {
  const stated = told[at] as Told
  if (stated.figure.kind !== 'quantity' || !isHard(stated.range) || otherMean.test(stated.before)) return []
  for (const [words, each, units] of means) {
    const found = words.exec(stated.before)
    if (!found || !units.test(stated.figure.unit)) continue
    const before = told.slice(Math.max(0, at - 3), at)
    const next = told[at + 1]
    // 平均亩产420公斤，总产量|21.84万吨
    const after = next && totalNext.test(next.before) ? [next] : []
    const totals = [...before, ...after].filter((one) => isTotal(one, stated, after.length > 0 ? '' : (found[1] ?? '')))
    const heads = before.filter((one) => isHead(one, each))
    const [total, head] = [totals.at(-1), heads.at(-1)]
    return total && head && totals.length === 1 && heads.length === 1
      ? [{ figure: stated.figure, note: held(stated, total, head) }]
      : []
  }
  return []
}

const totalNext = /^[，,](?:总产量?|产量|合计|总额)(?:达到?|为)?$/
const people = /^[^，。；\d]{0,6}(?:人口|群众|职工|劳动力|学生|老年?人|居民)/

function isHead({ figure, range, after }: Told, each: RegExp): boolean {
  const isCounted = each.test(figure.unit) || (figure.unit === '' && each.test('人') && people.test(after))
  return isCounted && figure.kind === 'quantity' && isHard(range)
}

/** In the mean's own kind of unit; where the mean is named, by a name that shares two characters with it. */
function isTotal({ figure, range, before, after }: Told, stated: Told, name: string): boolean {
  const isUnit = figure.unit === stated.figure.unit || (figure.unit in weights && stated.figure.unit in weights)
  if (!isUnit || figure.kind !== 'quantity' || !isHard(range) || /均|每|增加|增长|减少/.test(before.slice(-6)))
    return false
  const bare = name.replace(/完成|达到?|增收|为|约|实现|补助|发放|获得?|增加/g, '')
  if (bare.length < 2) return true
  const around = before + after
  for (let at = 0; at + 2 <= bare.length; at++) if (around.includes(bare.slice(at, at + 2))) return true
  return false
}

function scaled({ figure, range }: Told, unit: string): Range {
  const [from, to] = [weights[figure.unit], weights[unit]]
  return from && to && figure.unit !== unit ? over(times(range, exactly(from)), exactly(to)) : range
}

function held(stated: Told, total: Told, head: Told): Finding | Proof {
  const { unit } = stated.figure
  const result = over(scaled(total, unit), head.range)
  const derived = `${total.figure.text} ÷ ${head.figure.text} = ${written(result, unit)}`
  const note = {
    check: 'C37',
    spans: [stated.place, total.place, head.place],
    formula: 'total ÷ number = mean',
    equation: [termAt(total), '÷', termAt(head), '=', workedOut('平均', result, unit), '↔', termAt(stated)],
    why: ['tie 均'],
  }
  const slack = { lo: times(result, least).lo, hi: times(result, most).hi, hard: result.hard }
  if (!apart(slack, stated.range)) return { ...note, message: { zh: `${derived}，一致`, en: `${derived}: consistent` } }
  return {
    ...note,
    severity: 'error',
    message: {
      zh: `${derived}，与文中的${stated.figure.text}不符`,
      en: `${derived}, but the text has ${stated.figure.text}`,
    },
    mayBeFine: { zh: '总数与人数、户数可能不是同一范围', en: 'Total and number may be of different things' },
  }
}
