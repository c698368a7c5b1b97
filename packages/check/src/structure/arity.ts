/**
 * A1: 分别 has as many values behind it as things before it.
 *
 * It speaks only where both sides split cleanly: a list that ends in 等, a value that is told in words, or a subject that
 * stands in another clause leaves it silent. Quotation marks and brackets divide nothing, nor do the connectors inside a known
 * name (科学研究和技术服务业).
 */
import { type Figure, indicatorsIn } from '@zhushi/claim'
import { type Block, matchesOf } from '@zhushi/report'
import { type Finding, noted, type Proof } from '../finding.js'
import type { Rule } from '../rule.js'

export const arity: Rule = {
  id: 'A1',
  title: { zh: '“分别”前后数目相同', en: 'As many values after 分别 as things before it' },
  policy: 'on',
  examine: ({ blocks, reading }) =>
    noted(blocks.flatMap((block) => (block.text.includes('分别') ? aritiesIn(block, reading(block).figures) : []))),
}

interface Values {
  readonly figures: readonly Figure[]
  /** Whether what follows could not be a further value told in words. */
  readonly isClean: boolean
}

function aritiesIn(block: Block, figures: readonly Figure[]): (Finding | Proof)[] {
  const notes: (Finding | Proof)[] = []
  let previous: { readonly to: number; readonly count: number } | null = null
  let next = 0
  for (const { index } of matchesOf(block.text, /分别/g)) {
    const at = index + 2
    while (next < figures.length && (figures[next] as Figure).from < at) next++
    const { figures: values, isClean } = valuesAfter(block.text, at, figures, next)
    const last = values.at(-1)
    if (!last) continue
    const subject = subjectBefore(block.text, index)
    const counts = subject === null ? inherited(previous, index, block.text, figures, values.length) : countsOf(subject)
    if (isClean && counts.size > 0 && !(counts.size === 1 && counts.has(1)))
      notes.push(judged(block, index, values, last.to, counts))
    if (isClean && values.length > 1) notes.push(...rowsAfter(block, values, last, figures))
    previous = isClean ? { to: last.to, count: values.length } : null
  }
  return notes
}

/** What may stand between 分别 and its first value, and between two values. */
const lead = /^(?:[^，。；：！？、\d]|(?:19|20)\d\d年){0,28}$/
const joint =
  /^(?:以上|以下|左右|以内)?(?:，|(?:、|和|与|及|以及)(?:同比|环比|比上年|较上年)?(?:增长|下降|提高|提升|上升|降低|减少|增加|上涨|回落|达到?|为|排|居|第|近|约|超过?|突破)*)$/

function valuesAfter(text: string, at: number, figures: readonly Figure[], first: number): Values {
  const values: Figure[] = []
  let end = at
  for (let index = first; index < figures.length; index++) {
    const figure = figures[index] as Figure
    const between = text.slice(end, figure.from)
    if (!(values.length === 0 ? lead : joint).test(between)) break
    const isNext = between.includes('，') && (figure.unit !== values[0]?.unit || figure.kind !== values[0]?.kind)
    if (isNext) break
    if (values.length === 0 && /由|从|分别|每|各/.test(between)) return { figures: [], isClean: false }
    values.push(figure)
    end = figure.to
  }
  const isClean =
    !/^(?:以上|以下|左右|以内|的)?(?:、|和|与|及|以及|至|到|提|增|上升|下降|降|[\u4e00-\u9fff]{0,6}(?:提高|增加|下降|上升)?到)/.test(
      text.slice(end, end + 10),
    )
  return { figures: values, isClean: isClean && values.every(({ lo }) => lo === undefined) }
}

