/** P1: quotation marks, brackets and title marks without their partner, or with one of another width. */
import type { Words } from '../finding.js'
import type { Material } from '../material.js'
import { findingOf } from '../remark.js'
import type { Rule } from '../rule.js'
import { closers, openers, pairsOf, type Sign } from './pairs.js'

export const unpaired: Rule = {
  id: 'P1',
  title: { zh: '成对符号', en: 'Paired signs' },
  policy: 'on',
  examine: ({ blocks }: Material) => {
    const { alone, mixed } = pairsOf(blocks)
    const lonely = alone.map((sign) => remark(sign, aloneWords(sign.sign), '成对符号缺一'))
    const uneven = mixed.map(([opener, closer]) => {
      const half = '()'.includes(opener.sign) ? opener : closer
      return remark(half, mixedWords(opener.sign, closer.sign), '全角半角括号混用')
    })
    return { findings: [...lonely, ...uneven] }
  },
}

function remark({ block, at }: Sign, message: Words, why: string) {
  return findingOf('P1', 'error', block, { from: at, to: at + 1, message }, why)
}

function aloneWords(sign: string): Words {
  const closer = closers[sign]
  return closer
    ? {
        zh: `“${sign}”没有配对的“${closer}”，请补上或删去`,
        en: `“${sign}” is never closed: add “${closer}” or take it out`,
      }
    : {
        zh: `“${sign}”前面没有配对的“${openers[sign]}”，请补上或删去`,
        en: `“${sign}” was never opened: add “${openers[sign]}” or take it out`,
      }
}

function mixedWords(opener: string, closer: string): Words {
  return {
    zh: `“${opener}”与“${closer}”一个全角一个半角，应统一为“（ ）”`,
    en: `“${opener}” and “${closer}” differ in width: use “（ ）” for both`,
  }
}
