/** P4: full-width digits and letters in a text that writes them half-width. */
import { matchesOf } from '@zhushi/report'
import type { Material } from '../material.js'
import { blockwise, type Remark } from '../remark.js'
import type { Rule } from '../rule.js'
import { gathered } from './scattered.js'

const wide = /[０-９Ａ-Ｚａ-ｚ]+/g
const narrow = /[0-9A-Za-z]/g

const examine = blockwise('P4', 'warn', '数字和字母用半角', (text) =>
  matchesOf(text, wide).map(({ 0: run, index }): Remark => {
    const right = run.normalize('NFKC')
    const message = {
      zh: `“${run}”是全角，与全文不一致，应改为“${right}”`,
      en: `“${run}” is full-width, unlike the rest of the text: write “${right}”`,
    }
    return { from: index, to: index + run.length, message }
  }),
)

export const fullWidth: Rule = {
  id: 'P4',
  title: { zh: '全角数字和字母', en: 'Full-width digits and letters' },
  policy: 'on',
  examine: (material) => {
    const { findings } = examine(material)
    return { findings: findings.length > 0 && isNarrow(material) ? gathered(findings) : [] }
  },
}

/** Whether the text writes more digits and letters half-width than full-width. */
function isNarrow({ blocks }: Material): boolean {
  const count = (sign: RegExp) => blocks.reduce((sum, { text }) => sum + (text.match(sign)?.length ?? 0), 0)
  return count(narrow) > count(/[０-９Ａ-Ｚａ-ｚ]/g)
}