/** 分别为774亿元、536亿元和123亿元，|比上年增长29.2%、39.4%、65.4%和23.9%: a growth for each. */
function rowsAfter(block: Block, values: readonly Figure[], last: Figure, figures: readonly Figure[]): Finding[] {
  const lead = /^，(?:比上年|同比|较上年)?(?:增长|下降)$/
  const next = figures.findIndex(({ from }) => from >= last.to)
  const first = figures[next]
  if (first?.kind !== 'percent' || !lead.test(block.text.slice(last.to, first.from))) return []
  const { figures: growths, isClean } = valuesAfter(block.text, last.to + 1, figures, next)
  const end = growths.at(-1)
  if (!isClean || !end || growths.length < 2 || growths.length === values.length) return []
  return [judged(block, first.from, growths, end.to, new Set([values.length]))].filter((note) => 'severity' in note)
}

/** Words that lead from a list to 分别 and are no subject. */
const adverbs = /^(?:同比|降幅|增幅|增速|涨幅|再|环比|比上年|较上年|且|并|均|也|同口径|按可比口径)*$/

/** The words before 分别 back to the last stop; null where the subject stands further up. */
function subjectBefore(text: string, at: number): string | null {
  let from = at
  let depth = 0
  while (from > 0 && at - from < 160) {
    const character = text[from - 1] as string
    if (/[”’）》】)]/.test(character)) depth++
    else if (/[“‘（《【(]/.test(character)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && /[，。；：！？\n,;]/.test(character)) break
    from--
  }
  const subject = text.slice(from, at).replace(/^(?:其中|同时|全年)/, '')
  return adverbs.test(subject.trim()) ? null : subject
}

/** How far before 分别 the clause of its subject may end, and how long that is looked at. */
const [longestLead, longestClause] = [10, 160]

/** 分别为39428元、17596元，分别增长3.6%、7%: the second has the first's; else what the clause before lists. */
function inherited(
  previous: { readonly to: number; readonly count: number } | null,
  at: number,
  text: string,
  figures: readonly Figure[],
  many: number,
): ReadonlySet<number> {
  if (previous && /^[^。；\d]{0,12}$/.test(text.slice(previous.to, at))) return new Set([previous.count])
  const near = text.slice(Math.max(0, at - longestLead), at)
  const end = at - near.length + near.lastIndexOf('，')
  if (!near.includes('，')) return new Set()
  const before = text.slice(Math.max(0, end - longestClause), end)
  const from = end - before.length + Math.max(...[...'，。；：\n'].map((stop) => before.lastIndexOf(stop))) + 1
  const own = figures.filter((figure) => figure.from >= from && figure.to <= end)
  const clause = text.slice(from, end).replace(setting, '')
  // 扣除价格因素，分别实际增长: what it was counted by says nothing of what.
  if (own.length === 0 && many === 1 && /^(?:扣除|剔除|按)/.test(clause))
    return areAlone(text, from - 1, figures) ? new Set([2]) : new Set()
  if (own.length === 0) return listed.test(clause) || areTwo(clause) ? countsOf(clause) : new Set()
  // 货物吞吐量1.42亿吨、集装箱吞吐量213万标箱，分别增长…: a value of each.
  const isList =
    own.length > 1 && own.slice(1).every((figure, index) => text.slice(own[index]?.to, figure.from).startsWith('、'))
  if (isList && own[0]?.kind === 'quantity') return new Set([own.length])
  // 接待游客6.58亿人次，实现旅游收入9564.8亿元，分别增长51.3%: one value for what two clauses tell.
  return many === 1 && areAlone(text, end, figures) ? new Set([2]) : new Set()
}

/** Whether each of the two clauses up to `end` ends with an amount, the only one in it. */
function areAlone(text: string, end: number, figures: readonly Figure[]): boolean {
  const [second, first] = figures
    .filter((figure) => figure.to <= end)
    .slice(-2)
    .toReversed()
  if (!first || !second || second.to !== end || first.kind !== 'quantity' || second.kind !== 'quantity') return false
  return /^，[^，。；]{2,24}$/.test(text.slice(first.to, second.from))
}

