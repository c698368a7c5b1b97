/**
 * Predicates: the words between a subject and its figure, and what they make of the figure.
 *
 * They are read from the figure backwards, off the skeleton: 税收收入占比重|较上年提高|▮.
 */
import type { Direction, Stat } from './claim.js'
import type { FigureKind } from './figure.js'
import { adverbs } from './lexicon/verbs.js'
import { type PredicateRule, rulesOf } from './predicaterule.js'
import { signs, timeSign } from './skeleton.js'
import { wordsOf } from './wordset.js'

/** A stretch of a skeleton, in its characters. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface Predicate {
  /** Null where the noun decides: 率 makes a rate of what 收入 makes a level. */
  readonly stat: Stat | null
  readonly direction: Direction
  readonly rule: string
  /** The verb, and what else the rule read. */
  readonly verb: Stretch
  /** Where the subject ends. */
  readonly subjectEnd: number
  readonly base?: Stretch
  readonly of?: Stretch
  /** What is moved: 拉动|规上工业产值|增长. It is the indicator then. */
  readonly object?: Stretch
  /** 累计, 预计 and 年均 among the adverbs. */
  readonly adverbs: string
  /** Whether 各, 均 or 分别 tells one value for each subject. */
  readonly spread: 'each' | 'same' | null
}

const adverbWords = wordsOf(`${adverbs} 、 ： : ${signs.duration} ${timeSign}`)
/** What stands before a verb of growing as one more verb: 实现|增长. */
const carrying = wordsOf('实现 保持 继续保持 同比')
const baseline =
  /(?:^|[^同环占对配反正之相可])(?:比|较)((?!重|例|率|值|赛|武|拼|为|好|快|大|低|高|多|少)[^，比较]{1,24}?)(?:相比|比)?$|与([^，与]{1,20})相比$/
const boundWords = wordsOf(
  '尚未迈过 尚未突破 未突破 迈过 跨过 尚未 不少于 不低于 不超过 不高于 至少 不足 不到 大约 超过 突破 将近 接近 高达 多达 近 约 超 逾 过',
)

/** The predicate that ends at the end of `head`; one that says nothing where there is no verb. */
export function predicateOf(head: string, kind: FigureKind): Predicate {
  const words = head.slice(trimmedEnd(head))
  const bare = head.slice(0, head.length - words.length)
  for (const rule of bare === '' ? [] : rulesOf(kind)) {
    const fit = fitOf(rule, bare)
    if (fit) return finished(bare, words, { rule: rule.rule, stat: rule.stat, direction: rule.direction, ...fit })
  }
  return finished(bare, words, {
    rule: 'bare',
    stat: null,
    direction: '',
    verb: { from: bare.length, to: bare.length },
  })
}

type Found = Pick<Predicate, 'rule' | 'stat' | 'direction' | 'verb' | 'base' | 'of' | 'object'>

/** Where a rule's verb stands at the end of a head, and what its form names; null where it does not fit. */
function fitOf(
  { rule, form, needs }: PredicateRule,
  head: string,
): Pick<Found, 'verb' | 'base' | 'of' | 'object'> | null {
  if (needs !== '' && !holdsOne(head, needs)) return null
  if (!(form instanceof RegExp)) {
    const to = rule === 'arrival' ? head.length - (/\ue010?的$/.exec(head)?.[0].length ?? 0) : head.length
    const length = form.endAt(head, to)
    if (length === 0) return null
    const carried = rule.startsWith('growth') ? carrying.endAt(head, to - length) : 0
    return { verb: { from: to - length - carried, to: head.length } }
  }
  const found = form.exec(head)
  if (!found) return null
  const from = found.index + (/^[^\u0000]占/.test(found[0]) && rule === 'share.of' ? 1 : 0)
  return { verb: { from, to: head.length }, ...partsOf(found) }
}

function holdsOne(text: string, characters: string): boolean {
  for (const character of characters) if (text.includes(character)) return true
  return false
}

