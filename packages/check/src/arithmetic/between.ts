/**
 * C44: a whole lies between its parts: the growth of all industries between theirs (分门类看，…), what all residents have on
 * average between 城镇 and 农村.
 */
import { type Finding, noted } from '../finding.js'
import { isBelow, isHard } from '../range.js'
import type { Rule } from '../rule.js'
import { type Told, termAt, toldByBlock } from '../told.js'

export const between: Rule = {
  id: 'C44',
  title: { zh: '总体的平均数、增速在各部分之间', en: 'A mean or growth of the whole lies between those of its parts' },
  policy: 'on',
  examine: (material) =>
    noted(
      toldByBlock(material).flatMap((told) =>
        told.flatMap((_, at) => [...meanAt(told, at), ...growthAt(told, at), ...wholeAt(told, at)]),
      ),
    ),
}

const perPerson = /(?:全体|全[市县省区国])居民人均([\u4e00-\u9fff]{2,8}?)(?:为|达到?)?$/

/** 全体居民人均消费支出21940元，…城镇居民25346元，农村居民|25872元. */
function meanAt(told: readonly Told[], at: number): Finding[] {
  const all = told[at] as Told
  if (all.figure.unit !== '元' || !/居民人均/.test(all.before)) return []
  const name = perPerson.exec(all.before)?.[1]
  if (!name) return []
  const [urban, rural] = ['城镇', '农村'].map((where) => {
    const own = new RegExp(`${where}(?:常住)?居民人均${name}(?:为|达到?)?$`)
    return told.slice(at + 1).find(({ before, figure }) => figure.unit === '元' && own.test(before))
  })
  if (!urban || !rural || ![all, urban, rural].every(({ range }) => isHard(range))) return []
  const isOut =
    (isBelow(all.range, urban.range) && isBelow(all.range, rural.range)) ||
    (isBelow(urban.range, all.range) && isBelow(rural.range, all.range))
  return isOut ? [finding([all, urban, rural], '全体居民的平均数不在城镇与农村之间')] : []
}

const growing = /(?:增长|下降|上涨)(?:了)?$/
const dividing = /[。；，](?:按|分)[^，。；]{1,8}?(?:分|看)[，,：:][^，。；]{1,16}(?:增长|下降|上涨)$/
/** As much as rounding and weights that are not those of the parts may come to. */
const slack = 0.1

/** 增长7.1%。分门类看，采矿业|下降2.4%，制造业增长5.2%，…: the whole grows no more than its fastest part. */
function growthAt(told: readonly Told[], at: number): Finding[] {
  const first = told[at] as Told
  if (first.figure.unit !== '%' || !dividing.test(first.before)) return []
  const whole = wholeBefore(told, at)
  const parts = [first]
  for (const one of told.slice(at + 1)) {
    if (/[。；]|其中/.test(one.before) || one.figure.unit !== '%' || !growing.test(one.before)) break
    parts.push(one)
  }
  return whole && parts.length > 1 ? outside(whole, parts) : []
}

/** A growth that is more than each of the parts' or less. */
function outside(whole: Told, parts: readonly Told[]): Finding[] {
  if (![whole, ...parts].every(({ range }) => isHard(range))) return []
  const values = parts.map(signed)
  const isOut = signed(whole) > Math.max(...values) + slack || signed(whole) < Math.min(...values) - slack
  return isOut ? [finding([whole, ...parts], '总体的增速不在各部分之间')] : []
}

const wholes: readonly (readonly RegExp[])[] = [
  [
    /城镇(?:常住)?居民(?:人均可支配收入)?(?:同比|名义)?增长$/,
    /农村(?:常住)?居民(?:人均可支配收入)?(?:同比|名义)?增长$/,
  ],
  [
    /(?:第一|一)产业?(?:投资|增加值)?(?:同比)?(?:增长|下降)$/,
    /(?:第二|二)产业?(?:投资|增加值)?(?:同比)?(?:增长|下降)$/,
    /(?:第三|三)产业?(?:投资|增加值)?(?:同比)?(?:增长|下降)$/,
  ],
]

/** 全体居民人均可支配收入增长4.1%，其中城镇居民增长|5.0%、农村居民增长7.4%. */
function wholeAt(told: readonly Told[], at: number): Finding[] {
  const [whole, first] = [told[at] as Told, told[at + 1]]
  if (whole.figure.unit !== '%' || !growing.test(whole.before) || !first || !/^[，,]其中[，,]?/.test(first.before))
    return []
  const kinds = wholes.find(([word]) => word?.test(first.before))
  const parts = kinds ? told.slice(at + 1, at + 1 + kinds.length) : []
  const isAll = kinds?.every((word, nth) => word.test(parts[nth]?.before ?? '') && parts[nth]?.figure.unit === '%')
  return isAll ? outside(whole, parts) : []
}

/** The growth told last; where the parts are told in another way before, the one that those are of. */
function wholeBefore(told: readonly Told[], at: number): Told | undefined {
  const other = told.slice(Math.max(0, at - 6), at).findLastIndex(({ before }) => dividing.test(before))
  if (other >= 0) return wholeBefore(told, Math.max(0, at - 6) + other)
  return told
    .slice(Math.max(0, at - 3), at)
    .findLast(({ before, figure }) => figure.unit === '%' && growing.test(before))
}

function signed({ before, figure }: Told): number {
  return /下降(?:了)?$/.test(before) ? -Number(figure.value) : Number(figure.value)
}

function finding(told: readonly Told[], zh: string): Finding {
  const [whole, ...parts] = told as readonly [Told, ...Told[]]
  return {
    check: 'C44',
    severity: 'error',
    spans: told.map(({ place }) => place),
    formula: 'min ≤ whole ≤ max',
    equation: [termAt(whole), '∈', ...parts.flatMap((part, at) => (at === 0 ? [termAt(part)] : ['～', termAt(part)]))],
    message: {
      zh: `${whole.figure.text}与${parts.map(({ figure }) => figure.text).join('、')}：${zh}`,
      en: `${whole.figure.text} does not lie between ${parts.map(({ figure }) => figure.text).join(', ')}`,
    },
    mayBeFine: { zh: '分项可能没有列全', en: 'Not all parts may be listed' },
    why: ['tie 分'],
  }
}
