/** C19, C20: from A to B: up is up, and what lies between is what the text says it rose or grew by. */
import { type Block, matchesOf } from '@zhushi/report'
import { type Finding, noted, type Proof } from '../finding.js'
import { apart, exactly, growthOf, isBelow, isHard, minus, over, type Range } from '../range.js'
import type { Rule } from '../rule.js'
import { type Said, sentencesOf } from '../said.js'
import { spanOf, termOf, workedOut, written } from '../wording.js'
import { isReal } from './part.js'

const rose =
  /(?:提高|提升|增加|增长|上升|扩大|增至|升至|上涨|跃升|攀升|拓展|发展|增|升)(?:到|至|为)?(?:了|20\d\d年(?:的)?|的|目前的?|现在的?|今年的?|去年的?|上年的?|近|约|超过?|突破)*$/
const fell =
  /(?:下降|降低|减少|回落|压减|缩减|缩短|降至|减至|压缩|缩小|收窄|降)(?:到|至|为)?(?:了|20\d\d年(?:的)?|的|目前的?|现在的?|今年的?|去年的?|上年的?|近|约|超过?|突破)*$/
const from = /(?:由|从)[^，。；由从]{0,16}$/
const reaching = /到|至|[整合并组]为/

interface Step {
  readonly base: Said
  readonly level: Said
  readonly isUp: boolean
}

/** 由A提高到B, in one clause and one unit. */
function stepAt(said: readonly Said[], at: number): Step | null {
  const [base, level] = [said[at], said[at + 1]]
  if (!base || !level || !from.test(base.before) || !reaching.test(level.before) || level.before.length > 16)
    return null
  if (
    /[，,、；]/.test(level.before) ||
    base.figure.unit !== level.figure.unit ||
    base.figure.kind !== level.figure.kind
  )
    return null
  if (base.figure.kind === 'rank') return rankStep(base, level)
  const isUp = rose.test(level.before)
  if (isUp || fell.test(level.before)) return { base, level, isUp }
  // 由31户整合重组为19户: the values tell the way.
  const isTurned = /(?:整合|重组|调整|优化|精简|合并|归并|整合重组)[^，。；]{0,2}为$/.test(level.before)
  return isTurned ? { base, level, isUp: Number(level.figure.value) > Number(base.figure.value) } : null
}

/** 由第9位前移至第5位: a better rank is a smaller number. */
function rankStep(base: Said, level: Said): Step | null {
  if (/前移|提升|上升|跃升|跃居|升至|进位|提高/.test(level.before)) return { base, level, isUp: false }
  return /后移|下滑|下降|退至|退居|降至/.test(level.before) ? { base, level, isUp: true } : null
}

export const direction: Rule = {
  id: 'C19',
  title: { zh: '“由A提高到B”方向相符', en: 'What rose is higher than before' },
  policy: 'on',
  examine: (material) =>
    noted([
      ...sentencesOf(material).flatMap(({ said }) => said.flatMap((_, at) => directed(stepAt(said, at)))),
      ...material.blocks.flatMap(turned),
    ]),
}

/** 由2.13∶1缩小到2.05∶1: ratios of two, which are no figures. */
const toOne =
  /[由从]\D{0,12}?(\d+(?:\.\d+)?)\s?[:：∶]\s?1(缩小|下降|降低|收窄|降|扩大|上升|提高|提升|升)(?:到|至|为)\D{0,8}?(\d+(?:\.\d+)?)\s?[:：∶]\s?1(?!\d)/g

function turned({ id, text }: Block): Finding[] {
  return matchesOf(text, toOne).flatMap(({ 0: whole, 1: before, 2: verb = '', 3: after, index }) => {
    const isUp = /扩大|升|提高/.test(verb)
    if (isUp ? Number(after) >= Number(before) : Number(after) <= Number(before)) return []
    return [
      {
        check: 'C19',
        severity: 'error',
        spans: [{ block: id, from: index, to: index + whole.length }],
        message: {
          zh: `文中说${verb}，但由${before}∶1到${after}∶1是${isUp ? '缩小' : '扩大'}`,
          en: `${before}:1 to ${after}:1 is the other way than the text says`,
        },
        why: [`tie ${verb}到`],
      },
    ]
  })
}

function directed(step: Step | null): Finding[] {
  if (!step) return []
  const { base, level, isUp } = step
  if (!(isUp ? isContrary(level, base) : isContrary(base, level))) return []
  const isRank = base.figure.kind === 'rank'
  const way = isRank ? (isUp ? '后移' : '前移') : isUp ? '提高' : '下降'
  return [
    {
      check: 'C19',
      severity: 'error',
      spans: [level.place, base.place],
      formula: isUp ? 'after ≥ before' : 'after ≤ before',
      equation: [termOf(base), '→', termOf(level)],
      message: {
        zh: `文中说${way}，但由${base.figure.text}到${level.figure.text}是${isRank ? (isUp ? '前移' : '后移') : isUp ? '下降' : '上升'}`,
        en: `The text says ${isUp ? 'rose' : 'fell'}, but ${base.figure.text} to ${level.figure.text} is the other way`,
      },
      why: [`tie ${isUp ? '提高到' : '下降到'}`],
    },
  ]
}

