/**
 * Lines: what kind of block a line of text is, by its head and its length.
 *
 * Only the whole line is looked at; a heading that runs on into its paragraph (（一）…。…) is a paragraph here, and the
 * outline finds the heading in it.
 */
import type { BlockKind } from './block.js'

export interface LineKind {
  readonly kind: Exclude<BlockKind, 'table'>
  readonly level?: 1 | 2 | 3
  /** Of a heading, as written: 一、 or （二） or 3. */
  readonly number?: string
}

/** Heads of headings, by level. */
const headings: readonly (readonly [level: 1 | 2 | 3, head: RegExp])[] = [
  [1, /^第?[一二三四五六七八九十]{1,3}(?:、|部分[：:、 　]?)/],
  [2, /^[（(][一二三四五六七八九十]{1,3}[）)]/],
  [3, /^\d{1,2}[.．、](?!\d)/],
]

/** Longest heading, in UTF-16 units; a longer line is a paragraph that begins with a number. */
const longestHeading = 48

/** Characters without ink that pages and word processors put into words. */
const invisible = /[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad]/g

const salutation = /^(?:各位|尊敬的|同志们|主席|女士们)[^。；]{0,30}[：:]$/
const title =
  /^(?:[^。，；：]{0,40}政府工作报告|政府工作报告[^。，；：]{0,12}|[^。，；：]{0,60}(?:统计公报|(?:执行情况|草案)[^。，；：]{0,10}的报告)|[-—─]{1,2}\s*[^。；]{0,60}(?:会议|大会)[^。；]{0,12}上|[（(][^。；]{0,60}(?:会议|大会)[^。；]{0,12}[）)])$/

/** A heading without a number: 2021年工作回顾, 今后五年的奋斗目标. */
const bareHeading =
  /^(?:(?:19|20)\d\d年|过去[一五]年|今后[三五]年)[^。；！？，：]{0,8}(?:回顾|总结|(?:工作|任务)安排|总体要求|(?:奋斗|预期|发展|主要)目标|(?:重点|主要)(?:工作|任务)|目标任务|工作打算)$/

/** Whether a line is a heading by its words alone. */
export function isBareHeading(line: string): boolean {
  return line.length < 32 && line.includes('年') && bareHeading.test(line)
}

/** What of a line is ink: white space at its ends and invisible characters are left out. */
export function inkOf(line: string): string {
  return line.replace(invisible, '').trim()
}

const inked = new WeakMap<object, string>()

/** The ink of a block, found once for each object: blocks never change, and many ask. */
export function inkOfBlock(block: { readonly text: string }): string {
  const ink = inked.get(block) ?? inkOf(block.text)
  inked.set(block, ink)
  return ink
}

/** Text as a page shows it: white space runs together, and none is left at the ends; an `indent` of wide spaces stays. */
export function textOfPage(text: string, { indent = false } = {}): string {
  const shown = text
    .replace(invisible, '')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/^ /, '')
    .replaceAll('\u00a0', ' ')
  return indent ? shown.trimEnd() : shown.trim()
}

/** What the line is. `early` lines, before the first paragraph, can be titles. A line with no ink is a paragraph. */
export function kindOfLine(line: string, early: boolean): LineKind {
  const text = inkOf(line)
  if (early && title.test(text)) return { kind: 'title' }
  if (salutation.test(text)) return { kind: 'salutation' }
  return headingOf(text) ?? { kind: 'paragraph' }
}

/** The heading that a text is, or null: short, numbered, and not a sentence but for a final 。. */
export function headingOf(line: string): LineKind | null {
  const text = inkOf(line)
  if (text.length > longestHeading) return null
  for (const [level, head] of headings) {
    const found = head.exec(text)
    if (!found) continue
    const rest = text.slice(found[0].length)
    if (rest === '' || /[。；！？].+/.test(rest)) return null
    if (level === 3 && /[。；]$/.test(rest)) return null
    return { kind: 'heading', level, number: found[0] }
  }
  return null
}
