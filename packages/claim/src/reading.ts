/**
 * Reading a block: every digit and numeral of its text lies in exactly one figure, time or mask, or is unexplained.
 *
 * One pass from left to right. At each numeral the readers are asked in turn, and the first that knows it decides.
 */
import { boundOf } from './bound.js'
import { quotient, scaled } from './decimal.js'
import type { Figure, FigureKind } from './figure.js'
import { identifierAt } from './identifier.js'
import { matchAt, type Numeral, numeralAt } from './numeral.js'
import { ordinalAt } from './ordinal.js'
import { quotationsIn } from './quotation.js'
import { shadowOf } from './shadow.js'
import { timeAt } from './time.js'
import { type Unit, unitAt } from './unit.js'
import { wordAt } from './word.js'

/** A stretch of a block's text, in UTF-16 units. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Why a numeral is no figure. */
export type MaskKind = 'ordinal' | 'identifier' | 'name' | 'idiom'

export interface Mask extends Span {
  readonly kind: MaskKind
}

export interface Reading {
  readonly figures: readonly Figure[]
  readonly times: readonly Span[]
  readonly masks: readonly Mask[]
  /** Numerals that no rule knows. */
  readonly unexplained: readonly Span[]
}

/** A figure before its text is cut and, where the next one has it, before its unit is known. */
interface Draft extends Omit<Figure, 'text' | 'approximate'> {
  readonly numeral: Numeral | null
}

const trigger = /[\d〇零一二三四五六七八九十百千万亿两双半几第首翻]|数(?=[十百千万亿])/g
const quotedNumeral = /[\d〇零一二三四五六七八九十百千万亿两双半几]/
const rangeSign = /\s?(?:[-—–~～]{1,2}|至|到)\s?/y
const listSign = /^\s?(?:[、/]|和|与|及|或|以及|，)\s?$/
const fraction = /([一二三四五六七八九十百千万]{1,8}|\d{1,8})分之([一二三四五六七八九十百点零〇]{1,8}|\d+(?:\.\d+)?)/y
const slashed = /(\d{1,2})\/(\d{1,2})(?![\d/])/y
const doubling = /翻(?:了)?(?:([一两二三四])?番)/y
const firstPlace = /首位(?!度)/y
const ratio = /\d+(?:\.\d+)?(?:\s?[:：∶]\s?\d+(?:\.\d+)?)+/y
const half = /一半|半数/y
const page = /第\s?\d+\s?页(?:\s?[，,]?\s?共\s?\d+\s?页)?/y

/** Reads one block of text. Pure; linear in the text's length. */
export function readFigures(text: string): Reading {
  return new Reader(text).read()
}

/** One reading under way. */
class Reader {
  private readonly text: string
  private readonly shadow: string
  private readonly drafts: Draft[] = []
  private readonly times: Span[] = []
  private readonly masks: Mask[] = []
  private readonly unexplained: Span[] = []
  /** End of the last span: nothing may begin before it. */
  private end = 0

  constructor(text: string) {
    this.text = text
    this.shadow = shadowOf(text)
  }

  read(): Reading {
    const quotations = quotationsIn(this.shadow)
    trigger.lastIndex = 0
    const spots = this.shadow.matchAll(trigger)
    let quotation = quotations.shift()
    for (const { index: at } of spots) {
      if (at < this.end) continue
      while (quotation && quotation.to <= at) quotation = quotations.shift()
      if (quotation && quotation.from <= at && quotation.from >= this.end)
        this.mask('name', quotation.from, quotation.to)
      else this.readAt(at)
    }
    return { figures: this.figures(), times: this.times, masks: this.masks, unexplained: this.unexplained }
  }

  private readAt(at: number): void {
    const known =
      this.special(at) || this.word(at) || this.time(at) || this.identifier(at) || this.ordinal(at) || this.measured(at)
    if (!known && quotedNumeral.test(this.shadow[at] ?? '')) this.unknown(at)
  }

  private word(at: number): boolean {
    const found = wordAt(this.shadow, at, this.end)
    return found !== null && !this.isCounted(at, found) && this.mask('idiom', found.from, found.to)
  }

  /** 千亿元大关 is no 千亿, 两百年 no 百年: a word gives way to a longer numeral with a unit. */
  private isCounted(at: number, word: { readonly from: number; readonly to: number }): boolean {
    if (word.from < at) return false
    const numeral = numeralAt(this.shadow, at)
    if (numeral === null) return false
    const unit = unitAt(this.shadow, numeral.to, true)
    if (unit === null || unit.to <= word.to) return this.isNewCount(at, word, unit)
    return numeral.to > at + 1 || numeral.isBare
  }

