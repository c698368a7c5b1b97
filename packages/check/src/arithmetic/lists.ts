/**
 * C41: the parts of a list add up to the whole it is opened from (其中…, 按消费类型分，…, 医院中，…), where the list leaves
 * nothing out: its names are all of a family, or undoing one slip of the pen makes the sum fit exactly.
 *
 * Rests on the words between the figures and not on claims, so that lists of any things are held.
 */
import { Exact, type Figure } from '@zhushi/claim'
import type { Finding } from '../finding.js'
import type { Material } from '../material.js'
import { apart, exactly, isBelow, isHard, plus, type Range, widthOf } from '../range.js'
import type { Rule } from '../rule.js'
import { type Told, termAt, toldByBlock } from '../told.js'
import { workedOut, written } from '../wording.js'
import { exclusive, families } from './families.js'
import { isPlanned } from './part.js'
import { isMistypedFor, meantBy } from './slip.js'
import { summed, widened } from './sum.js'

export const lists: Rule = {
  id: 'C41',
  title: { zh: '列全的分项之和等于总数', en: 'The parts of a whole list add up' },
  policy: 'on',
  examine: (material) => ({ findings: wrongIn(material) }),
}

interface List {
  readonly whole: Told
  readonly parts: readonly Told[]
  /** Whether the very words leave nothing out. */
  readonly isAll?: boolean
}

function wrongIn(material: Material): Finding[] {
  const known = new Map(summed(material).map(({ total, parts }) => [total.figure, parts.map(({ figure }) => figure)]))
  return toldByBlock(material)
    .map(joined)
    .flatMap((told) => [...listsIn(told), ...totalsIn(told)])
    .flatMap((list) => {
      const isKnown = list.parts.some(({ figure }) => known.get(list.whole.figure)?.includes(figure))
      return [...judged(list, isKnown), ...labelledTwice(list)]
    })
}

/** 第二产业812.57亿元…；第二产业|1043.68亿元: two parts of one name. */
function labelledTwice({ parts }: List): Finding[] {
  const names = namesOf(parts).map((name) => name.replace(/(?:完成|实现|达到?|为)$/, ''))
  return parts.flatMap((part, at) => {
    const other = names.indexOf(names[at] ?? '')
    const name = names[at] ?? ''
    if (name.length < 3 || other >= at || other < 0) return []
    const first = parts[other] as Told
    return [
      {
        check: 'C41',
        severity: 'error',
        spans: [part.place, first.place],
        equation: [termAt(first, name), '↔', termAt(part, name)],
        message: { zh: `“${name}”在同一列举中出现两次，请核对名称`, en: `${name} is listed twice` },
        why: ['name'],
      } satisfies Finding,
    ]
  })
}

const opener = /(?:其中|包括|分为)[：:，,]?[^，。；：:]{0,24}$/
const divided = /[，,。；：:](?:按|分)[^，。；：:]{1,10}?(?:分|看|来看|划分)[，,：:][^，。；：:]{1,20}$/
/** 医院98个，…。医院|中，公立医院41个; 补助284.17亿元|中，返还性收入16.38亿元. */
const among = /(?:^|[。；])([^，。；：:\d]{0,12}(?<!其))中[，,：:](?:有)?[^，。；：:]{1,16}$/

/** Ends a list: what is counted on, compared or told of another time. */
const closes =
  /。|累计|总数|总量|总计|合计|共(?:计|有)|达到|上年|上月|年初|预算|计划|目标|任务|剩余|高于|低于|相当于|平均|[人户]均|每|(?:由|从)[^，。；]{0,16}$/
/** What is told of a part before the next one: its growth, its share, its own people or money. */
const isAside = ({ figure }: Told, unit: string) => figure.kind !== 'quantity' || figure.unit !== unit
/** 由2000年的10亿元增加到2002年的40亿元: one value at two times. */
const moved = /(?:由|从)[^，。；]{0,20}$|(?:增加|提高|扩大|下降|减少)(?:到|至)[^，。；]{0,10}$/
const rise =
  /(?:比|较)(?:[上去前年同预计目期]|\d)[^，。；]{0,12}$|^[，,、](?:净增|增加|减少|增收|减收|下降|增长)(?:了)?$/

