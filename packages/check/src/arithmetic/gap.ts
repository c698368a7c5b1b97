/** C28: what a percentage lies above or below another that stands beside it is the difference of the two. */
import type { Claim } from '@zhushi/claim'
import { type Finding, noted, type Proof } from '../finding.js'
import { isHard, minus } from '../range.js'
import type { Rule } from '../rule.js'
import { isSameIndicator, isSameSetting, type Said, saidByBlock, sentencesOf } from '../said.js'
import { compared } from './comparison.js'

export const gap: Rule = {
  id: 'C28',
  title: { zh: '高出、低于的百分点与两个百分比相符', en: 'A gap in points is that of its two percentages' },
  policy: 'on',
  examine: (material) =>
    noted([
      ...sentencesOf(material).flatMap(({ said }) => said.flatMap((_, at) => gapAt(said, at))),
      ...saidByBlock(material).flatMap((said) => said.flatMap((_, at) => apartAt(said, at))),
    ]),
}

/** 高于全省平均水平（|6.1%）1.1个百分点; 比全省|5.0%高0.6个百分点. */
const other = /^[，,、]?(?:增速|增幅)?(?:高于|低于|快于|慢于|比)(?:全[国省市区州]|平均|水平|的|增速)+[（(]?$/
const above = /^(?:[）)]|高出?|快)$/
const below = /^(?:[）)]|低|慢)$/

function gapAt(said: readonly Said[], at: number): (Finding | Proof)[] {
  const [own, others, stated] = [said[at - 2], said[at - 1], said[at]]
  if (!own || !others || stated?.figure.kind !== 'points' || !other.test(others.before)) return []
  if (![own, others].every(({ figure, range }) => figure.kind === 'percent' && figure.unit === '%' && isHard(range)))
    return []
  if (own.claim.direction === 'down') return []
  const isBelow = /低于|慢于/.test(others.before) || /低|慢/.test(stated.before)
  if (!(isBelow ? below : above).test(stated.before)) return []
  const [a, b] = isBelow ? [others, own] : [own, others]
  return [
    compared({
      check: 'C28',
      stated,
      a,
      sign: '−',
      b,
      result: minus(a.range, b.range),
      name: '差距',
      unit: '百分点',
      formula: 'a − b = gap',
      tie: '高于',
    }),
  ]
}

/** The growth that is so far from another: of the same indicator, or the one told right before. */
function isOneGrowth(claim: Claim, stated: Claim): boolean {
  return claim.stat === 'growth' && isSameIndicator(claim, stated)
}

/** 全国|规模以上工业 is what the sentences after it speak of, too. */
function isSameTime(a: Claim, b: Claim): boolean {
  return isSameSetting(a.region === null || b.region === null ? { ...a, region: b.region } : a, b)
}

/** 农村居民…增长8.1%，快于城镇居民|2.7个百分点；城镇居民…增长5.4%: the other stands further on in the paragraph. */
function apartAt(said: readonly Said[], at: number): (Finding | Proof)[] {
  const stated = said[at]
  // 分别增长10.6%和9.1%，分别快4.6和3.1个百分点: each of its own.
  const own = stated && said.slice(Math.max(0, at - 3), at).findLast(({ claim }) => isOneGrowth(claim, stated.claim))
  const base = stated?.claim.baseline ?? ''
  if (!own || stated?.claim.stat !== 'gap' || stated.figure.kind !== 'points' || base.length < 3) return []
  const others = said.filter(
    (one) =>
      one !== own &&
      one.claim.stat === 'growth' &&
      one.claim.indicator.name.startsWith(base) &&
      isSameTime(one.claim, own.claim),
  )
  const [found] = others
  const isTold = [own, found].every(
    (one) =>
      one?.claim.stat === 'growth' &&
      one.figure.kind === 'percent' &&
      one.claim.direction === 'up' &&
      isHard(one.range),
  )
  if (!found || others.length > 1 || !isTold || !isHard(stated.range)) return []
  const isBelow = stated.claim.direction === 'down'
  const [a, b] = isBelow ? [found, own] : [own, found]
  return [
    compared({
      check: 'C28',
      stated,
      a,
      sign: '−',
      b,
      result: minus(a.range, b.range),
      name: '差距',
      unit: '百分点',
      formula: 'a − b = gap',
      tie: '快于',
    }),
  ]
}
