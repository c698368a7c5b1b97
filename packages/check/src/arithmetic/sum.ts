/**
 * C4: parts add up to their total, where the text ties them: by 总面积, 合计 and 共 after a list, by 其余, or by parts that the
 * vocabulary knows to be all there are (出口 and 进口), standing in one block with the total.
 */
import { indicatorById } from '@zhushi/claim'
import type { Equation, Finding, Proof } from '../finding.js'
import { noted } from '../finding.js'
import type { Material } from '../material.js'
import { apart, exactly, isBelow, isHard, minus, over, plus, type Range, widthOf } from '../range.js'
import type { Rule } from '../rule.js'
import { isAmount, isSameSetting, type Said, type Sentence, sentencesOf } from '../said.js'
import { spanOf, termOf, workedOut, written } from '../wording.js'
import { isAverage, opensParts, partsIn } from './part.js'

interface Sum {
  readonly total: Said
  readonly parts: readonly Said[]
  /** What ties them. */
  readonly tie: string
}

export const sum: Rule = {
  id: 'C4',
  title: { zh: '分项之和等于总数', en: 'Parts add up to their total' },
  policy: 'on',
  examine: (material) => {
    const sums = summed(material)
    return noted([...sums.map(added), ...sentencesOf(material).flatMap(({ said }) => overflowing(said, sums))])
  },
}

const kept = new WeakMap<Material, readonly Sum[]>()

/** The totals that are told with all of their parts. */
export function summed(material: Material): readonly Sum[] {
  const known = kept.get(material)
  if (known) return known
  const sentences = sentencesOf(material)
  const sums = tied(sentences)
  const all = [...sums, ...definedSums(sentences, sums)]
  kept.set(material, all)
  return all
}

function tied(sentences: readonly Sentence[]): Sum[] {
  return sentences.flatMap((one, at) => [
    ...totalled(one.said),
    ...completed(one.said),
    ...paired(one.said, continuationOf(one, sentences[at + 1])),
    ...closed(one.said),
  ])
}

const totalWord =
  /(?:合计|共计|总计|总共|一共|总(?:面积|数|量|额|规模|产量|产值|投资额?|投入|里程|收入|人口|人数|长度))[^，,、]{0,8}$/
/** After a count: 两项|合计. */
const bareSum = /^(?:合计|共计|总计)(?:达|为|约)?$/
const bareTotal =
  /^[，,](?:全年|全[市县区省州]|年内)?(?:(?:总)?共(?:计|有|新增|建成|完成|投入|发放|办理|实施)?|合计|总计)(?:达|为|约)?$/
/** What joins a list of parts. */
const joint = /^(?:[、，]|和|与|及|以及)[^。；]{0,24}$/

/** A list, then its total: …5.56万亩、…7.71万亩，…总面积达到13.27万亩. */
function totalled(said: readonly Said[]): Sum[] {
  return said.flatMap((total, at) => {
    if (!isAmount(total) || !isHard(total.range)) return []
    const isBare = bareTotal.test(total.before) || bareSum.test(total.before)
    const word = totalWord.exec(total.before)?.[0]
    if (!isBare && !word) return []
    // 净增21家、总数415家: the stock of the one just named.
    if (word && said[at - 1]?.claim.stat === 'increment' && /总数|总量/.test(word)) return []
    const parts = counted(said, at, total) ?? listBefore(said, at, total)
    if (parts.length < 2) return []
    // 到位3.37亿元。其中续建项目4个，总投资5.23亿元: the total of a part alone.
    if (said.slice(said.indexOf(parts.at(-1) as Said) + 1, at + 1).some(({ before }) => opensParts.test(before)))
      return []
    // 支出541.6亿元，增长2.9%，上解15.2亿元，…，支出总计: the list began before.
    const first = said.indexOf(parts[0] as Said)
    const isCut =
      /总计/.test(total.before) &&
      said.slice(0, first).some((one) => isAmount(one) && one.figure.unit === total.figure.unit)
    if (isCut) return []
    const isTied = isBare || parts.every((part) => isOf(part, total))
    return isTied ? [{ total, parts, tie: word ?? total.before }] : []
  })
}

