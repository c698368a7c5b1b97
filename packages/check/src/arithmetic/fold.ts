/** C25: what is so many times an earlier value, or twice it (翻番), is so by both values: 86.4亿元，是2018年43.2亿元的2倍. */
import { Exact } from '@zhushi/claim'
import { type Finding, noted, type Proof } from '../finding.js'
import { isHard, over } from '../range.js'
import type { Rule } from '../rule.js'
import { isAmount, type Said, sentencesOf } from '../said.js'
import { termOf, workedOut, written } from '../wording.js'
import { compared } from './comparison.js'

export const fold: Rule = {
  id: 'C25',
  title: { zh: '倍数、翻番与前后两数相符', en: 'A multiple agrees with both of its values' },
  policy: 'on',
  examine: (material) => noted(sentencesOf(material).flatMap(({ said }) => said.flatMap((_, at) => foldAt(said, at)))),
}

/** 是|2018年43.2亿元的3倍. */
const timesOfValue = /^[，,、]?(?:是|为|达到?|相当于)[^，。；\d]{0,10}(?:\d{4}年[^，。；\d]{0,6})?$/
/** 由45家增加到135家，是五年前的|3倍. */
const timesOfBase =
  /^[，,、]?(?:是|为|达到?|相当于)(?:[一二三四五六七八九十]年前|\d{4}年|上年|期初|当时|原来|之前|此前)的$/
/** 比2018年的|43.2亿元翻了一番. */
const thanValue = /^[，,、]?(?:比|较)[^，。；\d]{0,10}(?:\d{4}年[^，。；\d]{0,6})?$/
/** 从46家发展到92家，实现|翻番. */
const doubledSince = /^[，,、]?(?:[一二三四五六七八九十]年)?(?:成功|顺利)?(?:实现)?(?:总量|规模|数量)?$/

/** 翻番 is said of what is nearly twice as much, or somewhat more. */
const [least, most] = [new Exact('0.9'), new Exact('1.4')]

function foldAt(said: readonly Said[], at: number): (Finding | Proof)[] {
  const [first, second, stated] = [said[at - 2], said[at - 1], said[at]]
  if (!first || !second || !stated || stated.figure.kind !== 'multiple') return []
  if (![first, second].every((one) => isMeasured(one)) || first.figure.unit !== second.figure.unit) return []
  const isStep = /(?:由|从)[^，。；]{0,24}$/.test(first.before) && /到|至/.test(second.before)
  if (stated.figure.unit === '番') return doubled(first, second, stated, isStep)
  const isLevel = stated.claim.of === 'level' || stated.claim.of === undefined
  if (stated.figure.unit !== '倍' || !isLevel) return []
  if (isStep && timesOfBase.test(stated.before)) return [held(second, first, stated)]
  return timesOfValue.test(second.before) && stated.before === '的' ? [held(first, second, stated)] : []
}

function isMeasured(said: Said): boolean {
  return (isAmount(said) || said.figure.kind === 'quantity') && isHard(said.range)
}

function held(now: Said, then: Said, stated: Said): Finding | Proof {
  return compared({
    check: 'C25',
    stated,
    a: now,
    sign: '÷',
    b: then,
    result: over(now.range, then.range),
    name: '倍数',
    unit: '倍',
    formula: 'now ÷ then = multiple',
    tie: '倍',
  })
}

function doubled(first: Said, second: Said, stated: Said, isStep: boolean): Finding[] {
  const isThan = thanValue.test(second.before) && stated.before === ''
  if (!(isStep && doubledSince.test(stated.before)) && !isThan) return []
  const [now, then] = isStep ? [second, first] : [first, second]
  const result = over(now.range, then.range)
  const times = new Exact(stated.figure.value)
  const isFew = result.hi?.lt(times.times(least))
  const isMany = Number(now.figure.value) / Number(then.figure.value) > Number(times.times(most))
  if (stated.figure.bound !== '=' || (!isFew && !isMany)) return []
  const derived = `${now.figure.text} ÷ ${then.figure.text} = ${written(result, '倍')}`
  return [
    {
      check: 'C25',
      severity: 'error',
      spans: [stated.place, now.place, then.place],
      formula: 'now ÷ then = 2',
      equation: [termOf(now), '÷', termOf(then), '=', workedOut('倍数', result, '倍'), '↔', termOf(stated)],
      message: {
        zh: `${derived}，与文中的“${stated.figure.text}”不符`,
        en: `${derived}, which is not ${stated.figure.text}`,
      },
      why: ['tie 翻番'],
    },
  ]
}
