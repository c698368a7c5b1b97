/**
 * Clauses: what stands between two stops, and the groups of figures in it.
 *
 * A group is one value or a list of values: 5.1%、3.1%、2.4%. Its head is what leads to it, its tail what follows.
 */
import { matchesOf, placesOf, signsOf } from '@zhushi/report'
import type { Figure } from './figure.js'
import { type Skeleton, valueSigns } from './skeleton.js'

/** A list of values, in characters of the skeleton. */
export interface Group {
  readonly figures: readonly Figure[]
  readonly from: number
  readonly to: number
  /** Where its head begins: at the clause's beginning or after the group before; right after a list sign there is none. */
  readonly head: number
  /** Where its tail ends: at the clause's end or before the next group. */
  readonly tail: number
  /** Whether another group follows in the clause. */
  readonly hasNext: boolean
}

export interface Clause {
  readonly from: number
  readonly to: number
  readonly opensSentence: boolean
  /** Whether it begins the sentence or a part of it that a semicolon divides off. */
  readonly opensPart: boolean
  readonly groups: readonly Group[]
}

/** Longest head and tail that are looked at, in characters of the skeleton. */
export const longestHead = 90
const longestTail = 60

/** Words that belong to the figure after them, or before them, and bound it. */
const boundHead = '(?:近|约|大约|超过?|逾|突破|至少|不足|不少于|不低于|左右|共|每人每[月年天]|每[月年人])?'
const boundTail = '(?:及?以上|及?以下|以内|左右|上下|多|余)?'
const listSign = '(?:、|和|与|及|以及|到|至|,|，|:|：|∶|︰|﹕)?'
const value = `[${valueSigns}]${boundTail}`
const anyValue = new RegExp(`[${valueSigns}]`)
const group = new RegExp(`${value}(?:${listSign}${boundHead}${value})*`, 'g')
/** Where a clause may end, and the quotation marks inside which none does. */
const sign = signsOf('“‘《『「”’》』」，。；！？,;!?\n\t：:—')

/** The clauses of a skeleton, in order. Stops inside quotation marks divide nothing. */
export function clausesOf(skeleton: Skeleton): Clause[] {
  const { text } = skeleton
  const clauses: Clause[] = []
  let from = 0
  let depth = 0
  let opensSentence = true
  let opensPart = true
  const close = (at: number, length: number, ends: boolean) => {
    if (at > from) clauses.push({ from, to: at, opensSentence, opensPart, groups: groupsOf(skeleton, from, at) })
    opensSentence = ends || (opensSentence && at === from)
    opensPart = ends || text[at] === '；' || text[at] === ';' || (opensPart && at === from)
    from = at + length
  }
  for (const at of placesOf(text, sign)) {
    const character = text.charAt(at)
    if (at < from || isWithin(character, text[at + 1])) continue
    if ('“‘《『「'.includes(character)) depth++
    else if ('”’》』」'.includes(character)) depth = Math.max(0, depth - 1)
    else if ('。！？\n'.includes(character)) {
      depth = 0
      close(at, 1, true)
    } else if (depth === 0 && !isListComma(text, at) && !isOnTheWay(text, at))
      close(at, character === '—' ? 2 : 1, false)
  }
  close(text.length, 0, true)
  return clauses
}

/** A colon within a ratio or a time, and half of a dash that is none, part nothing. */
function isWithin(character: string, next = ''): boolean {
  return character === '—' ? next !== '—' : (character === '：' || character === ':') && /[\d\ue000-\ue007]/.test(next)
}

/** A comma between two values joins them: 分别为39428元，17596元. */
function isListComma(text: string, at: number): boolean {
  return (
    isSame(text[at - 1], text[at + 1]) &&
    '，,'.includes(text[at] ?? ' ') &&
    isEach(text.slice(Math.max(0, at - 50), at))
  )
}

/** A comma between where something came from and where it came to: 由2014年的1987元，增加到13553元. */
function isOnTheWay(text: string, at: number): boolean {
  return (
    '，,'.includes(text[at] ?? ' ') &&
    /[\ue000-\ue007]/.test(text[at - 1] ?? ' ') &&
    /^(?:逐步|稳步|大幅)?(?:增加|提高|提升|上升|增长|扩大|下降|降低|减少|缩短|压缩)(?:到|至|为)/.test(
      text.slice(at + 1, at + 8),
    ) &&
    /[由从][^，。；]{0,16}$/.test(text.slice(Math.max(0, at - 20), at))
  )
}

function isEach(before: string): boolean {
  return before.includes('分别') && /分别[^。；]{0,40}$/.test(before)
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && a === b && a >= '\ue000' && a <= '\ue007'
}

/** A list of values as it is written, and where. */
interface Listed {
  readonly 0: string
  readonly index: number
}

const stops = /[，。；：、！？的,;\n]/

function groupsOf({ text, marks }: Skeleton, from: number, to: number): Group[] {
  const words = text.slice(from, to)
  if (!anyValue.test(words)) return []
  const found = matchesOf(words, group).flatMap((match) => narrowed(match, words, marks, from))
  return found.map((match, at) => {
    const start = from + match.index
    const end = start + match[0].length
    return {
      figures: figuresOf(marks, start, end),
      from: start,
      to: end,
      head: text[start - 1] === '、' ? start : headOf(text, Math.max(from, start - longestHead), from, found, at),
      tail: Math.min(end + longestTail, from + (found[at + 1]?.index ?? to - from)),
      hasNext: at + 1 < found.length,
    }
  })
}

/** 培育百亿级企业5家、|50亿元以上|企业12家: what only narrows the next name is none of the list before it. */
function narrowed(match: RegExpExecArray, words: string, marks: Skeleton['marks'], from: number): Listed[] {
  // One value, as most are.
  if (match[0].length < 3) return [match]
  const whole = { 0: match[0], index: match.index }
  const ends = match.index + match[0].length
  const doubled = /、([\ue004])多?$/.exec(match[0])
  if (doubled?.[1] && marks.get(from + match.index + doubled.index + 1)?.figure?.unit === '番')
    return [
      { 0: match[0].slice(0, doubled.index), index: match.index },
      { 0: match[0].slice(doubled.index + 1), index: match.index + doubled.index + 1 },
    ]
  const last = /(?:、|和|与|及)([\ue000-\ue007](?:及?以[上下]))$/.exec(match[0])
  const next = words[ends] ?? '，'
  if (!last?.[1] || stops.test(next)) return [whole]
  const at = ends - last[1].length
  const units = [match.index, at].map((place) => marks.get(from + place)?.figure?.unit)
  if (units[0] === units[1]) return [whole]
  return [
    { 0: match[0].slice(0, last.index), index: match.index },
    { 0: last[1], index: at },
  ]
}

/** A head begins after the group before, unless that only narrows what follows: 新开工|10亿元以上|项目46个. */
function headOf(text: string, earliest: number, from: number, found: readonly Listed[], at: number): number {
  for (let nth = at - 1; nth >= 0; nth--) {
    const before = found[nth]
    if (!before) break
    const end = from + before.index + before[0].length
    if (end < earliest) break
    if (!/以[上下]$/.test(before[0]) || /^[、，和与及的占达]|^$/.test(text.slice(end, end + 1))) return end
  }
  return earliest
}

function figuresOf(marks: Skeleton['marks'], from: number, to: number): Figure[] {
  const figures: Figure[] = []
  for (let at = from; at < to; at++) {
    const figure = marks.get(at)?.figure
    if (figure) figures.push(figure)
  }
  return figures
}
