/** B4: targets of this year with no outcome of last year to hold them against. */
import type { Claim } from '@zhushi/claim'
import type { Finding } from '../finding.js'
import type { Material } from '../material.js'
import type { Rule } from '../rule.js'
import type { Pairing } from '../target/pairing.js'
import { targetsWithin } from '../target/targets.js'

export const unstatedOutcome: Rule = {
  id: 'B4',
  title: { zh: '目标没有上年完成数可比', en: 'Targets without an outcome of the year before' },
  policy: 'on',
  examine: (material) => ({ findings: unstatedIn(material) }),
}

function unstatedIn(material: Material): Finding[] {
  return targetsWithin(material, isCore).flatMap((pairing) => {
    const isDerived = pairing.outcome === 'notComparable' && pairing.equation
    return pairing.outcome === 'notStated' || isDerived ? [findingOf(pairing)] : []
  })
}

/** Indicators of the vocabulary that are stated as growth or rates: works to be done have no year before. */
function isCore({ indicator, stat }: Claim): boolean {
  return indicator.id !== undefined && (stat === 'growth' || stat === 'rate')
}

function findingOf({ name, target, actual, reason, equation }: Pairing): Finding {
  return {
    check: 'B4',
    severity: 'info',
    spans: [target.place, ...(actual ? [actual.place] : [])],
    message: {
      zh: `${name}的目标是${target.claim.figure.text}，${reason.zh}`,
      en: `A target of ${target.claim.figure.text}: ${reason.en}`,
    },
    ...(equation && { equation }),
    why: [`target ${target.claim.indicator.id}`],
  }
}
