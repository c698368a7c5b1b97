/**
 * C39: what is less or more than what it is beside by its very meaning: 完成投资 within 总投资, 10亿元以上 among 亿元以上,
 * a rise that goes on (逐季回升), the fastest of several, a mean of two years between them.
 */
import { type Finding, noted } from '../finding.js'
import { apart, exactly, isBelow, isHard, plus } from '../range.js'
import type { Rule } from '../rule.js'
import { type Told, termAt, toldByBlock, toldIn } from '../told.js'

export const bounds: Rule = {
  id: 'C39',
  title: { zh: '大小、趋势、最值与所列数据相符', en: 'Order, trend and extremes agree with the values told' },
  policy: 'on',
  examine: (material) =>
    noted([
      ...toldIn(material).flatMap(contraryIn),
      ...toldByBlock(material).flatMap((told) => told.flatMap((_, at) => halved(told, at))),
    ]),
}

/** Looked at from each figure on. */
const beside = [
  invested,
  nested,
  lengths,
  counted,
  backwards,
  hoped,
  halves,
  staged,
  placed,
  within,
  among,
  aimed,
  split,
  older,
  totals,
  risen,
  ranked,
  half,
]

function contraryIn(told: readonly Told[]): Finding[] {
  return [
    ...told.flatMap((_, at) => beside.flatMap((held) => held(told, at))),
    ...trends(told),
    ...extremes(told),
    ...means(told),
  ]
}

/** 总投资23亿元的项目，完成投资|96亿元. */
function invested(told: readonly Told[], at: number): Finding[] {
  const [whole, done] = [told[at], told[at + 1]]
  if (!whole || !done || whole.figure.unit !== '元' || done.figure.unit !== '元') return []
  const isTied = /总投资$/.test(whole.before) && /^的/.test(whole.after) && /完成投资$/.test(done.before)
  return isTied && isBelow(whole.range, done.range) ? [finding([done, whole], '≤', '完成投资大于总投资')] : []
}

const threshold = /^(\d*)(亿|万)元以上(?:的)?[\u4e00-\u9fff]{0,6}$/
const scales: Readonly<Record<string, number>> = { 亿: 1e8, 万: 1e4 }

/** 亿元以上项目41个、10亿元以上项目|9个: of more there are no more. */
function nested(told: readonly Told[], at: number): Finding[] {
  const [one, other] = [told[at - 2], told[at]]
  if (!one || !other || one.figure.unit !== other.figure.unit || one.figure.kind !== 'quantity') return []
  if (!one.before.includes('以上') || !other.before.includes('以上')) return []
  const [a, b] = [leastOf(told[at - 3], one), leastOf(told[at - 1], other)]
  const isTied = a !== null && b !== null && /^以上/.test(other.before) && /^以上|亿元以上/.test(one.before)
  if (!isTied || a === b || !isHard(one.range) || !isHard(other.range)) return []
  const [wide, narrow] = a < b ? [one, other] : [other, one]
  return isBelow(wide.range, narrow.range) ? [finding([narrow, wide], '≤', '门槛更高的反而更多')] : []
}

function leastOf(limit: Told | undefined, { before }: Told): number | null {
  const own = threshold.exec(before.replace(/^.*[，、]/, ''))
  if (own) return Number(own[1] || 1) * (scales[own[2] ?? ''] ?? 1)
  return limit?.figure.unit === '元' && /^以上/.test(before) ? Number(limit.figure.value) : null
}

/** 全长24.5公里，北环9.8公里、南环|17.4公里: no more than the whole together. */
function lengths(told: readonly Told[], at: number): Finding[] {
  const [whole, one, other] = [told[at], told[at + 1], told[at + 2]]
  if (!whole || !one || !other || !/(?:全长|总长)(?:度)?(?:为|达)?$/.test(whole.before)) return []
  const isList = /^[，,][^，。；\d]{1,8}$/.test(one.before) && /^[、和][^，。；\d]{1,8}$/.test(other.before)
  const units = new Set([whole, one, other].map(({ figure }) => figure.unit))
  if (!isList || units.size > 1 || ![whole, one, other].every(({ range }) => isHard(range))) return []
  return isBelow(whole.range, plus(one.range, other.range))
    ? [finding([whole, one, other], '≥', '各段之和大于全长')]
    : []
}

const sides = /高于|低于|上升|下降|达标|超过|好于|差于|增长/