/** 两项合计: the last two amounts in the total's unit, whatever joins them. Null where no such count stands before the total. */
function counted(said: readonly Said[], at: number, total: Said): Said[] | null {
  const count = said[at - 1]
  if (count?.figure.kind !== 'listCount' || !bareSum.test(total.before)) return null
  const many = Number(count.figure.value)
  const parts = said.slice(Math.max(0, at - 1 - many), at - 1)
  const isList = parts.every((one) => isAmount(one) && isHard(one.range) && one.figure.unit === total.figure.unit)
  return isList && parts.length === many ? parts : []
}

/** The nearest list of amounts in the total's unit, joined by 、; other figures may stand between it and the total. */
function listBefore(said: readonly Said[], at: number, total: Said): Said[] {
  const same = (one: Said | undefined): one is Said =>
    one !== undefined &&
    isAmount(one) &&
    one.figure.unit === total.figure.unit &&
    /\d|[一二三四五六七八九十]/.test(one.figure.text) &&
    isHard(one.range)
  let last = at - 1
  while (last >= 0 && !same(said[last])) last--
  if (!isJoint(said, last)) return []
  const parts: Said[] = []
  for (let index = last; index >= 0 && same(said[index]); index--) {
    parts.unshift(said[index] as Said)
    if (!isJoint(said, index)) break
  }
  return parts
}

/** Whether the words before the figure join it to a list that began before; a comma only where nothing but a name follows. */
function isJoint(said: readonly Said[], at: number): boolean {
  const before = said[at]?.before ?? ''
  return at > 0 && joint.test(before) && !/其中|比|较|累计|总|共|新增/.test(before)
}

/** Whether the total's name shares a word with a part's: 设施蔬菜总面积 and 露天设施蔬菜. */
function isOf(part: Said, total: Said): boolean {
  if ([part, total].some(isAverage)) return false
  const name = total.claim.indicator.name.replace(/总(?!部)[\u4e00-\u9fff]{0,2}$/, '')
  if (name.length < 2) return true
  const own = part.claim.indicator.name
  for (let at = 0; at + 2 <= name.length; at++) if (own.includes(name.slice(at, at + 2))) return true
  return false
}

const restWord = /(?:其余|剩余|余下|另外?|还有)[^，。]{0,8}$/

/** 120个，已开工98个，其余22个: what is left closes the list. */
function completed(said: readonly Said[]): Sum[] {
  return said.flatMap((rest, at) => {
    const [total, part] = [said[at - 2], said[at - 1]]
    // 148个，其中新开工63个，竣工41个，其余44个: the total stands further up.
    if (
      !total ||
      !part ||
      opensParts.test(total.before) ||
      !/其余|剩余|余下/.test(rest.before) ||
      !restWord.test(rest.before)
    )
      return []
    const units = new Set([total, part, rest].map(({ figure }) => figure.unit))
    if (units.size > 1 || ![total, part, rest].every((one) => isAmount(one) && isHard(one.range))) return []
    return [{ total, parts: [part, rest], tie: '其余' }]
  })
}

/** Words that together leave nothing out. */
const complements: readonly (readonly [string, string])[] = [
  ['城镇', '农村'],
  ['城镇', '乡村'],
  ['城市', '农村'],
  ['出口', '进口'],
  ['男', '女'],
  ['内资', '外资'],
  ['税收', '非税'],
  ['户籍', '非户籍'],
  ['境内', '境外'],
  ['国内', '入境'],
  ['夏粮', '秋粮'],
  ['新建', '改建'],
  ['新建', '改扩建'],
  ['新建', '扩建'],
  ['新建', '续建'],
  ['续建', '新开工'],
  ['建议', '提案'],
  ['中央资金', '省级资金'],
  ['中央财政赤字', '地方'],
  ['中央财政赤字', '代地方'],
  ['中央财政赤字', '代理'],
  ['中央财政赤字', '代发'],
  ['中央财政赤字', '中央代'],
  ['预期性', '约束性'],
  ['公办', '民办'],
]

/** 其中 with two parts that leave nothing out: 城镇1.2万人、农村0.8万人; the second may follow a growth, a comma or a semicolon. */
function paired(said: readonly Said[], further: readonly Said[]): Sum[] {
  const all = partsIn(said)
  return all.flatMap(({ whole, part }, at) => {
    const own = all.filter((other) => other.whole === whole)
    if (own[0]?.part !== part || own.length > 2) return []
    const after = [...said.slice(said.indexOf(part) + 1), ...further]
    const second = own[1]?.part ?? nextAmount(after, part)
    if (!second || all[at + 2]?.whole === whole || !isSameSetting(second.claim, part.claim)) return []
    if (![whole, part, second].every(({ range }) => isHard(range))) return []
    // 夏粮45万吨，秋粮85万吨，早稻2万吨: a third one may be what is left.
    const clause = said.includes(second) ? said : further
    const third = nextAmount(clause.slice(clause.indexOf(second) + 1), part)
    if (third && isBelow(plus(part.range, second.range), whole.range)) return []
    return isPair(part, second) ? [{ total: whole, parts: [part, second], tie: '其中' }] : []
  })
}

