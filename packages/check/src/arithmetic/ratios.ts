/**
 * C43: a ratio is its first value over its second: 恩格尔系数, 资产负债率, 财政自给率, 城乡居民收入比 1.97∶1 and the gap
 * between the two.
 *
 * The values are looked for in the paragraph first, then in the whole report, and must be told once.
 */
import { type Block, matchesOf } from '@zhushi/report'
import type { Finding, Place, Term } from '../finding.js'
import type { Material } from '../material.js'
import { apart, isHard, minus, over, type Range, rounded, times100 } from '../range.js'
import type { Rule } from '../rule.js'
import { type Told, termAt, toldByBlock } from '../told.js'
import { workedOut, written } from '../wording.js'

export const ratios: Rule = {
  id: 'C43',
  title: { zh: '按定义算出的比率与两数相符', en: 'A ratio by definition agrees with its two values' },
  policy: 'on',
  examine: (material) => ({
    findings: [...namedIn(material), ...material.blocks.flatMap((block) => toOneIn(block, material))],
  }),
}

interface Ratio {
  readonly name: RegExp
  readonly a: RegExp
  readonly b: RegExp
  readonly unit: '%' | '元'
  /** Whether the values may stand in other paragraphs. */
  readonly isFar?: true
}

/** What stands before the ratio's own figure. */
const statedAs = (name: string) => new RegExp(`${name}(?:仅)?(?:为|是|达到?|完成)?$`)
/** What stands before a value's figure: the value's whole name, not the end of a longer one. */
const valueTold = (name: string) =>
  new RegExp(
    `(?:^|[，。；、：\\s]|[市县区省州年]|实现|完成|全体|居民|企业)(?:实现|完成|人均)?${name}(?:为|是|达到?|完成)?$`,
  )
const named: readonly Ratio[] = [
  {
    name: statedAs('恩格尔系数'),
    a: valueTold('食品烟酒(?:消费)?支出'),
    b: valueTold('人均(?:生活)?消费(?:性)?支出'),
    unit: '%',
  },
  {
    name: statedAs('(?:营业收入|主营业务收入|销售)利润率'),
    a: valueTold('利润总额'),
    b: valueTold('(?:营业|主营业务)收入'),
    unit: '%',
  },
  {
    name: statedAs('资产负债率'),
    a: valueTold('负债(?:合计|总额|总计)'),
    b: valueTold('资产(?:总计|总额|合计)'),
    unit: '%',
  },
  {
    name: statedAs('每百元(?:营业|主营业务)收入中的成本'),
    a: valueTold('营业成本'),
    b: valueTold('营业收入'),
    unit: '元',
  },
  {
    name: statedAs('(?:财政|预算)自给率'),
    a: valueTold('一般公共预算收入'),
    b: valueTold('一般公共预算支出'),
    unit: '%',
    isFar: true,
  },
]

const valueNames = /(?:收入|支出|总额|合计|总计|成本)(?:为|是|达到?|完成)?$/

function namedIn(material: Material): Finding[] {
  const blocks = toldByBlock(material)
  return blocks.flatMap((told) =>
    told.flatMap((stated) => {
      if (!/率|系数|成本/.test(stated.before) || !isHard(stated.range)) return []
      const ratio = named.find(({ name, unit }) => stated.figure.unit === unit && name.test(stated.before))
      if (!ratio) return []
      const [a, b] = [ratio.a, ratio.b].map(
        (name) => valueUnder(name, told) ?? (ratio.isFar ? valueUnder(name, blocks.flat()) : null),
      )
      return a && b ? held(stated, a, b, times100(over(a.range, b.range)), ratio.unit) : []
    }),
  )
}

/** The one value that is told under a name; null where there are several. */
function valueUnder(ends: RegExp, told: readonly Told[]): Told | null {
  const found = told.filter(
    ({ before, figure, range }) =>
      figure.unit === '元' && isHard(range) && valueNames.test(before) && ends.test(before),
  )
  // 全体居民 beside 城镇居民 and 农村居民.
  const all = found.filter(({ before }) => !/城镇|农村/.test(before))
  const own = all.length > 0 ? all : found
  return new Set(own.map(({ figure }) => figure.value)).size === 1 ? (own[0] ?? null) : null
}

function held(stated: Told, a: Told, b: Told, result: Range, unit: string): Finding[] {
  if (!apart(result, stated.range)) return []
  return [finding(stated.place, stated.figure.text, termAt(stated), [a, b], '÷', result, unit)]
}

