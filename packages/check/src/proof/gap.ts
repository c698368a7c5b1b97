/** P8: a space between two Chinese characters inside quotation marks. */
import { matchesOf } from '@zhushi/report'
import { blockwise } from '../remark.js'
import type { Rule } from '../rule.js'

const quotation = /[“《][^“”《》]{1,60}[”》]/g
const space = /[\u4e00-\u9fff][ \u3000]+(?=[\u4e00-\u9fff])/g

export const gap: Rule = {
  id: 'P8',
  title: { zh: '引号内的空格', en: 'Spaces in quotations' },
  policy: 'optIn',
  examine: blockwise('P8', 'info', '汉字之间不空格', (text) =>
    matchesOf(text, quotation).flatMap(({ 0: words, index }) =>
      matchesOf(words, space).map((found) => ({
        from: index + found.index + 1,
        to: index + found.index + found[0].length,
        message: { zh: `${words}中有空格，请核对是否应为标点`, en: `${words} has a space in it: should it be a sign?` },
      })),
    ),
  ),
}
