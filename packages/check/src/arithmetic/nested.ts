/**
 * C45: by what they are, some things are among others told in the same paragraph: 所有者权益 within 资产总额, 个体工商户 among
 * 经营主体, 高速公路 among 公路.
 */
import { signsOf } from '@zhushi/report'
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

/** What names end with: the part's, and the whole's. */
const pairs: readonly (readonly [parts: readonly string[], wholes: readonly string[]])[] = [
  [
    ['所有者权益', '净资产', '负债总额', '负债合计'],
    ['资产总额', '总资产', '资产总计'],
  ],
  [
    ['个体工商户', '企业数量'],
    ['市场主体', '市场主体总量', '市场主体总数', '经营主体', '经营主体总量', '经营主体总数'],
  ],
  [
    ['招生', '招生规模', '招生人数'],
    ['在校生', '在校学生', '在校生人数', '在校生规模', '在校学生总数'],
  ],
  [
    ['规上工业企业', '规模以上工业企业'],
    ['“四上”企业', '规上企业', '规模以上企业'],
  ],
  [
    ['高速公路通车里程', '高速公路里程', '高速公路总里程', '高速公路通车总里程'],
    ['公路通车里程', '公路总里程', '公路里程', '公路通车总里程'],
  ],
  [
    ['高速公路', '高速公路项目', '高速公路建设'],
    ['交通固定资产投资', '交通运输固定资产投资', '交通基础设施固定资产投资'],
  ],
  [['工业增加值'], ['第二产业增加值', '地区生产总值', '国内生产总值']],
  [['住宅投资', '住宅开发投资'], ['房地产开发投资']],
]
const tail = /(?:累计|合计)?(?:完成投资|突破|超过|达到?|为|是|完成|实现|扩大到|增加到)?(?:近|约)?$/
const lasts = signsOf(pairs.flatMap(([parts]) => parts.map((name) => name.at(-1))).join(''))

/** Something is added to both of them, or to neither. */
const added = /新(?:增|建|登记|注册|设立?|发展|办|培育)|净增|增加(?!值)|改造|同比|比上年/
/** How far apart in the text they may stand. */
const reach = 160

function nestedIn(told: readonly Told[]): Finding[] {
  return told.flatMap((part, at) => {
    if (part.figure.kind !== 'quantity') return []
    const name = nameOf(part)
    if (lasts[name.charCodeAt(name.length - 1)] !== 1) return []
    return pairs.flatMap(([parts, wholes]) => {
      if (!endsWithOne(name, parts)) return []
      const whole = told.find(
        (one, other) =>
          other !== at &&
          one.figure.unit === part.figure.unit &&
          one.figure.kind === 'quantity' &&
          Math.abs(one.place.from - part.place.from) < reach &&
          endsWithOne(nameOf(one), wholes) &&
          !endsWithOne(nameOf(one), parts) &&
          added.test(one.before) === added.test(part.before),
      )
      return whole && isMore(part, whole) ? [finding(part, whole)] : []
    })
  })
}

function nameOf({ before }: Told): string {
  return before.replace(tail, '')
}

function endsWithOne(name: string, ends: readonly string[]): boolean {
  return ends.some((end) => name.endsWith(end))
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