/** 其中盗抢骗案件146起、电信网络诈骗案件97起、其他案件75起: a list that ends with the others is whole; so are the harvests of a year. */
function closed(said: readonly Said[]): Sum[] {
  return [...Map.groupBy(partsIn(said), ({ whole }) => whole)].flatMap(([whole, own]) => {
    const parts = own.map(({ part }) => part)
    const isClosed = /^[、，和]?(?:其他|其它)/.test(parts.at(-1)?.before ?? '') || areHarvests(parts)
    const isHeld = parts.length > 1 && [whole, ...parts].every(({ range }) => isHard(range))
    return isClosed && isHeld ? [{ total: whole, parts, tie: '其中' }] : []
  })
}

function areHarvests(parts: readonly Said[]): boolean {
  const names = parts.map(({ claim }) => claim.indicator.name)
  return parts.length === 3 && ['夏粮', '早稻', '秋粮'].every((name) => names.some((own) => own.startsWith(name)))
}

/** What a semicolon goes on with. */
function continuationOf({ block, to }: Sentence, next: Sentence | undefined): readonly Said[] {
  return next?.block === block && next.from === to + 1 && /[；;]/.test(block.text[to] ?? '') ? next.said : []
}

/** Past what is said of the part itself: its growth, its share. */
function nextAmount(said: readonly Said[], part: Said): Said | undefined {
  const next = said.find(({ figure }) => figure.kind !== 'percent' && figure.kind !== 'points')
  return next && isAmount(next) && next.figure.unit === part.figure.unit ? next : undefined
}

function isPair(first: Said, second: Said): boolean {
  return complements.some(
    ([a, b]) => (isNamed(first, a) && isNamed(second, b)) || (isNamed(first, b) && isNamed(second, a)),
  )
}

/** Kinds of things that may be of several kinds at once; amounts of money, power and land may not. */
const overlapping = /^(?:个|家|户|人|名|件|项|条|所|处|座|场|次|人次|种|类|张|位)$/

/** Kinds that exclude each other, so that even counts of them add up. */
const disjoint: readonly RegExp[] = [
  /小学|初中|高中|幼儿园|中职|特殊教育/,
  /医院$|基层医疗|专业公共卫生/,
  /[1-5]A级?$/,
  /^(?:男|女)/,
  /^(?:预期性|约束性)/,
  /^(?:公办|民办)/,
]

function areDisjoint(parts: readonly Said[]): boolean {
  return disjoint.some((kinds) =>
    parts.every(
      ({ claim, before }) => kinds.test(claim.indicator.name) || kinds.test(before.replace(/^[，,、]?(?:其中)?/, '')),
    ),
  )
}

/** 其中风电98、光伏69、生物质86万千瓦: even if the list is not all, it is no more than the whole. */
function overflowing(said: readonly Said[], known: readonly Sum[]): Finding[] {
  const told = new Set(known.map(({ total }) => total.figure))
  return [...Map.groupBy(partsIn(said), ({ whole }) => whole)].flatMap(([whole, parts]) => {
    const { unit } = whole.figure
    if (parts.length < 2 || told.has(whole.figure) || !isHard(whole.range)) return []
    const own = parts.map(({ part }) => part)
    if (overlapping.test(unit) && !areDisjoint(own)) return []
    const result = own.map(({ range }) => range).reduce(plus)
    // One part that is too much by itself is told by itself.
    if (!isBelow(whole.range, result) || own.some(({ range }) => isBelow(whole.range, range))) return []
    return [
      {
        check: 'C4',
        severity: 'error',
        spans: [whole.place, ...own.map(({ place }) => place)],
        formula: 'Σ parts ≤ total',
        equation: [
          ...own.flatMap((part, at) => (at === 0 ? [termOf(part)] : ['+', termOf(part)])),
          '=',
          workedOut('合计', result, unit),
          '≤',
          termOf(whole),
        ],
        computed: { sum: spanOf(result), total: spanOf(whole.range) },
        message: {
          zh: `其中各项之和为${written(result, unit)}，大于总数${whole.figure.text}`,
          en: `The parts add up to ${written(result, unit)}, more than the whole ${whole.figure.text}`,
        },
        why: ['tie 其中'],
      },
    ]
  })
}