/** Takes adverbs and 比上年 from the end of the subject, too. */
function finished(head: string, after: string, found: Found): Predicate {
  let end = found.verb.from
  let base = found.base
  let words = head.slice(found.verb.from) + after
  for (;;) {
    const compared = base || !hasComparison(head, end) ? null : baseline.exec(head.slice(0, end))
    const against = compared?.[1] ?? compared?.[2]
    if (!compared || !against) {
      const length = adverbBefore(head, end)
      if (length === 0) break
      words = head.slice(end - length, end) + words
      end -= length
      continue
    }
    const at = compared.index + compared[0].search(/[比较与]/)
    const from = at + 1
    base = { from, to: baseEnd(head, from, from + against.length) }
    end = at
  }
  return { ...found, ...(base && { base }), subjectEnd: end, adverbs: words, spread: spreadOf(words) }
}

function spreadOf(adverbs: string): Predicate['spread'] {
  if (adverbs === '') return null
  if (adverbs.includes('各')) return 'same'
  const isMean = adverbs.includes('年均') || adverbs.includes('平均')
  if (!isMean && (adverbs.includes('均') || adverbs.includes('都') || adverbs.includes('双双'))) return 'same'
  return adverbs.includes('分别') ? 'each' : null
}

/** Whether 比, 较 or 与 stands before `end`. */
function hasComparison(head: string, end: number): boolean {
  const words = head.slice(0, end)
  return words.includes('比') || words.includes('较') || words.includes('与')
}

/** Words of time and of average that belong to a base, though they are adverbs elsewhere. */
const baseTail = /(?:平均|上年|去年|今年|全年)$/

/** 比上年分别: the adverbs are none of the base. */
function baseEnd(head: string, from: number, to: number): number {
  let end = to
  while (end > from + 1 && head[end - 1] !== timeSign && !baseTail.test(head.slice(from, end))) {
    const length = adverbBefore(head.slice(from, end), end - from)
    if (length === 0) break
    end -= length
  }
  return Math.max(end, from + 1)
}

/** 收入|总计 is a name of its own in a budget. */
const summed = /^(?:收入|支出)[总合]计$/

/** Length of the adverb that ends at `end`, 0 where none does. */
function adverbBefore(head: string, end: number): number {
  const length = adverbWords.endAt(head, end)
  const isName = length === 2 && summed.test(head.slice(Math.max(0, end - 4), end))
  return length > 0 && (isName || isContract(head, end, length) || isBase(head, end - length, end)) ? 0 : length
}

/** 低于|预期: what is compared with is no adverb. */
function isBase(head: string, from: number, to: number): boolean {
  return (
    /^(?:预期|全年|平均|去年|上年|\ue010)$/.test(head.slice(from, to)) &&
    /[于比较]$/.test(head.slice(0, from)) &&
    !/[同环]比$/.test(head.slice(0, from))
  )
}

/** Words whose second half is no 约. */
const contracts: ReadonlySet<string> = new Set(['签约', '履约', '节约', '合约', '契约', '预约'])

/** 签约|3543亿元: the second half of a verb is no 约. */
function isContract(head: string, end: number, length: number): boolean {
  return length === 1 && contracts.has(head.slice(end - 2, end))
}

/** Where the words begin that only bound or colour the figure: 增长|了近. */
function trimmedEnd(head: string): number {
  let end = head.length
  for (;;) {
    const length = boundWords.endAt(head, end) || adverbBefore(head, end)
    if (length === 0 || isContract(head, end, length)) return end
    end -= length
  }
}

function partsOf(found: RegExpExecArray): Pick<Predicate, 'base' | 'of' | 'object'> {
  const parts: Record<string, Stretch> = {}
  for (const [name, text] of Object.entries(found.groups ?? {})) {
    if (!text || name === 'verb') continue
    const from = found.index + found[0].lastIndexOf(text)
    parts[name === 'since' ? 'base' : name] = { from, to: from + text.length }
  }
  return parts
}
