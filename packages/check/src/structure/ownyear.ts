/**
 * A11: years against the report's own: what was won or held cannot lie ahead of it, what is to be cannot lie behind it, and
 * 从2005年开始连续六年 must have had time.
 */
import { type Block, matchesOf } from '@zhushi/report'
import type { Finding } from '../finding.js'
import type { Material } from '../material.js'
import { findingOf } from '../remark.js'
import type { Rule } from '../rule.js'
import { countValue } from './series.js'

export const ownYear: Rule = {
  id: 'A11',
  title: { zh: '年份与报告年份相容', en: 'Years that the report can speak of so' },
  policy: 'on',
  examine: ({ blocks, header: { year } }: Material) => ({
    findings: year === null ? [] : blocks.flatMap((block) => (block.text.includes('20') ? wrongIn(block, year) : [])),
  }),
}

interface Row {
  readonly words: RegExp
  readonly isWrong: (said: number, own: number, count: number) => boolean
  readonly zh: (own: number) => string
  readonly en: string
}

const rows: readonly Row[] = [
  {
    // 获评2033年度…; 成功举办…2032中国…
    words: /(?:获评|荣获|入选|获得|评为|成功举办|成功承办|圆满举办)[^，。；]{0,24}?(20\d\d)(?!\d)/g,
    isWrong: (said, own) => said > own,
    zh: (own) => `报告是${own}年的，已有的事不能在其后`,
    en: 'done already, but in a year to come',
  },
  {
    words: /(?:将于|拟于|计划于|预计于)(20\d\d)年/g,
    isWrong: (said, own) => said < own - 1,
    zh: (own) => `报告是${own}年的，将来的事不能在其前`,
    en: 'still to come, but in a year gone by',
  },
  {
    // 力争2022年底前…
    words: /(?:力争|确保|争取)(?:于|在|到)?(20\d\d)年(?:底|末)?前/g,
    isWrong: (said, own) => said < own,
    zh: (own) => `报告是${own}年的，将来的事不能在其前`,
    en: 'still to come, but in a year gone by',
  },
  {
    // 2014年经济社会发展的主要预期目标
    words: /(20\d\d)年(?:全[国省市县区])?(?:国民)?经济(?:和)?社会发展的?主要预期目标(?:是|为|：)/g,
    isWrong: (said, own) => Math.abs(said - own) > 1,
    zh: (own) => `报告是${own}年的`,
    en: 'not the year of the report',
  },
  {
    // 自2008年启动…以来，…走过25个年头
    words: /自(20\d\d)年[^。；]{0,20}以来[^。；]{0,20}?([两三四五六七八九十]{1,3}|\d{1,2})个年头/g,
    isWrong: (said, own, count) => Math.abs(own - said - count) > 2,
    zh: (own) => `到${own}年没有这么多年`,
    en: 'not as many years as that',
  },
  {
    // 从2005年开始连续六年
    words: /从(20\d\d)年(?:开始|起)，?(?:已)?连续([两三四五六七八九十]{1,2}|\d{1,2})年/g,
    isWrong: (said, own, count) => said + count - 1 > own,
    zh: (own) => `到${own}年没有这么多年`,
    en: 'there have not been so many years',
  },
]

function wrongIn(block: Block, own: number): Finding[] {
  return rows.flatMap(({ words, isWrong, zh, en }) =>
    matchesOf(block.text, words).flatMap(({ 0: whole, 1: said = '', 2: count = '', index }) => {
      const many = countValue(count || '〇')
      if (!isWrong(Number(said), own, many)) return []
      const from = index + whole.indexOf(said)
      const message = { zh: `“${said}年”：${zh(own)}，请核对`, en: `${said}: ${en}` }
      return [findingOf('A11', 'error', block, { from, to: from + said.length, message }, '报告年份')]
    }),
  )
}
