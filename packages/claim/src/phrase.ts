/**
 * Phrases: the noun phrase that names what a figure is of, cut out of the words before it or after it.
 *
 * A phrase is a stretch of a skeleton. What is no part of its name is taken off: 全年, 力争实现, 全市.
 */
import { indicatorsIn, mayEndName } from './indicator.js'
import { acting, adding, dividing, opening, pointing } from './lexicon/verbs.js'
import { measureWords } from './measuring.js'
import type { Stretch } from './predicate.js'
import { isQuoted } from './quoted.js'
import { wordsOf } from './wordset.js'

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

const openingWords = wordsOf(opening)
const actingWords = wordsOf(acting)
const addingWords = wordsOf(adding)
const dividingWords = wordsOf(dividing)
const pointingWords = wordsOf(pointing)
/** Openings that no list can hold: times, spans of years, 受疫情影响. */
const openingPattern =
  /^(?:(?:扣除|剔除|考虑)[^，]{1,12}因素(?:影响)?后?|[按以][^，]{1,10}[计核折换]算|受[^，]{1,12}影响|(?:在|从|自|至|到|截至)?\ue010(?:以来|期间|时期|[间来底末初前后内的度])*|(?:在|从|自)?“(?:十|十[一二三四五六七八])五”(?:以来|期间|时期|期?末|[间来内的])+|(?:过去|近|这|前)的?\ue009(?:以来|期间|[间来内里的])*|\ue009(?:以来|期间|[间来内里])+|\ue009(?=净增|新增|累计|共|完成|投入|建成|实现|发放|生产|减税)|分[^，]{1,4}看|\d{1,2}[.、](?!\d))/
const openingHeads = '“0123456789扣剔考按以受在从自至到截过近这前分\ue009\ue010'
/** Verbs with what they govern: 为企业|节约; 对 opens no name but that of what is done to somebody. */
const actingPattern =
  /^(?:提请[^，]{0,12}审议|对(?!外|口|[^，]{0,14}(?:贡献|进出口|投资|出口|贸易))|为[^，]{1,8}(?=节约|节省|减负|减免|降低|减少))/
/** Characters that make a noun of the verb before them: 服务业, 保障性住房, 有色金属. */
const nounEnd =
  /^(?:[业性率量额值力费品房员色外校册园岗型类式者区]|林(?!下)|外资|安全|里程|用地|面积|总值|进度|口径|设施|机构|能力|资金|项目|工程|用房|地表)/
/** What makes a noun of a verb inside a phrase. */
const dividedNoun =
  /^(?:[率额量数值型类的厂站]|总(?![产收投面里销营长额])|面积|设施|机构|体系|项目|资金|任务|工程|人次|人数|规模|能力)/
const regionHead = /^(?:全[国省区市县州盟旗域镇乡]|我[国省市县区州]|本[市省县区]|各地)(?:范围内|各地)?/
const pointerTails = wordsOf(
  '上涨幅度 下降幅度 增长幅度 增速 增幅 涨幅 降幅 升幅 增长率 增长速度 增长预期目标 预期增长目标 预期目标 增长目标 目标 总数',
)
const natural = /(?:自然|机械|综合)增长率$/
/** 总量|在全省位次: among whom it is ranked. */
const placing =
  /(?:在|居|占)(?:全[国省市县区州]|世界|全球)[^，]{0,8}(?:排名|排位|位次|名次|位置)$|(?<=总量|增速|总数)[两三四五六七八九十]{1,3}[区县市州]$/
const lessening: ReadonlySet<string> = new Set(['降低', '减少', '节约', '节省', '压减', '减轻'])
/** 等 that ends a list of examples, not that of 等级 or 高等. */
const example = /[^高初中平同对优均]等(?!级|额|次|奖|候|待|效|值|离|温|$)|[^高初中平同对优均]等$/
const noise = /^[“”‘’《》：:、。，\s]+$/

/** Whether a name only points at the subject before. */
export const isPointer = (name: string): boolean => pointingWords.has(name)

/** Whether the words end in a rate of growth that is an indicator itself: 人口自然增长率. */
export function isNatural(words: string): boolean {
  return words.endsWith('增长率') && natural.test(words)
}

/** Whether a phrase names something itself: one that only says 新增 has no words of its own. */
export function isNamed(phrase: Phrase | null): phrase is Phrase {
  return phrase !== null && phrase.to > phrase.from
}

/** What remains of the pointing nouns that a name ends in is no part of it: 经济增速 is of 经济. */
export function withoutPointer(text: string, { from, to: end }: Stretch): Stretch {
  const placed = placing.exec(text.slice(from, end))?.index ?? 0
  const to = placed > 0 ? from + placed : end
  const tail = isNatural(text.slice(from, to)) ? 0 : pointerTails.endAt(text, to, from)
  // 总量和|增速 are two names.
  if (tail > 0 && '和与及、'.includes(text[to - tail - 1] ?? ' ')) return { from, to }
  return tail < to - from ? { from, to: to - tail } : { from, to }
}

