/** P11: one indicator counted in two units: 14.4万户, then 15万家. */
import type { Claim } from '@zhushi/claim'
import type { Block } from '@zhushi/report'
import type { Material } from '../material.js'
import { findingOf } from '../remark.js'
import type { Rule } from '../rule.js'

/** Words that count the same kind of thing, so that either would do. */
const alike: readonly (readonly string[])[] = [
  ['家', '户', '个'],
  ['人', '名', '位'],
]

export const unitDrift: Rule = {
  id: 'P11',
  title: { zh: '量词不一', en: 'Two units for one indicator' },
  policy: 'optIn',
  examine: ({ blocks, claims }: Material) => {
    const first = new Map<string, { readonly claim: Claim; readonly block: Block }>()
    return {
      findings: blocks.flatMap((block) =>
        (claims.get(block.id) ?? []).flatMap((claim) => {
          const { id } = claim.indicator
          if (!id || claim.stat !== 'level') return []
          const before = first.get(id)
          if (!before) first.set(id, { claim, block })
          // 213个、5.6万户 in one sentence are two measures of it.
          if (!before || before.block === block) return []
          return areAlike(before.claim.figure.unit, claim.figure.unit) ? [drift(block, before.claim, claim)] : []
        }),
      ),
    }
  },
}

function areAlike(one: string, other: string): boolean {
  return one !== other && alike.some((units) => units.includes(one) && units.includes(other))
}

function drift(block: Block, { figure: before }: Claim, { figure, indicator }: Claim) {
  const message = {
    zh: `${indicator.name}前文写“${before.text}”，此处写“${figure.text}”，量词请统一`,
    en: `${indicator.name}: “${before.text}” before, “${figure.text}” here; use one unit`,
  }
  return findingOf('P11', 'info', block, { from: figure.from, to: figure.to, message }, '同一指标用同一量词')
}