  /** 新增一家, 仅一个: after a verb of counting even 一 counts. */
  private isNewCount(at: number, word: { readonly to: number }, unit: Unit | null): boolean {
    if (this.shadow[at] !== '一' || unit === null || unit.to !== word.to || !/^[家个座所项名台]$/.test(unit.name))
      return false
    return /(?:新增|新建|建成|引进|获批|增加|减少|净增|仅有?|只有|投用|落户)(?:了)?$/.test(
      this.shadow.slice(Math.max(0, at - 4), at),
    )
  }

  private time(at: number): boolean {
    const found = timeAt(this.shadow, at)
    if (found === null || found.from < this.end) return false
    this.times.push(this.span(found.from, found.to))
    return this.past(found.to)
  }

  private identifier(at: number): boolean {
    const found = identifierAt(this.shadow, at, this.end)
    return found !== null && this.mask('identifier', found.from, found.to)
  }

  private ordinal(at: number): boolean {
    const found = ordinalAt(this.shadow, at)
    if (found === null) return false
    if (found.rank === null) return this.mask('ordinal', found.from, found.to)
    return this.figure('rank', found.from, found.to, numeralAt(found.rank, 0)?.value ?? found.rank, '位')
  }

  /** Figures with a form of their own. */
  private special(at: number): boolean {
    return (
      this.fractionAt(at) ||
      this.slashedAt(at) ||
      this.halfAt(at) ||
      this.doublingAt(at) ||
      this.firstPlaceAt(at) ||
      this.topAt(at) ||
      this.ratioAt(at) ||
      this.twoDigitsAt(at) ||
      this.pageAt(at)
    )
  }

  private fractionAt(at: number): boolean {
    fraction.lastIndex = at
    const found = fraction.exec(this.shadow)
    if (!found?.[1] || !found[2]) return false
    const denominator = numeralAt(found[1], 0)
    const numerator = numeralAt(found[2], 0)
    if (!denominator || !numerator || numerator.to !== found[2].length) return false
    const to = at + found[0].length
    if (denominator.value === '100') return this.figure('percent', at, to, numerator.value, '%')
    if (denominator.value === '1000') return this.figure('percent', at, to, numerator.value, '‰')
    return this.figure('fraction', at, to, quotient(Number(numerator.value), Number(denominator.value)), '')
  }

  /** 1/3, unless it is a date or a ratio of larger numbers. */
  private slashedAt(at: number): boolean {
    slashed.lastIndex = at
    const found = slashed.exec(this.shadow)
    if (!found || Number(found[1]) >= Number(found[2])) return false
    return this.figure('fraction', at, at + found[0].length, quotient(Number(found[1]), Number(found[2])), '')
  }

  private halfAt(at: number): boolean {
    const found = matchAt(half, this.shadow, at)
    return found !== null && this.figure('fraction', at, at + found.length, '0.5', '')
  }

  /** 翻番 is twice, 翻两番 four times. */
  private doublingAt(at: number): boolean {
    doubling.lastIndex = at
    const found = doubling.exec(this.shadow)
    if (!found) return false
    const times = found[1] ? Number(numeralAt(found[1], 0)?.value ?? 1) : 1
    return this.figure('multiple', at, at + found[0].length, String(2 ** times), '番')
  }

  private firstPlaceAt(at: number): boolean {
    const found = matchAt(firstPlace, this.shadow, at)
    if (
      found === null ||
      !/(?:居|列|排|占|位列|全国|全省|全区|全市|世界|全球)$/.test(this.shadow.slice(Math.max(0, at - 3), at))
    )
      return false
    return this.figure('rank', at, at + found.length, '1', '位')
  }