const toOne =
  /(城乡居民(?:人均)?(?:可支配)?收入比|医护比)[^，。；\d]{0,8}(?:(1)\s?[∶:：]\s?)?(\d+(?:\.\d+)?)(?:\s?[∶:：]\s?1(?!\d))?/g
const gapAfter = /^[^。；]{0,24}?绝对差距(?:为|达到?)?$/

/** 城乡居民收入比为|1.97∶1, a ratio that is no figure. */
function toOneIn(block: Block, material: Material): Finding[] {
  if (!/收入比|医护比/.test(block.text)) return []
  const blocks = toldByBlock(material)
  return matchesOf(block.text, toOne).flatMap(({ 0: whole, 1: name = '', 2: one, 3: said = '', index }) => {
    const own = blocks.find(([first]) => first?.place.block === block.id) ?? []
    const pair = name === '医护比' ? nursesOf(own) : (incomesOf(own) ?? incomesOf(blocks.flat()))
    const isOneFirst = one !== undefined
    if (!pair || /由|从/.test(block.text.slice(index, index + whole.length)) || isOneFirst !== (name === '医护比'))
      return []
    const [a, b] = pair
    const place: Place = { block: block.id, from: index + whole.lastIndexOf(said), to: index + whole.length }
    const range = rounded(said)
    const result = over(a.range, b.range)
    const term: Term = { name, text: said, lo: range.lo?.toString() ?? null, hi: range.hi?.toString() ?? null, place }
    const gap = own.find(
      ({ before, place: { from } }) => from > index && gapAfter.test(before.replace(/^.*收入比/, '')),
    )
    const due = minus(a.range, b.range)
    return [
      ...(apart(result, range) ? [finding(place, said, term, pair, '÷', result, '')] : []),
      ...(gap && isHard(gap.range) && apart(due, gap.range)
        ? [finding(gap.place, gap.figure.text, termAt(gap), pair, '−', due, '元')]
        : []),
    ]
  })
}

/** The incomes of town and country, each told once. */
function incomesOf(told: readonly Told[]): readonly [Told, Told] | null {
  const of = (name: RegExp) => {
    const found = told.filter(({ before, figure, range }) => figure.unit === '元' && isHard(range) && name.test(before))
    return new Set(found.map(({ figure }) => figure.value)).size === 1 ? (found[0] ?? null) : null
  }
  const both = told.findIndex(({ before }) => /(?:城镇和农村|城乡)居民人均可支配收入分别(?:为|达到?)?$/.test(before))
  const pair = [told[both], told[both + 1]]
  if (
    both >= 0 &&
    pair.every((one) => one?.figure.unit === '元' && isHard(one.range)) &&
    /^[、和]$/.test(pair[1]?.before ?? '')
  )
    return pair as [Told, Told]
  const [urban, rural] = [
    of(/城镇(?:常住)?居民人均可支配收入(?:为|达到?)?$/),
    of(/(?:农村(?:常住)?居民人均可支配收入|农民人均纯收入)(?:为|达到?)?$/),
  ]
  return urban && rural ? [urban, rural] : null
}

function nursesOf(told: readonly Told[]): readonly [Told, Told] | null {
  const [nurse, doctor] = [/注册护士(?:为|达)?$/, /执业（助理）医师(?:为|达)?$/].map((name) =>
    told.find(({ before, figure }) => figure.unit === '人' && Number(figure.value) > 20 && name.test(before)),
  )
  return nurse && doctor ? [nurse, doctor] : null
}

function finding(
  place: Place,
  text: string,
  stated: Term,
  [a, b]: readonly [Told, Told],
  sign: '÷' | '−',
  result: Range,
  unit: string,
): Finding {
  const derived = `${a.figure.text} ${sign} ${b.figure.text} = ${written(result, unit)}`
  return {
    check: 'C43',
    severity: 'error',
    spans: [place, a.place, b.place],
    formula: `a ${sign} b`,
    equation: [termAt(a), sign, termAt(b), '=', workedOut('应为', result, unit), '↔', stated],
    message: { zh: `${derived}，与文中的${text}不符`, en: `${derived}, but the text has ${text}` },
    mayBeFine: { zh: '两数的口径可能不同', en: 'The two may be counted on different bases' },
    why: ['definition'],
  }
}
