/** A3: the numbers of headings, and of 一是…二是… or 第一，…第二，… in the text, follow each other. */
import { type Block, matchesOf, type Section } from '@zhushi/report'
import type { Finding, Words } from '../finding.js'
import type { Material } from '../material.js'
import { findingOf } from '../remark.js'
import type { Rule } from '../rule.js'
import { type Break, breaksIn, type Item, ordinalText, ordinalValue } from './series.js'

/** A way of numbering: how it is found in a text, and how a number of it is written. */
interface Form {
  readonly find: RegExp
  readonly write: (value: number) => string
}

const inText: readonly Form[] = [
  {
    find: /(?:^|[。；：，！？\s])([一二三四五六七八九十]{1,3})是(?=[\u4e00-\u9fff“])/g,
    write: (value) => `${ordinalText(value)}是`,
  },
  {
    find: /(?:^|[。；：，！？\s])([一二三四五六七八九十]{1,3})要(?=[\u4e00-\u9fff“])/g,
    write: (value) => `${ordinalText(value)}要`,
  },
  { find: /(?:^|[。；：\s])[（(](\d{1,2})[）)]/g, write: (value) => `（${value}）` },
  { find: /[。；：:](\d{1,2})[.．](?=[\u4e00-\u9fff“])/g, write: (value) => `${value}.` },
  { find: /(?:^|[。；：！？\s])第([一二三四五六七八九十]{1,3})[，：]/g, write: (value) => `第${ordinalText(value)}` },
]

export const outlineOrder: Rule = {
  id: 'A3',
  title: { zh: '序号连续', en: 'Numbers in order' },
  policy: 'on',
  examine: (material: Material) => ({
    findings: [...ofHeadings(material), ...ofText(material), ...material.blocks.flatMap(ofPhases)],
  }),
}

/** 产业园（三、五、四期）. */
const phases = /(?<![一二三四五六七八九十、])([一二三四五六七八九十](?:、[一二三四五六七八九十])+)(?=[期批届])/g

function ofPhases(block: Block): Finding[] {
  if (!/[期批届]/.test(block.text)) return []
  return matchesOf(block.text, phases).flatMap(({ 1: list = '', index }) => {
    const values = list.split('、').map(ordinalValue)
    if (values.every((value, at) => at === 0 || value > (values[at - 1] ?? 0))) return []
    const message = { zh: `“${list}”次序颠倒，请核对`, en: `“${list}” is out of order` }
    return [findingOf('A3', 'warn', block, { from: index, to: index + list.length, message }, '期次由小到大')]
  })
}

function ofHeadings({ blocks, outline }: Material): Finding[] {
  const places = new Map(blocks.map((block, at) => [block.id, { block, at }]))
  const findings: Finding[] = []
  const visit = (sections: readonly Section[]) => {
    for (const shape of shapes) {
      const items = sections.flatMap((section) => itemOf(section, shape, places.get(section.block)?.block))
      for (const found of breaksIn(items)) {
        if (!isWritten(found, items, shape, blocks, places)) findings.push(finding(found, shape.write))
      }
    }
    for (const { children } of sections) visit(children)
  }
  visit(outline)
  return findings
}

interface Shape {
  readonly number: RegExp
  readonly write: (value: number) => string
}

const shapes: readonly Shape[] = [
  { number: /^([一二三四五六七八九十]{1,3})$/, write: (value) => `${ordinalText(value)}、` },
  { number: /^[（(]([一二三四五六七八九十]{1,3})[）)]$/, write: (value) => `（${ordinalText(value)}）` },
  { number: /^(\d{1,2})$/, write: (value) => `${value}.` },
]

function itemOf({ number }: Section, shape: Shape, block: Block | undefined): Item[] {
  const written = shape.number.exec(number)?.[1]
  if (!written || !block) return []
  const from = block.text.length - block.text.trimStart().length
  return [{ block, from, to: from + number.length, value: ordinalValue(written) }]
}

/** A missing number that stands in the text between, where no heading was seen, is not missing. */
function isWritten(
  { item, is, expected }: Break,
  items: readonly Item[],
  shape: Shape,
  blocks: readonly Block[],
  places: ReadonlyMap<string, { readonly at: number }>,
): boolean {
  if (is !== 'missing') return false
  const before = items[items.indexOf(item) - 1]
  const from = before ? (places.get(before.block.id)?.at ?? 0) : 0
  const to = places.get(item.block.id)?.at ?? 0
  // A heading that lost one of its brackets is told of by P1.
  const ordinal = ordinalText(expected)
  const damaged = new RegExp(`^\\s*(?:[（(]${ordinal}(?![）)])|${ordinal}[）)])`)
  // Where a sentence begins: 产业园（三、四、五期） is no heading.
  const written = new RegExp(`(?:^|[。！？；：\\s])${shape.write(expected).replace('.', '\\.')}`)
  return blocks.slice(from, to + 1).some(({ text }) => written.test(text) || damaged.test(text))
}

function ofText({ blocks, sections }: Material): Finding[] {
  return inText.flatMap(({ find, write }) => {
    const runs: Item[][] = []
    let section: unknown
    for (const block of blocks) {
      const here = sections.get(block.id)?.at(-1)
      if (here !== section) runs.push([])
      section = here
      for (const { 0: whole, 1: written = '', index } of matchesOf(block.text, find)) {
        const from = index + (/^[一二三四五六七八九十第（(\d]/.test(whole) ? 0 : 1)
        const value = ordinalValue(written)
        if (value === 1) runs.push([])
        runs.at(-1)?.push({ block, from, to: from + write(value).length, value })
      }
    }
    const begun = runs.filter((items) => items[0]?.value === 1)
    return begun.flatMap((items) => breaksIn(items).map((found) => finding(found, write)))
  })
}

function finding({ item, is, expected }: Break, write: (value: number) => string): Finding {
  const here = write(item.value)
  const message = words[is](here, write(expected))
  const { from, to } = item
  return findingOf('A3', 'warn', item.block, { from, to, message }, '同级序号逐一递增')
}

const words: Readonly<Record<Break['is'], (here: string, expected: string) => Words>> = {
  wrong: (here, expected) => ({
    zh: `此处序号“${here}”按前后次序应为“${expected}”`,
    en: `By the numbers around it, “${here}” should be “${expected}”`,
  }),
  missing: (here, expected) => ({
    zh: `“${here}”之前缺少“${expected}”，请核对序号`,
    en: `“${expected}” is missing before “${here}”`,
  }),
  repeated: (here) => ({ zh: `序号“${here}”重复，请核对`, en: `The number “${here}” is used twice` }),
  backwards: (here, expected) => ({
    zh: `序号“${here}”次序颠倒，此处应为“${expected}”`,
    en: `“${here}” is out of order: “${expected}” should stand here`,
  }),
}
