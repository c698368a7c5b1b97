/** The header: what a report calls itself, the year it is of and the place that issued it. */
import type { Block } from './block.js'
import { inkOfBlock, isBareHeading } from './line.js'

export interface Header {
  readonly title: string | null
  /** The year whose work it lays out; the year under review is the one before. */
  readonly year: number | null
  /** As written (贺州市, 广西壮族自治区), 全国 for the national report, null where the text does not say. */
  readonly region: string | null
}

const chineseDigits = '〇一二三四五六七八九'
const year = '([12]\\d{3}|[一二][〇○零一二三四五六七八九]{3})年'

/** Where a title or heading says the year, best first: what the line cannot be without, the place, and what to add to it. */
const yearMarks: readonly (readonly [needs: string, place: RegExp, add: number])[] = [
  ['政府工作报告', new RegExp(`^.{0,20}?${year}.{0,10}政府工作报告`), 0],
  ['政府工作报告', new RegExp(`政府工作报告.{0,2}[（(—-]+${year}`), 0],
  [
    '案',
    new RegExp(`^(?:.{0,60}?执行情况.{0,10}?|.{0,4}?)${year}.{0,30}?(?:预算|计划)(?:安排)?(?:收支)?[（(]?草案`),
    0,
  ],
  ['月', new RegExp(`^[-—─（(]{0,3}\\s*${year}(?:[1-9]|一|二|三|四|五|六|七|八|九)月.{0,6}(?:在|[）)]?$)`), 0],
  // A house that meets at the end of a year hears of that year and lays out the next.
  ['月', new RegExp(`^[-—─（(]{0,3}\\s*${year}(?:1[0-2]|十[一二]?)月.{0,6}(?:在|[）)]?$)`), 1],
  [
    '年',
    new RegExp(
      `^.{0,8}${year}.{0,20}(?:工作安排|重点工作|主要任务|工作(?:总体)?部署|(?:政府)?工作任务|重点任务|工作建议|(?:发展|工作)(?:的)?总体要求)`,
    ),
    0,
  ],
  ['工作', new RegExp(`^.{0,8}${year}.{0,12}(?:工作回顾|工作总结)`), 1],
  ['情况', new RegExp(`^.{0,8}${year}.{0,24}(?:预算|计划)(?:任务)?(?:执行|完成)情况`), 1],
]

/** Where a paragraph says the year, if no heading does: with the targets. */
const targets = '主要预期目标'
const targetYear = new RegExp(`^.{0,12}${year}.{0,20}${targets}`)

/** The line under a title that says when the house met. */
const sessionDate = new RegExp(`^[-—─（(]{0,3}\\s*${year}(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月[^，。；]{0,60}$`)

/** A place by its name; 本市, 全省 and a bare 自治区 name none. */
const place =
  '(?!自治[区州县旗](?:人民|第|政府)|[本全我][省市县区州旗])(?<place>[\\u4e00-\\u9fff]{1,14}?(?:自治区|自治州|自治县|省|市|县|区|州(?![市县区])|旗|盟))'

/** Where a line says the place: what it cannot be without, and the place. */
const regionMarks: readonly (readonly [needs: string, place: RegExp])[] = [
  ['政府工作报告', new RegExp(`^(?:${year})?${place}(?:人民政府)?(?:${year})?.{0,2}政府工作报告`)],
  [
    '执行情况',
    new RegExp(`^(?:.{0,20}?关于)?${place}(?:本级|级)?(?:和市级|和省级|和区级|和县级)?${year}.{0,40}执行情况`),
  ],
  ['公报', new RegExp(`^${place}(?:${year}).{0,24}统计公报`)],
  ['公报', new RegExp(`^${year}${place}(?:国民经济|经济|统计公报)`)],
  ['届人民代表大会', new RegExp(`在${place}第[一二三四五六七八九十]{1,3}届人民代表大会`)],
  ['人民政府', new RegExp(`我(?:受|代表)${place}人民政府(?:委托)?，?(?:向|作)`)],
]

const national =
  /代表国务院，?[向作]|全国人民代表大会第?[一二三四五六七八九十]*次?会议上|^中华人民共和国.{0,8}年.{0,20}统计公报/

const known = new WeakMap<readonly Block[], Header>()

/**
 * Reads the header off the title lines, the headings and the opening. What they leave open stays null. The same blocks have
 * the same header.
 */
export function headerOf(blocks: readonly Block[]): Header {
  const header = known.get(blocks) ?? read(blocks)
  known.set(blocks, header)
  return header
}

function read(blocks: readonly Block[]): Header {
  const inked = blocks.map((block) => ({ kind: block.kind, text: inkOfBlock(block) }))
  const isHead = (kind: Block['kind'], text: string, at: number) =>
    kind === 'title' || kind === 'heading' || (at < 6 && sessionDate.test(text)) || isBareHeading(text)
  const heads = inked.filter(({ kind, text }, at) => isHead(kind, text, at)).map(({ text }) => text)
  const opening = inked.slice(0, 12).map(({ text }) => text)
  const title = inked.find(({ kind, text }) => kind === 'title' && /报告|公报/.test(text))?.text ?? null
  const targetLines = inked.map(({ text }) => text).filter((text) => text.includes(targets))
  const stated = targetLines.map((text) => targetYear.exec(text)?.[1]).find((digits) => digits !== undefined)
  return {
    title,
    year: yearOf(heads) ?? (stated ? numberOf(stated) : null),
    region: regionOf([...heads, ...opening]),
  }
}

function yearOf(lines: readonly string[]): number | null {
  for (const [needs, place, add] of yearMarks) {
    const fitting = lines.filter((line) => line.includes(needs))
    const found = fitting.map((line) => place.exec(line)?.[1]).find((digits) => digits !== undefined)
    if (found) return numberOf(found) + add
  }
  return null
}

function numberOf(digits: string): number {
  return Number(digits.replace(/\D/g, (digit) => `${Math.max(0, chineseDigits.indexOf(digit))}`))
}

function regionOf(lines: readonly string[]): string | null {
  for (const [needs, place] of regionMarks) {
    const fitting = lines.filter((line) => line.includes(needs))
    const found = fitting.map((line) => place.exec(line)?.groups?.place).find((name) => name !== undefined)
    if (found) return found
  }
  return lines.some((line) => national.test(line)) ? '全国' : null
}
