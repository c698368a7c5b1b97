/** C8: what was done over the rate of completion is what was planned. */
import { Exact } from '@zhushi/claim'
import { type Finding, noted, type Proof } from '../finding.js'
import { apart, integersIn, isHard, over, type Range, times100 } from '../range.js'
import type { Rule } from '../rule.js'
import { isAmount, type Said, sentencesOf } from '../said.js'
import { spanOf, termOf, workedOut, written } from '../wording.js'

export const completion: Rule = {
  id: 'C8',
  title: { zh: '完成率与完成数、任务数相符', en: 'A completion agrees with what was done and planned' },
  policy: 'on',
  examine: (material) =>
    noted(sentencesOf(material).flatMap(({ said }) => said.flatMap((_, at) => completionAt(said, at)))),
}

const planned = /(?:任务|计划|目标)(?:数|量|投资|筹集|建设|完成)?(?:为|是|的)?$/

function completionAt(said: readonly Said[], at: number): (Finding | Proof)[] {
  const [done, rate] = [said[at - 1], said[at]]
  if (!rate || !done || rate.figure.kind !== 'percent' || !isHard(rate.range)) return []
  // 比上年增加0.08万人 may stand between.
  const last = said[at - 2]
  const before = last?.claim.stat === 'increment' && /比|较/.test(last.before) ? said[at - 3] : last
  // 8047人，完成年度目标6500人的141.2%
  if (
    before &&
    isAmount(before) &&
    isAmount(done) &&
    /(?:完成|[，,](?:为|是|达到?|占|相当于))[^，。；]{0,10}(?:任务|计划|目标|预算)(?:数|量)?$/.test(done.before) &&
    /^的$/.test(rate.before)
  )
    return before.figure.unit === done.figure.unit && isHard(done.range) && isHard(before.range)
      ? [held(before, done, rate)]
      : []
  if (rate.claim.stat !== 'completion' || !/完成/.test(rate.before) || !/^[、，,]/.test(rate.before)) return []
  if (!isAmount(done) || !isHard(done.range)) return []
  const plan = said
    .slice(0, at - 1)
    .findLast((one) => isAmount(one) && one.figure.unit === done.figure.unit && isPlan(one, done))
  if (plan && isHard(plan.range)) return [held(done, plan, rate)]
  return [implied(done, rate)]
}

/** 年度任务40个; 计划改造40个，实际改造42个. */
function isPlan({ before }: Said, done: Said): boolean {
  return planned.test(before) || (/^(?:原|年初)?计划[^，。；]{0,16}$/.test(before) && /实际/.test(done.before))
}

/** 任务4万人: what was planned is a round number and no rounded one; half a hundredth is let be. */
function exactPlan({ figure, range }: Said): Range {
  const value = new Exact(figure.value)
  const slack = value.times('0.005')
  const [lo, hi] = [value.minus(slack), value.plus(slack)]
  if (figure.bound !== '=' || (range.lo?.gte(lo) && range.hi?.lte(hi))) return range
  return { lo, hi, hard: { lo: true, hi: true } }
}

function held(done: Said, plan: Said, rate: Said): Finding | Proof {
  const result = times100(over(done.range, exactPlan(plan)))
  const derived = `${done.figure.text} ÷ ${plan.figure.text} = ${written(result, '%')}`
  const said = {
    check: 'C8',
    spans: [rate.place, done.place, plan.place],
    formula: 'done ÷ plan = completion',
    equation: [termOf(done), '÷', termOf(plan), '=', workedOut('完成率', result, '%'), '↔', termOf(rate)],
    computed: { completion: spanOf(result) },
    why: ['tie 任务'],
  }
  if (!apart(result, rate.range)) return { ...said, message: { zh: `${derived}，一致`, en: `${derived}: consistent` } }
  return {
    ...said,
    severity: 'error',
    message: {
      zh: `${derived}，与文中的${rate.figure.text}不符`,
      en: `${derived}, but the text has ${rate.figure.text}`,
    },
  }
}

function implied(done: Said, rate: Said): Finding {
  const plan = over(times100(done.range), rate.range)
  const integers = done.range.lo?.eq(done.range.hi ?? -1) ? integersIn(plan) : null
  const shown = integers?.count === 1 ? `${integers.first}${done.figure.unit}` : written(plan, done.figure.unit)
  return {
    check: 'C8',
    severity: 'info',
    spans: [rate.place, done.place],
    formula: 'plan = done ÷ completion',
    equation: [termOf(done), '÷', termOf(rate), '→', workedOut('任务数', plan, done.figure.unit)],
    computed: { plan: spanOf(plan) },
    message: {
      zh: `推算：${done.figure.text} ÷ ${rate.figure.text}，任务数约为${shown}`,
      en: `Derived: ${done.figure.text} ÷ ${rate.figure.text}, planned about ${shown}`,
    },
    why: [`completion ${rate.claim.indicator.name}`],
  }
}
