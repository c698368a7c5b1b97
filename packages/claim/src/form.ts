/** Figures with a form of their own: fractions, doublings, first places, ratios, 两位数. */
import { matchesOf } from '@zhushi/report'
import { boundOf } from './bound.js'
import { quotient, scaled } from './decimal.js'
import type { Bound, FigureKind } from './figure.js'
import { halfAt } from './half.js'
import { isDigit, matchAt, numeralAt } from './numeral.js'
import { type Draft, figureSense, type Sense, type SenseReader } from './sense.js'
import { byTail, tailOf } from './tail.js'
import { timeAt } from './time.js'

const fraction = /([一二三四五六七八九十百千万]{1,8}|\d{1,8})分之([一二三四五六七八九十百点零〇]{1,8}|\d+(?:\.\d+)?)/y
const slashed = /(\d{1,2})\/(\d{1,2})(?![\d/])/y
const places = /第\s?(\d{1,3})((?:\s?[、和]\s?第?\d{1,3})+)\s?[位名](?!副|县|市|誉|优)/y
const doubling = /翻了?([近约超])?([一两二三四])?番/y
const doublingBounds: Readonly<Record<string, Bound>> = { 近: '~<', 约: '~', 超: '>' }
const firstPlace = /首位(?!度)/y
const ratio = /\d+(?:\.\d+)?(?:\s?[:：∶︰﹕]\s?\d+(?:\.\d+)?)+/y
const digits = /([一两三])位数/y
const rate = /(\d+(?:\.\d+)?)\/([1一]?[0十百千]*[万亿])(?![\d元人吨户亩])/y
const placed = /(\d{1,3})\s?位(?!数|于|置|居|列|点|次)/y
const placedHead =
  /(?:(?:排名|位次|名次|位列|位居|居)[^，。；]{0,20}(?:由|从|至|到)|(?:[位列居排]|排名)(?:全[国省市区县州]|世界|全球)[^，。；\d升移前第]{0,6})$/
const page = /第\s?\d+\s?页(?:\s?[，,]?\s?共\s?\d+\s?页)?/y
const lonePage = /^[\s—–-]*\d{1,3}[\s—–-]*$/
const firstPlaceHead = /(?:居|列|排|占|位列|全国|全省|全区|全市|世界|全球)$/
const topHead = /(?:排|列|居|位|进|入|身|保持|全国|全省|全区|全市|世界|全球|稳定在)[^，。；]{0,12}$/
const topTail = /^(?:[，。；、,;！”）)]|$|的|行列|强)/

/** Forms that begin with a numeral: what follows it, and the form. */
const formsOf = byTail<SenseReader>([
  ['分', fractionAt],
  ['/', slashedAt],
  ['', halfAt],
  ['位', placedAt],
  ['/', rateAt],
  ['', topAt],
  [':：∶︰﹕', ratioAt],
  ['位', digitsAt],
  ['', loneAt],
])
/** Forms that begin with another sign. */
const signed: Readonly<Record<string, readonly SenseReader[]>> = {
  第: [numberedAt],
  翻: [doublingAt],
  首: [firstPlaceAt],
}

/** The figure of a special form at `at`, or null. */
export const formAt: SenseReader = (shadow, at, earliest) => {
  for (const form of signed[shadow[at] ?? ''] ?? formsOf(tailOf(shadow, at))) {
    const found = form(shadow, at, earliest)
    if (found) return found
  }
  return null
}

/** 三分之二 is a fraction, 百分之五 a percentage. */
function fractionAt(shadow: string, at: number): Sense | null {
  const found = groupsAt(fraction, shadow, at)
  const denominator = numeralAt(found?.[1] ?? '', 0)
  const numerator = numeralAt(found?.[2] ?? '', 0)
  if (!found || !denominator || !numerator || numerator.to !== found[2]?.length) return null
  const to = at + found[0].length
  if (denominator.value === '100') return figure(shadow, 'percent', at, to, numerator.value, '%')
  if (denominator.value === '1000') return figure(shadow, 'percent', at, to, numerator.value, '‰')
  return figure(shadow, 'fraction', at, to, quotient(Number(numerator.value), Number(denominator.value)), '')
}

/** 1/3, unless it is no part of a whole. */
function slashedAt(shadow: string, at: number): Sense | null {
  const found = groupsAt(slashed, shadow, at)
  if (!found || Number(found[1]) >= Number(found[2])) return null
  return figure(shadow, 'fraction', at, at + found[0].length, quotient(Number(found[1]), Number(found[2])), '')
}

/** What 第 and a number begin: places in a list, or the number of a page. */
function numberedAt(shadow: string, at: number): Sense | null {
  const tail = tailOf(shadow, at)
  if (tail === '页') return pageAt(shadow, at)
  return (tail === '、' || tail === '和') && isArabic(shadow, at + 1) ? placesAt(shadow, at) : null
}

/** Whether an Arabic digit stands at `from` or after one space. */
function isArabic(shadow: string, from: number): boolean {
  return isDigit(shadow, from) || isDigit(shadow, from + 1)
}

