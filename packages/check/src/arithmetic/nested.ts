/**
 * C45: by what they are, some things are among others told in the same paragraph: 所有者权益 within 资产总额, 个体工商户 among
 * 经营主体, 高速公路 among 公路.
 */
import { type Finding, noted } from '../finding.js'
import { isBelow } from '../range.js'
import type { Rule } from '../rule.js'
import { type Told, termAt, toldByBlock } from '../told.js'

export const nested: Rule = {
  id: 'C45',
  title: { zh: '按概念从属的数不大于总数', en: 'What is among others by its meaning is no more than they are' },
  policy: 'on',
  examine: (material) => noted(toldByBlock(material).flatMap(nestedIn)),
}

const pairs: readonly (readonly [part: RegExp, whole: RegExp])[] = (
  [
    ['所有者权益|净资产', '资产总额|总资产|资产总计'],
    ['负债总额|负债合计', '资产总额|总资产|资产总计'],
    ['个体工商户|企业数量', '(?:市场|经营)主体(?:总量|总数)?'],
    ['招生(?:规模|人数)?', '在校(?:学?生)(?:人数|规模|总数)?'],
    ['规[上模]?(?:以上)?工业企业', '“四上”企业|规[上模]?(?:以上)?企业'],
    ['高速公路(?:通车)?(?:总)?里程', '公路(?:通车)?总?里程'],
    ['高速公路(?:项目)?(?:建设)?(?:固定资产)?完成投资', '(?:综合)?交通(?:运输)?(?:基础设施)?固定资产投资'],
    ['工业增加值', '第二产业增加值|(?:地区|国内)?生产总值'],
    ['住宅(?:投资|开发投资)', '房地产开发投资'],
  ] as const
).map(([part, whole]) => [ending(part), ending(whole)])

function ending(names: string): RegExp {
  return new RegExp(`(?:${names})(?:累计|合计)?(?:突破|超过|达到?|为|是|完成|实现|扩大到|增加到)?(?:近|约)?$`)
}

/** Something is added to both of them, or to neither. */
const added = /新(?:增|建|登记|注册|设立?|发展|办|培育)|净增|增加(?!值)|改造|同比|比上年/
/** How far apart in the text they may stand. */
const reach = 160

function nestedIn(told: readonly Told[]): Finding[] {
  return told.flatMap((part) => {
    if (part.figure.kind !== 'quantity') return []
    return pairs.flatMap(([inner, outer]) => {
      if (
        !inner.test(part.before) ||
        (outer.test(part.before) && outer.source !== inner.source && isSameEnd(part.before, inner, outer))
      )
        return []
      const whole = told.find(
        (one) =>
          one !== part &&
          one.figure.unit === part.figure.unit &&
          one.figure.kind === 'quantity' &&
          Math.abs(one.place.from - part.place.from) < reach &&
          outer.test(one.before) &&
          !inner.test(one.before) &&
          added.test(one.before) === added.test(part.before),
      )
      return whole && isMore(part, whole) ? [finding(part, whole)] : []
    })
  })
}

/** Whether the words end with a name of the whole that is longer than the part's. */
function isSameEnd(before: string, inner: RegExp, outer: RegExp): boolean {
  return (outer.exec(before)?.index ?? 0) <= (inner.exec(before)?.index ?? 0)
}

/** 超过1.1亿户 against 超过1.6亿户: an open end is taken for its number, and more than half as much again. */
function isMore(part: Told, whole: Told): boolean {
  if (isBelow(whole.range, part.range)) return true
  return Number(part.figure.value) > 1.5 * Number(whole.figure.value)
}

function finding(part: Told, whole: Told): Finding {
  return {
    check: 'C45',
    severity: 'error',
    spans: [part.place, whole.place],
    formula: 'part ≤ whole',
    equation: [termAt(part), '≤', termAt(whole)],
    message: {
      zh: `${part.figure.text}按概念包含在${whole.figure.text}之内，却大于它`,
      en: `${part.figure.text} is among ${whole.figure.text} by its meaning, but is more`,
    },
    mayBeFine: { zh: '两数的范围或时段可能不同', en: 'The two may be of different scope or time' },
    why: ['meaning'],
  }
}
