/**
 * Phrases: the noun phrase that names what a figure is of, cut out of the words before it or after it.
 *
 * A phrase is a stretch of a skeleton. What is no part of its name is taken off: 全年, 力争实现, 全市.
 */
import { indicatorsIn } from './indicator.js'
import { acting, adding, dividing, measures, opening, pointing } from './lexicon/verbs.js'
import type { Stretch } from './predicate.js'

export interface Phrase extends Stretch {
  /** The words of region taken off its head: 全市, 我国. */
  readonly region: Stretch | null
  /** The verb that made it, where it is new: 新增, 净增. */
  readonly adding: Stretch | null
  /** Whether something was taken away: 降低融资成本. */
  readonly isLess: boolean
  readonly isTotal: boolean
  /** The one who did it, where the noun alone says too little: 前30强企业|实现|产值. */
  readonly owner: Stretch | null
  /** Whether it begins with 其中. */
  readonly isPart: boolean
}

const openingHead = new RegExp(`^(?:${opening})`)
/** Characters that make a noun of the verb before them: 服务业, 保障性住房, 有色金属. */
const nounEnd =
  '[业性率量额值力费品房员色外校册园岗型类式者区]|外资|安全|里程|用地|面积|总值|进度|口径|设施|机构|能力|资金|项目|工程|用房|林|地表'
const actingHead = new RegExp(`^(?:${acting})(?!${nounEnd})`)
const addingHead = new RegExp(`^(?:${adding})`)
const dividers = new RegExp(
  `(?:${dividing})(?!率|额|量|数|值|型|类|面积|项目|资金|任务|工程|人次|人数|规模|能力|总|的)`,
  'g',
)
const regionHead =
  /^(?:全国|全省|全区|全市|全县|全州|全盟|全旗|全域|全镇|全乡|我国|我省|我市|我县|我区|我州|本市|本省|本县|本区|各地)(?:范围内|各地)?/
export const onlyMeasure = new RegExp(`^(?:${measures})$`)
export const onlyPointer = new RegExp(`^(?:${pointing})$`)
const pointerTail =
  /(?:增速|增幅|涨幅|降幅|升幅|增长率|增长速度|增长预期目标|预期增长目标|预期目标|增长目标|目标|总数)$/
const lessening = /^(?:降低|减少|节约|节省|压减|减轻)$/
/** 等 that ends a list of examples, not that of 等级 or 高等. */
const example = /[^高初中平同对优均]等(?!级|额|次|奖|候|待|效|值|离|温|$)|[^高初中平同对优均]等$/
/** Rates of growth that are indicators themselves. */
export const natural = /(?:自然|机械|综合)增长率$/
const noise = /^[“”‘’《》：:、。，\s]+$/

/** What remains of the pointing nouns that a name ends in is no part of it: 经济增速 is of 经济. */
export function withoutPointer(text: string, { from, to }: Stretch): Stretch {
  const found = natural.test(text.slice(from, to)) ? null : pointerTail.exec(text.slice(from, to))
  return found && found.index > 0 ? { from, to: to - found[0].length } : { from, to }
}

/** The phrase that ends at `to`, begun at `from` or later; null where the words name nothing of their own. */
export function phraseIn(text: string, from: number, to: number): Phrase | null {
  const known = aliasEndingAt(text, from, to)
  const opened = afterOpening(text, from, to, known)
  const divided = afterDivider(text, opened.at, to, known)
  const owner = divided.at > opened.at ? { from: opened.at, to: divided.verbAt } : null
  const acted = afterVerbs(text, divided.at, to, known)
  const made = divided.adding ?? acted.adding ?? opened.adding
  const region = acted.region ?? opened.region
  const isTotal = /累计/.test(text.slice(from, acted.at))
  const isLess = acted.isLess || divided.isLess
  const isPart = /^(?:、)?其中/.test(text.slice(from, to))
  const name = text.slice(acted.at, to)
  if (acted.at >= to || noise.test(name) || onlyPointer.test(name)) {
    const named = owner && owner.to > owner.from ? phraseIn(text, owner.from, owner.to) : null
    if (named) return { ...named, adding: made, isLess, isTotal: isTotal || named.isTotal }
    if (!made && !isTotal) return null
    return { from: to, to, region, adding: made, isLess, isTotal, owner: null, isPart }
  }
  const needsOwner = onlyMeasure.test(name) && owner && owner.to > owner.from
  const trimmed = needsOwner ? phraseIn(text, owner.from, owner.to) : null
  return { from: acted.at, to, region, adding: made, isLess, isTotal, owner: trimmed, isPart }
}

