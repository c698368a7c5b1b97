/** A4: an anniversary falls in the year it is said to: 2024年是中华人民共和国成立75周年. */
import { type Block, matchesOf } from '@zhushi/report'
import type { Finding } from '../finding.js'
import type { Material } from '../material.js'
import { findingOf } from '../remark.js'
import type { Rule } from '../rule.js'
import { epochs } from './epochs.js'
import { ordinalValue } from './series.js'
import { sentencesOf, yearStated } from './statedyear.js'

const anniversary = /([1-9]\d{1,2}|[一二三四五六七八九十百]{1,5})周年/g
const longestName = 24
/** What a report looks back on may lie so many years behind it: terms are five years. */
const longestReview = 6

/** Said of an anniversary that is still to come. */
const ahead = /明年|迎接|迎来|筹|准备|谋划|即将/

export const anniversaries: Rule = {
  id: 'A4',
  title: { zh: '周年', en: 'Anniversaries' },
  policy: 'on',
  examine: (material) => ({ findings: material.blocks.flatMap((block) => ofBlock(block, material)) }),
}

function ofBlock(block: Block, material: Material): Finding[] {
  if (!block.text.includes('周年')) return []
  return sentencesOf(block.text).flatMap(({ text, from: start }) =>
    matchesOf(text, anniversary).flatMap(({ 0: whole, 1: written = '', index }) => {
      const head = text.slice(Math.max(0, index - longestName), index)
      const epoch = epochs.find(({ event }) => event.test(head))
      if (!epoch) return []
      const year = epoch.year + ordinalValue(written)
      const stated = yearStated(text.slice(0, index), material)
      const said = stated ? [stated.year] : yearsOf(block, text, material)
      if (!said || said.includes(year)) return []
      const [from, to] = [start + index, start + index + whole.length]
      const only = said.length === 1 ? said[0] : null
      const right = only ? `，${only}年是${only - epoch.year}周年` : ''
      const message = {
        zh: `${epoch.name}于${epoch.year}年，“${whole}”是${year}年${right}，请核对`,
        en: `${epoch.name}: counted from ${epoch.year}, “${whole}” falls in ${year}${only ? `, not in ${only}` : ''}`,
      }
      const severity = stated?.isExplicit ? 'error' : 'warn'
      return [findingOf('A4', severity, block, { from, to, message }, '周年=年份-起始年')]
    }),
  )
}

/** Years that an anniversary without a year of its own may be of; null where the report's year is not known. */
function yearsOf(block: Block, sentence: string, { header: { year }, sections }: Material): readonly number[] | null {
  if (year === null) return null
  const role = sections.get(block.id)?.at(-1)?.role
  if (role !== 'tasks' && role !== 'targets') {
    const latest = ahead.test(sentence) ? year + 1 : year
    return Array.from({ length: longestReview + 1 }, (_, ago) => latest - ago)
  }
  return /迎接|筹|准备|谋划|去年|自治区|纪念/.test(sentence) ? [year - 1, year, year + 1] : [year]
}
