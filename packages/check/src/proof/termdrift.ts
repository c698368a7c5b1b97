/** P10: one thing under two names in one text. */
import { matchesOf } from '@zhushi/report'
import { blockwise } from '../remark.js'
import type { Rule } from '../rule.js'
import { gathered } from './scattered.js'
import { terms } from './term.js'

const drifts = terms.map(({ kept, other }) => ({
  kept,
  examine: blockwise('P10', 'info', '同一事物用同一名称', (text) =>
    matchesOf(text, new RegExp(other, 'g')).map(({ index }) => ({
      from: index,
      to: index + other.length,
      message: {
        zh: `文中“${other}”与“${kept}”并用，请统一`,
        en: `The text has both “${other}” and “${kept}”: keep to one`,
      },
    })),
  ),
}))

export const termDrift: Rule = {
  id: 'P10',
  title: { zh: '名称不一', en: 'Two names for one thing' },
  policy: 'optIn',
  examine: (material) => ({
    findings: drifts
      .filter(({ kept }) => material.blocks.some(({ text }) => text.includes(kept)))
      .flatMap(({ examine }) => gathered(examine(material).findings, 2)),
  }),
}
