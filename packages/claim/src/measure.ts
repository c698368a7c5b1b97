/** Measures: a numeral and its unit, or a range of two, or a numeral whose unit the next in its list has. */
import { boundOf } from './bound.js'
import { isDamaged } from './damage.js'
import { scaled } from './decimal.js'
import { isDenominator } from './denominator.js'
import { matchAt, type Numeral, numeralAt } from './numeral.js'
import { figureSense, type Sense, type SenseReader } from './sense.js'
import { timeAt } from './time.js'
import { type Unit, unitAt } from './unit.js'

const rangeHeads = '-—–~～至到 \t\n\u00a0\u3000'
const rangeSign = /\s?(?:[-—–~～]{1,2}|至|到)\s?/y
const fromHead = /(?:从|由|自)[^，。；]{0,16}$/
/** What makes a scale without digits or unit an amount: 突破千亿. */
const passed = /(?:超过?|破|逾|跨[越过上]|迈[上过入]|接近)$/
const milestone = /^(?:大关|台阶|门槛)/
/** What is never counted by the hundred million, so that 50亿项目 is a project of so much. */
const things: ReadonlySet<string> = new Set(['项目', '工程', '企业', '门店'])
/** What 成 begins where it is no tenth: 成立, 成为, 成本. */
const notTenths = /[立为效果员功熟长分本交品人]/

/** The measure that begins at `at`, or the word that a lone numeral is part of, or null. */
export const measureAt: SenseReader = (shadow, at, earliest) => {
  if (isDamaged(shadow, at)) return null
  const left = numeralAt(shadow, at)
  if (left === null) return '双半几数'.includes(shadow[at] ?? ' ') ? idiom(at, at + 1) : null
  const unit = unitOf(shadow, left)
  if (isDenominator(shadow, left, unit)) {
    const isGrade = unit !== null && shadow[unit.to] === '级'
    return idiom(left.from, isGrade ? unit.to + 1 : left.to)
  }
  const right = upperEnd(shadow, unit?.to ?? left.to, left, unit)
  const from = signed(shadow, left.from, earliest)
  if (right) return range(shadow, from, left, unit, right.numeral, right.unit)
  if (unit) return quantity(shadow, from, left, unit)
  return left.isChinese ? chineseWithoutUnit(shadow, left) : withoutUnit(shadow, from, left)
}

/** A long Chinese numeral takes the units of an Arabic one (三百六十度); without a scale it takes no noun (高一学生). */
function unitOf(shadow: string, { from, to, isChinese, isBare }: Numeral): Unit | null {
  const unit = unitAt(shadow, to, isChinese)
  if (unit && things.has(unit.name) && /亿[多余]?$/.test(shadow.slice(from, to))) return null
  if (!isChinese) return unit
  const hasScale = /[几数十百千万亿]/.test(shadow.slice(from, to))
  if (unit?.isNoun && !hasScale) return null
  return unit ?? (hasScale && !isBare && to > from + 1 ? unitAt(shadow, to, false) : null)
}

/** The upper end of a range that goes on at `at`; 从A到B is no range but two figures. */
function upperEnd(
  shadow: string,
  at: number,
  left: Numeral,
  unit: Unit | null,
): { readonly numeral: Numeral; readonly unit: Unit } | null {
  const sign = rangeHeads.includes(shadow[at] ?? '+') ? matchAt(rangeSign, shadow, at) : null
  if (sign === null) return null
  if (/[到至]/.test(sign) && fromHead.test(shadow.slice(Math.max(0, left.from - 18), left.from))) return null
  const numeral = numeralAt(shadow, at + sign.length)
  if (numeral === null || numeral.isBare || timeAt(shadow, at + sign.length) !== null) return null
  const rightUnit = unitAt(shadow, numeral.to, numeral.isChinese)
  if (rightUnit === null || (unit && unit.name !== rightUnit.name)) return null
  return { numeral, unit: rightUnit }
}