/** 其中10亿元|以上项目|3个: what only says which things are counted is one of the words. */
function joined(told: readonly Told[]): Told[] {
  const own: Told[] = []
  let words = ''
  for (const one of told) {
    const before = words + one.before
    const isLimit = one.figure.kind === 'quantity' && /^(?:以[上下内]|[至到—-]|及以[上下])/.test(one.after)
    words = isLimit ? before + one.figure.text : ''
    if (!isLimit) own.push(words === before ? one : { ...one, before })
  }
  return own
}

function listsIn(told: readonly Told[]): List[] {
  const found: List[] = []
  for (const [at, one] of told.entries()) {
    const whole = wholeOf(told, at, found)
    if (whole && one.figure.unit === whole.figure.unit) {
      const parts = partsFrom(told, at)
      found.push({ whole, parts }, ...besides(told, at, parts), ...risesOf(told, whole, parts))
    }
  }
  // 其中2024年3600户: the years of a span are held as its stages.
  return found.filter(
    ({ whole, parts }) =>
      parts.length > 1 &&
      !parts.every(({ before }) => /20\d\d年/.test(before)) &&
      [whole, ...parts].every(({ range }) => isHard(range)),
  )
}

/** 续建项目38个，投资|17.2亿元；新建项目58个，投资|31.3亿元: what is told of each part adds up too. */
function besides(told: readonly Told[], from: number, parts: readonly Told[]): List[] {
  const beside = parts.flatMap((part) => told[told.indexOf(part) + 1] ?? [])
  const [first] = beside
  if (!first || parts.length < 2 || first.figure.kind !== 'quantity' || first.figure.unit === parts[0]?.figure.unit)
    return []
  const isEach =
    beside.length === parts.length &&
    beside.every(({ figure, before }) => figure.unit === first.figure.unit && nameOf(before) === nameOf(first.before))
  const whole = isEach ? last(told.slice(0, from), from, first.figure.unit) : undefined
  return whole ? [{ whole, parts: beside.map((one, at) => ({ ...one, before: (parts[at] as Told).before })) }] : []
}

/** 1.62万亿元，比去年增加|2700亿元。其中，中央1.12万亿元，增加1700亿元；地方5000亿元，增加1000亿元: the rises too. */
function risesOf(told: readonly Told[], whole: Told, parts: readonly Told[]): List[] {
  const [total, ...own] = [whole, ...parts].map((one) => told[told.indexOf(one) + 1])
  const isRise = (one: Told | undefined): one is Told =>
    one !== undefined &&
    one.figure.kind === 'quantity' &&
    one.figure.unit === whole.figure.unit &&
    rise.test(one.before)
  const isUp = (one: Told) => /增/.test(one.before)
  if (parts.length < 2 || !isRise(total) || !own.every(isRise)) return []
  return own.every((one) => isUp(one) === isUp(total))
    ? [{ whole: total, parts: own.map((one, at) => ({ ...one, before: (parts[at] as Told).before })) }]
    : []
}

function nameOf(before: string): string {
  return before.replace(/^.*[，,、]/, '')
}

function wholeOf(told: readonly Told[], at: number, found: readonly List[]): Told | undefined {
  const { before, figure } = told[at] as Told
  if (figure.kind !== 'quantity') return undefined
  const name = among.exec(before)?.[1]
  if (name !== undefined) return name === '' ? told[at - 1] : named(told, at, name)
  if (divided.test(before))
    return found.at(-1)?.whole.figure.unit === figure.unit ? found.at(-1)?.whole : last(told, at)
  return opener.test(before) ? (measured(told, at) ?? last(told, at)) : undefined
}

