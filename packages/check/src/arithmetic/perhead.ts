/**
 * C32: what each one has is about the whole over how many there are: 人均地区生产总值, 出生率, 死亡率.
 *
 * They are counted by the mean population of the year and sometimes by another register, which the text does not state: so
 * only what is far off is told.
 */
import { type Finding, noted, type Proof } from '../finding.js'
import type { Material } from '../material.js'
import { apart, exactly, isHard, over, type Range, times } from '../range.js'
import type { Rule } from '../rule.js'
import { isSameSetting, type Said, saidByBlock } from '../said.js'
import { spanOf, termOf, workedOut, written } from '../wording.js'

export const perHead: Rule = {
  id: 'C32',
  title: { zh: '人均数、出生率、死亡率与总数相符', en: 'What is told of each agrees with the whole and their number' },
  policy: 'on',
  examine: (material) => noted(ratesIn(material)),
}

interface PerHead {
  readonly rate: string
  readonly of: string
  /** For so many. */
  readonly each: number
  readonly unit: string
  /** How far off it may be, in hundredths of what is derived. */
  readonly margin: number
  /** Whether the population must stand in the same block, where there are several of them. */
  readonly isNear: boolean
}

const rates: readonly PerHead[] = [
  { rate: 'gdpPerCapita', of: 'gdp', each: 1, unit: '元', margin: 10, isNear: false },
  { rate: 'birthRate', of: 'births', each: 1000, unit: '‰', margin: 30, isNear: true },
  { rate: 'deathRate', of: 'deaths', each: 1000, unit: '‰', margin: 30, isNear: true },
]

function ratesIn(material: Material): (Finding | Proof)[] {
  const blocks = saidByBlock(material)
  const all = blocks.flat()
  return rates.flatMap((rate) =>
    blocks.flatMap((block) =>
      block
        .filter((one) => one.claim.indicator.id === rate.rate && one.figure.unit === rate.unit && isTold(one))
        .flatMap((stated) => {
          const wholes = all.filter((one) => isLevelOf(one, stated, rate.of))
          const everyone = all.filter((one) => isPopulation(one) && isSameTime(one, stated))
          const near = everyone.filter((one) => block.includes(one))
          // Of births and deaths those told beside them, or the only ones there are.
          const isOne = new Set(everyone.map(({ figure }) => figure.value)).size === 1
          const heads = rate.isNear && !isOne ? near : everyone
          const [whole] = wholes
          return whole && heads.length > 0 ? [held(rate, stated, whole, heads)] : []
        }),
    ),
  )
}

function isTold({ claim, range }: Said): boolean {
  return claim.mode === 'actual' && (claim.stat === 'level' || claim.stat === 'rate') && isHard(range)
}

function isLevelOf(one: Said, stated: Said, id: string): boolean {
  return one.claim.indicator.id === id && one.claim.stat === 'level' && isHard(one.range) && isSameTime(one, stated)
}

function isSameTime(one: Said, stated: Said): boolean {
  return isSameSetting(one.claim, stated.claim)
}

function isPopulation({ claim, figure, range }: Said): boolean {
  return (
    figure.unit === '人' &&
    claim.stat === 'level' &&
    isHard(range) &&
    /^(?:[^，城乡农男女]{0,6}(?:常住|户籍)总?人口|总人口|人口)$/.test(claim.indicator.name)
  )
}

function held({ each, unit, margin }: PerHead, stated: Said, whole: Said, heads: readonly Said[]): Finding | Proof {
  const results = heads.map((head) => widened(times(over(whole.range, head.range), exactly(each)), margin))
  const fitting = results.findIndex((result) => !apart(result, stated.range))
  const at = Math.max(0, fitting)
  const head = heads[at] as Said
  const result = times(over(whole.range, head.range), exactly(each))
  const derived = `${whole.figure.text} ÷ ${head.figure.text} = ${written(result, unit)}`
  const note = {
    check: 'C32',
    spans: [stated.place, whole.place, head.place],
    formula: 'whole ÷ heads ≈ each',
    equation: [termOf(whole), '÷', termOf(head), '≈', workedOut('折合', result, unit), '↔', termOf(stated)],
    computed: { each: spanOf(result) },
    why: [`margin ${margin}%`],
  }
  if (fitting >= 0) return { ...note, message: { zh: `${derived}，相近`, en: `${derived}: about the same` } }
  return {
    ...note,
    severity: 'error',
    message: {
      zh: `${derived}，与文中的${stated.figure.text}相差超过${margin}%`,
      en: `${derived}: the text has ${stated.figure.text}, more than ${margin}% off`,
    },
    mayBeFine: { zh: '人口口径可能不同（常住、户籍、年平均）', en: 'Another population may be meant' },
  }
}

function widened(range: Range, margin: number): Range {
  const { lo, hi, hard } = range
  return { lo: lo?.times(1 - margin / 100) ?? null, hi: hi?.times(1 + margin / 100) ?? null, hard }
}
