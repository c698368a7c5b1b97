/** P6: a hyphen between two years; the standard has — or ～ (GB/T 15834). */
import { matchesOf } from '@zhushi/report'
import { blockwise } from '../remark.js'
import type { Rule } from '../rule.js'

const years = /(?:19|20)\d\d(-)(?:19|20)\d\d年/g

export const yearRange: Rule = {
  id: 'P6',
  title: { zh: '年份起止的连接号', en: 'Hyphens between years' },
  policy: 'optIn',
  examine: blockwise('P6', 'info', '年份起止用一字线或浪纹线', (text) =>
    matchesOf(text, years).map(({ 0: range, index }) => ({
      from: index,
      to: index + range.length,
      message: { zh: `“${range}”的“-”宜改为“—”`, en: `“${range}”: write “—” between the years` },
      mayBeFine: { zh: '引用文件名称时应照原文', en: 'A quoted title is to be kept as it is' },
    })),
  ),
}