const measure = /(产值|增加值|产量|面积|收入|支出|投资|余额)(?:为|达到?|完成|实现)?$/

/** 总产值69.93亿元，增加值37.90亿元。其中，农业产值…: the list goes on with what its parts are measured in. */
function measured(told: readonly Told[], at: number): Told | undefined {
  const nearest = last(told, at)
  const [own, other] = [told[at], nearest].map((one) => measure.exec(one?.before ?? '')?.[1])
  if (!own || !other || own === other || !nearest) return undefined
  const whole = last(told, told.indexOf(nearest))
  return whole && measure.exec(whole.before)?.[1] === own ? whole : undefined
}

const total = /[，,](?:[两二三四五六七八九]项|[^，。；\d]{0,8})?(?:合计|共计)(?:为|达到?|约)?$/

/** A list, then its total: every amount of its unit in the sentence, however they are joined. */
function totalsIn(told: readonly Told[]): List[] {
  return told.flatMap((whole, at) => {
    if (!total.test(whole.before) || !isHard(whole.range)) return []
    const first = told.slice(0, at).findLastIndex(({ before }) => /。/.test(before))
    const parts = told.slice(Math.max(0, first), at).filter(({ figure }) => figure.unit === whole.figure.unit)
    const isList =
      parts.length > 1 && parts.every(({ before, range }) => isHard(range) && !rise.test(before) && !moved.test(before))
    if (!isList || parts.slice(1).some(({ before }) => opener.test(before))) return []
    // 投入3亿元，建成一期2亿元、二期4亿元，合计6亿元: some of them are the list.
    const isSome = parts
      .slice(1, -1)
      .some((_, from) => !apart(widened(sumOf(parts.slice(from + 1)), parts), whole.range))
    return isSome ? [] : [{ whole, parts, isAll: parts.length === 2 }]
  })
}

/** The amount told last in the same unit that is no rise. */
function last(told: readonly Told[], at: number, unit = told[at]?.figure.unit): Told | undefined {
  return told
    .slice(0, at)
    .findLast(
      (one) => one.figure.kind === 'quantity' && one.figure.unit === unit && !rise.test(one.before) && !isPlanned(one),
    )
}

function named(told: readonly Told[], at: number, name: string): Told | undefined {
  const { unit } = (told[at] as Told).figure
  return told
    .slice(0, at)
    .findLast(({ figure, before }) => figure.unit === unit && before.endsWith(name) && figure.kind === 'quantity')
}

function partsFrom(told: readonly Told[], from: number): Told[] {
  const { figure, before } = told[from] as Told
  const { unit } = figure
  const parts = [told[from] as Told]
  const isBracketed = /[（(][^）)]*$/.test(before)
  for (const one of told.slice(from + 1)) {
    if ([closes, opener, divided, among].some((end) => end.test(one.before))) break
    if (isBracketed && /[）)]/.test(one.before)) break
    if (!isAside(one, unit) && !rise.test(one.before)) parts.push(one)
  }
  return parts
}

function sumOf(parts: readonly Told[]): Range {
  return parts.map(({ range }) => range).reduce(plus)
}

function judged({ whole, parts, isAll }: List, isKnown: boolean): Finding[] {
  const sum = sumOf(parts)
  const isApart = apart(widened(sum, parts), whole.range)
  if (!isApart) return roundedAway(whole, parts, sum)
  if (isKnown) return []
  const isRest = parts.length > 2 && /^(?:其余|余下|剩下)/.test(namesOf(parts).at(-1) ?? '')
  const isWhole = isAll || isRest || families.some((family) => isFamily(parts, family))
  const isMore = isBelow(whole.range, widened(sum, parts))
  const isTooMany = isMore && exclusive.some((kinds) => namesOf(parts).every((name) => kinds.test(name)))
  const slip = isWhole ? null : slipIn(whole, parts, isMore && parts.length > 3)
  if (!isWhole && !isTooMany && !slip) return []
  // One part that is more than the whole by itself is told by itself.
  if (!slip && parts.some(({ range }) => isBelow(whole.range, range))) return []
  return [finding(whole, parts, sum, slip)]
}

