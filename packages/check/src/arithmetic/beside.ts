/**
 * C38: a value beside others that it is told to follow from: 计划60个，实际66个，超额6个; 比上年的96亿元增长10%;
 * 下降8.4%，降幅较上年的11.2%收窄2.8个百分点; 16个乡镇，每个2个，共32个.
 *
 * Only consecutive figures of one sentence, tied by the very words before each: `ways.ts` has a row for each way of telling.
 */
import { type Finding, noted, type Proof } from '../finding.js'
import { apart, isHard, type Range } from '../range.js'
import type { Rule } from '../rule.js'
import { type Told, termAt, toldIn } from '../told.js'
import { workedOut, written } from '../wording.js'
import { type Way, ways } from './ways.js'

export const beside: Rule = {
  id: 'C38',
  title: { zh: '相邻几个数彼此相符', en: 'Values told beside each other agree' },
  policy: 'on',
  examine: (material) => noted(toldIn(material).flatMap((told) => told.flatMap((_, at) => besideAt(told, at)))),
}

/** 日均约141户: what is stated roughly is held with the margin that such words have. */
function firmly(told: Told): Told {
  return told.figure.bound === '~' ? { ...told, range: { ...told.range, hard: { lo: true, hi: true } } } : told
}

const byKind = Map.groupBy(ways, ({ of }) => of)

function besideAt(told: readonly Told[], at: number): (Finding | Proof)[] {
  const stated = told[at] as Told
  for (const row of byKind.get(stated.figure.kind) ?? []) {
    const from = at - row.before.length + 1
    if (from < 0 || !(row.before.at(-1) as RegExp).test(stated.before)) continue
    const own = [...told.slice(from, at), firmly(stated)]
    const isTold = own.every((one, nth) => (row.before[nth] as RegExp).test(one.before) && isHard(one.range))
    if (isTold && row.fits(own)) return [held(own, row)]
  }
  return []
}

function held(own: readonly Told[], { due, formula, unit }: Way): Finding | Proof {
  const stated = own.at(-1) as Told
  const from = own.slice(0, -1)
  const results = due(own)
  const [result] = results as readonly [Range]
  const derived = `${from.map(({ figure }) => figure.text).join('、')}：${formula} = ${written(result, unit ?? stated.figure.unit)}`
  const note = {
    check: 'C38',
    spans: [stated.place, ...from.map(({ place }) => place)],
    formula,
    equation: [
      ...from.map((one) => termAt(one)),
      '→',
      workedOut('应为', result, unit ?? stated.figure.unit),
      '↔',
      termAt(stated),
    ],
    why: [`tie ${stated.before}`],
  }
  if (results.some((one) => !apart(one, stated.range)))
    return { ...note, message: { zh: `${derived}，一致`, en: `${derived}: consistent` } }
  return {
    ...note,
    severity: 'error',
    message: {
      zh: `${derived}，与文中的${stated.figure.text}不符`,
      en: `${derived}, but the text has ${stated.figure.text}`,
    },
  }
}
