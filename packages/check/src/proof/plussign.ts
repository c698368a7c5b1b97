/** P5: full-width and half-width plus signs in one text. */
import { matchesOf } from '@zhushi/report'
import { blockwise } from '../remark.js'
import type { Rule } from '../rule.js'
import { gathered } from './scattered.js'

const examine = blockwise('P5', 'info', '加号全角半角一致', (text) =>
  matchesOf(text, /＋/g).map(({ index }) => ({
    from: index,
    to: index + 1,
    message: {
      zh: '“＋”是全角，而文中另有半角“+”，请统一',
      en: '“＋” is full-width, but the text has “+” too: use one of them',
    },
  })),
)

export const plusSign: Rule = {
  id: 'P5',
  title: { zh: '加号不一', en: 'Mixed plus signs' },
  policy: 'optIn',
  examine: (material) =>
    material.blocks.some(({ text }) => text.includes('+')) ? { findings: gathered(examine(material).findings) } : {},
}
