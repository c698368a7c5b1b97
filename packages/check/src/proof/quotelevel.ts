/** P2: single quotation marks outside double ones (GB/T 15834: outside “ ”, inside ‘ ’). */
import type { Material } from '../material.js'
import { findingOf } from '../remark.js'
import type { Rule } from '../rule.js'
import { pairsOf } from './pairs.js'

export const quoteLevel: Rule = {
  id: 'P2',
  title: { zh: '引号层次', en: 'Level of quotation marks' },
  policy: 'on',
  examine: ({ blocks }: Material) => ({
    findings: pairsOf(blocks).pairs.flatMap(([opener, closer]) => {
      if (opener.sign !== '‘' || !opener.isOuter || opener.block !== closer.block) return []
      const { block, at: from } = opener
      const to = closer.at + 1
      const words = block.text.slice(from, to)
      const message = {
        zh: `“${words}”外层应使用双引号“ ”`,
        en: `“${words}” stands in no other quotation: use double quotation marks “ ”`,
      }
      return [findingOf('P2', 'warn', block, { from, to, message }, '引号外双内单')]
    }),
  }),
}
