/**
 * Heads: the indicators that one phrase names together, and that a list of values is told of one by one.
 *
 * 城镇和农村居民人均可支配收入 are two, 第一、二、三产业增加值 three: what the last says in full is added to the others.
 */
import { matchesOf } from '@zhushi/report'
import { indicatorOf, indicatorsIn } from './indicator.js'
import { measureWords } from './measuring.js'
import { isQuoted } from './quoted.js'
import { wordsOf } from './wordset.js'

const sectorHead = /^(?:产业|行业|企业|居民|贷款|项目|领域|工业)/
const sectorTails = wordsOf('产业 行业 企业 居民 贷款 项目 领域 工业')
const connector = /、|以及|和|与|及|，/g

/** Words that stand for each other at the head of a phrase. */
const kin: readonly (readonly string[])[] = [
  ['城镇', '农村', '乡村', '城市'],
  ['国有', '民营', '私营', '外资', '集体', '个体'],
  ['出口', '进口'],
  ['规上', '规下'],
  ['轻', '重'],
  ['省', '市', '县', '乡', '镇'],
  ['男性', '女性'],
  ['企业', '机关事业单位', '城镇职工', '城乡居民'],
  ['住户', '企业'],
  ['常住', '户籍'],
]

/** The names in a phrase, each made whole; `wanted` is how many values there are, 0 for as many as there may be. */
export function headsOf(written: string, wanted: number): string[] {
  const phrase = written.replace('城、乡', '城乡')
  const unfolded = unfoldedOf(phrase, wanted)
  if (unfolded) return unfolded
  if (wanted === 3 && phrase.includes('三次产业')) return ['一', '二', '三'].map((word) => threefold(phrase, word))
  const parts = [splitAt(phrase, connector), splitAt(phrase, /、|，/g), splitAt(phrase, /以及|和|与|及/g)]
  const fitting = parts.find((list) => list.length === wanted)
  if (fitting) return completed(fitting)
  return wanted === 0 && parts[0] ? completed(parts[0]) : [phrase]
}

/** 三次产业结构 is the share of each in the whole; 三次产业对经济增长的贡献率 is told of each. */
function threefold(phrase: string, ordinal: string): string {
  const each = phrase.replace('三次产业', `第${ordinal}产业`)
  return /产业(?:增加值)?(?:结构|比例?$|构成|占比|比重)/.test(each) ? `第${ordinal}产业占地区生产总值比重` : each
}

/** 城乡居民 are those of towns and those of the country, 产销量 what is made and what is sold. */
function unfoldedOf(phrase: string, wanted: number): string[] | null {
  if (wanted !== 2 && wanted !== 0) return null
  if (phrase.endsWith('产销量')) return ['产量', '销量'].map((word) => phrase.replace(/产销量$/, word))
  const at = phrase.indexOf('城乡')
  if (at < 0 || /[、和与]/.test(phrase)) return null
  return ['城镇', '农村'].map((word) => phrase.slice(0, at) + word + phrase.slice(at + 2))
}

/** Splits at the connectors that stand neither in quotation marks nor inside a known name. */
function splitAt(phrase: string, connectors: RegExp): string[] {
  const known = indicatorsIn(phrase)
  const parts: string[] = []
  let from = 0
  for (const { 0: sign, index } of matchesOf(phrase, connectors)) {
    if (known.some((span) => span.from < index && index < span.to) || isQuoted(phrase, 0, index)) continue
    if (index > from) parts.push(phrase.slice(from, index))
    from = index + sign.length
  }
  if (from < phrase.length) parts.push(phrase.slice(from))
  return parts
}

function completed(parts: readonly string[]): string[] {
  const whole = parts.at(-1) ?? ''
  const last = whole.includes('大') ? whole.replace(/[两二三四五六七八九十]+大(?=.{2})/, '') : whole
  const threefold = industries(parts)
  if (threefold) return threefold
  return parts.map((part, at) =>
    at === parts.length - 1 ? (parts.length > 1 ? prefixed(parts[0] ?? '', last) : part) : wholeOf(part, last),
  )
}

/** 第一、二、三产业增加值; also 一、二、三产. */
function industries(parts: readonly string[]): string[] | null {
  const last = /^(.*?)第?([一二三])(?:次?产业|产)(.*)$/.exec(parts.at(-1) ?? '')
  if (!last) return null
  const whole = parts.map((part, at) => {
    const ordinal = at === parts.length - 1 ? last[2] : /^(.*?)第?([一二三])(?:产业?)?$/.exec(part)?.[2]
    // 一、二、三产业分别完成增加值: how it is told is no part of the name.
    return ordinal ? `第${ordinal}产业${last[3]?.replace(/^分别/, '')}` : null
  })
  return whole.every((name) => name !== null) ? whole : null
}

/** 金融机构本外币存款、贷款余额: the last shares the head of the first. */
function prefixed(first: string, last: string): string {
  const prefix = first.includes('存') && /^((?:金融机构)?(?:各项)?(?:本外币|人民币)(?:各项)?)存/.exec(first)?.[1]
  for (let end = first.length - 1; end > 1 && !indicatorOf(last); end--)
    if (indicatorOf(first.slice(0, end) + last)) return first.slice(0, end) + last
  return prefix && /^(?:各项)?贷款/.test(last) ? prefix + last : last
}

/** Those who come or are there are counted; nothing is missing behind them. */
const people = /(?:游客|旅客|人次|人口|就业)$/

function wholeOf(part: string, last: string): string {
  if (part.endsWith('存') && last.startsWith('贷款')) return `${part}款${last.slice(2)}`
  const measure = measureTailOf(part) === '' ? measureTailOf(last) : ''
  for (const tail of [measure, measure.replace(sectorHead, '')])
    if (tail !== '' && indicatorOf(part + tail)) return part + tail
  if (indicatorOf(part)) return part
  for (const words of kin) {
    const own = words.find((word) => part.endsWith(word))
    const other = words.find((word) => last.startsWith(word))
    if (own && other) return part + last.slice(other.length)
  }
  const sector = /^.{2,8}?((?:产业|行业|领域).{2,})$/.exec(last)?.[1]
  if (sector && !/[业厂品]$|产业|行业/.test(part) && measureTailOf(last) === '') return part + sector
  const known = indicatorsIn(last).findLast(({ to }) => to === last.length)
  if (known && known.from > 0 && !part.endsWith(last.slice(known.from)) && measureTailOf(part) === '')
    return part + last.slice(known.from)
  const quoted = /”(.+)$/.exec(last)?.[1]
  if (quoted && part.endsWith('”')) return part + quoted
  // 炼铁、炼钢先进产能占比: made alike, they are of the same thing.
  if (part.length < 5 && part[0] === last[0] && measureTailOf(part) === '' && last.length > part.length + 2)
    return part + last.slice(part.length)
  const tail = measureTailOf(last)
  if (tail === '' || tail === last || measureTailOf(part) !== '' || people.test(part)) return part
  return part + (/业$/.test(part) ? tail.replace(/^(?:产业|行业|企业)/, '') : tail)
}

/** The measure that a name ends in, with the sector before it: 产业增加值; empty where it ends in none. */
function measureTailOf(name: string): string {
  const length = measureWords.endAt(name, name.length)
  if (length === 0) return ''
  const sector = sectorTails.endAt(name, name.length - length)
  return name.slice(name.length - length - sector)
}
