/** The header: what a report calls itself, the year it is of and the place that issued it. */
import type { Block } from './block.js'

export interface Header {
  readonly title: string | null
  /** The year whose work it lays out; the year under review is the one before. */
  readonly year: number | null
  /** As written (贺州市, 广西壮族自治区), 全国 for the national report, null where the text does not say. */
  readonly region: string | null
}

const chineseDigits = '〇一二三四五六七八九'
const year = '([12]\\d{3}|[一二][〇○零一二三四五六七八九]{3})年'

/** Where a report says its year, best first, and what to add to what it says. */
const yearMarks: readonly (readonly [place: RegExp, add: number])[] = [
  [new RegExp(`^.{0,20}?${year}.{0,4}政府工作报告`), 0],
  [new RegExp(`^[-—─（(]{1,3}\\s*${year}.{0,8}(?:日|月)在`), 0],
  [
    new RegExp(
      `^.{0,8}${year}.{0,20}(?:工作安排|重点工作|主要任务|工作(?:总体)?部署|(?:政府)?工作任务|重点任务|工作建议|(?:发展|工作)(?:的)?总体要求)`,
    ),
    0,
  ],
  [new RegExp(`^.{0,8}${year}.{0,12}(?:工作回顾|工作总结)`), 1],
]

const regionMarks: readonly RegExp[] = [
  /^([\u4e00-\u9fff]{1,12}?(?:自治区|自治州|自治县|省|市|县|区|州|旗|盟))(?:人民政府)?(?:[\d〇一二三四五六七八九]{4}年)?.{0,2}政府工作报告/,
  /在([\u4e00-\u9fff]{1,12}?(?:自治区|自治州|自治县|省|市|县|区|州|旗|盟))第[一二三四五六七八九十]{1,3}届人民代表大会/,
]

const national = /代表国务院，?向大会|全国人民代表大会第?[一二三四五六七八九十]*次?会议上/

/** Reads the header off the title lines, the headings and the opening. */
export function headerOf(blocks: readonly Block[]): Header {
  const lines = blocks.filter(({ kind }) => kind === 'title' || kind === 'heading').map(({ text }) => text.trim())
  const opening = blocks.slice(0, 12).map(({ text }) => text.trim())
  const title = blocks.find(({ kind, text }) => kind === 'title' && text.includes('报告'))?.text.trim() ?? null
  return { title, year: yearOf(lines), region: regionOf([...lines, ...opening]) }
}

function yearOf(lines: readonly string[]): number | null {
  for (const [place, add] of yearMarks) {
    const found = lines.map((line) => place.exec(line)?.[1]).find((digits) => digits !== undefined)
    if (found) return Number(found.replace(/[^\d]/g, (digit) => `${Math.max(0, chineseDigits.indexOf(digit))}`)) + add
  }
  return null
}

function regionOf(lines: readonly string[]): string | null {
  for (const place of regionMarks) {
    const found = lines.map((line) => place.exec(line)?.[1]).find((name) => name !== undefined)
    if (found) return found
  }
  return lines.some((line) => national.test(line)) ? '全国' : null
}
