/** C13: a streak goes on in the year it is told of. */
import { type Finding, noted, type Proof } from '../finding.js'
import { exactly, isBelow } from '../range.js'
import type { Rule } from '../rule.js'
import { type Said, sentencesOf } from '../said.js'
import { termOf } from '../wording.js'

export const streak: Rule = {
  id: 'C13',
  title: { zh: '“连续N年”与当年数据相符', en: 'A streak agrees with this year’s figure' },
  policy: 'on',
  examine: (material) =>
    noted(sentencesOf(material).flatMap(({ said }) => said.flatMap((_, at) => streakAt(said, at)))),
}

const grew = /^(?:实现|保持|正)*(?:增长|上升|提高|增加|增收|增产)/
const fell = /^(?:实现|保持)*(?:下降|减少|降低|回落|双降)/

function streakAt(said: readonly Said[], at: number): (Finding | Proof)[] {
  const run = said[at]
  if (run?.claim.stat !== 'streak' || run.claim.mode !== 'actual') return []
  const bounded = boundedAt(said, at) ?? overAt(said, at)
  if (bounded) return [bounded]
  const growth = said
    .slice(Math.max(0, at - 2), at)
    .findLast(({ claim, figure }) => claim.stat === 'growth' && figure.kind === 'percent')
  if (growth && isOwn(run, growth)) {
    const next = said[at + 1]
    const isTwoDigit = next?.figure.kind === 'magnitude' && next.figure.unit === '%'
    if (isTwoDigit)
      return [
        judged(
          run,
          growth,
          growth.claim.direction !== 'down' && !isBelow(growth.range, exactly(10)),
          '两位数增长',
          next,
        ),
      ]
    if (grew.test(run.after)) return [judged(run, growth, growth.claim.direction !== 'down', '增长')]
    if (fell.test(run.after)) return [judged(run, growth, growth.claim.direction === 'down', '下降')]
  }
  return []
}

/** 占…的73.6%，连续6年保持在八成以上. */
function boundedAt(said: readonly Said[], at: number): Finding | Proof | null {
  const [rate, run, bound] = [said[at - 1], said[at], said[at + 1]]
  if (!rate || !run || !bound || rate.figure.kind !== 'percent' || bound.figure.kind !== 'percent') return null
  if (!/^[，,]/.test(run.before) || !/^(?:稳定|保持|维持|控制)?(?:稳定)?在?$/.test(bound.before)) return null
  if (rate.claim.stat === 'growth' && bound.claim.stat !== 'growth') return null
  const least = bound.figure.bound === '>=' || bound.figure.bound === '>'
  if (!least && bound.figure.bound !== '<=' && bound.figure.bound !== '<') return null
  const limit = exactly(bound.figure.value)
  const holds = least ? !isBelow(rate.range, limit) : !isBelow(limit, rate.range)
  return judged(run, rate, holds, `在${bound.figure.text}${least ? '以上' : '以下'}`, bound)
}

/** 连续5年超过80%，2023年达到82.1%. */
function overAt(said: readonly Said[], at: number): Finding | Proof | null {
  const [run, bound, rate] = [said[at], said[at + 1], said[at + 2]]
  if (!run || !bound || !rate || !/^(?:稳定|保持)?(?:在|超过|高于|低于)$/.test(bound.before)) return null
  if (!/^[，,](?:\d{4}年|去年|今年|其中)?(?:达到?|为)$/.test(rate.before)) return null
  if (bound.figure.kind !== rate.figure.kind || bound.figure.unit !== rate.figure.unit) return null
  const isMost = /^</.test(bound.figure.bound)
  if (!isMost && !/^>/.test(bound.figure.bound)) return null
  const limit = exactly(bound.figure.value)
  const holds = isMost ? !isBelow(limit, rate.range) : !isBelow(rate.range, limit)
  return judged(run, rate, holds, `${isMost ? '低于' : '超过'}${bound.figure.text}`, bound)
}

/** Told of the same thing: by name, or with no subject of its own. */
function isOwn(run: Said, growth: Said): boolean {
  return run.claim.indicator.name === growth.claim.indicator.name || /^[，,]连?续?$/.test(run.before)
}

function judged(run: Said, growth: Said, holds: boolean, what: string, next?: Said): Finding | Proof {
  const way = growth.claim.stat !== 'growth' ? '为' : growth.claim.direction === 'down' ? '下降' : '增长'
  const said = {
    check: 'C13',
    spans: [growth.place, run.place, ...(next ? [next.place] : [])],
    formula: 'this year’s growth belongs to the streak',
    equation: [termOf(growth), '↔', termOf(run)],
    why: ['tie 连续'],
  }
  const run1 = `连续${run.figure.text}`
  if (holds)
    return {
      ...said,
      message: {
        zh: `当年${way}${growth.figure.text}，与“${run1}${what}”一致`,
        en: `This year’s ${growth.figure.text} agrees with the streak`,
      },
    }
  return {
    ...said,
    severity: 'error',
    message: {
      zh: `当年${way}${growth.figure.text}，与“${run1}${what}”不符`,
      en: `This year’s ${growth.figure.text} (${way}) breaks the streak the text states`,
    },
  }
}
