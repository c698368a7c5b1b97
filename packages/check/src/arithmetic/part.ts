/**
 * C2, C15: a part is no more than its whole, and what is left cannot have been less than nothing.
 *
 * Only where the text itself says 其中 or 包括: names alone tie nothing (工业税收 is not a part of the local budget's 税收).
 */
import { indicatorById } from '@zhushi/claim'
import { type Finding, noted, type Proof } from '../finding.js'
import { exactly, factorOf, growthOf, isBelow, isHard, minus, over } from '../range.js'
import type { Rule } from '../rule.js'
import { isAmount, isSameSetting, type Said, saidByBlock, sentencesOf } from '../said.js'
import { spanOf, termOf, workedOut, written } from '../wording.js'

/** Opens a list of parts. */
export const opensParts = /其中|(?:^|[，,：:])(?:主要)?包括/
/** Counts on from before the period: not a part of what the period added. */
const accumulated = /累计|总数|总量|存量|保有|总计|合计|共有/

export interface Part {
  readonly whole: Said
  readonly part: Said
}

const kept = new WeakMap<readonly Said[], readonly Part[]>()

/** The parts that a sentence ties to a whole: each amount of the clause that 其中 opens, and of its list. */
export function partsIn(said: readonly Said[]): readonly Part[] {
  const known = kept.get(said) ?? partsOf(said)
  kept.set(said, known)
  return known
}

function partsOf(said: readonly Said[]): readonly Part[] {
  const parts: Part[] = []
  let whole: Said | null = null
  for (const [at, one] of said.entries()) {
    if (opensParts.test(one.before)) whole = wholeBefore(said, at)
    else if (whole && !goesOn(one, whole)) whole = null
    if (whole && isAmount(one) && isPartOf(one, whole)) parts.push({ whole, part: one })
  }
  return parts
}

function wholeBefore(said: readonly Said[], at: number): Said | null {
  const one = said[at] as Said
  return (
    said
      .slice(0, at)
      .findLast(
        (other) =>
          isAmount(other) &&
          !isPlanned(other) &&
          (!isRise(other) || isGrown(one)) &&
          other.figure.unit === one.figure.unit,
      ) ?? null
  )
}

/** 比上年增加6.5亿元，其中出口|增加4.8亿元: a rise among rises. */
function isGrown({ before }: Said): boolean {
  return /(?:净增|增加)(?:了)?$/.test(before)
}

/** 比上年增加1500亿元: no whole of anything. */
function isRise({ claim, before }: Said): boolean {
  return (
    (claim.stat === 'increment' && /比|较|净/.test(before)) ||
    /^[，,、](?:增加|减少|增收|减收|下降)(?:了)?$/.test(before)
  )
}

/** 完成186.42亿元，为年初预算180亿元|的103.6%: what was planned is no whole of what was done. */
export function isPlanned({ before, after }: Pick<Said, 'before' | 'after'>): boolean {
  return after.startsWith('的') && /(?:预算|计划|目标|任务)(?:数)?$/.test(before)
}

/** A list goes on by 、 and 和; after a comma only what the vocabulary knows as a part of the whole is one. */
function goesOn({ before, claim }: Said, whole: Said): boolean {
  if (!/[，,]/.test(before)) return true
  const parent = claim.indicator.id ? indicatorById(claim.indicator.id)?.parent : undefined
  return parent !== undefined && parent === whole.claim.indicator.id
}

/** Averages have no parts. */
export function isAverage({ claim, before }: Said): boolean {
  return /人均|平均|户均|每/.test(claim.indicator.name + claim.qualifiers.join('') + before)
}

/** 贸易顺差，其中出口…: a balance has two sides and no parts. */
const balance = /顺差|逆差|差额|结余|净额/

function isPartOf(part: Said, whole: Said): boolean {
  if (isAverage(part) || isAverage(whole) || balance.test(whole.claim.indicator.name)) return false
  // 出口比进口多10亿元: a difference is no part.
  if (/(?:多|少|高|低)(?:出|了)?$/.test(part.before)) return false
  return (
    part.figure.unit === whole.figure.unit &&
    isSameSetting(part.claim, whole.claim) &&
    (!accumulated.test(part.before) || accumulated.test(whole.before) || whole.claim.stat === 'cumulative')
  )
}

export const partOfWhole: Rule = {
  id: 'C2',
  title: { zh: '其中项不大于总数', en: 'A part is no more than its whole' },
  policy: 'on',
  examine: (material) => {
    const tied = sentencesOf(material).flatMap(({ said }) => partsIn(said))
    const known = new Set(tied.map(({ part }) => part.figure))
    const defined = saidByBlock(material).flatMap(definedIn)
    return noted([...tied, ...defined.filter(({ part }) => !known.has(part.figure))].map(held))
  },
}

