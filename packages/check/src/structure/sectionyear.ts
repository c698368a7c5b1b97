/** A6: the year looked back on is the one before the year whose work is laid out. */
import type { Block, Section } from '@zhushi/report'
import type { Finding } from '../finding.js'
import type { Material } from '../material.js'
import { findingOf } from '../remark.js'
import type { Rule } from '../rule.js'

const review = /(\d{4})年(?:政府)?(?:工作)?(?:的)?(?:回顾|总结)/
const plan = /(\d{4})年.{0,6}(?:工作安排|重点工作|主要任务|工作(?:总体)?部署|工作任务|重点任务|工作建议)/

export const sectionYears: Rule = {
  id: 'A6',
  title: { zh: '回顾与安排的年份', en: 'Years of review and plan' },
  policy: 'on',
  examine: (material: Material) => {
    const behind = yearIn(material.outline, review)
    const coming = yearIn(material.outline, plan)
    const block = material.blocks.find(({ id }) => id === behind?.section.block)
    if (!behind || !block) return {}
    if (!coming) return { findings: ofTitle(behind.year, block, material) }
    if (coming.year - behind.year === 1) return { findings: openedOtherwise(behind, material) }
    const from = Math.max(0, block.text.indexOf(`${behind.year}年`))
    const message = {
      zh: `工作回顾写${behind.year}年，工作安排写${coming.year}年，应相差一年，请核对`,
      en: `The review is of ${behind.year} and the plan of ${coming.year}: they should be one year apart`,
    }
    const finding = findingOf('A6', 'error', block, { from, to: from + 5, message }, '回顾年=安排年-1')
    const ahead = material.blocks.find(({ id }) => id === coming.section.block)
    const at = Math.max(0, ahead?.text.indexOf(`${coming.year}年`) ?? 0)
    const other = ahead ? [{ block: ahead.id, from: at, to: at + 5 }] : []
    return { findings: [{ ...finding, spans: [...finding.spans, ...other] }] }
  },
}

/** 一、2023年工作回顾, and then 2022年是全面贯彻……的开局之年. */
function openedOtherwise(
  { section, year }: { readonly section: Section; readonly year: number },
  { blocks }: Material,
): Finding[] {
  const first = blocks[blocks.findIndex(({ id }) => id === section.block) + 1]
  const said = /^\s*(\d{4})年，?(?:是|对)/.exec(first?.text ?? '')
  if (!first || !said || Number(said[1]) === year) return []
  const from = said[0].length - said[0].trimStart().length
  const message = {
    zh: `标题写${year}年，这里写“${said[1]}年是”，请核对`,
    en: `The heading is of ${year}, but this begins with ${said[1]}`,
  }
  return [findingOf('A6', 'error', first, { from, to: from + 5, message }, '段首年份=标题年份')]
}

/** Where no heading says the planned year, the report's own: it looks back on the year before, or on its own at the end of it. */
function ofTitle(behind: number, block: Block, { header: { year } }: Material): Finding[] {
  if (year === null || year === behind || year === behind + 1) return []
  const from = Math.max(0, block.text.indexOf(`${behind}年`))
  const message = {
    zh: `报告是${year}年的，工作回顾写${behind}年，请核对`,
    en: `The report is of ${year}, but its review is of ${behind}`,
  }
  return [findingOf('A6', 'error', block, { from, to: from + 5, message }, '回顾年=报告年-1')]
}

/** The first section whose title says its year so. */
function yearIn(
  sections: readonly Section[],
  words: RegExp,
): { readonly section: Section; readonly year: number } | null {
  for (const section of sections) {
    const year = words.exec(section.title)?.[1]
    if (year) return { section, year: Number(year) }
  }
  return null
}
