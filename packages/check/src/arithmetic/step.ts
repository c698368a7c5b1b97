/** C19, C20: from A to B: up is up, and what lies between is what the text says it rose or grew by. */
import { type Finding, noted, type Proof } from '../finding.js'
import { apart, growthOf, isBelow, isHard, minus, over, type Range } from '../range.js'
import type { Rule } from '../rule.js'
import { type Said, sentencesOf } from '../said.js'
import { spanOf, termOf, workedOut, written } from '../wording.js'
import { isReal } from './part.js'

const rose =
  /(?:提高|提升|增加|增长|上升|扩大|增至|升至|上涨|跃升|攀升|拓展|增)(?:到|至|为)?(?:了|20\d\d年(?:的)?|的|目前的?|现在的?|今年的?)*$/
const fell =
  /(?:下降|降低|减少|回落|压减|缩减|缩短|降至|减至|压缩|降)(?:到|至|为)?(?:了|20\d\d年(?:的)?|的|目前的?|现在的?|今年的?)*$/
const from = /(?:由|从)[^，。；由从]{0,16}$/
const reaching = /到|至/

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
  if (base.figure.kind === 'rank' || base.figure.kind === 'duration') return null
  const isUp = rose.test(level.before)
  return isUp || fell.test(level.before) ? { base, level, isUp } : null
}

export const direction: Rule = {
  id: 'C19',
  title: { zh: '“由A提高到B”方向相符', en: 'What rose is higher than before' },
  policy: 'on',
  examine: (material) =>
    noted(sentencesOf(material).flatMap(({ said }) => said.flatMap((_, at) => directed(stepAt(said, at))))),
}

function directed(step: Step | null): Finding[] {
  if (!step) return []
  const { base, level, isUp } = step
  if (!(isUp ? isBelow(level.range, base.range) : isBelow(base.range, level.range))) return []
  const way = isUp ? '提高' : '下降'
  return [
    {
      check: 'C19',
      severity: 'error',
      spans: [level.place, base.place],
      formula: isUp ? 'after ≥ before' : 'after ≤ before',
      equation: [termOf(base), '→', termOf(level)],
      message: {
        zh: `文中说${way}，但由${base.figure.text}到${level.figure.text}是${isUp ? '下降' : '上升'}`,
        en: `The text says ${isUp ? 'rose' : 'fell'}, but ${base.figure.text} to ${level.figure.text} is the other way`,
      },
      why: [`tie ${isUp ? '提高到' : '下降到'}`],
    },
  ]
}

export const change: Rule = {
  id: 'C20',
  title: { zh: '“由A到B”与变动量、增速相符', en: 'From A to B agrees with the change stated' },
  policy: 'on',
  examine: (material) => noted(sentencesOf(material).flatMap(({ said }) => said.flatMap((_, at) => changed(said, at)))),
}

const by =
  /^[，,]?(?:累计|年均|共|净|总体)?(?:提高|提升|增加|增长|上升|下降|降低|减少|回落|增幅|降幅|扩大|缩短)(?:了|达|为)?$/

function changed(said: readonly Said[], at: number): (Finding | Proof)[] {
  const step = stepAt(said, at)
  const stated = said[at + 2]
  if (!step || !stated || !by.test(stated.before) || !isHard(stated.range)) return []
  if (!isHard(step.base.range) || !isHard(step.level.range)) return []
  const { figure } = stated
  if (figure.kind === 'points' && step.base.figure.kind === 'percent')
    return [held(step, stated, gapOf(step), '百分点', '−')]
  if (
    figure.kind === 'percent' &&
    step.base.figure.kind === 'quantity' &&
    !/年均/.test(stated.before) &&
    !isReal(step.level)
  )
    return [held(step, stated, rateOf(step), '%', '÷')]
  if (figure.kind === 'quantity' && figure.unit === step.base.figure.unit)
    return [held(step, stated, gapOf(step), figure.unit, '−')]
  return []
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
