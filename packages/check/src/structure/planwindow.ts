/** A5: a plan is spoken of in a year of its own: 2024年是实现“十四五”规划的关键一年, “十四五”（2021—2025年）. */
import { type Block, matchesOf, type Section } from '@zhushi/report'
import type { Finding, Severity, Words } from '../finding.js'
import type { Material } from '../material.js'
import { findingOf } from '../remark.js'
import type { Rule } from '../rule.js'
import { type Plan, plans, programmes } from './epochs.js'
import { ordinalText, ordinalValue } from './series.js'
import { sentencesOf, yearStated } from './statedyear.js'

const mention = /(“十五”|十[一二三四五六]五)|([五六七八九]五)”?普法/g
/** Words before a plan that is only prepared for, or already over. */
const ahead = /(?:为|谋划|谋篇|编制|研究|衔接|迎接|展望|启动|准备|制定|进入|迈向|奠定|完成了|期间|以来)[^，。]{0,6}$/
/** Words after a plan that is being drawn up. */
const planned = /^[^，。]{0,6}(?:编制|前期|谋划|研究|建议|出台)/
const firstYear = /^[^，。]{0,12}(?:开局之年|开局年|起步之年|第一年|首年)/
const lastYear = /^[^，。]{0,12}(?:收官之年|收官年|最后一年)/
/** “十四五”规划的第四年 */
const nth = /^”?[^，。；]{0,8}第([一二三四五])(?:个)?年/
const span = /^(?!”?(?:前|后|以来|头))”?[^，。；（(]{0,6}[（(]((?:19|20)\d\d)年?[-—–－~～至]+((?:19|20)\d\d)年?[）)]/

export const planWindows: Rule = {
  id: 'A5',
  title: { zh: '规划期', en: 'Windows of plans' },
  policy: 'on',
  examine: (material) => ({
    findings: [
      ...material.blocks.flatMap((block) => ofBlock(block, material)),
      ...material.outline.flatMap((section) => ofHeading(section, material)),
    ],
  }),
}

/** “十三五”时期工作回顾 in a report of 2026: a review by its heading is of years that have just ended. */
function ofHeading({ title, role, block: id }: Section, { blocks, header: { year } }: Material): Finding[] {
  const name = role === 'review' && /回顾|总结/.test(title) ? /十[一二三四五六]五/.exec(title)?.[0] : undefined
  const plan = plans.find((one) => one.name === name)
  const block = blocks.find((one) => one.id === id)
  if (!plan || !block || year === null || (plan.first <= year && year <= plan.last + 1)) return []
  const from = Math.max(0, block.text.indexOf(plan.name))
  return [finding(block, { from, to: from + plan.name.length }, 'error', outsideWords(plan, `${year - 1}`))]
}

function ofBlock(block: Block, material: Material): Finding[] {
  if (!/十.?五|五”?普法/.test(block.text)) return []
  return sentencesOf(block.text).flatMap(({ text, from: start }) => {
    return matchesOf(text, mention).flatMap(({ 0: whole, 1: five, 2: law, index }) => {
      const plan = five ? plans.find(({ name }) => name === five) : programmes.find(({ name }) => name === law)
      if (!plan) return []
      const tail = text.slice(index + whole.length, index + whole.length + 40)
      const place = { from: start + index, to: start + index + whole.length }
      const given = span.exec(tail)
      if (given && (Number(given[1]) !== plan.first || Number(given[2]) !== plan.last))
        return [finding(block, place, 'error', outsideWords(plan, `${given[1]}—${given[2]}`))]
      const stated = yearStated(text.slice(0, index), material)
      if (!stated || !isSaid(stated.rest) || planned.test(tail)) return []
      const words = yearWords(plan, stated.year, tail)
      return words ? [finding(block, place, stated.isExplicit ? 'error' : 'warn', words)] : []
    })
  })
}

/** Whether the clause that ends with `rest` still says what the year is: 2024年是甲，是乙. */
function isSaid(rest: string): boolean {
  const comma = rest.lastIndexOf('，')
  return (comma < 0 || /^，[也又更还]?是/.test(rest.slice(comma))) && !ahead.test(rest)
}

function yearWords(plan: Plan, year: number, tail: string): Words | null {
  if (year < plan.first || year > plan.last) return outsideWords(plan, `${year}`)
  if (firstYear.test(tail) && year !== plan.first) return edgeWords(plan, '开局之年', plan.first, year)
  if (lastYear.test(tail) && year !== plan.last) return edgeWords(plan, '收官之年', plan.last, year)
  const written = nth.exec(tail)?.[1]
  const right = year - plan.first + 1
  return written && ordinalValue(written) !== right ? nthWords(plan, written, right, year) : null
}

function nthWords({ name }: Plan, written: string, right: number, year: number): Words {
  const bare = name.replace(/[“”]/g, '')
  return {
    zh: `${year}年是“${bare}”的第${ordinalText(right)}年，不是第${written}年，请核对`,
    en: `${year} is year ${right} of “${bare}”, not year ${ordinalValue(written)}`,
  }
}

function outsideWords({ name, first, last }: Plan, written: string): Words {
  const bare = name.replace(/[“”]/g, '')
  return {
    zh: `“${bare}”为${first}—${last}年，与文中的${written}年不符，请核对`,
    en: `“${bare}” runs from ${first} to ${last}, which does not fit ${written}`,
  }
}

function edgeWords({ name }: Plan, what: string, right: number, year: number): Words {
  const bare = name.replace(/[“”]/g, '')
  return {
    zh: `“${bare}”的${what}是${right}年，不是${year}年，请核对`,
    en: `The ${what} of “${bare}” is ${right}, not ${year}`,
  }
}

function finding(block: Block, place: { from: number; to: number }, severity: Severity, message: Words): Finding {
  return findingOf('A5', severity, block, { ...place, message }, '规划期的起止年份')
}