/** The phrase that ends at `to`, begun at `from` or later; null where the words name nothing of their own. */
export function phraseIn(text: string, from: number, to: number): Phrase | null {
  const known = aliasEndingAt(text, from, to)
  const opened = afterOpening(text, from, to, known)
  const divided = afterDivider(text, opened.at, to, known)
  const owner = divided.at > opened.at ? { from: opened.at, to: divided.verbAt } : null
  const acted = afterVerbs(text, divided.at, to, known)
  const made = divided.adding ?? acted.adding
  const region = acted.region ?? opened.region
  const isTotal = text.slice(from, acted.at).includes('累计')
  const isLess = acted.isLess || divided.isLess
  const isPart = /^、?其中/.test(text.slice(from, to))
  const name = text.slice(acted.at, to)
  if (acted.at >= to || noise.test(name) || isPointer(name)) {
    const named = owner && owner.to > owner.from ? phraseIn(text, owner.from, owner.to) : null
    if (named) return { ...named, adding: made, isLess, isTotal: isTotal || named.isTotal }
    if (!made && !isTotal) return null
    return { from: to, to, region, adding: made, isLess, isTotal, owner: null, isPart }
  }
  const needsOwner = measureWords.has(name) && owner && owner.to > owner.from
  const trimmed = needsOwner ? phraseIn(text, owner.from, owner.to) : null
  return { from: acted.at, to, region, adding: made, isLess, isTotal, owner: trimmed, isPart }
}

/** Where the longest known name that ends at `to` begins, or `to`. */
function aliasEndingAt(text: string, from: number, to: number): number {
  if (to <= from || !mayEndName(text[to - 1])) return to
  const last = indicatorsIn(text.slice(from, to)).at(-1)
  return last && from + last.to === to ? from + last.from : to
}

interface Opened {
  readonly at: number
  readonly region: Stretch | null
}

function afterOpening(text: string, from: number, to: number, known: number): Opened {
  let at = from
  let region: Stretch | null = null
  for (; at < known; ) {
    const place = regionAt(text, at, to)
    if (place > 0) region = { from: at, to: at + place }
    const length = place || openingAt(text, at, to) || (at > from && text[at] === '，' ? 1 : 0)
    if (length === 0) break
    at += length
  }
  return { at: Math.min(at, known), region }
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
  for (let verbAt = from; verbAt < Math.min(known, to); verbAt++) {
    const length = dividingWords.startAt(text, verbAt, to)
    const at = verbAt + length
    if (length === 0 || at > known || at >= to || dividedNoun.test(text.slice(at, at + 2))) continue
    if (isQuoted(text, from, verbAt) || /每[^，]{0,6}$/.test(text.slice(from, verbAt))) continue
    if (verbAt > from && isExample(text, at, to)) continue
    const verb = text.slice(verbAt, at)
    found = {
      at,
      verbAt,
      adding: verb.startsWith('新') || verb.startsWith('净增') || verb === '引进' ? { from: verbAt, to: at } : null,
      isLess: lessening.has(verb.slice(-2)),
    }
    verbAt = at - 1
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
  while (at < known) {
    const made = addingWords.startAt(text, at, to)
    const place = made > 0 ? 0 : regionAt(text, at, to)
    const length = made || place || actingAt(text, at, to) || openingAt(text, at, to)
    const end = at + length
    if (length === 0 || (known < to && end > known)) break
    if (end >= to && made === 0) return { at: to, adding, region, isLess }
    if (made > 0) adding = { from: at, to: end }
    if (place > 0) region = { from: at, to: end }
    if (lessening.has(text.slice(at, end))) isLess = true
    at = end
  }
  return { at: Math.min(at, to), adding, region, isLess }
}

/** Whether the words go on with 等: names given as examples have verbs inside them (北新建材等). */
function isExample(text: string, from: number, to: number): boolean {
  const at = text.indexOf('等', from)
  return at >= 0 && at < to && example.test(text.slice(from, to))
}

/** Length of the region's word at `at`, 0 where none is. */
function regionAt(text: string, at: number, to: number): number {
  if (!'全我本各'.includes(text[at] ?? ' ')) return 0
  return regionHead.exec(text.slice(at, Math.min(to, at + 8)))?.[0].length ?? 0
}

/** Length of the opening at `at`, 0 where none is. */
function openingAt(text: string, at: number, to: number): number {
  const mayFit = openingHeads.includes(text[at] ?? ' ')
  const found = mayFit ? (openingPattern.exec(text.slice(at, Math.min(to, at + 24)))?.[0].length ?? 0) : 0
  return found || openingWords.startAt(text, at, to)
}

/** Length of the verb at `at`, 0 where none is, or where what follows makes a noun of it. */
function actingAt(text: string, at: number, to: number): number {
  const mayFit = '提对为'.includes(text[at] ?? ' ')
  const found = mayFit ? (actingPattern.exec(text.slice(at, Math.min(to, at + 24)))?.[0].length ?? 0) : 0
  const length = found || actingWords.startAt(text, at, to)
  const next = text.slice(at + length, Math.min(to, at + length + 2))
  if (length === 0 || !nounEnd.test(next)) return length
  const isObject = next === '项目' || next === '工程'
  return isObject && takesProjects(text, at, length) ? length : 0
}

const governing: ReadonlySet<string> = new Set(['支持', '实施', '推进', '安排', '谋划', '储备', '争取', '完成', '组织'])

/** 支持|项目 is a verb and its object, 改造项目 a noun. */
function takesProjects(text: string, at: number, length: number): boolean {
  return governing.has(text.slice(at, at + length))
}