/** 12项指标中，有9项高于…，4项低于…: no more than there are. */
function counted(told: readonly Told[], at: number): Finding[] {
  const [whole, one, other] = [told[at], told[at + 1], told[at + 2]]
  if (!whole || !one || !other || !/^[^，。；]{1,14}中[，,]/.test(whole.after)) return []
  const isTied = /中[，,]有?$/.test(one.before) && sides.test(other.before) && sides.test(other.after)
  const units = new Set([whole, one, other].map(({ figure }) => figure.unit))
  if (!isTied || units.size > 1 || ![whole, one, other].every(({ range }) => isHard(range))) return []
  return isBelow(whole.range, plus(one.range, other.range))
    ? [finding([other, one, whole], '≤', '两部分之和大于总数')]
    : []
}

/** 由第三位上升为|第四位: a better rank is a smaller number. */
function placed(told: readonly Told[], at: number): Finding[] {
  const [before, after] = [told[at], told[at + 1]]
  if (before?.figure.kind !== 'rank' || after?.figure.kind !== 'rank') return []
  if (!/(?:由|从)[^，。；]{0,12}$/.test(before.before)) return []
  const way = Number(after.figure.value) - Number(before.figure.value)
  const isUp = /^(?:上升|前移|跃升|提升|晋升)为[^，。；]{0,6}$/.test(after.before)
  const isDown = /^(?:下降|后移|下滑|退)为[^，。；]{0,6}$/.test(after.before)
  return (isUp && way > 0) || (isDown && way < 0) ? [finding([after, before], '↔', '名次升降与说法相反')] : []
}

/** 410个，已有|713个县实现; 资产总额652亿元，所有者权益|808亿元. */
function within(told: readonly Told[], at: number): Finding[] {
  const [whole, part] = [told[at], told[at + 1]]
  if (!whole || !part || whole.figure.unit !== part.figure.unit || whole.figure.kind !== 'quantity') return []
  const isSome = /^[，,](?:目前|现|其中)?已有$|^[^，。；\d]{0,40}[县市村户]已有$/.test(part.before)
  const isEquity = /资产总额$/.test(whole.before) && /^[，,、](?:所有者权益|净资产)$/.test(part.before)
  return (isSome || isEquity) && isBelow(whole.range, part.range) ? [finding([part, whole], '≤', '部分大于总体')] : []
}

/** 10个县区中有|13个. */
function among(told: readonly Told[], at: number): Finding[] {
  const [whole, part] = [told[at], told[at + 1]]
  if (!whole || !part || whole.figure.unit !== part.figure.unit || !isHard(whole.range)) return []
  const isTied = /^[^，。；\d]{0,16}中[，,]?(?:已)?有$/.test(part.before)
  return isTied && isBelow(whole.range, part.range) ? [finding([part, whole], '≤', '部分大于总体')] : []
}

/** 新增公路60.9万公里，其中高速公路4.2万公里，高速公路总里程达|3.56万公里. */
function totals(told: readonly Told[], at: number): Finding[] {
  const [part, whole] = [told[at], told[at + 1]]
  if (!part || !whole || part.figure.unit !== whole.figure.unit || part.figure.kind !== 'quantity') return []
  const name = /^[，,]([\u4e00-\u9fff]{2,8})总(?:里程|量|数|面积|规模)(?:达到?|为)?$/.exec(whole.before)?.[1]
  const isTied = name !== undefined && part.before.endsWith(name)
  return isTied && isBelow(whole.range, part.range) ? [finding([whole, part], '≥', '总数小于其中新增的')] : []
}

/** 5项主要指标增速进入全省前五，其中工业增加值居第2位、固定资产投资居|第8位. */
function ranked(told: readonly Told[], at: number): Finding[] {
  const first = told[at] as Told
  if (
    first.figure.kind !== 'rank' ||
    !first.figure.text.startsWith('前') ||
    !/进入[^，。；]{0,6}$|跻身[^，。；]{0,6}$/.test(first.before)
  )
    return []
  if (!/^[位名]?[，,]其中/.test(first.after)) return []
  const worse = told
    .slice(at + 1)
    .find(
      ({ figure, before }) =>
        figure.kind === 'rank' && /居[^，。；]{0,4}$/.test(before) && Number(figure.value) > Number(first.figure.value),
    )
  return worse ? [finding([worse, first], '≤', '名次不在所说的前列之内')] : []
}

