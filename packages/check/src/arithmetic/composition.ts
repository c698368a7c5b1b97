/**
 * C22: the shares of a composition, 7.8:21.7:70.4, make a hundred; so do the three industries' shares and contributions to growth.
 *
 * Compositions are taken from the text itself: numbers between colons that make no hundred are not read as shares.
 */
import { matchesOf } from '@zhushi/report'
import { type Finding, noted, type Place, type Proof } from '../finding.js'
import type { Material } from '../material.js'
import { apart, exactly, isBelow, isHard, over, plus, type Range, rounded, times100 } from '../range.js'
import type { Rule } from '../rule.js'
import { type Said, saidByBlock, sentencesOf } from '../said.js'
import { spanOf, termOf, workedOut, written } from '../wording.js'

export const composition: Rule = {
  id: 'C22',
  title: { zh: '结构比例合计为100', en: 'A composition makes a hundred' },
  policy: 'on',
  examine: (material) => {
    const ratios = material.blocks.flatMap(({ id, text }) =>
      matchesOf(text, shares).flatMap((match) => shared(id, match)),
    )
    const ages = sentencesOf(material).flatMap(({ said }) => agesIn(said))
    const moved = sentencesOf(material).flatMap(({ said }) => movedIn(said))
    const told = sentencesOf(material).flatMap(({ said }) => contributionsIn(said))
    const halves = sentencesOf(material).flatMap(({ said }) => halvesIn(said))
    const known = new Set(halves.map(({ place }) => `${place.block} ${place.from}`))
    const sides = saidByBlock(material)
      .flatMap(sidesIn)
      .filter(({ place }) => !known.has(`${place.block} ${place.from}`))
    const many = saidByBlock(material).flatMap(beyondIn)
    return noted([
      ...moved,
      ...many,
      ...[...ratios, ...told, ...ages, ...halves, ...sides].map(held),
      ...levelled(material),
    ])
  },
}

interface Whole {
  readonly place: Place
  readonly text: string
  readonly parts: readonly Range[]
}

/** Three numbers or more between colons, in a clause that speaks of a structure. */
const shares =
  /(?:结构|构成|三次产业(?:增加值)?(?:比例|比重|之比|比))[^。；！？\d]{0,16}?(?:\d{4}年[^。；\d]{0,4})?\d[^。；！？，]{0,60}/g
const ratio = /\d{1,3}(?:\.\d+)?(?:\s*[:：∶︰]\s*\d{1,3}(?:\.\d+)?){2,}/g

function shared(block: string, clause: RegExpExecArray): Whole[] {
  return matchesOf(clause[0], ratio).map((match) => {
    const from = clause.index + match.index
    const parts = match[0].split(/[:：∶︰]/).map((part) => rounded(part.trim()))
    return { place: { block, from, to: from + match[0].length }, text: match[0], parts }
  })
}

/** 保障性住房占44%，…占16%，…占32%，…占14%: in one sentence, of one whole, they come to more than there is. */
function beyondIn(said: readonly Said[]): Finding[] {
  const runs: Said[][] = [[]]
  for (const one of said) {
    const isShare = one.figure.unit === '%' && /占$/.test(one.before) && isHard(one.range) && one.claim.of === undefined
    const isNext = isShare && /^[，,、][^。；]*$/.test(one.before)
    if (!isNext) runs.push([])
    if (isShare) runs.at(-1)?.push(one)
  }
  return runs.flatMap((run) => {
    const sum = run.length > 2 ? run.map(({ range }) => range).reduce(plus) : null
    const isNested = run.slice(1).some(({ before }) => /其中/.test(before))
    if (!sum || isNested || !isBelow(exactly(100), sum)) return []
    const [first, ...others] = run as [Said, ...Said[]]
    const shown = run.map(({ figure }) => figure.text).join(' + ')
    return [
      {
        check: 'C22',
        severity: 'error',
        spans: [first.place, ...others.map(({ place }) => place)],
        formula: 'Σ shares ≤ 100%',
        equation: [...run.flatMap((one, at) => (at === 0 ? [termOf(one)] : ['+', termOf(one)])), '≤', '100%'],
        message: { zh: `${shown} = ${written(sum, '%')}，超过100%`, en: `${shown} is more than 100%` },
        mayBeFine: { zh: '各项可能有交叉', en: 'They may overlap' },
        why: ['tie 占'],
      } satisfies Finding,
    ]
  })
}

const industries: readonly string[] = ['第一', '第二', '第三']

