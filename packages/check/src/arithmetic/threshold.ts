/**
 * C26: what is said to have passed a mark or kept within a limit has, and a rank within the first N is no lower than the Nth.
 *
 * Only where the two stand side by side with nothing but the verb between: 达到29.6亿元，首次突破30亿元大关.
 */
import { type Finding, noted, type Proof, type Words } from '../finding.js'
import { exactly, isBelow, isHard } from '../range.js'
import type { Rule } from '../rule.js'
import { isAmount, isSameSetting, type Said, sentencesOf } from '../said.js'
import { termOf } from '../wording.js'

export const threshold: Rule = {
  id: 'C26',
  title: { zh: '“突破”“控制在”“前N”与数值、位次相符', en: 'A mark that was passed or kept to, a rank among the first' },
  policy: 'on',
  examine: (material) =>
    noted(
      sentencesOf(material).flatMap(({ said }) =>
        said.flatMap((one, at) => [...passed(said[at - 1], one), ...kept(said[at - 1], one), ...amongFirst(said, at)]),
      ),
    ),
}

/** 突破500亿元，|达到512亿元: the same thing with its exact value. */
const exactNext =
  /^(?:大关|台阶|关口|以上|以内|以下|目标)?[，,、](?:总量|总额|规模|年末|全年|最终|目前)?(?:实际|平均|幅度|压减幅度|降幅|增幅)?(?:达到?|为|完成|实现|仅剩|还剩|剩余|实有|现有|实为)(?:了)?$/
/** 达到30.6亿元，|首次突破30亿元大关. */
const markNext =
  /^[，,、](?:总量|总额|规模|首次|成功|历史性地?|历史首次|一举|顺利|强势|率先|首度|实现|再次|连续)*(?:突破|跨过|跨越|迈过|迈上|站上|超过|跃上|跨上|迈入|跨入|越过|闯过)$/
const mark = /^(?:大关|台阶|关口|门槛|新台阶|[，,。；]|$)/

function passed(first: Said | undefined, second: Said): (Finding | Proof)[] {
  if (first && isBounded(first, second)) return [bounded(first, second)]
  if (first && isRateMark(first, second)) return [within(first, second, false)]
  if (first && isTwoDigit(first, second)) return [twoDigits(first, second)]
  if (!first || !isAmount(first) || !isAmount(second) || first.figure.unit !== second.figure.unit) return []
  if (!isSameSetting(first.claim, second.claim)) return []
  const isLeast = ({ figure }: Said) => figure.bound === '>' || figure.bound === '>='
  if (isLeast(first) && exactNext.test(second.before) && isHard(second.range)) return [held(first, second)]
  // 新增1700公里、突破7000公里: what there is now, and not what was added.
  const isOther = first.claim.stat === 'increment' && Number(second.figure.value) > 2 * Number(first.figure.value)
  if (!isOther && isHard(first.range) && markNext.test(second.before) && mark.test(second.after) && isLeast(second))
    return [held(second, first)]
  return []
}

/** 占比达26.3%，|超过三成. */
function isRateMark(value: Said, limit: Said): boolean {
  const arePercent = value.figure.kind === 'percent' && limit.figure.kind === 'percent'
  const isMark = /^>/.test(limit.figure.bound) && /^[，,、](?:已|均|首次)?(?:超过|突破|超|高于)$/.test(limit.before)
  return (
    arePercent && isMark && /^(?:[，,。；]|$)/.test(limit.after) && isHard(value.range) && value.figure.bound === '='
  )
}

/** 增长9.6%，|实现两位数增长. */
function isTwoDigit(value: Said, mark: Said): boolean {
  return (
    value.claim.stat === 'growth' &&
    value.claim.direction === 'up' &&
    mark.figure.kind === 'magnitude' &&
    /^[，,、](?:实现|保持|达到)?(?:了)?$/.test(mark.before) &&
    /两位数/.test(mark.figure.text)
  )
}

function twoDigits(value: Said, mark: Said): Finding | Proof {
  const [v, m] = [value.figure.text, mark.figure.text]
  const note = {
    check: 'C26',
    spans: [value.place, mark.place],
    formula: 'value ≥ 10%',
    equation: [termOf(value), '≥', '10%'],
    why: ['tie 两位数'],
  }
  const holds = !isBelow(value.range, exactly('9.95'))
  return judged(note, holds, {
    yes: { zh: `${v}是${m}，一致`, en: `${v} has two digits: consistent` },
    no: { zh: `${v}不是${m}`, en: `${v} has not two digits` },
  })
}

const ceilings: ReadonlySet<string> = new Set(['<', '<='])

/** 控制在5.5%以内，|全年平均为5.8%; 已不足20个，|仅剩27个; 稳定在95%以上，|实际达到92.7%. */
function isBounded(first: Said, second: Said): boolean {
  const isRate = first.figure.kind === 'percent' && second.figure.kind === 'percent'
  const isFew = ceilings.has(first.figure.bound) && /仅剩|还剩|剩余|[实现]有|实为/.test(second.before)
  const isSame = first.figure.unit === second.figure.unit && first.claim.mode === second.claim.mode
  const isTold = /[<>]/.test(first.figure.bound) && second.figure.bound === '='
  return isSame && isTold && (isRate || isFew) && exactNext.test(second.before) && isHard(second.range)
}

