/**
 * The outline: a report's sections, derived from its text.
 *
 * A section begins at a heading of its own line, at a run-in heading (（一）….  at the head of a paragraph), or where the
 * text says so without any heading: the problems after the review, the targets of the year, the closing address.
 */
import type { Block } from './block.js'
import { headingOf, inkOf } from './line.js'

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
  ['review', /完成.{0,12}(?:任务|目标)|成[就绩效]$/, '圆满完成2023年各项目标任务'],
  ['targets', /总体(?:要求|思路)|(?:预期|奋斗|发展|主要)目标|指导思想/, '经济社会发展总体要求和主要预期目标'],
  [
    'tasks',
    /工作安排|(?:重点|主要)(?:工作|任务)|工作(?:总体)?(?:部署|任务|建议|重点|打算)|任务$|工作的建议$/,
    '2024年重点工作',
  ],
]

/** What a heading below the first level may say against the section it stands in; else it is of that section. */
const overriding: Readonly<Record<Role, readonly Role[]>> = {
  opening: [],
  review: ['selfGovernance', 'problems'],
  problems: [],
  targets: ['selfGovernance', 'tasks'],
  tasks: ['selfGovernance', 'targets'],
  selfGovernance: [],
  closing: [],
  other: ['selfGovernance', 'problems', 'review', 'targets', 'tasks'],
}

/** What is wrong, in the words of reports. */
const trouble = '(?:问题|困难|不足|挑战|短板|矛盾|差距)'

/** Paragraphs that begin a section without a heading. `within` names the sections they may stand in. */
const unheaded: readonly {
  readonly role: Role
  readonly title: string
  readonly head: RegExp
  readonly within: readonly Role[]
  /** It stands before the numbered parts of its section, not in one of them. */
  readonly isAhead: boolean
  readonly example: string
}[] = [
  {
    role: 'problems',
    title: '存在的问题',
    head: new RegExp(`^在.{0,4}(?:肯定|看到|总结).{0,4}成绩的同时.{0,120}${trouble}`),
    within: ['review', 'other'],
    isAhead: false,
    example: '在肯定成绩的同时，我们也要看到，发展中还有不少困难和问题。',
  },
  {
    role: 'problems',
    title: '存在的问题',
    head: new RegExp(`^.{0,80}?清醒地?(?:看到|认识|意识)[^。]{0,80}${trouble}`),
    within: ['review', 'other'],
    isAhead: false,
    example: '同时，我们清醒认识到，前进道路上还有不少困难和问题。',
  },
  {
    role: 'problems',
    title: '存在的问题',
    head: new RegExp(
      `^.{0,40}?(?:看到|认识到|深知)，?[^。]{0,40}(?:存在|面临|还有|仍有|不少|前进中|一些)[^。]{0,30}${trouble}`,
    ),
    within: ['review', 'other'],
    isAhead: false,
    example: '我们既要看到成绩，更要看到前进中的困难和挑战。',
  },
  {
    role: 'targets',
    title: '主要预期目标',
    head: /^.{0,30}(?:主要)?(?:预期|奋斗)目标(?:任务)?(?:是|为|：|建议)/,
    within: ['tasks', 'targets', 'other'],
    isAhead: true,
    example: '今年经济社会发展的主要预期目标是：生产总值增长5%左右。',
  },
]

/** After these, a heading that says nothing of its purpose goes on with the tasks. */
const planning: readonly Role[] = ['targets', 'tasks']

/** Share of the blocks that a closing address has before it. */
const nearTheEnd = 0.8

const closing = /^(?:各位代表|同志们|各位委员)[！!，,：:]/
const runIn =
  /^([（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、](?!\d))([^。！？；]{2,60})。/

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
  const text = inkOf(block.text)
  const head = headingOf(text)
  const found = head?.number
    ? { number: head.number, title: text.slice(head.number.length), level: head.level ?? 1 }
    : runInOf(text)
  if (!found) return null
  const title = found.title.replace(/[。：:\s]+$/, '').trim()
  const number = found.number.replace(/[、.．\s]+$/, '')
  return { level: found.level, number, title, role: roleOf(title, found.level, top), block: block.id }
}

function roleOf(title: string, level: number, top: Role): Role {
  const own = headingRoles.find(([, words]) => words.test(title))?.[0] ?? 'other'
  if (level > 1) return overriding[top].includes(own) ? own : top
  return own === 'other' && planning.includes(top) ? 'tasks' : own
}

function runInOf(text: string): { number: string; title: string; level: number } | null {
  const found = runIn.exec(text)
  if (!found?.[1] || !found[2]) return null
  const level = /^[（(]/.test(found[1]) ? 2 : /^\d/.test(found[1]) ? 3 : 1
  return { number: found[1], title: found[2], level }
}

function unheadedMark(block: Block, top: Role, marks: readonly Mark[]): Mark | null {
  if (block.kind !== 'paragraph') return null
  const text = inkOf(block.text)
  const part = marks.slice(marks.findLastIndex(({ level }) => level === 1) + 1)
  const rule = unheaded.find(
    ({ head, within, role, isAhead }) =>
      within.includes(top) &&
      marks.at(-1)?.role !== role &&
      !(isAhead && part.some(({ number }) => number !== '')) &&
      head.test(text),
  )
  return rule ? { level: 2, number: '', title: rule.title, role: rule.role, block: block.id } : null
}

/** Index of the closing address: the last paragraph that calls the house, near the end and not right after a heading. */
function closingOf(blocks: readonly Block[]): number {
  const last = blocks.findLastIndex((block) => block.kind === 'paragraph' && closing.test(inkOf(block.text)))
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