/** A bound that is not hard, or open to that side, still tells the way where its number is a tenth off: 由2.5%提高到2.1%以上. */
function isContrary(less: Said, more: Said): boolean {
  if (isBelow(less.range, more.range)) return true
  if (less.figure.bound === '=' && more.figure.bound === '=') return false
  return Number(less.figure.value) < 0.9 * Number(more.figure.value)
}

export const change: Rule = {
  id: 'C20',
  title: { zh: '“由A到B”与变动量、增速相符', en: 'From A to B agrees with the change stated' },
  policy: 'on',
  examine: (material) => noted(sentencesOf(material).flatMap(({ said }) => said.flatMap((_, at) => changed(said, at)))),
}

const by =
  /^[，,、]?(?:[两二三四五六七八九十\d]{1,2}年(?:来|间|共|累计)*)?(?:累计|年均|平均每年|共|净|总体|名义|同比|比上年|较上年|(?:比|较)20\d\d年(?:末|底)?)?(?:提高|提升|增加|增长|上升|下降|降低|减少|回落|增幅|降幅|扩大|缩短|新增|净增|压减|缩减|增|减|前移|上升|跃升|进位|后移)(?:了|达|为)?$/

function changed(said: readonly Said[], at: number): (Finding | Proof)[] {
  const step = stepAt(said, at)
  return step
    ? [said[at + 2], isPassing(said[at + 2]) ? said[at + 3] : undefined].flatMap((stated) =>
        stated ? changedBy(step, stated) : [],
      )
    : []
}

/** 跨越3万亿元大关，净增…; 提高103元，增幅…: what changed may be told of after that. */
function isPassing(next: Said | undefined): boolean {
  return (
    next !== undefined &&
    (/^[，,](?:跨越|突破|迈上|越过|站上)/.test(next.before) ||
      (by.test(next.before) && next.figure.kind === 'quantity'))
  )
}

function changedBy(step: Step, stated: Said): (Finding | Proof)[] {
  // 跨越3万亿元大关，净增: past what ends the clause before.
  if (!by.test(stated.before.replace(/^[^，。；]{1,4}(?=，)/, '')) || !isHard(stated.range)) return []
  if (!isHard(step.base.range) || !isHard(step.level.range)) return []
  const { figure } = stated
  const isContrary = step.isUp ? fallen.test(stated.before) : risen.test(stated.before)
  const isWay = figure.kind === 'points' || figure.kind === 'percent' || figure.unit === step.base.figure.unit
  if (isContrary && isWay && step.base.figure.kind !== 'rank') return [contrary(step, stated)]
  if (figure.kind === 'points' && !/年均/.test(stated.before) && step.base.figure.kind === 'percent')
    return [held(step, stated, gapOf(step), '百分点', '−')]
  if (
    figure.kind === 'percent' &&
    step.base.figure.kind === 'quantity' &&
    !/年均/.test(stated.before) &&
    isPlain(step, stated)
  )
    return [held(step, stated, rateOf(step), '%', '÷')]
  if (figure.unit === '倍' && isUpBy(step, stated)) return [held(step, stated, timesOf(step), '倍', '÷')]
  if (figure.kind === 'percent' && /年均/.test(stated.before))
    return isPlain(step, stated) ? averaged(step, stated) : totalled(step, stated)
  const isSpan = figure.kind === 'quantity' || figure.kind === 'duration'
  if (isSpan && figure.unit === step.base.figure.unit && /年均|每年/.test(stated.before)) return eachYear(step, stated)
  if (isSpan && figure.unit === step.base.figure.unit && !/年均/.test(stated.before))
    return [held(step, stated, gapOf(step), figure.unit, '−')]
  return []
}

const risen = /(?:增长|上升|提高|提升|增加|增幅)(?:了|为|达)?$/
const fallen = /(?:下降|减少|降低|回落|降幅)(?:了|为|达)?$/

/** 由36降到33，同比|上升8.3%. */
function contrary({ base, level, isUp }: Step, stated: Said): Finding {
  return {
    check: 'C20',
    severity: 'error',
    spans: [stated.place, base.place, level.place],
    formula: isUp ? 'after > before' : 'after < before',
    equation: [termOf(base), '→', termOf(level), '↔', termOf(stated)],
    message: {
      zh: `由${base.figure.text}到${level.figure.text}是${isUp ? '上升' : '下降'}，与后文说的方向相反`,
      en: `${base.figure.text} to ${level.figure.text} is the other way than the change stated`,
    },
    why: ['tie 由…到'],
  }
}