/** 近三成 is somewhat less than it, and not a quarter more. */
function bounded(limit: Said, value: Said): Finding | Proof {
  const { bound } = limit.figure
  if (bound !== '~<') return within(value, limit, ceilings.has(bound))
  const [v, m] = [value.figure.text, limit.figure.text]
  const isNear = Number(value.figure.value) < Number(limit.figure.value) * 1.25
  const note = {
    check: 'C26',
    spans: [value.place, limit.place],
    formula: 'value ≈ mark',
    equation: [termOf(value), '≈', termOf(limit)],
    why: ['tie 近'],
  }
  return judged(note, isNear, {
    yes: { zh: `${v}与“近${m}”相近`, en: `${v} is nearly ${m}` },
    no: { zh: `${v}不能说“近${m}”`, en: `${v} is not nearly ${m}` },
  })
}

/** 上涨1.8%，|控制在3%以内; 涨幅2.1%，低于3%的控制目标; 5.26万人，超额完成5万人的年度目标. */
const keeps = /^[，,、](?:有效|稳定|始终|连续多年|多年|继续|一直|长期)?(?:控制|保持|稳定)在(?:了)?$/
const beats = /^[，,、](?:低于|高于|优于|好于|超过|超额完成|超过了)$/
const goal = /^的?(?:年度|年初|预期|控制|计划|全年|规划)*(?:目标|任务|红线|警戒线|计划)/

function kept(value: Said | undefined, limit: Said): (Finding | Proof)[] {
  if (!value || value.figure.unit !== limit.figure.unit || value.figure.kind !== limit.figure.kind) return []
  if (!isHard(value.range) || value.claim.mode !== limit.claim.mode || value.claim.direction === 'down') return []
  const { bound } = limit.figure
  if (keeps.test(limit.before) && /^[<>]/.test(bound)) return [within(value, limit, bound.startsWith('<'))]
  if (!beats.test(limit.before) || !goal.test(limit.after)) return []
  return /优于|好于/.test(limit.before) ? [] : [within(value, limit, /低于/.test(limit.before))]
}

function within(value: Said, limit: Said, isCeiling: boolean): Finding | Proof {
  const [v, m] = [value.figure.text, limit.figure.text]
  const at = exactly(limit.figure.value)
  const note = {
    check: 'C26',
    spans: [value.place, limit.place],
    formula: isCeiling ? 'value ≤ limit' : 'value ≥ limit',
    equation: [termOf(value), isCeiling ? '≤' : '≥', termOf(limit)],
    why: [`tie ${limit.before.slice(1)}`],
  }
  const holds = isCeiling ? !isBelow(at, value.range) : !isBelow(value.range, at)
  const side = isCeiling ? '内' : '上'
  return judged(note, holds, {
    yes: { zh: `${v}在${m}之${side}，一致`, en: `${v} keeps to ${m}: consistent` },
    no: { zh: `${v}不在${m}之${side}`, en: `${v} does not keep to ${m}` },
  })
}

function held(limit: Said, value: Said): Finding | Proof {
  const [m, v] = [limit.figure.text, value.figure.text]
  const note = {
    check: 'C26',
    spans: [value.place, limit.place],
    formula: 'value ≥ mark',
    equation: [termOf(value), '≥', termOf(limit)],
    why: ['tie 突破'],
  }
  return judged(note, !isBelow(value.range, limit.range), {
    yes: { zh: `${v}超过${m}，一致`, en: `${v} is past ${m}: consistent` },
    no: { zh: `${v}没有超过${m}`, en: `${v} is not past ${m}` },
  })
}

function judged(
  note: Omit<Proof, 'message'>,
  holds: boolean,
  { yes, no }: Record<'yes' | 'no', Words>,
): Finding | Proof {
  return holds ? { ...note, message: yes } : { ...note, severity: 'error', message: no }
}

/** 居全市第5位，连续三年居全市|前三; 居全省第6位，进入全省|前十. */
const enters =
  /^[，,、](?:成功|首次|继续|稳步)*(?:进入|跻身|位列|位居|稳居|保持在?|居|处于|列)(?:了)?(?:全[国省区市县州])?$/
const staysIn = /^(?:稳定)?(?:保持在?|位列|位居|稳居|居|处于|排名?|进入|列)(?:了)?(?:全[国省区市县州])?$/

function amongFirst(said: readonly Said[], at: number): (Finding | Proof)[] {
  const first = said[at] as Said
  if (!isFirst(first)) return []
  const last = said[at - 1]
  const isStreak = last?.claim.stat === 'streak' && /^[，,、]连续$/.test(last.before) && staysIn.test(first.before)
  const rank = isStreak ? said[at - 2] : enters.test(first.before) ? last : undefined
  if (!rank || !isRank(rank) || rank.claim.mode !== first.claim.mode) return []
  if (rank.claim.of !== undefined && first.claim.of !== undefined && rank.claim.of !== first.claim.of) return []
  const [r, f] = [rank.figure.text, first.figure.text]
  const note = {
    check: 'C26',
    spans: [rank.place, first.place],
    formula: 'rank ≤ N',
    equation: [termOf(rank), '≤', termOf(first)],
    why: ['tie 前'],
  }
  const holds = Number(rank.figure.value) <= Number(first.figure.value)
  const yes = { zh: `${r}在${f}之内，一致`, en: `${r} is within ${f}: consistent` }
  return [judged(note, holds, { yes, no: { zh: `${r}不在${f}之内`, en: `${r} is not within ${f}` } })]
}

function isRank({ figure }: Said): boolean {
  return figure.kind === 'rank' && !figure.text.startsWith('前')
}

function isFirst({ figure }: Said): boolean {
  return figure.kind === 'rank' && figure.text.startsWith('前')
}
