/**
 * The outline: a report's sections, derived from its text.
 *
 * A section begins at a heading of its own line, at a run-in heading (（一）….  at the head of a paragraph), or where the
 * text says so without any heading: the problems after the review, the targets of the year, the closing address.
 */
import type { Block } from './block.js'
import { headingOf, inkOfBlock, isBareHeading } from './line.js'
import { type Role, roleOf, unheaded } from './role.js'

export interface Section {
  /** 一, （一） or 1; empty where the section bears none. */
  readonly number: string
  readonly title: string
  readonly role: Role
  /** Id of the block it begins with. */
  readonly block: string
  readonly children: readonly Section[]
}

/** Share of the blocks that a closing address has before it. */
const nearTheEnd = 0.8

const closing = /^(?:各位代表|同志们|各位委员)[！!，,：:]/
const runInHeads = '（(一二三四五六七八九十0123456789'
const runIn =
  /^([（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、](?!\d))([^。！？；]{2,60})。/

interface Mark {
  readonly level: number
  readonly number: string
  readonly title: string
  readonly role: Role
  readonly block: string
}

const outlined = new WeakMap<readonly Block[], readonly Section[]>()

/** The sections of a report, nested; blocks before the first heading are its opening. The same for the same blocks. */
export function outline(blocks: readonly Block[]): readonly Section[] {
  const sections = outlined.get(blocks) ?? nested(marksOf(blocks))
  outlined.set(blocks, sections)
  return sections
}

/**
 * The sections that each block stands in, from the outermost in; by block id.
 *
 * Sections are the objects of `outline(blocks)` as given.
 */
export function sectionsOf(blocks: readonly Block[], sections: readonly Section[]): Map<string, readonly Section[]> {
  const begins = new Map<string, readonly Section[]>()
  const visit = (section: Section, above: readonly Section[]) => {
    const path = [...above, section]
    begins.set(section.block, path)
    for (const child of section.children) visit(child, path)
  }
  for (const section of sections) visit(section, [])

  const paths = new Map<string, readonly Section[]>()
  let path: readonly Section[] = []
  for (const block of blocks) {
    path = begins.get(block.id) ?? path
    paths.set(block.id, path)
  }
  return paths
}

function marksOf(blocks: readonly Block[]): Mark[] {
  const marks: Mark[] = []
  const end = closingOf(blocks)
  let top: Role = 'opening'
  for (const [at, block] of blocks.entries()) {
    const mark: Mark | null =
      at === end ? closingMark(block) : (headedMark(block, top) ?? unheadedMark(block, top, marks))
    if (mark) marks.push(mark)
    else if (at === 0) marks.push({ level: 1, number: '', title: '', role: 'opening', block: block.id })
    if (mark?.level === 1) top = mark.role
  }
  return marks
}

function headedMark(block: Block, top: Role): Mark | null {
  if (block.kind === 'title' || block.kind === 'salutation' || block.kind === 'table') return null
  const text = inkOfBlock(block)
  const head = headingOf(text)
  const found = head?.number
    ? { number: head.number, title: text.slice(head.number.length), level: head.level ?? 1 }
    : runInOf(text)
  if (!found) return null
  const title = found.title.replace(/[。：:\s]+$/, '').trim()
  const number = found.number.replace(/[、.．\s]+$/, '')
  return { level: found.level, number, title, role: roleOf(title, found.level, top), block: block.id }
}

function runInOf(text: string): { number: string; title: string; level: number } | null {
  if (isBareHeading(text)) return { number: '', title: text, level: 1 }
  const found = runInHeads.includes(text[0] ?? ' ') ? runIn.exec(text) : null
  if (!found?.[1] || !found[2]) return null
  const level = /^[（(]/.test(found[1]) ? 2 : /^\d/.test(found[1]) ? 3 : 1
  return { number: found[1], title: found[2], level }
}

function unheadedMark(block: Block, top: Role, marks: readonly Mark[]): Mark | null {
  if (block.kind !== 'paragraph') return null
  const text = inkOfBlock(block)
  const part = marks.slice(marks.findLastIndex(({ level }) => level === 1) + 1)
  const rule = unheaded.find(
    ({ head, needs, within, role, isAhead }) =>
      within.includes(top) &&
      marks.at(-1)?.role !== role &&
      !(isAhead && part.some(({ number }) => number !== '')) &&
      needs.some((word) => text.includes(word)) &&
      head.test(text),
  )
  return rule ? { level: 2, number: '', title: rule.title, role: rule.role, block: block.id } : null
}

/** Index of the closing address: the last paragraph that calls the house, near the end and not right after a heading. */
function closingOf(blocks: readonly Block[]): number {
  const last = blocks.findLastIndex((block) => block.kind === 'paragraph' && closing.test(inkOfBlock(block)))
  if (last < 1 || last < blocks.length * nearTheEnd) return -1
  return headingOf(blocks[last - 1]?.text ?? '') ? -1 : last
}

function closingMark(block: Block): Mark {
  return { level: 1, number: '', title: '', role: 'closing', block: block.id }
}

function nested(marks: readonly Mark[]): Section[] {
  const sections: Section[] = []
  for (let at = 0; at < marks.length; ) {
    const { level, ...section } = marks[at] as Mark
    let end = at + 1
    while (end < marks.length && (marks[end] as Mark).level > level) end++
    sections.push({ ...section, children: nested(marks.slice(at + 1, end)) })
    at = end
  }
  return sections
}
