/** P3: half-width punctuation between Chinese characters. Numbers, times, addresses and English keep theirs. */
import { matchesOf } from '@zhushi/report'
import { blockwise, type Remark } from '../remark.js'
import type { Rule } from '../rule.js'
import { gathered } from './scattered.js'

const fullWidth: Readonly<Record<string, string>> = { '!': '！', '?': '？', ',': '，', ';': '；', ':': '：' }
const between = /[\u4e00-\u9fff”’）》】%％]\s?([!?,;:])(?=\s?[\u4e00-\u9fff“‘（《【]|\s*$)/g

const examine = blockwise('P3', 'warn', '中文之间用全角标点', (text) =>
  matchesOf(text, between).map(({ 0: whole, 1: sign = '', index }): Remark => {
    const at = index + whole.length - 1
    const right = fullWidth[sign] ?? sign
    const message = {
      zh: `“${text.slice(Math.max(0, at - 4), at + 1).trim()}”的“${sign}”是半角，应改为“${right}”`,
      en: `The half-width “${sign}” should be “${right}”`,
    }
    return { from: at, to: at + 1, message }
  }),
)

export const halfWidth: Rule = {
  id: 'P3',
  title: { zh: '半角标点', en: 'Half-width punctuation' },
  policy: 'on',
  examine: (material) => ({ findings: gathered(examine(material).findings) }),
}