/** 第1、2、5位 is a rank each. */
function placesAt(shadow: string, at: number): Sense | null {
  const found = groupsAt(places, shadow, at)
  if (!found) return null
  const to = at + found[0].length
  const numbers = matchesOf(found[0], /第?\s?(\d+)/g)
  const drafts = numbers.map(({ 0: part, 1: number = '', index }, nth) => {
    const from = at + index
    return rankDraft(from, nth === numbers.length - 1 ? to : from + part.length, number)
  })
  return { is: 'figures', drafts, to }
}

/** 排名由41位上升到37位, but 提升5位 is how far. */
function placedAt(shadow: string, at: number): Sense | null {
  const found = groupsAt(placed, shadow, at)
  if (!found || !placedHead.test(shadow.slice(Math.max(0, at - 32), at))) return null
  return rank(at, at + found[0].length, found[1] ?? '')
}

/** 8.6/10万: so many in a hundred thousand. */
function rateAt(shadow: string, at: number): Sense | null {
  const found = groupsAt(rate, shadow, at)
  if (!found) return null
  const to = at + found[0].length
  return figure(shadow, 'quantity', at, to, scaled(found[1] ?? '', 0), `/${found[2]}`)
}

/** 翻番 is twice, 翻两番 four times, 翻了近两番 nearly so. */
function doublingAt(shadow: string, at: number): Sense | null {
  const found = groupsAt(doubling, shadow, at)
  if (!found) return null
  const times = Number(numeralAt(found[2] ?? '一', 0)?.value ?? 1)
  const to = at + found[0].length
  const bound = doublingBounds[found[1] ?? ''] ?? boundOf(shadow, at, to, false)
  return figureSense({ from: at, to, kind: 'multiple', value: String(2 ** times), unit: '番', bound, numeral: null })
}

/** 居全省首位; but 放在首位 ranks nothing. */
function firstPlaceAt(shadow: string, at: number): Sense | null {
  const found = matchAt(firstPlace, shadow, at)
  if (found === null || !firstPlaceHead.test(shadow.slice(Math.max(0, at - 3), at))) return null
  return rank(at, at + found.length, '1')
}

/** 前三, 前10名 after a verb of ranking. */
function topAt(shadow: string, at: number, earliest: number): Sense | null {
  if (shadow[at - 1] !== '前' || at - 1 < earliest) return null
  const numeral = numeralAt(shadow, at)
  if (!numeral || numeral.isBare) return null
  const tail = shadow.slice(numeral.to, numeral.to + 2)
  const hasUnit = /^[位名](?!副|誉)/.test(tail)
  if (!hasUnit && !topTail.test(tail)) return null
  if (tail.startsWith('强')) return { is: 'name', from: at - 1, to: numeral.to + 1 }
  if (!topHead.test(shadow.slice(Math.max(0, at - 16), at - 1))) return null
  return rank(at - 1, numeral.to + (hasUnit ? 1 : 0), numeral.value)
}

/** 7.8:21.7:70.5 is three shares; 3:1 is the name of a ratio. */
function ratioAt(shadow: string, at: number): Sense | null {
  const found = matchAt(ratio, shadow, at)
  if (found === null || timeAt(shadow, at) !== null) return null
  const parts = matchesOf(found, /\d+(?:\.\d+)?/g)
  const sum = parts.reduce((total, [part]) => total + Number(part), 0)
  const to = at + found.length
  if (parts.length < 3 || Math.abs(sum - 100) > 0.2) return { is: 'identifier', from: at, to }
  const drafts = parts.map(({ 0: part, index }) => ({
    from: at + index,
    to: at + index + part.length,
    kind: 'percent' as const,
    value: scaled(part, 0),
    unit: '%',
    bound: '=' as const,
    numeral: null,
  }))
  return { is: 'figures', drafts, to }
}

/** 两位数 stands for ten per cent or more. */
function digitsAt(shadow: string, at: number): Sense | null {
  const found = groupsAt(digits, shadow, at)
  if (!found?.[1]) return null
  const count = Number(numeralAt(found[1], 0)?.value ?? 1)
  return figure(shadow, 'magnitude', at, at + found[0].length, scaled('1', count - 1), '%')
}

/** 第1页共18页 */
function pageAt(shadow: string, at: number): Sense | null {
  const found = matchAt(page, shadow, at)
  return found === null ? null : { is: 'ordinal', from: at, to: at + found.length }
}

/** A number alone between dashes or on its own: page furniture, too. */
function loneAt(shadow: string, at: number): Sense | null {
  const found = shadow.length < 24 && isDigit(shadow, at) && lonePage.test(shadow) ? matchAt(/\d+/y, shadow, at) : null
  return found === null ? null : { is: 'ordinal', from: at, to: at + found.length }
}

function figure(shadow: string, kind: FigureKind, from: number, to: number, value: string, unit: string): Sense {
  return figureSense({ from, to, kind, value, unit, bound: boundOf(shadow, from, to, false), numeral: null })
}

/** A rank is what it says: words beside it bound nothing. */
export function rank(from: number, to: number, value: string): Sense {
  return figureSense(rankDraft(from, to, value))
}

function rankDraft(from: number, to: number, value: string): Draft {
  return { from, to, kind: 'rank', value, unit: '位', bound: '=', numeral: null }
}

function groupsAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
