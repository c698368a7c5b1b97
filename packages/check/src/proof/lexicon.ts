/** P9: words that are wrong wherever they stand. */
import { blockwise, type Remark } from '../remark.js'
import type { Rule } from '../rule.js'
import { type Misspelling, misspellings } from './misspelling.js'

/** By their first two characters: nearly every place of a text is passed over by a look into two tables. */
const byHead = Map.groupBy(misspellings, ({ wrong }) => headAt(wrong, 0))
const firsts = tableAt(0)
const seconds = tableAt(1)

export const lexicon: Rule = {
  id: 'P9',
  title: { zh: '用词', en: 'Words' },
  policy: 'on',
  examine: blockwise('P9', 'warn', '常见误写', (text) => {
    const found: Remark[] = []
    for (let at = 0; at < text.length; at++) {
      if (!firsts[text.charCodeAt(at)] || !seconds[text.charCodeAt(at + 1)]) continue
      const entry = byHead.get(headAt(text, at))?.find(({ wrong }) => text.startsWith(wrong, at))
      if (!entry) continue
      const to = at + entry.wrong.length
      if (!entry.unless?.some((phrase) => text.startsWith(phrase, at))) found.push(remarkOn(entry, at, to))
      at = to - 1
    }
    return found
  }),
}

function remarkOn({ wrong, right }: Misspelling, from: number, to: number): Remark {
  return { from, to, message: { zh: `“${wrong}”应为“${right}”`, en: `“${wrong}” should be “${right}”` } }
}

/** Two characters as one number. */
function headAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
}

/** 1 for each character that stands there in one of them. */
function tableAt(at: number): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const { wrong } of misspellings) table[wrong.charCodeAt(at)] = 1
  return table
}