/** 3～5万元: the lower end shares the scale of the upper if it is smaller without it. */
function range(shadow: string, from: number, left: Numeral, unit: Unit | null, right: Numeral, rightUnit: Unit): Sense {
  const sharesScale = left.scale === 0 && !unit && Number(left.digits) < Number(right.digits)
  const lo = sharesScale ? scaled(left.digits, right.scale) : left.value
  const { to, kind, name } = rightUnit
  const bound = boundOf(shadow, left.from, to, right.isOpen)
  return figureSense({ from, to, kind, value: lo, unit: name, lo, hi: right.value, bound, numeral: null })
}

function quantity(shadow: string, from: number, numeral: Numeral, unit: Unit): Sense | null {
  const isTenths = unit.name === '成'
  if (isTenths && notTenths.test(shadow[unit.to] ?? '')) return loneOne(shadow, numeral)
  if (unit.name === '级' && numeral.value.length > 4) return { is: 'name', from, to: unit.to }
  const isMagnitude = numeral.isBare && milestone.test(shadow.slice(unit.to, unit.to + 2))
  const half = isTenths && numeral.isChinese ? halfTenth(shadow, unit.to) : 0
  const value = isTenths ? String(Number(scaled(numeral.value, 1)) + half) : numeral.value
  return figureSense({
    from,
    to: half > 0 ? unit.to + 1 : unit.to,
    kind: isTenths ? 'percent' : isMagnitude ? 'magnitude' : unit.kind,
    value: from < numeral.from ? `-${value}` : value,
    unit: isTenths ? '%' : unit.name,
    bound: boundOf(shadow, from, unit.to, numeral.isOpen || unit.isOpen),
    ...(numeral.upper !== undefined && { lo: numeral.value, hi: numeral.upper }),
    numeral,
  })
}

/** 七成五 is 75 %: the digit behind 成, 0 where none is or where it begins something else (八成五个). */
function halfTenth(shadow: string, at: number): number {
  const digit = '〇一二三四五六七八九'.indexOf(shadow[at] ?? ' ')
  return digit > 0 && /^(?:[，。；、,;）)的左右以上]|$)/.test(shadow.slice(at + 1, at + 2)) ? digit : 0
}

/** An Arabic number without a unit: the next in its list has it, or it is a bare index. */
function withoutUnit(shadow: string, from: number, numeral: Numeral): Sense {
  return figureSense({
    from,
    to: numeral.to,
    kind: 'quantity',
    value: from < numeral.from ? `-${numeral.value}` : numeral.value,
    unit: '',
    bound: boundOf(shadow, from, numeral.to, numeral.isOpen),
    numeral,
  })
}

/** 突破千亿, and 突破百亿大关 as a mark that was passed. */
function bareAmount(shadow: string, numeral: Numeral): Sense {
  const { from, to, value } = numeral
  const kind = milestone.test(shadow.slice(to, to + 2)) ? 'magnitude' : 'quantity'
  return figureSense({ from, to, kind, value, unit: '', bound: boundOf(shadow, from, to, false), numeral })
}

/** A bare scale or ten is part of a word; 三千万 without a unit still counts; two to nine alone are left unexplained. */
function chineseWithoutUnit(shadow: string, numeral: Numeral): Sense | null {
  const written = shadow.slice(numeral.from, numeral.to)
  if (/^[〇零一二三四五六七八九十两]+$/.test(written) && written !== '十') return loneOne(shadow, numeral)
  if (numeral.isBare && passed.test(shadow.slice(Math.max(0, numeral.from - 4), numeral.from)))
    return bareAmount(shadow, numeral)
  if (numeral.isBare || numeral.value === '10') return idiom(numeral.from, numeral.to)
  return /[万亿]$/.test(written) ? withoutUnit(shadow, numeral.from, numeral) : null
}

/** A lone 一 without a classifier cannot count. */
function loneOne(shadow: string, { from, to }: Numeral): Sense | null {
  return shadow.slice(from, to) === '一' ? idiom(from, to) : null
}

/** A minus belongs to the number after a word, not where it joins two numbers. */
function signed(shadow: string, from: number, earliest: number): number {
  const isMinus = '-−'.includes(shadow[from - 1] ?? ' ') && from - 1 >= earliest
  return isMinus && /[\u4e00-\u9fff（(：:，、]/.test(shadow[from - 2] ?? '') ? from - 1 : from
}

function idiom(from: number, to: number): Sense {
  return { is: 'idiom', from, to }
}
