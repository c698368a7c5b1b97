/** P9: words that are wrong wherever they stand. */
import { matchesOf } from '@zhushi/report'
import { blockwise, type Remark } from '../remark.js'
import type { Rule } from '../rule.js'
import { misspellings } from './misspelling.js'

const byWrong = new Map(misspellings.map((entry) => [entry.wrong, entry]))
const anyWrong = new RegExp([...byWrong.keys()].join('|'), 'g')

export const lexicon: Rule = {
  id: 'P9',
  title: { zh: '用词', en: 'Words' },
  policy: 'on',
  examine: blockwise('P9', 'warn', '常见误写', (text) =>
    matchesOf(text, anyWrong).flatMap(({ 0: wrong, index }): Remark[] => {
      const entry = byWrong.get(wrong)
      if (!entry || entry.unless?.some((phrase) => text.startsWith(phrase, index))) return []
      const message = { zh: `“${wrong}”应为“${entry.right}”`, en: `“${wrong}” should be “${entry.right}”` }
      return [{ from: index, to: index + wrong.length, message }]
    }),
  ),
}
