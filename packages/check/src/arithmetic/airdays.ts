/** C27: so many days of good air and their share of the year make a year; days without a measurement are left out of it. */
import { type Finding, noted, type Proof } from '../finding.js'
import { exactly, isBelow, isHard, over, times100 } from '../range.js'
import type { Rule } from '../rule.js'
import { isSameSetting, type Said, sentencesOf } from '../said.js'
import { spanOf, termOf, workedOut, written } from '../wording.js'

export const airDays: Rule = {
  id: 'C27',
  title: { zh: '优良天数与优良率相符', en: 'Days of good air and their share make a year' },
  policy: 'on',
  examine: (material) =>
    noted(
      sentencesOf(material).flatMap(({ said }) => [
        ...said.flatMap(tooMany),
        ...said.flatMap((_, at) => heldAt(said, at)),
      ]),
    ),
}

/** A year counts where most of it was measured (HJ 663 asks for 324 days). */
const [fewest, most] = [exactly(324), exactly(366)]

function isDays({ claim, figure }: Said): boolean {
  return (
    claim.indicator.id === 'airDays' &&
    claim.stat === 'level' &&
    figure.unit === '天' &&
    claim.period.from === undefined
  )
}

function tooMany(days: Said): Finding[] {
  if (!isDays(days) || !isBelow(most, days.range)) return []
  return [
    {
      check: 'C27',
      severity: 'error',
      spans: [days.place],
      formula: 'days ≤ 366',
      equation: [termOf(days), '≤', '366天'],
      message: { zh: `一年没有${days.figure.text}`, en: `A year has no ${days.figure.value} days` },
      why: ['days of a year'],
    },
  ]
}

function heldAt(said: readonly Said[], at: number): (Finding | Proof)[] {
  const days = said[at] as Said
  if (!isDays(days) || days.claim.period.part !== undefined || isBelow(most, days.range)) return []
  const rate = said.slice(at + 1, at + 4).find(isShare)
  if (!rate || !isHard(rate.range) || !isHard(days.range) || !isSameSetting(rate.claim, days.claim)) return []
  const year = over(times100(days.range), rate.range)
  const derived = `${days.figure.text} ÷ ${rate.figure.text} = ${written(year, '天')}`
  const note = {
    check: 'C27',
    spans: [rate.place, days.place],
    formula: 'days ÷ share = a year',
    equation: [termOf(days), '÷', termOf(rate), '=', workedOut('全年', year, '天')],
    computed: { year: spanOf(year) },
    why: ['tie 优良'],
  }
  if (!isBelow(most, year) && !isBelow(year, fewest))
    return [{ ...note, message: { zh: `${derived}，一致`, en: `${derived}: consistent` } }]
  return [{ ...note, severity: 'error', message: { zh: `${derived}，不是一年`, en: `${derived}, which is no year` } }]
}

function isShare({ claim, figure }: Said): boolean {
  const isAir =
    claim.indicator.id === 'airQuality' ||
    /^(?:空气质量)?(?:达标|优良)(?:天数)?(?:率|比例|比率)$/.test(claim.indicator.name)
  return isAir && figure.kind === 'percent' && (claim.stat === 'rate' || claim.stat === 'share')
}