/** 45家上市后备企业中，高新技术企业有|17家，占比过半. */
function half(told: readonly Told[], at: number): Finding[] {
  const [whole, part] = [told[at - 1], told[at]]
  if (!whole || !part || whole.figure.unit !== part.figure.unit || part.figure.kind !== 'quantity') return []
  const isTied =
    /^[^，。；\d]{0,16}中[，,]/.test(part.before) && /^[，,](?:占比?)?(?:超?过半|超过一半)/.test(part.after)
  return isTied && Number(part.figure.value) * 2 < Number(whole.figure.value)
    ? [finding([part, whole], '<', '不到一半，文中说过半')]
    : []
}

/** 增加到121万亿元，五年年均增长5.2%，十年增加|近170万亿元: no more than there is. */
function risen(told: readonly Told[], at: number): Finding[] {
  const rise = told[at] as Told
  if (!/[，、][一二三四五六七八九十两]{1,2}年(?:来)?(?:累计|共|净)?增加(?:了)?(?:将?近|约|超过?)?$/.test(rise.before))
    return []
  const level = told
    .slice(Math.max(0, at - 3), at)
    .find(({ figure, before }) => figure.unit === rise.figure.unit && /(?:增加到|提高到|达到?|增至)$/.test(before))
  return level && Number(rise.figure.value) > Number(level.figure.value)
    ? [finding([rise, level], '≤', '增加的比总量还多')]
    : []
}

/** 60岁及以上人口占21.7%，65岁及以上人口占|26.4%: the older ones are among them. */
function older(told: readonly Told[], at: number): Finding[] {
  const [all, own] = [told[at], told[at + 1]]
  if (!all || !own || all.figure.unit !== own.figure.unit) return []
  const isTied =
    /60[周]?岁(?:及)?以上[^，。；\d]{0,8}$/.test(all.before) && /65[周]?岁(?:及)?以上[^，。；\d]{0,8}$/.test(own.before)
  return isTied && isBelow(all.range, own.range) ? [finding([own, all], '≤', '65岁以上多于60岁以上')] : []
}

/** 36个行业中，25个实现增长，10个下降，1个持平: all of them together. */
function split(told: readonly Told[], at: number): Finding[] {
  const own = told.slice(at, at + 4)
  const [whole, up, down, flat] = own
  if (!whole || !up || !down || !flat || new Set(own.map(({ figure }) => figure.unit)).size > 1) return []
  const isTied =
    /中[，,]?(?:有)?$/.test(up.before) &&
    /增长|上升|上涨|提高/.test(up.after) &&
    /下降|回落|下跌/.test(down.after) &&
    /^[^，。；\d]{0,6}持平/.test(flat.after)
  if (!isTied || !own.every(({ range }) => isHard(range))) return []
  const sum = plus(plus(up.range, down.range), flat.range)
  return apart(sum, whole.range) ? [finding([whole, up, down, flat], '=', '升、降、平之和与总数不符')] : []
}

/** 5.3%，低于|5.5%左右的预期目标; 3.8%，控制在|4.2%的计划目标以内. */
function aimed(told: readonly Told[], at: number): Finding[] {
  const [done, aim] = [told[at], told[at + 1]]
  if (!done || !aim || done.figure.kind !== 'percent' || done.figure.unit !== aim.figure.unit || !isHard(done.range))
    return []
  const isGoal = /^(?:左右|以[内下上])?的[^，。；\d]{0,6}(?:目标|指标|计划)/.test(aim.after)
  const way = /^[，,](?:成功)?(低于|高于|快于|慢于|控制在)$/.exec(aim.before)?.[1]
  if (!way || !isGoal) return []
  const [own, other] = [done, aim].map(({ figure }) => Number(figure.value)) as [number, number]
  const isWrong = /[高快]于/.test(way) ? own < other : own > other
  return isWrong ? [finding([done, aim], '↔', `文中说${way}`)] : []
}

/** 占49.6%，首次过半. */
function halved(told: readonly Told[], at: number): Finding[] {
  const share = told[at]
  if (share?.figure.unit !== '%' || !/占|比重|比例/.test(share.before) || !isHard(share.range)) return []
  const isHalf = /^[，,](?:首次)?(?:过半|超过?一半|占据?“?半壁江山)/.test(share.after)
  return isHalf && isBelow(share.range, exactly(50)) ? [finding([share], '>', '不到一半，文中说过半')] : []
}

