/**
 * C38: a value beside another that it is told to follow from: 计划60个，实际66个，超额6个; 比上年的96亿元增长10%;
 * 是上年的3.5倍，增长2.5倍.
 */
import { type Finding, noted, type Proof } from '../finding.js'
import { apart, exactly, growthOf, isHard, minus, over, type Range } from '../range.js'
import type { Rule } from '../rule.js'
import { type Told, termAt, toldIn } from '../told.js'
import { workedOut, written } from '../wording.js'

export const beside: Rule = {
  id: 'C38',
  title: { zh: '超额数、增速与相邻两数相符', en: 'What is over a plan or a base beside both values' },
  policy: 'on',
  examine: (material) => noted(toldIn(material).flatMap((told) => told.flatMap((_, at) => besideAt(told, at)))),
}

const planned = /(?:计划|任务|目标)[^，。；]{0,14}$/
const actual = /^[，,](?:实际)?(?:完成|建成|实现|新建|改造|办结|达到?|实际|共)[^，。；]{0,10}$/
const surplus = /^[，,](?:超额|超计划|超目标|超任务|超出)(?:完成|计划|任务|目标)*$/
const short = /^[，,](?:比计划少|差|尚差|还差|欠)(?:完成)?$/
const thanBase = /^[，,](?:比|较)(?:上年|去年|上一年|20\d\d年|上年同期|同期)(?:同期)?的?$/
const grew = /^(?:增长|上升|提高|增加)(?:了|约)?$/
const fell = /^(?:下降|减少|降低)(?:了|约)?$/
const timesOf = /^[，,、]?(?:是|为|达到?|相当于)(?:上年|去年|[\u4e00-\u9fff\d]{0,8})的$/
const timesMore = /^[，,、](?:同比|比上年)?增长(?:了)?$/

function besideAt(told: readonly Told[], at: number): (Finding | Proof)[] {
  const [first, second, stated] = [told[at - 2], told[at - 1], told[at]]
  if (!stated || !second || !isHard(stated.range) || !isHard(second.range)) return []
  if (isMultiple(second) && isMultiple(stated) && timesOf.test(second.before) && timesMore.test(stated.before))
    return [held(stated, [second], minus(second.range, exactly(1)), '倍', '倍数 − 1')]
  if (!first || !isHard(first.range) || first.figure.unit !== second.figure.unit || first.figure.kind !== 'quantity')
    return []
  const isOver = surplus.test(stated.before)
  if ((isOver || short.test(stated.before)) && stated.figure.unit === first.figure.unit) {
    if (!planned.test(first.before) || !actual.test(second.before)) return []
    const result = isOver ? minus(second.range, first.range) : minus(first.range, second.range)
    return [held(stated, [second, first], result, stated.figure.unit, '完成数 − 计划数')]
  }
  const isUp = grew.test(stated.before)
  if (stated.figure.kind !== 'percent' || !thanBase.test(second.before) || !(isUp || fell.test(stated.before)))
    return []
  const growth = growthOf(over(first.range, second.range))
  const result = isUp ? growth : { lo: growth.hi?.neg() ?? null, hi: growth.lo?.neg() ?? null, hard: growth.hard }
  return [held(stated, [first, second], result, '%', '今年 ÷ 上年 − 1')]
}

function isMultiple({ figure }: Told): boolean {
  return figure.kind === 'multiple' && figure.unit === '倍'
}

function held(stated: Told, from: readonly Told[], result: Range, unit: string, formula: string): Finding | Proof {
  const derived = `${from.map(({ figure }) => figure.text).join('、')}：${formula} = ${written(result, unit)}`
  const note = {
    check: 'C38',
    spans: [stated.place, ...from.map(({ place }) => place)],
    formula,
    equation: [...from.map((one) => termAt(one)), '→', workedOut('应为', result, unit), '↔', termAt(stated)],
    why: ['tie 超额, 比上年的'],
  }
  if (!apart(result, stated.range))
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
