/** P9: words that are wrong wherever they stand. */
import { nextOf, pairAt, signsOf } from '@zhushi/report'
import { blockwise, type Remark } from '../remark.js'
import type { Rule } from '../rule.js'
import { type Misspelling, misspellings } from './misspelling.js'

/** By their first two characters: nearly every place of a text is passed over by a look into two tables. */
const byHead = Map.groupBy(misspellings, ({ wrong }) => pairAt(wrong, 0))
const firsts = signsOf(misspellings.map(({ wrong }) => wrong[0]).join(''))
const seconds = signsOf(misspellings.map(({ wrong }) => wrong[1]).join(''))

export const lexicon: Rule = {
  id: 'P9',
  title: { zh: '用词', en: 'Words' },
  policy: 'on',
  examine: blockwise('P9', 'warn', '常见误写', (text) => {
    const found: Remark[] = []
    for (let at = nextOf(text, firsts, 0); at >= 0 && at + 1 < text.length; ) {
      const entry = seconds[text.charCodeAt(at + 1)] === 1 ? entryAt(text, at) : undefined
      const to = at + (entry?.wrong.length ?? 1)
      if (entry && !isRight(entry, text, at)) found.push(remarkOn(entry, at, to))
      at = nextOf(text, firsts, to)
    }
    return found
  }),
}

function entryAt(text: string, at: number): Misspelling | undefined {
  return byHead.get(pairAt(text, at))?.find(({ wrong }) => text.startsWith(wrong, at))
}

function isRight({ unless }: Misspelling, text: string, at: number): boolean {
  return unless?.some((phrase) => text.startsWith(phrase, at)) ?? false
}

function remarkOn({ wrong, right }: Misspelling, from: number, to: number): Remark {
  return { from, to, message: { zh: `“${wrong}”应为“${right}”`, en: `“${wrong}” should be “${right}”` } }
}
