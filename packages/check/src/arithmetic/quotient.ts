/** C30: a ratio that the vocabulary defines is its first value over its second: loans over deposits, urban over rural income. */
import { type Finding, noted, type Proof } from '../finding.js'
import { isHard, over, times100 } from '../range.js'
import type { Rule } from '../rule.js'
import { isSameSetting, type Said, saidByBlock } from '../said.js'
import { compared } from './comparison.js'

export const quotient: Rule = {
  id: 'C30',
  title: { zh: '存贷比、城乡收入比与两数相符', en: 'A ratio by definition is that of its two values' },
  policy: 'on',
  examine: (material) => noted(saidByBlock(material).flatMap(ratiosIn)),
}

interface Quotient {
  readonly ratio: string
  readonly over: readonly [string, string]
  readonly unit: '%' | ''
}

const quotients: readonly Quotient[] = [
  { ratio: 'loanDepositRatio', over: ['loans', 'deposits'], unit: '%' },
  { ratio: 'rdIntensity', over: ['rdSpending', 'gdp'], unit: '%' },
  { ratio: 'incomeGap', over: ['incomeUrban', 'incomeRural'], unit: '' },
]

function ratiosIn(said: readonly Said[]): (Finding | Proof)[] {
  return said.flatMap((stated) =>
    quotients
      .filter(({ ratio }) => ratio === stated.claim.indicator.id)
      .flatMap(({ over: [first, second], unit }) => {
        if (stated.claim.mode !== 'actual' || (stated.claim.stat !== 'rate' && stated.claim.stat !== 'level')) return []
        const [a, b] = [first, second].map((id) => said.filter((one) => isLevelOf(one, id, stated)))
        // Of several (本外币, 人民币) it would not be known which is meant.
        return a?.length === 1 && b?.length === 1 && a[0] && b[0] ? [held(stated, a[0], b[0], unit)] : []
      }),
  )
}

function isLevelOf(one: Said, id: string, stated: Said): boolean {
  const { claim, range } = one
  return claim.indicator.id === id && claim.stat === 'level' && isHard(range) && isSameSetting(claim, stated.claim)
}

function held(stated: Said, a: Said, b: Said, unit: '%' | ''): Finding | Proof {
  const result = over(a.range, b.range)
  return compared({
    check: 'C30',
    stated,
    a,
    sign: '÷',
    b,
    result: unit === '%' ? times100(result) : result,
    name: stated.claim.indicator.name,
    unit,
    formula: 'a ÷ b = ratio',
    tie: stated.claim.indicator.name,
  })
}