/** 进出口总额6208亿美元 … 出口8256亿美元: a part by definition, told of the same place and time in one paragraph; only what is too much. */
function definedIn(said: readonly Said[]): Part[] {
  const levels = said.filter(({ claim }) => claim.stat === 'level' && claim.mode === 'actual' && claim.indicator.id)
  return levels.flatMap((part) => {
    // 其中 has a whole of its own.
    if (opensParts.test(part.before)) return []
    const parent = indicatorById(part.claim.indicator.id ?? '')?.parent
    const whole = parent
      ? levels.find((one) => one.claim.indicator.id === parent && isPartOf(part, one) && isUnqualified(one))
      : undefined
    return whole && (isBelow(whole.range, part.range) || isFarBeyond(whole, part)) ? [{ whole, part }] : []
  })
}

function isUnqualified({ claim }: Said): boolean {
  return claim.qualifiers.length === 0 && claim.confidence >= 0.9
}

function held({ whole, part }: Part): Finding | Proof {
  const [p, w] = [part.figure.text, whole.figure.text]
  const said = {
    check: 'C2',
    spans: [part.place, whole.place],
    formula: 'part ≤ whole',
    equation: [termOf(part), '≤', termOf(whole)],
    computed: { part: spanOf(part.range), whole: spanOf(whole.range) },
    why: ['tie 其中'],
  }
  if (!isBelow(whole.range, part.range) && !isFarBeyond(whole, part))
    return {
      ...said,
      message: { zh: `其中项${p}不大于总数${w}，一致`, en: `The part ${p} is within the whole ${w}: consistent` },
    }
  return {
    ...said,
    severity: 'error',
    message: { zh: `其中项${p}大于总数${w}`, en: `The part ${p} is more than its whole ${w}` },
    mayBeFine: { zh: '“其中”可能承接更前面的总数', en: 'The part may be of another whole further up' },
  }
}

/** 超过2.6万亿元，其中减免7.1万亿元: a bound that is open to that side still tells where the part is half as much again. */
function isFarBeyond(whole: Said, part: Said): boolean {
  // 亿元以上项目 is a kind of them, and no amount.
  const isAmount =
    ['>', '~', '~<'].includes(whole.figure.bound) &&
    (whole.figure.unit !== '元' || /^(?:[，,。；、]|左右)/.test(whole.after))
  return isAmount && Number(part.figure.value) > 1.5 * Number(whole.figure.value)
}

export const rest: Rule = {
  id: 'C15',
  title: { zh: '其余部分的增速', en: 'The growth of what is left' },
  policy: 'on',
  examine: (material) =>
    noted(sentencesOf(material).flatMap(({ said }) => partsIn(said).flatMap((part) => restOf(said, part)))),
}

/** The growth told of an amount right after it. */
export function growthAfter(said: readonly Said[], amount: Said): Said | null {
  const next = said[said.indexOf(amount) + 1]
  if (next?.claim.stat !== 'growth' || next.figure.kind !== 'percent') return null
  return next.claim.indicator.name === amount.claim.indicator.name && !next.claim.baseline ? next : null
}

/** W/(1+g) − P/(1+h) is what the rest was: never less than nothing. Growth at constant prices says nothing of amounts. */
function restOf(said: readonly Said[], { whole, part }: Part): (Finding | Proof)[] {
  const [g, h] = [growthAfter(said, whole), growthAfter(said, part)]
  if (!g || !h || isReal(whole) || isReal(part)) return []
  if (![whole, part, g, h].every(({ range }) => isHard(range))) return []
  const before = (amount: Said, growth: Said) => over(amount.range, factorOf(growth.range, growth.claim.direction))
  const now = minus(whole.range, part.range)
  const then = minus(before(whole, g), before(part, h))
  const said15 = {
    check: 'C15',
    spans: [part.place, h.place, whole.place, g.place],
    formula: '(W − P) ÷ (W₀ − P₀) − 1',
    computed: { rest: spanOf(now), restBefore: spanOf(then) },
    why: ['tie 其中'],
  }
  if (isBelow(then, exactly(0)))
    return [
      {
        ...said15,
        severity: 'error',
        equation: [
          termOf(whole),
          termOf(g),
          '，',
          termOf(part),
          termOf(h),
          '→',
          workedOut('上年其余部分', then, whole.figure.unit),
        ],
        message: {
          zh: `按${g.figure.text}和${h.figure.text}反推，上年的其中项比总数还大`,
          en: `By ${g.figure.text} and ${h.figure.text}, the part was more than its whole the year before`,
        },
      },
    ]
  if (!then.lo?.gt(0) || !now.lo?.gt(0)) return []
  const growth = growthOf(over(now, then))
  return [
    {
      ...said15,
      severity: 'info',
      equation: [termOf(whole), termOf(g), '，', termOf(part), termOf(h), '→', workedOut('其余部分增速', growth, '%')],
      computed: { ...said15.computed, growth: spanOf(growth) },
      message: {
        zh: `推算：${whole.claim.indicator.name}的其余部分变动约为${written(growth, '%')}`,
        en: `Derived: the rest of ${whole.claim.indicator.name} changed by ${written(growth, '%')}`,
      },
    },
  ]
}

export function isReal({ claim }: Said): boolean {
  return claim.indicator.id !== undefined && indicatorById(claim.indicator.id)?.growth === 'real'
}