/** Where the longest known name that ends at `to` begins, or `to`. */
function aliasEndingAt(text: string, from: number, to: number): number {
  const found = indicatorsIn(text.slice(from, to)).filter((span) => from + span.to === to)
  return found.reduce((least, span) => Math.min(least, from + span.from), to)
}

interface Opened {
  readonly at: number
  readonly region: Stretch | null
  readonly adding: Stretch | null
}

function afterOpening(text: string, from: number, to: number, known: number): Opened {
  let at = from
  let region: Stretch | null = null
  for (; at < known; ) {
    const rest = text.slice(at, to)
    const place = regionHead.exec(rest)?.[0]
    if (place) region = { from: at, to: at + place.length }
    const length = place?.length ?? openingHead.exec(rest)?.[0].length ?? 0
    if (length === 0) break
    at += length
  }
  return { at: Math.min(at, known), region, adding: null }
}

interface Divided {
  readonly at: number
  readonly verbAt: number
  readonly adding: Stretch | null
  readonly isLess: boolean
}

/** After the last verb inside the phrase that leaves a name behind it. */
function afterDivider(text: string, from: number, to: number, known: number): Divided {
  let found: Divided = { at: from, verbAt: from, adding: null, isLess: false }
  for (const match of text.slice(from, to).matchAll(dividers)) {
    const verbAt = from + match.index
    const at = verbAt + match[0].length
    if (at > known) break
    if (
      at >= to ||
      isQuoted(text, from, verbAt) ||
      /每[^，]{0,6}$/.test(text.slice(from, verbAt)) ||
      (verbAt > from && isExample(text, at, to))
    )
      continue
    const verb = match[0]
    found = {
      at,
      verbAt,
      adding: /^(?:新|净增)/.test(verb) ? { from: verbAt, to: at } : null,
      isLess: lessening.test(verb.slice(-2)),
    }
  }
  return found
}

interface Acted {
  readonly at: number
  readonly adding: Stretch | null
  readonly region: Stretch | null
  readonly isLess: boolean
}

/** After the verbs that lead to the name: 新建改造, 全力推进. */
function afterVerbs(text: string, from: number, to: number, known: number): Acted {
  let at = from
  let adding: Stretch | null = null
  let region: Stretch | null = null
  let isLess = false
  for (; at < known; ) {
    const rest = text.slice(at, to)
    const place = regionHead.exec(rest)?.[0]
    const made = addingHead.exec(rest)?.[0]
    const verb = made ?? place ?? actingHead.exec(rest)?.[0] ?? openingHead.exec(rest)?.[0]
    if (!verb || (known < to && at + verb.length > known)) break
    if (at + verb.length >= to && !made) {
      at = to
      break
    }
    if (made) adding = { from: at, to: at + made.length }
    if (place) region = { from: at, to: at + place.length }
    if (lessening.test(verb)) isLess = true
    at += verb.length
  }
  return { at: Math.min(at, to), adding, region, isLess }
}

/** Whether the words go on with 等: names given as examples have verbs inside them (北新建材等). */
function isExample(text: string, from: number, to: number): boolean {
  return example.test(text.slice(from, to))
}

function isQuoted(text: string, from: number, at: number): boolean {
  const before = text.slice(from, at)
  return (before.match(/[“《]/g)?.length ?? 0) > (before.match(/[”》]/g)?.length ?? 0)
}