function isNamed({ claim, before }: Said, word: string): boolean {
  const { name } = claim.indicator
  const clause = before.replace(/^.*(?:其中|[，,、和与及])/, '')
  return [name, clause].some((words) => words.startsWith(word) || words.endsWith(word))
}

/** Totals and all of their parts by definition, in one block and of one setting. */
function definedSums(sentences: readonly Sentence[], sums: readonly Sum[]): Sum[] {
  const told = new Set(sums.map(({ total }) => total.figure))
  const blocks = Map.groupBy(sentences, ({ block }) => block)
  // 户籍人口428万人，其中城镇人口186万人: no part of the 常住人口 that is told next.
  const wholes = new Map(
    sentences.flatMap(({ said }) => partsIn(said).map(({ part, whole }) => [part.figure, whole.figure])),
  )
  const isFree = (part: Said, total: Said) =>
    (wholes.get(part.figure) ?? total.figure) === total.figure &&
    // 其中 speaks of what stands before it.
    !(part.place.from < total.place.from && opensParts.test(part.before))
  return [...blocks.values()].flatMap((own) => {
    const levels = own.flatMap(({ said }) => said.filter(({ claim, range }) => claim.stat === 'level' && isHard(range)))
    return levels.flatMap((total) => {
      const { id } = total.claim.indicator
      const known = id && !told.has(total.figure) ? indicatorById(id) : null
      // Indices have parts too, but do not add up; nor does what was counted on another basis (同口径).
      const ids = known?.kind === 'index' || /口径/.test(total.before) ? undefined : known?.parts
      if (!ids) return []
      const parts = ids.flatMap(
        (part) => levels.find((one) => one.claim.indicator.id === part && isBeside(one, total)) ?? [],
      )
      return parts.length === ids.length && parts.every((part) => isFree(part, total))
        ? [{ total, parts, tie: 'definition' }]
        : []
    })
  })
}

function isBeside(part: Said, total: Said): boolean {
  return part.figure.unit === total.figure.unit && isSameSetting(part.claim, total.claim) && isNear(part, total)
}

/** Not the whole block away: another region or period may have been spoken of in between. */
function isNear(part: Said, total: Said): boolean {
  return Math.abs(part.place.from - total.place.from) < 240
}

function added({ total, parts, tie }: Sum): Finding | Proof {
  const result = parts.map(({ range }) => range).reduce(plus, exactly(0))
  const { unit, text } = total.figure
  const sumText = parts.map(({ figure }) => figure.text).join(' + ')
  const equation: Equation = [
    ...parts.flatMap((part, at) => (at === 0 ? [termOf(part)] : ['+', termOf(part)])),
    '=',
    workedOut('合计', result, unit),
    '↔',
    termOf(total),
  ]
  const said = {
    check: 'C4',
    spans: [total.place, ...parts.map(({ place }) => place)],
    formula: 'Σ parts = total',
    equation,
    computed: { sum: spanOf(result), total: spanOf(total.range) },
    why: [`tie ${tie}`],
  }
  if (!apart(widened(result, parts), total.range))
    return {
      ...said,
      message: { zh: `${sumText} = ${text}，一致`, en: `${sumText} = ${text}: consistent` },
    }
  return {
    ...said,
    severity: 'error',
    message: {
      zh: `分项之和为${written(result, unit)}，与总数${text}不符`,
      en: `The parts add up to ${written(result, unit)}, but the total is ${text}`,
    },
    mayBeFine: { zh: '分项可能没有列全，或总数另有口径', en: 'Not all parts may be listed' },
  }
}

/** Parts may have been cut off where the total was rounded: a whole last digit each is allowed. */
export function widened(result: Range, parts: readonly Pick<Said, 'range'>[]): Range {
  const widths = parts.map(({ range }) => exactly(widthOf(range) ?? 0)).reduce(plus)
  const half = over(widths, exactly(2))
  return { lo: minus(result, half).lo, hi: plus(result, half).hi, hard: result.hard }
}