function isFamily(parts: readonly Told[], { core, others }: (typeof families)[number]): boolean {
  const names = namesOf(parts)
  const all = others ? [...core, others] : core
  return (
    core.every((kind) => names.some((name) => kind.test(name))) &&
    names.every((name) => all.some((kind) => kind.test(name)))
  )
}

/** 1.4万亿元 + 8700亿元 for 2.18万亿元: within what rounding could do, but exact once the slip is undone. */
function roundedAway(whole: Told, parts: readonly Told[], sum: Range): Finding[] {
  const exact = parts.map(({ figure }) => new Exact(figure.value)).reduce((a, b) => a.plus(b))
  const off = exact.minus(new Exact(whole.figure.value)).abs()
  const step = parts.map(({ range }) => widthOf(range) ?? new Exact(0)).reduce((a, b) => (a.lt(b) ? a : b))
  const slip = off.gt(step.times(5)) ? slipIn(whole, parts, false) : null
  return slip ? [finding(whole, parts, sum, slip)] : []
}

/** What each part is called: the words since the part before. */
function namesOf(parts: readonly Told[]): string[] {
  return parts.map(({ before }) => before.replace(/^.*(?:其中|[，。；、：:]|[和与])(?:有)?/, ''))
}

interface Slip {
  readonly told: Told
  readonly meant: Exact
}

/** The one number that makes the sum fit once its slip is undone; any slip of a digit, where the sum is too much as it is. */
function slipIn(whole: Told, parts: readonly Told[], isAny: boolean): Slip | null {
  const values = parts.map(({ figure }) => new Exact(figure.value))
  const sum = values.reduce((a, b) => a.plus(b))
  const total = new Exact(whole.figure.value)
  const isTelling = ({ figure }: Told) => digitsOf(figure) + parts.length > 4
  const inWhole = isTelling(whole) && meantBy(whole.figure).some((meant) => meant.eq(sum))
  if (inWhole) return { told: whole, meant: sum }
  for (const [at, part] of parts.entries()) {
    const due = total.minus(sum).plus(values[at] as Exact)
    const isMeant = isTelling(part) && meantBy(part.figure).some((meant) => meant.eq(due))
    if (isMeant || (isAny && isMistypedFor(part.figure, due))) return { told: part, meant: due }
  }
  return null
}

function digitsOf({ text }: Figure): number {
  return text.replace(/\D/g, '').length
}

function finding(whole: Told, parts: readonly Told[], sum: Range, slip: Slip | null): Finding {
  const { unit, text } = whole.figure
  const shown = written(sum, unit)
  const names = namesOf(parts)
  const meant = slip && written(exactly(slip.meant), unit)
  return {
    check: 'C41',
    severity: 'error',
    spans: [
      (slip?.told ?? whole).place,
      ...[whole, ...parts].flatMap((one) => (one === slip?.told ? [] : [one.place])),
    ],
    formula: 'Σ parts = total',
    equation: [
      ...parts.flatMap((part, at) => [...(at === 0 ? [] : ['+']), termAt(part, names[at])]),
      '=',
      workedOut('合计', sum, unit),
      '↔',
      termAt(whole),
    ],
    message: slip
      ? {
          zh: `分项之和为${shown}，与总数${text}不符；${slip.told.figure.text}若为${meant}则正好相符`,
          en: `The parts add up to ${shown}, not ${text}; with ${meant} for ${slip.told.figure.text} they would`,
        }
      : {
          zh: `列全的分项之和为${shown}，与总数${text}不符`,
          en: `The parts add up to ${shown}, but the total is ${text}`,
        },
    mayBeFine: { zh: '分项可能没有列全，或总数另有口径', en: 'Not all parts may be listed' },
    why: [slip ? 'slip' : 'family'],
  }
}
