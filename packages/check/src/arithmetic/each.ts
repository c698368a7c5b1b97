/**
 * C37, over several sentences: what each one has is the whole over how many there are: 218.05万元、1246台，平均每台1750元; 户均76.1平方米;
 * 每千常住人口床位6.71张.
 *
 * The whole and the number stand before it; only a value that is off as a slip makes it is told, since the whole that is
 * meant may be another one.
 */
import { Exact, type Figure } from '@zhushi/claim'
import type { Finding } from '../finding.js'
import type { Material } from '../material.js'
import { exactly, isHard } from '../range.js'
import { type Told, termAt, toldByBlock } from '../told.js'
import { workedOut, written } from '../wording.js'
import { meantBy } from './slip.js'

/** Of figures that were not held in their own sentence. */
export function eachIn(material: Material, known: ReadonlySet<Figure>): Finding[] {
  return toldByBlock(material).flatMap((told) =>
    told.flatMap(({ figure }, at) => (known.has(figure) ? [] : eachAt(told, at, material))),
  )
}

interface Each {
  readonly words: RegExp
  /** Of the value for each; any where it is the whole's own. */
  readonly unit?: RegExp
  /** The whole's unit where it is another, and how many of the value's it has. */
  readonly whole?: { readonly unit: string; readonly of: number }
  readonly over: RegExp
}

const ton = { unit: '吨', of: 1000 }
const eachOf: readonly Each[] = [
  { words: /(?:平均)?每平方米(?:均价|售价|价格)?(?:为|约)?$/, unit: /^元$/, over: /^平方米$/ },
  { words: /(?:平均)?每件(?:平均)?(?:为|约)?$/, unit: /^元$/, over: /^件$/ },
  { words: /(?:平均)?每[台辆](?:（件）)?(?:为|约)?$/, unit: /^元$/, over: /^[台辆]$/ },
  {
    words: /(?<!月|年|日)人(?:次)?均(?:花费|消费|劳务收入|补助|补贴|增收|贷款)?(?:约|达|为)?$|[，,]人均$/,
    unit: /^元$/,
    over: /^(?:人|人次|名)$/,
  },
  { words: /户均(?:补助|补贴|增收|贷款|面积|人口)?(?:约|达|为)?$/, over: /^户$/ },
  { words: /每公顷产量(?:为|达)?$/, unit: /^(?:公斤|千克)$/, whole: ton, over: /^公顷$/ },
  { words: /(?:平均)?(?:亩产|亩均产量)(?:为|达)?$/, unit: /^(?:公斤|千克)$/, whole: ton, over: /^亩$/ },
]
const ofPeople = /每([百千万])(?:名)?(?:常住)?人(?:口)?(?:拥有)?([^，。；\d]{2,16})$/
const people: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10000 }
/** How far off may be rounding and other ways of counting. */
const near = new Exact('0.03')
/** How many figures further up are looked at. */
const reach = 8

function eachAt(told: readonly Told[], at: number, material: Material): Finding[] {
  const stated = told[at] as Told
  if (stated.figure.kind !== 'quantity' || !/[均每产]/.test(stated.before)) return []
  const heads = ofPeople.exec(stated.before)
  if (heads) return ofHeads(told, at, heads, material)
  const rule = eachOf.find(({ words, unit }) => words.test(stated.before) && (!unit || unit.test(stated.figure.unit)))
  if (!rule) return []
  const before = told
    .slice(Math.max(0, at - reach), at)
    .filter(({ range, figure }) => isHard(range) && figure.kind === 'quantity')
  const wholes = before.filter(
    ({ figure, before }) =>
      isOfUnit(figure.unit, rule.whole?.unit ?? stated.figure.unit) && !/[均每]/.test(before.slice(-6)),
  )
  const counts = before.filter(({ figure }) => rule.over.test(figure.unit))
  return judged(stated, wholes, counts, rule.whole?.of ?? 1)
}

/** 65317名 are 人 too. */
function isOfUnit(unit: string, wanted: string): boolean {
  return unit === wanted || (wanted === '人' && unit === '名')
}

/** 床位27684张，每千常住人口床位|6.71张: of the population that the report tells anywhere. */
function ofHeads(
  told: readonly Told[],
  at: number,
  [, of = '', name = '']: RegExpExecArray,
  material: Material,
): Finding[] {
  const stated = told[at] as Told
  const wholes = told
    .slice(0, at)
    .filter(
      ({ figure, before, range }) =>
        figure.unit === stated.figure.unit &&
        isHard(range) &&
        before.endsWith(name.replace(/数?(?:为|达到?|约)?$/, '').slice(-4)) &&
        !ofPeople.test(before),
    )
  return wholes.length === 0 ? [] : judged(stated, wholes.slice(-1), populationIn(material), people[of] ?? 1)
}

const kept = new WeakMap<Material, readonly Told[]>()

function populationIn(material: Material): readonly Told[] {
  const known = kept.get(material)
  if (known) return known
  const found = toldByBlock(material)
    .flat()
    .filter(
      ({ figure, before, range }) =>
        figure.unit === '人' && isHard(range) && /(?:常住|户籍|总)(?:总)?人口(?:数)?(?:为|达到?)?$/.test(before),
    )
  kept.set(material, found)
  return found
}

function judged(stated: Told, wholes: readonly Told[], counts: readonly Told[], by: number): Finding[] {
  const value = new Exact(stated.figure.value)
  const pairs = wholes.flatMap((whole) => counts.map((count) => ({ whole, count, due: dueOf(whole, count, by) })))
  const [pair] = pairs.toReversed()
  const half = stated.range.hi && stated.range.lo ? stated.range.hi.minus(stated.range.lo) : new Exact(0)
  const isNear = (a: Exact, due: Exact) => a.minus(due).abs().lte(due.times(near).plus(half))
  if (!pair || pairs.some(({ due }) => isNear(value, due))) return []
  const isMoved = pairs.find(({ due }) => isNear(value.times(10), due) || isNear(value.div(10), due))
  const isSwapped = pairs.find(({ due }) =>
    meantBy(stated.figure).some((meant) => meant.minus(due).abs().lte(due.times('0.001').plus(half))),
  )
  // Another whole may be meant: only where there is one pair, and the value is of its size, is it a slip.
  const isOff = pairs.length === 1 && value.minus(pair.due).abs().lte(pair.due.times('0.55'))
  const wrong = isMoved ?? isSwapped ?? (isOff ? pair : undefined)
  return wrong ? [finding(stated, wrong)] : []
}

function dueOf(whole: Told, count: Told, by: number): Exact {
  return new Exact(whole.figure.value).times(by).div(new Exact(count.figure.value))
}

function finding(stated: Told, { whole, count, due }: { whole: Told; count: Told; due: Exact }): Finding {
  const { unit, text } = stated.figure
  const result = exactly(due)
  const derived = `${whole.figure.text} ÷ ${count.figure.text} ≈ ${written(result, unit)}`
  return {
    check: 'C37',
    severity: 'error',
    spans: [stated.place, whole.place, count.place],
    formula: 'whole ÷ number = each',
    equation: [termAt(whole), '÷', termAt(count), '=', workedOut('平均', result, unit), '↔', termAt(stated)],
    message: {
      zh: `${derived}，与文中的${text}不符`,
      en: `${derived}, but the text has ${text}`,
    },
    mayBeFine: { zh: '平均数可能按另一总数计算', en: 'Another whole may be meant' },
    why: [`tie ${stated.before.slice(-6)}`],
  }
}