/** 三次产业对经济增长的贡献率分别为…, 占比分别为…: one of each. */
function contributionsIn(said: readonly Said[]): Whole[] {
  return said.flatMap((first, at) => {
    if (!first.claim.indicator.name.startsWith('第一产业')) return []
    const parts = said.slice(at, at + 3)
    const isWhole =
      parts.length === 3 &&
      parts.every(
        ({ claim, figure, range }, index) =>
          figure.unit === '%' &&
          claim.indicator.name.startsWith(`${industries[index]}产业`) &&
          /(?:贡献率|占比|比重)$/.test(claim.indicator.name) &&
          isHard(range),
      )
    const last = parts.at(-1)
    if (!isWhole || !last) return []
    const text = parts.map(({ figure }) => figure.text).join('、')
    return [{ place: { ...first.place, to: last.place.to }, text, parts: parts.map(({ range }) => range) }]
  })
}

const bracket = /^(?:(\d{1,2})[-—–~～至](\d{1,2})岁|(\d{2})岁及?以上)/

/** 0—14岁人口占17.86%，15—64岁人口占65.42%，65岁及以上人口占16.72%: from the first year of life to the last. */
function agesIn(said: readonly Said[]): Whole[] {
  const runs: { readonly parts: Said[]; next: number }[] = []
  for (const one of said) {
    const found = one.claim.stat === 'share' && one.figure.unit === '%' ? bracket.exec(one.claim.indicator.name) : null
    if (!found || !isHard(one.range)) continue
    const from = Number(found[1] ?? found[3])
    const open = runs.at(-1)
    if (from === 0) runs.push({ parts: [one], next: Number(found[2]) + 1 })
    else if (open?.next === from) {
      open.parts.push(one)
      open.next = found[3] ? 0 : Number(found[2]) + 1
    }
  }
  return runs
    .filter(({ parts, next }) => next === 0 && parts.length > 1)
    .map(({ parts }) => ({
      place: { ...(parts[0] as Said).place, to: (parts.at(-1) as Said).place.to },
      text: parts.map(({ figure }) => figure.text).join('、'),
      parts: parts.map(({ range }) => range),
    }))
}

/** 第一产业比重提高0.3个、第二产业比重下降3.1个、第三产业比重提高2.8个百分点: what one share wins another loses. */
function movedIn(said: readonly Said[]): Finding[] {
  return said.flatMap((first, at) => {
    const parts = said.slice(at, at + 3)
    const isWhole = industries.every((name, index) => {
      const part = parts[index]
      const isShare =
        part?.claim.indicator.name.startsWith(`${name}产业`) && /占比|比重$/.test(part.claim.indicator.name)
      return isShare && part?.claim.stat === 'pointChange' && isHard(part.range) && part.claim.direction !== ''
    })
    if (!isWhole) return []
    const side = (direction: string) =>
      parts.filter(({ claim }) => claim.direction === direction).map(({ range }) => range)
    const [up, down] = [side('up').reduce(plus, exactly(0)), side('down').reduce(plus, exactly(0))]
    if (!apart(up, down)) return []
    const shown = parts.map(({ figure, claim }) => (claim.direction === 'down' ? '−' : '+') + figure.text).join(' ')
    return [
      {
        check: 'C22',
        severity: 'error',
        spans: [first.place, ...parts.slice(1).map(({ place }) => place)],
        formula: 'Σ changes = 0',
        equation: [workedOut('上升合计', up, '百分点'), '↔', workedOut('下降合计', down, '百分点')],
        message: {
          zh: `${shown}：三次产业比重有升有降，合计应为0`,
          en: `${shown}: what shares win and lose comes to nothing`,
        },
        why: ['whole 三次产业'],
      } satisfies Finding,
    ]
  })
}

const complements: readonly (readonly [RegExp, RegExp])[] = [
  [/^男/, /^女/],
  [/^城镇/, /^(?:乡村|农村)/],
  [/^出口/, /^进口/],
  [/^进口/, /^出口/],
  [/^税收/, /^非税/],
  [/./, /其他|其它|其余/],
]

/** 男性占51.2%，女性占48.8%: two shares that leave nothing out. */
function halvesIn(said: readonly Said[]): Whole[] {
  return said.flatMap((second, at) => {
    const first = said[at - 1]
    if (!first || second.claim.stat !== 'share' || !/^[，,、]/.test(second.before)) return []
    const own = [first, second]
    const isShares = own.every(
      ({ claim, figure, range, before }) =>
        claim.stat === 'share' && figure.unit === '%' && isHard(range) && /占$|占比(?:为)?$|比重(?:为)?$/.test(before),
    )
    const names = own.map(({ before }) => before.replace(/^.*[，,、：]/, ''))
    const isPair = complements.some(([a, b]) => a.test(names[0] ?? '') && b.test(names[1] ?? ''))
    if (!isShares || !isPair) return []
    const text = own.map(({ figure }) => figure.text).join('、')
    return [{ place: { ...first.place, to: second.place.to }, text, parts: own.map(({ range }) => range) }]
  })
}

const sideWords: readonly (readonly [RegExp, RegExp])[] = [
  [/^男性?/, /^女性?/],
  [/^(?:城镇|城市)/, /^(?:乡村|农村)/],
]