  /** 前三, 前10名 after a verb of ranking. */
  private topAt(at: number): boolean {
    if (this.shadow[at - 1] !== '前' || at - 1 < this.end) return false
    const numeral = numeralAt(this.shadow, at)
    if (!numeral || numeral.isBare) return false
    const tail = this.shadow.slice(numeral.to, numeral.to + 2)
    const hasUnit = /^[位名](?!副|誉)/.test(tail)
    if (!hasUnit && !/^(?:[，。；、,;！”）)]|$|的|行列|强)/.test(tail)) return false
    if (/^强/.test(tail)) return this.mask('name', at - 1, numeral.to + 1)
    if (
      !/(?:排|列|居|位|进|入|身|保持|全国|全省|全区|全市|世界|全球|稳定在)[^，。；]{0,12}$/.test(
        this.shadow.slice(Math.max(0, at - 16), at - 1),
      )
    )
      return false
    return this.figure('rank', at - 1, numeral.to + (hasUnit ? 1 : 0), numeral.value, '位')
  }

  /** 7.8:21.7:70.4 is three shares; 3:1 is the name of a ratio. */
  private ratioAt(at: number): boolean {
    const found = matchAt(ratio, this.shadow, at)
    if (found === null || timeAt(this.shadow, at) !== null) return false
    const parts = [...found.matchAll(/\d+(?:\.\d+)?/g)]
    const sum = parts.reduce((total, [part]) => total + Number(part), 0)
    if (parts.length < 3 || Math.abs(sum - 100) > 0.2) return this.mask('identifier', at, at + found.length)
    for (const part of parts)
      this.figure('percent', at + part.index, at + part.index + part[0].length, scaled(part[0], 0), '%')
    return this.past(at + found.length)
  }

  private twoDigitsAt(at: number): boolean {
    if (!/^[两一三]位数/.test(this.shadow.slice(at, at + 3))) return false
    const digits = Number(numeralAt(this.shadow.slice(at, at + 1), 0)?.value ?? 1)
    return this.figure('magnitude', at, at + 3, scaled('1', digits - 1), '%')
  }

  private pageAt(at: number): boolean {
    const found = matchAt(page, this.shadow, at)
    return found !== null && this.mask('ordinal', at, at + found.length)
  }

  /** A numeral and its unit; or a range of two; or a numeral whose unit the next one has. */
  private measured(at: number): boolean {
    const left = numeralAt(this.shadow, at)
    if (left === null) return this.bareCharacter(at)
    const unit = unitAt(this.shadow, left.to, left.isChinese)
    if (left.isBare && this.isDenominator(left, unit)) return this.mask('idiom', left.from, left.to)
    const right = this.rangeFrom(unit?.to ?? left.to, left, unit)
    if (right) return this.range(left, unit, right.numeral, right.unit)
    if (unit) return this.quantity(left, unit)
    if (!left.isChinese) return this.unitless(left)
    if (left.scale === 0 && /^[〇零一二三四五六七八九十两]+$/.test(this.shadow.slice(left.from, left.to)))
      return this.loneCharacter(left)
    return this.scaleWord(left)
  }

  /** 每千人口, 万元GDP能耗, 百亿企业: what something is measured by or called, not a count. */
  private isDenominator({ from }: Numeral, unit: Unit | null): boolean {
    if (/[每单]/.test(this.shadow[from - 1] ?? '')) return true
    return (
      unit !== null &&
      (unit.isNoun ||
        /^(?:GDP|地区生产总值|国内生产总值|生产总值|工业增加值|产值)/.test(this.shadow.slice(unit.to, unit.to + 6)))
    )
  }

  private rangeFrom(
    at: number,
    left: Numeral,
    unit: Unit | null,
  ): { readonly numeral: Numeral; readonly unit: Unit } | null {
    const sign = matchAt(rangeSign, this.shadow, at)
    if (sign === null) return null
    if (
      /[到至]/.test(sign) &&
      /(?:从|由|自)[^，。；]{0,16}$/.test(this.shadow.slice(Math.max(0, left.from - 18), left.from))
    )
      return null
    const numeral = numeralAt(this.shadow, at + sign.length)
    if (numeral === null || numeral.isBare) return null
    if (timeAt(this.shadow, at + sign.length) !== null) return null
    const rightUnit = unitAt(this.shadow, numeral.to, numeral.isChinese)
    if (rightUnit === null || (unit && unit.name !== rightUnit.name)) return null
    return { numeral, unit: rightUnit }
  }

  private range(left: Numeral, unit: Unit | null, right: Numeral, rightUnit: Unit): boolean {
    const sharesScale = left.scale === 0 && !unit && Number(left.digits) < Number(right.digits)
    const lo = sharesScale ? scaled(left.digits, right.scale) : left.value
    return this.push({
      from: this.signed(left.from),
      to: rightUnit.to,
      kind: rightUnit.kind,
      value: lo,
      unit: rightUnit.name,
      lo,
      hi: right.value,
      bound: boundOf(this.shadow, left.from, rightUnit.to, right.isOpen),
      numeral: null,
    })
  }

  private quantity(numeral: Numeral, unit: Unit): boolean {
    const from = this.signed(numeral.from)
    const sign = from < numeral.from ? '-' : ''
    const isTenths = unit.name === '成'
    if (isTenths && /^[立为效果员功熟长分本交品人]/.test(this.shadow[unit.to] ?? '')) return this.loneCharacter(numeral)
    const isMagnitude = numeral.isBare && /^(?:大关|台阶|门槛)/.test(this.shadow.slice(unit.to, unit.to + 2))
    return this.push({
      from,
      to: unit.to,
      kind: isTenths ? 'percent' : isMagnitude ? 'magnitude' : unit.kind,
      value: sign + (isTenths ? scaled(numeral.value, 1) : numeral.value),
      unit: isTenths ? '%' : unit.name,
      bound: boundOf(this.shadow, from, unit.to, numeral.isOpen || unit.isOpen),
      ...(numeral.upper !== undefined && { lo: numeral.value, hi: numeral.upper }),
      numeral,
    })
  }

  /** An Arabic number without a unit: the next in its list has it, or it is a bare index. */
  private unitless(numeral: Numeral): boolean {
    const from = this.signed(numeral.from)
    return this.push({
      from,
      to: numeral.to,
      kind: 'quantity',
      value: from < numeral.from ? `-${numeral.value}` : numeral.value,
      unit: '',
      bound: boundOf(this.shadow, from, numeral.to, numeral.isOpen),
      numeral,
    })
  }

  /** 千亿, 万, 十 without a unit: part of a word. */
  private scaleWord(numeral: Numeral): boolean {
    if (numeral.isBare || numeral.value === '10') return this.mask('idiom', numeral.from, numeral.to)
    if (/[万亿]$/.test(this.shadow.slice(numeral.from, numeral.to))) return this.unitless(numeral)
    return false
  }

  /** A lone 一 without a classifier cannot count; two to nine alone are left for the reader to explain. */
  private loneCharacter(numeral: Numeral): boolean {
    return this.shadow.slice(numeral.from, numeral.to) === '一' && this.mask('idiom', numeral.from, numeral.to)
  }

  /** 双, 半, 几, 数 that begin no numeral are parts of words. */
  private bareCharacter(at: number): boolean {
    return /[双半几数]/.test(this.shadow[at] ?? '') && this.mask('idiom', at, at + 1)
  }

  /** A minus belongs to the number after a verb or 为, not where it joins two numbers. */
  private signed(from: number): number {
    const isMinus = /[-－−]/.test(this.shadow[from - 1] ?? '') && from - 1 >= this.end
    return isMinus && /[\u4e00-\u9fff（(：:，、]/.test(this.shadow[from - 2] ?? '') ? from - 1 : from
  }

  private figure(kind: FigureKind, from: number, to: number, value: string, unit: string): boolean {
    const bound = kind === 'rank' ? '=' : boundOf(this.shadow, from, to, false)
    return this.push({ from, to, kind, value, unit, bound, numeral: null })
  }

  private push(draft: Draft): boolean {
    this.drafts.push(draft)
    return this.past(draft.to)
  }

  private mask(kind: MaskKind, from: number, to: number): boolean {
    this.masks.push({ ...this.span(from, to), kind })
    return this.past(to)
  }

  private unknown(at: number): void {
    const to = at + (/^(?:\d+|.)/.exec(this.shadow.slice(at, at + 64))?.[0].length ?? 1)
    this.unexplained.push(this.span(at, to))
    this.past(to)
  }

  private past(to: number): boolean {
    this.end = to
    return true
  }

  private span(from: number, to: number): Span {
    return { from, to, text: this.text.slice(from, to) }
  }

  /** Gives a figure without a unit that of the next in its list (0.4、0.5个百分点), from right to left. */
  private figures(): Figure[] {
    const figures: Figure[] = []
    let next: Draft | null = null
    for (const draft of this.drafts.toReversed()) {
      const whole = this.completed(draft, next)
      if (whole) figures.push(this.cut(whole))
      next = whole ?? next
    }
    return figures.reverse()
  }

  private completed(draft: Draft, next: Draft | null): Draft | null {
    const { numeral } = draft
    if (draft.unit !== '' || draft.kind !== 'quantity' || numeral === null) return draft
    if (next && next.unit !== '' && listSign.test(this.shadow.slice(draft.to, next.from))) {
      const scale = numeral.scale === 0 ? (next.numeral?.scale ?? 0) : 0
      return { ...draft, kind: next.kind, unit: next.unit, value: scaled(draft.value, scale) }
    }
    if (numeral.scale > 0 || numeral.digits.includes('.') || isIndex(this.shadow, draft.from)) return draft
    this.unexplained.push(this.span(draft.from, draft.to))
    return null
  }

  private cut({ numeral, ...draft }: Draft): Figure {
    const isRange = draft.lo !== undefined
    return {
      ...draft,
      text: this.text.slice(draft.from, draft.to),
      approximate:
        draft.bound === '~' || draft.bound === '~<' || (numeral?.isOpen ?? false) || (isRange && numeral !== null),
    }
  }
}

/** Whether a bare number is what a word before it says it is: 指数为102. */
function isIndex(shadow: string, from: number): boolean {
  return /(?:指数|系数|得分|评分|总分|分值|数值|总数|人数|户数|家数|数量|数)(?:为|达到?|是|增?至|超过|提高到)?$/.test(
    shadow.slice(Math.max(0, from - 8), from),
  )
}
