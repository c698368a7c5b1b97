/** P12: ranks in Arabic and in Chinese numerals: 第19位, 第七名. */
import { matchesOf } from '@zhushi/report'
import { blockwise } from '../remark.js'
import type { Rule } from '../rule.js'
import { gathered } from './scattered.js'

const arabic = /第\s?\d+\s?[位名]/
const chinese = /第[一二三四五六七八九十]{1,3}[位名]/g

const examine = blockwise('P12', 'info', '同类数字写法一致', (text) =>
  matchesOf(text, chinese).map(({ 0: rank, index }) => ({
    from: index,
    to: index + rank.length,
    message: {
      zh: `“${rank}”用汉字，文中其他位次用阿拉伯数字，请统一`,
      en: `“${rank}” is in Chinese numerals, other ranks are not: use one style`,
    },
  })),
)

export const numeralStyle: Rule = {
  id: 'P12',
  title: { zh: '位次写法不一', en: 'Ranks in two styles' },
  policy: 'optIn',
  examine: (material) =>
    material.blocks.some(({ text }) => arabic.test(text)) ? { findings: gathered(examine(material).findings) } : {},
}