/** Growth that is no other than that of the amounts: of things, of money where the vocabulary says so, or 名义. */
function isPlain({ level }: Step, { before }: Said): boolean {
  if (/名义|自然口径/.test(before)) return true
  const { id } = level.claim.indicator
  return id === undefined ? level.figure.unit !== '元' : !isReal(level) && !/实际|可比|同口径/.test(before)
}

function isUpBy({ isUp, base }: Step, { claim }: Said): boolean {
  return isUp && base.figure.kind === 'quantity' && claim.of === 'growth'
}

/** 增长2.2倍 is 3.2 times the base. */
function timesOf({ base, level }: Step): Range {
  return minus(over(level.range, base.range), exactly(1))
}

/** (B ÷ A)^(1/n) − 1, over as many years as the period has, or one more where its first year counts. Roots are no decimals: a twentieth of a point is let be. */
function averaged(step: Step, stated: Said): (Finding | Proof)[] {
  const [a, b] = [Number(step.base.figure.value), Number(step.level.figure.value)]
  const years = yearsOf(step)
  if (years === null || years <= 0) return []
  const rates = [years, years + 1].map((count) => ((b / a) ** (1 / count) - 1) * 100)
  const [least, most] = [Math.min(...rates), Math.max(...rates)]
  const result = { ...exactly((least - 0.05).toFixed(2)), hi: exactly((most + 0.05).toFixed(2)).hi }
  return step.isUp && Number.isFinite(least) ? [held(step, stated, result, '%', '÷')] : []
}

/** 年均增长46.6%, which is what it grew by in all: however growth was counted, that is no year's. */
function totalled(step: Step, stated: Said): (Finding | Proof)[] {
  const years = yearsOf(step)
  if (years === null || years < 2 || !step.isUp || apart(rateOf(step), stated.range)) return []
  const [a, b] = [Number(step.base.figure.value), Number(step.level.figure.value)]
  const yearly = exactly((((b / a) ** (1 / years) - 1) * 100).toFixed(1))
  return Number(stated.figure.value) > 5 ? [held(step, stated, yearly, '%', '÷')] : []
}

/** 从1997年的8651亿元增加到2002年的18914亿元，平均每年增加2053亿元: of as many years as it may have been. */
function eachYear(step: Step, stated: Said): (Finding | Proof)[] {
  const told = yearsOf(step)
  const gap = gapOf(step)
  const results = (told === null ? [2, 3, 4, 5, 6, 10] : [told, told + 1]).map((years) => over(gap, exactly(years)))
  const near = results.find((result) => !apart(result, stated.range))
  return told === null && !near ? [] : [held(step, stated, near ?? (results[0] as Range), stated.figure.unit, '−')]
}

/** From the period, or by the years told: 由2020年的…增加到2023年的…. */
function yearsOf({ base, level }: Step): number | null {
  const { period } = level.claim
  if (period.year !== null && period.from !== undefined) return period.year - period.from
  const [from, to] = [base, level].map(({ before }) => /((?:19|20)\d\d)年的?$/.exec(before)?.[1])
  return from && to ? Number(to) - Number(from) : null
}

function gapOf({ base, level, isUp }: Step): Range {
  return isUp ? minus(level.range, base.range) : minus(base.range, level.range)
}

function rateOf({ base, level, isUp }: Step): Range {
  const growth = growthOf(over(level.range, base.range))
  return isUp ? growth : { lo: growth.hi?.neg() ?? null, hi: growth.lo?.neg() ?? null, hard: growth.hard }
}

function held(
  { base, level, isUp }: Step,
  stated: Said,
  result: Range,
  unit: string,
  sign: '−' | '÷',
): Finding | Proof {
  const [a, b] = isUp || sign === '÷' ? [level, base] : [base, level]
  const said = {
    check: 'C20',
    spans: [stated.place, base.place, level.place],
    formula: sign === '−' ? 'after − before = change' : 'after ÷ before − 1 = growth',
    equation: [
      termOf(a),
      sign,
      termOf(b),
      ...(sign === '÷' ? ['− 1'] : []),
      '=',
      workedOut('变动', result, unit),
      '↔',
      termOf(stated),
    ],
    computed: { change: spanOf(result) },
    why: ['tie 由…到'],
  }
  const derived = `由${base.figure.text}到${level.figure.text}，变动为${written(result, unit)}`
  if (!apart(result, stated.range))
    return {
      ...said,
      message: { zh: `${derived}，一致`, en: `${base.figure.text} to ${level.figure.text}: consistent` },
    }
  return {
    ...said,
    severity: 'error',
    message: {
      zh: `${derived}，与文中的${stated.figure.text}不符`,
      en: `${base.figure.text} to ${level.figure.text} is ${written(result, unit)}, but the text has ${stated.figure.text}`,
    },
  }
}