const reached = /(?:增加|提高|上升|增长|扩大)(?:到|至)$/

/** 由4000人增加到6000人，|增加到2000人. */
function backwards(told: readonly Told[], at: number): Finding[] {
  const [before, after] = [told[at], told[at + 1]]
  if (!before || !after || before.figure.unit !== after.figure.unit || !reached.test(before.before)) return []
  const isAgain = /^[，,](?:增加|提高|上升|增长|扩大)(?:到|至)$/.test(after.before)
  return isAgain && isBelow(after.range, before.range) ? [finding([before, after], '≤', '后一个“增加到”反而更小')] : []
}

/** 确保增长5%、力争|增长7%: what is hoped for is more. */
function hoped(told: readonly Told[], at: number): Finding[] {
  const [sure, hope] = [told[at], told[at + 1]]
  if (!sure || !hope || sure.figure.unit !== hope.figure.unit || sure.figure.kind !== hope.figure.kind) return []
  const isSure =
    /(?:确保|不少于|不低于)[^，。；\d]{0,12}$/.test(sure.before) && !/下降|压减|控制|减少/.test(sure.before)
  const isHope = /^[个家%户人名亩公里以上]{0,4}[、，]力争[^，。；\d]{0,10}$/.test(hope.before)
  return isSure && isHope && Number(hope.figure.value) < Number(sure.figure.value)
    ? [finding([hope, sure], '≥', '“力争”低于“确保”')]
    : []
}

const sidesOf: readonly (readonly [RegExp, RegExp])[] = (
  [
    ['出口', '进口'],
    ['内资', '外资'],
  ] as const
).flatMap(([a, b]) => [sided(a, b), sided(b, a)])

function sided(one: string, other: string): readonly [RegExp, RegExp] {
  return [new RegExp(`${one}占(?:[^，。；\\d]{0,8}的)?$`), new RegExp(`^[，,、]${other}占(?:比)?$`)]
}

/** 出口占外贸总额的63.4%，进口占|36.6%: a hundred together. */
function halves(told: readonly Told[], at: number): Finding[] {
  const [one, other] = [told[at], told[at + 1]]
  if (one?.figure.unit !== '%' || other?.figure.unit !== '%' || !isHard(one.range) || !isHard(other.range)) return []
  if (!other.before.includes('占')) return []
  const isPair = sidesOf.some(([a, b]) => a.test(one.before) && b.test(other.before))
  return isPair && apart(plus(one.range, other.range), exactly(100))
    ? [finding([one, other], '+', '两项之和不是100%')]
    : []
}

const counts = '两三四五'

/** 三年共9000户，其中2024年3600户、2025年3000户、2026年2400户; 一至四季度分别…. */
function staged(told: readonly Told[], at: number): Finding[] {
  const whole = told[at]
  const first = told[at + 1]
  const isSpan = whole?.before.includes('年') || first?.before.includes('季度')
  if (!whole || !first || !isSpan || !isHard(whole.range)) return []
  const said = /(?:^|前|[^几十])([两三四五])年[^，。；\d]{0,14}$/.exec(whole.before)?.[1]
  const isQuarters = /一至四季度分别[^，。；\d]{0,6}$/.test(first.before)
  const many = isQuarters ? 4 : said ? counts.indexOf(said) + 2 : 0
  const parts = told.slice(at + 1, at + 1 + many)
  const years = /^[，,、](?:其中)?(?:19|20)\d\d年[^，。；\d]{0,6}$/
  const isNext = (before: string, nth: number) =>
    isQuarters ? nth === 0 || /^[、和]$/.test(before) : years.test(before)
  const isList =
    parts.length === many &&
    many > 1 &&
    parts.every((one, nth) => one.figure.unit === whole.figure.unit && isHard(one.range) && isNext(one.before, nth))
  if (!isList || !apart(parts.map(({ range }) => range).reduce(plus), whole.range)) return []
  return [finding([whole, ...parts], '=', '各期之和与总数不符')]
}

const going =
  /^[，,](?:[呈保]?(?:现|持)?出?|总体)(增速|增幅|[降涨]幅)?逐[季月年](回升|上升|提高|加快|走高|攀升|增加|扩大|提升|回落|下降|放缓|收窄|走低|减少|降低)/
const rising = /回升|上升|提高|加快|走高|攀升|增加|扩大|提升/