/** 城镇户籍人口占户籍总人口…；乡村户籍人口占户籍总人口…: shares of one whole, named alike but for the side. */
function sidesIn(said: readonly Said[]): Whole[] {
  const shares = said.filter(
    ({ claim, figure, range }) =>
      claim.stat === 'share' &&
      claim.mode === 'actual' &&
      figure.unit === '%' &&
      isHard(range) &&
      claim.of !== undefined,
  )
  return shares.flatMap((second, at) =>
    shares.slice(0, at).flatMap((first) => {
      const isOne = first.claim.of === second.claim.of && first.claim.period.year === second.claim.period.year
      if (!isOne || !areSides(first.claim.indicator.name, second.claim.indicator.name)) return []
      const text = [first, second].map(({ figure }) => figure.text).join('、')
      return [{ place: second.place, text, parts: [first.range, second.range] }]
    }),
  )
}

function areSides(one: string, other: string): boolean {
  return sideWords.some(
    ([a, b]) =>
      (a.test(one) && b.test(other) && one.replace(a, '') === other.replace(b, '')) ||
      (b.test(one) && a.test(other) && one.replace(b, '') === other.replace(a, '')),
  )
}

const sectors: readonly string[] = ['va1', 'va2', 'va3']
/** 三次产业结构（由13.1∶40.3∶46.6）调整为|12.9∶39.8∶47.3: the last of a clause is this year's. */
const ownRatio = /三次产业(?:增加值)?(?:结构|比例|比重|之比|比)[^。；！？]{0,60}/g

/** A structure of the three industries against their values, where a block states all. The last digit is often forced to make a hundred. */
function levelled(material: Material): Finding[] {
  const blocks = Map.groupBy(sentencesOf(material), ({ block }) => block)
  return [...blocks].flatMap(([block, sentences]) => {
    const all = sentences.flatMap(({ said }) => said)
    const levels = sectors.map((id) => all.filter((one) => isLevelOf(one, id)))
    if (levels.some((own) => own.length !== 1) || /农业|林业/.test(all[0]?.claim.indicator.name ?? '')) return []
    const values = levels.flat()
    const total = values.map(({ range }) => range).reduce(plus)
    return matchesOf(block.text, ownRatio).flatMap((clause) => {
      const last = matchesOf(clause[0], ratio).at(-1)
      if (!last || /上年(?:的|为)?$/.test(clause[0].slice(0, last.index))) return []
      const shares = last[0].split(/[:：∶︰]/).map((part) => part.trim())
      const isOff = shares.some((written, at) =>
        apart(loosened(written), times100(over((values[at] as Said).range, total))),
      )
      const from = clause.index + last.index
      return isOff && shares.length === 3
        ? [unlike({ block: block.id, from, to: from + last[0].length }, last[0], values, total)]
        : []
    })
  })
}

function isLevelOf({ claim, figure, range }: Said, id: string): boolean {
  return (
    claim.indicator.id === id &&
    claim.stat === 'level' &&
    claim.mode === 'actual' &&
    figure.unit === '元' &&
    isHard(range)
  )
}

function loosened(written: string): Range {
  const { lo, hi, hard } = rounded(written)
  const more = Number(`1e${-(written.split('.')[1]?.length ?? 0)}`)
  return { lo: lo?.minus(more) ?? null, hi: hi?.plus(more) ?? null, hard }
}

function unlike(place: Place, text: string, values: readonly Said[], total: Range): Finding {
  const derived = values.map(({ range }) => written(times100(over(range, total)), '')).join('∶')
  return {
    check: 'C22',
    severity: 'error',
    spans: [place, ...values.map(({ place: own }) => own)],
    formula: 'value ÷ Σ values = share',
    equation: [...values.flatMap((value, at) => (at === 0 ? [termOf(value)] : ['∶', termOf(value)])), '→', derived],
    message: {
      zh: `按各产业增加值应为${derived}，文中写${text}`,
      en: `By their values ${derived}, but the text has ${text}`,
    },
    why: ['composition of va1, va2, va3'],
  }
}

function held({ place, text, parts }: Whole): Finding | Proof {
  const result = parts.reduce(plus, exactly(0))
  const said = {
    check: 'C22',
    spans: [place],
    formula: 'Σ shares = 100',
    equation: [workedOut('合计', result, '%'), '↔', '100%'],
    computed: { sum: spanOf(result) },
    why: ['composition'],
  }
  if (!apart(result, exactly(100)))
    return { ...said, message: { zh: `${text}合计为100，一致`, en: `${text} makes 100: consistent` } }
  return {
    ...said,
    severity: 'error',
    message: {
      zh: `${text}合计为${written(result, '%')}，不是100%`,
      en: `${text} makes ${written(result, '%')}, not 100%`,
    },
  }
}
