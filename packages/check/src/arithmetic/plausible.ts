/**
 * C47: a growth that no place has had, and a plan that was done many times over: most often a point that was lost.
 *
 * Only for indicators whose growth is known to stay within bounds; far wider than what has been seen, so that what is told
 * is worth a look.
 */
import { type Finding, noted } from '../finding.js'
import { isBelow } from '../range.js'
import type { Rule } from '../rule.js'
import { isSameSetting, type Said, saidByBlock, sentencesOf } from '../said.js'
import { termOf } from '../wording.js'

export const plausible: Rule = {
  id: 'C47',
  title: { zh: '增幅、完成率在可能的范围内', en: 'Growth and completion within what happens' },
  policy: 'on',
  examine: (material) =>
    noted([
      ...sentencesOf(material).flatMap(({ said }) => said.flatMap(beyondAt)),
      ...saidByBlock(material).flatMap(poorTowns),
    ]),
}

/** The most a year's growth is, in per cent either way, by indicator. */
const most: Readonly<Record<string, number>> = {
  gdp: 40,
  va1: 25,
  va3: 40,
  incomeUrban: 40,
  incomeRural: 40,
  incomeAll: 40,
  cpi: 30,
  grain: 60,
}
/** How many per cent of its plan may be done. */
const mostDone = 600

function beyondAt(said: Said): Finding[] {
  const { claim, figure } = said
  if (figure.kind !== 'percent' || figure.unit !== '%') return []
  const value = Math.abs(Number(figure.value))
  if (claim.stat === 'completion') return value > mostDone ? [finding(said, '完成率', mostDone)] : []
  const limit = most[claim.indicator.id ?? '']
  const isYearly =
    claim.stat === 'growth' && claim.period.from === undefined && !/累计|[年届]来|比20|较20|是20/.test(said.before)
  return limit && isYearly && value > limit ? [finding(said, `${claim.indicator.name}增幅`, limit)] : []
}

/** 城镇居民42170元、农村居民81320元: nowhere does the country earn more than its towns. */
function poorTowns(said: readonly Said[]): Finding[] {
  const levels = said.filter(({ claim, figure }) => claim.stat === 'level' && figure.unit === '元')
  return levels.flatMap((rural) => {
    if (rural.claim.indicator.id !== 'incomeRural') return []
    const urban = levels.find(
      (one) => one.claim.indicator.id === 'incomeUrban' && isSameSetting(one.claim, rural.claim),
    )
    if (!urban || !isBelow(urban.range, rural.range)) return []
    return [
      {
        check: 'C47',
        severity: 'warn',
        spans: [rural.place, urban.place],
        formula: 'rural ≤ urban',
        equation: [termOf(rural), '>', termOf(urban)],
        message: {
          zh: `农村居民收入${rural.figure.text}高于城镇居民的${urban.figure.text}，请核对`,
          en: `${rural.figure.text} in the country is more than ${urban.figure.text} in towns`,
        },
        why: ['incomes'],
      } satisfies Finding,
    ]
  })
}

function finding(said: Said, name: string, limit: number): Finding {
  const { text } = said.figure
  return {
    check: 'C47',
    severity: 'warn',
    spans: [said.place],
    formula: '|x| ≤ bound',
    equation: [termOf(said), '≤', `${limit}%`],
    message: {
      zh: `${name}${text}超出常见范围，请核对小数点`,
      en: `${text} is beyond what is usual: is its point right?`,
    },
    mayBeFine: { zh: '基数很小或口径变化时可能如此', en: 'It may be so from a very small base' },
    why: [`stat ${said.claim.stat}`],
  }
}