/** 3.2%、4.1%、3.8%、5.3%，呈逐季回升态势. */
function trends(told: readonly Told[]): Finding[] {
  const last = told.at(-1)
  const way = told.flatMap(({ after }, at) => (after.includes('逐') && going.test(after) ? [at] : [])).at(-1)
  if (!last || way === undefined) return []
  const end = told[way] as Told
  const isUp = rising.test(going.exec(end.after)?.[2] ?? '')
  const list: Told[] = [end]
  for (
    let at = way;
    at > 0 && /^[、和]$/.test(told[at]?.before ?? '') && told[at - 1]?.figure.unit === end.figure.unit;
    at--
  )
    list.unshift(told[at - 1] as Told)
  const values = list.map(({ figure }) => Number(figure.value))
  const isSo = values.every(
    (value, at) => at === 0 || (isUp ? value >= (values[at - 1] ?? value) : value <= (values[at - 1] ?? value)),
  )
  return list.length > 2 && !isSo ? [finding(list, isUp ? '≤' : '≥', `这几个数不是逐期${isUp ? '上升' : '下降'}`)] : []
}

const most = /([\u4e00-\u9fff]{2,8}?)(?:增速|增长|增幅)?(最快|最高|最大|最多|最慢|最低|最小|最少)/g

/** 东河区增长7.1%、西岭县增长5.6%、南坪县增长4.8%，其中东河区最快. */
function extremes(told: readonly Told[]): Finding[] {
  const end = told.at(-1)
  if (!end || told.length < 3 || !/最[快高大多慢低小少]/.test(end.after)) return []
  const names = namesOf(told)
  const list = told.slice(-names.length)
  return [...end.after.matchAll(most)].flatMap(([, words = '', which = '']) => {
    const at = names.findIndex(
      (name) => name.length > 1 && (words.endsWith(name) || name.startsWith(words.replace(/^其中/, ''))),
    )
    if (at < 0) return []
    const values = list.map(({ figure }) => Number(figure.value))
    const bound = /快|高|大|多/.test(which) ? Math.max(...values) : Math.min(...values)
    return values[at] === bound
      ? []
      : [
          finding(
            [list[at] as Told, ...list.filter((_, nth) => nth !== at)],
            '↔',
            `文中说${words.replace(/^其中/, '')}${which}`,
          ),
        ]
  })
}

/** The names of a list of values: each before its own, or all before 分别. */
function namesOf(told: readonly Told[]): string[] {
  const first = told.findIndex(({ before }) => /分别(?:增长|下降|为|达到?)?$/.test(before))
  if (first >= 0) {
    const words =
      told[first]?.before.replace(/^.*[，：]/, '').replace(/(?:产值|增加值|收入|生产总值|投资)?(?:同比)?分别.*$/, '') ??
      ''
    const names = words.split(/[、和]/)
    return names.length === told.length - first ? names : []
  }
  return told.map(({ before }) => before.replace(/^.*[，、：]/, '').replace(/(?:同比)?(?:增长|下降|达到?|为)$/, ''))
}

/** 分别增长8%和12%，两年平均增长|13%: between them. */
function means(told: readonly Told[]): Finding[] {
  return told.flatMap((stated, at) => {
    if (at < 2 || !stated.before.includes('平均') || !/^[，,](?:[两三]年)平均增长$/.test(stated.before)) return []
    const own = told.slice(at - 2, at)
    if (![...own, stated].every(({ figure }) => figure.kind === 'percent') || !/^[、和]$/.test(own[1]?.before ?? ''))
      return []
    const isOver = own.every(({ range }) => isBelow(range, stated.range))
    const isUnder = own.every(({ range }) => isBelow(stated.range, range))
    const isSoft = own.every(({ figure }) => Number(figure.value) < Number(stated.figure.value))
    return isOver || isUnder || isSoft ? [finding([stated, ...own], '∈', '平均数不在各年之间')] : []
  })
}

function finding(told: readonly Told[], sign: string, zh: string): Finding {
  const shown = told.map(({ figure }) => figure.text).join('、')
  return {
    check: 'C39',
    severity: 'error',
    spans: told.map(({ place }) => place),
    equation: told.flatMap((one, at) => (at === 0 ? [termAt(one)] : [sign, termAt(one)])),
    message: { zh: `${shown}：${zh}`, en: `${shown}: out of order` },
    why: [`order ${sign}`],
  }
}
