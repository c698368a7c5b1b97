/** P16: rare ways to write a usual name. Proper names may be written so: never on by default. */
import { matchesOf } from '@zhushi/report'
import { blockwise, type Remark } from '../remark.js'
import type { Rule } from '../rule.js'

const variants: readonly { readonly found: RegExp; readonly usual: string }[] = [
  { found: /度假邨/g, usual: '度假村' },
  { found: /2A(?=主体信用)/g, usual: 'AA' },
  { found: /3A(?=主体信用)/g, usual: 'AAA' },
]

export const variant: Rule = {
  id: 'P16',
  title: { zh: '少见写法', en: 'Rare variants' },
  policy: 'optIn',
  examine: blockwise('P16', 'info', '少见写法', (text) =>
    variants.flatMap(({ found, usual }) =>
      matchesOf(text, found).map(
        ({ 0: written, index }): Remark => ({
          from: index,
          to: index + written.length,
          message: { zh: `“${written}”通常写作“${usual}”`, en: `“${written}” is usually written “${usual}”` },
          mayBeFine: { zh: '专名可以这样写', en: 'A proper name may be written so' },
        }),
      ),
    ),
  ),
}
