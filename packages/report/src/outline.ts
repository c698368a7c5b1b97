/**
 * The outline: a report's sections, derived from its text.
 *
 * A section begins at a heading of its own line, at a run-in heading (（一）….  at the head of a paragraph), or where the
 * text says so without any heading: the problems after the review, the targets of the year, the closing address.
 */
import type { Block } from './block.js'
import { headingOf } from './line.js'

export type Role = 'opening' | 'review' | 'problems' | 'targets' | 'tasks' | 'selfGovernance' | 'closing' | 'other'

export interface Section {
  /** 一, （一） or 1; empty where the section bears none. */
  readonly number: string
  readonly title: string
  readonly role: Role
  /** Id of the block it begins with. */
  readonly block: string
  readonly children: readonly Section[]
}

/** Words in a heading that tell what its section is for; the first that fits decides. */
const headingRoles: readonly (readonly [role: Role, words: RegExp, example: string])[] = [
  ['selfGovernance', /自身(?:改革和?)?建设|建设.{0,12}(?:政府|机关)$|行政能力建设/, '加强政府自身建设'],
  ['problems', /(?:存在|面临)的?.{0,8}(?:问题|困难|不足|挑战)$/, '存在的主要问题'],
  ['review', /回顾|工作总结|主要成绩|过去[一五].{0,3}(?:年|工作)|年(?:政府)?工作(?:情况)?$/, '2023年工作回顾'],
  ['targets', /总体(?:要求|思路)|(?:预期|奋斗|发展|主要)目标|指导思想/, '经济社会发展总体要求和主要预期目标'],
  [
    'tasks',
    /工作安排|(?:重点|主要)(?:工作|任务)|工作(?:总体)?(?:部署|任务|建议|重点|打算)|任务|工作的建议$/,
    '2024年重点工作',
  ],
]

/** Paragraphs that begin a section without a heading. `within` names the sections they may stand in. */
const unheaded: readonly {
  readonly role: Role
  readonly title: string
  readonly head: RegExp
  readonly within: readonly Role[]
}[] = [
  {
    role: 'problems',
    title: '存在的问题',
    head: /^(?:在(?:肯定|看到|总结)成绩的同时|(?:同时，?)?我们(?:也|还)?(?:清醒|深刻|深知|必须|充分)|(?:同时，?)?(?:也要|还要|必须)(?:清醒|看到)).{0,120}(?:问题|困难|不足|挑战|短板|矛盾)/,
    within: ['review', 'other'],
  },
  {
    role: 'targets',
    title: '主要预期目标',
    head: /^.{0,24}(?:主要)?(?:预期|奋斗)目标(?:任务)?(?:是|为|：|建议)/,
    within: ['tasks', 'targets', 'other'],
  },
]

/** After these, a heading that says nothing of its purpose goes on with the tasks. */
const planning: readonly Role[] = ['targets', 'tasks']

/** Share of the blocks that a closing address has before it. */
const nearTheEnd = 0.8

const closing = /^(?:各位代表|同志们|各位委员)[！!，,：:]/
const runIn =
  /^\s*([（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、](?!\d))([^。！？；]{2,60})。/

interface Mark {
  readonly level: number
  readonly number: string
  readonly title: string
  readonly role: Role
  readonly block: string
}

/** The sections of a report, nested; blocks before the first heading are its opening. */
export function outline(blocks: readonly Block[]): Section[] {
  return nested(marksOf(blocks))
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
  const head = headingOf(block.text)
  const found = head?.number
    ? { number: head.number, title: block.text.trim().slice(head.number.length), level: head.level ?? 1 }
    : runInOf(block)
  if (!found) return null
  const title = found.title.replace(/[。：:\s]+$/, '').trim()
  const own = headingRoles.find(([, words]) => words.test(title))?.[0] ?? 'other'
  const role = own === 'other' && (found.level > 1 || planning.includes(top)) ? (found.level > 1 ? top : 'tasks') : own
  return { level: found.level, number: found.number.replace(/[、.．\s]+$/, ''), title, role, block: block.id }
}

function runInOf(block: Block): { number: string; title: string; level: number } | null {
  const found = runIn.exec(block.text)
  if (!found?.[1] || !found[2]) return null
  const level = /^[（(]/.test(found[1]) ? 2 : /^\d/.test(found[1]) ? 3 : 1
  return { number: found[1], title: found[2], level }
}

function unheadedMark(block: Block, top: Role, marks: readonly Mark[]): Mark | null {
  if (block.kind !== 'paragraph') return null
  const text = block.text.trim()
  const rule = unheaded.find(
    ({ head, within, role }) => within.includes(top) && head.test(text) && marks.at(-1)?.role !== role,
  )
  return rule ? { level: 2, number: '', title: rule.title, role: rule.role, block: block.id } : null
}

/** Index of the closing address: the last paragraph that calls the house, near the end and not right after a heading. */
function closingOf(blocks: readonly Block[]): number {
  const last = blocks.findLastIndex((block) => block.kind === 'paragraph' && closing.test(block.text.trim()))
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