/** 起数、死亡人数在上年大幅下降的基础上: what the list is seen against. */
const setting = /在[^、]{2,24}的?(?:基础上|情况下|背景下|形势下|前提下)$/

/** A clause that is a list of things, and says no more than something of all of them. */
const listed = /^[^、]{2,16}(?:、[^、]{2,16})+$/

/** 城镇居民人均可支配收入和农村居民人均纯收入，: two that the vocabulary knows. */
function areTwo(clause: string): boolean {
  const names = indicatorsIn(clause)
  const last = names.at(-1)
  return names.length === 2 && last?.to === clause.length && /^(?:和|与)$/.test(clause.slice(names[0]?.to, last.from))
}

const numerals: Readonly<Record<string, number>> = {
  两: 2,
  二: 2,
  双: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
}
const counted =
  /([两二双三四五六七八九十]|\d{1,2})(?:大|个|类|项|家|种|者|级|次产业|市|县|区|省|条|座|名|地|方面|个季度)/

/** How many things a phrase may name; empty where that cannot be told. */
function countsOf(phrase: string): ReadonlySet<number> {
  const years = /((?:19|20)\d\d)年?(?:至|到|[-—–～])((?:19|20)\d\d)年$/.exec(phrase)
  if (years) return new Set([Number(years[2]) - Number(years[1]) + 1])
  const one = phrase.replace(/比各[^，。；]*$/, '').replace(/(?:平均)?每[斤亩人吨户度]/, '')
  const year = /前([两三四五])年$/.exec(phrase)
  if (year) return new Set([numerals[year[1] ?? ''] ?? 0])
  if (/等|各|每|之间|以及其|及其|\d/.test(one.replace(/\d{4}年|[A-Z]+\d+(?:\.\d+)?/g, ''))) return new Set()
  const bare = phrase.replace(/“[^”]*”|（[^）]*）|《[^》]*》|‘[^’]*’|\([^)]*\)/g, (quoted) => '·'.repeat(quoted.length))
  const names = indicatorsIn(phrase)
  const cuts = matchesOf(bare, /、|以及|和|与|及/g).filter(
    ({ index }) => index > 0 && !names.some(({ from, to }) => from < index && index < to),
  )
  const listed = cuts.filter(([sign]) => sign === '、').length
  const counts = new Set([cuts.length + 1])
  if (listed > 0) {
    // A 和 within the last member of a list (文化、体育和娱乐业) joins no further thing.
    for (let count = listed + 1; count <= cuts.length + 1; count++) counts.add(count)
  }
  const number = counted.exec(phrase)?.[1]
  if (number) counts.add(numerals[number] ?? Number(number))
  if (/城乡|产销|存贷|购销|量价|进出口|内外/.test(phrase)) for (const count of [...counts]) counts.add(count + 1)
  return counts
}

function judged(
  block: Block,
  at: number,
  values: readonly Figure[],
  to: number,
  counts: ReadonlySet<number>,
): Finding | Proof {
  const many = [...counts].sort((a, b) => a - b)
  const said = {
    check: 'A1',
    spans: [{ block: block.id, from: at, to }],
    formula: '|things| = |values|',
    computed: { things: many.join('/'), values: String(values.length) },
    why: ['tie 分别'],
  }
  if (counts.has(values.length))
    return {
      ...said,
      message: {
        zh: `“分别”前后都是${values.length}项，一致`,
        en: `${values.length} things and ${values.length} values: consistent`,
      },
    }
  return {
    ...said,
    // One value for several things is loose writing for 均: it may be meant.
    severity: values.length === 1 ? 'warn' : 'error',
    message: {
      zh: `“分别”前有${many.at(-1)}项，后面有${values.length}个数，数目不同`,
      en: `${many.at(-1)} things before 分别, but ${values.length} values after it`,
    },
    mayBeFine: { zh: '各项数值相同时应写“均”', en: 'Where all have one value the word is 均' },
  }
}
