/**
 * C42: an aim agrees with what was reached and with how much more it is to be: 增长6%、达到3312亿元 on last year's 3124.6;
 * 新增15户，总数达到151户 on 136; 达到57%，比2021年提高5.7个百分点 on 51.3%.
 *
 * What was reached stands elsewhere in the report, told once: the same indicator, place and unit.
 */
import { Exact } from '@zhushi/claim'
import { type Finding, noted, type Proof } from '../finding.js'
import type { Material } from '../material.js'
import { exactly } from '../range.js'
import type { Rule } from '../rule.js'
import { isSameIndicator, type Said, saidByBlock } from '../said.js'
import { termOf, workedOut, written } from '../wording.js'
import { isReal } from './part.js'

export const aims: Rule = {
  id: 'C42',
  title: { zh: '目标数与基数、增幅相符', en: 'An aim agrees with its base and the rise aimed at' },
  policy: 'on',
  examine: (material) => noted(aimedIn(material)),
}

function aimedIn(material: Material): (Finding | Proof)[] {
  const blocks = saidByBlock(material)
  const done = Map.groupBy(
    blocks.flat().filter(({ claim }) => claim.mode === 'actual' && claim.period.year !== null),
    keyOf,
  )
  return blocks.flatMap((said) =>
    said.flatMap((one, at) => {
      const next = said[at + 1]
      if (!next || !isAim(one) || !isAim(next) || !isSameIndicator(one.claim, next.claim)) return []
      return ways.flatMap((way) => way(one, next, done))
    }),
  )
}

type Done = ReadonlyMap<string, readonly Said[]>
type Way = (one: Said, next: Said, done: Done) => (Finding | Proof)[]

function keyOf({ claim, figure }: Said): string {
  const { id, name } = claim.indicator
  return [id ?? name, claim.region ?? '', figure.unit, claim.period.year].join('|')
}

function isAim({ claim }: Said): boolean {
  return claim.mode === 'target' && claim.period.year !== null
}

const standing: ReadonlySet<string> = new Set(['level', 'rate', 'cumulative'])

/** What the indicator stood at in a year, where the report tells one value of it. */
function baseOf(aim: Said, year: number, done: Done): Said | null {
  const found = (
    done.get(keyOf({ ...aim, claim: { ...aim.claim, period: { ...aim.claim.period, year } } })) ?? []
  ).filter(({ claim, figure }) => standing.has(claim.stat) && figure.bound === '=' && figure.lo === undefined)
  return new Set(found.map(({ figure }) => figure.value)).size === 1 ? (found[0] ?? null) : null
}

function yearOf({ claim }: Said): number {
  return claim.period.year ?? 0
}

const ways: readonly Way[] = [byGrowth, byIncrement, byChange, byGap]

/** 增长6%、达到3312亿元; 达到16012元，增长8%. */
function byGrowth(one: Said, next: Said, done: Done): (Finding | Proof)[] {
  const [growth, level] = one.claim.stat === 'growth' ? [one, next] : [next, one]
  if (growth.claim.stat !== 'growth' || level.claim.stat !== 'level' || growth.figure.kind !== 'percent') return []
  if (/年均/.test(growth.before) || growth.claim.baseline || yearOf(growth) !== yearOf(level) || isReal(level))
    return []
  const base = baseOf(level, yearOf(level) - 1, done)
  if (!base || growth.figure.lo !== undefined || level.figure.lo !== undefined) return []
  const share = new Exact(growth.figure.value).div(100)
  const factor = growth.claim.direction === 'down' ? new Exact(1).minus(share) : share.plus(1)
  const due = new Exact(base.figure.value).times(factor)
  const isPlain = [level, growth].every(({ figure }) => figure.bound === '=')
  return judged(level, [base, growth], due, due.times(isPlain ? '0.008' : '0.02'), '上年 × (1 ± 增幅)')
}

/** 新增规模以上工业企业15户，总数达到151户. */
function byIncrement(one: Said, next: Said, done: Done): (Finding | Proof)[] {
  if (one.claim.stat !== 'increment' || !standing.has(next.claim.stat) || one.figure.unit !== next.figure.unit)
    return []
  if (one.claim.direction === 'down' || !/总|累计|达到?|突破|增至|增加到/.test(next.before)) return []
  const base = baseOf(next, yearOf(next) - 1, done)
  if (!base) return []
  const rise = new Exact(one.figure.value)
  const isPlain = [next, one].every(({ figure }) => figure.bound === '=')
  const slack = rise
    .times(isPlain ? '0.05' : '0.4')
    .plus(stepOf(base))
    .plus(stepOf(next))
  return judged(next, [base, one], new Exact(base.figure.value).plus(rise), slack, '原有 + 新增')
}

/** 达到57%，比2021年提高5.7个百分点. */
function byChange(one: Said, next: Said, done: Done): (Finding | Proof)[] {
  const isChange = next.claim.stat === 'pointChange' || next.claim.stat === 'increment'
  if (!standing.has(one.claim.stat) || !isChange || one.figure.bound !== '=' || /年均/.test(next.before)) return []
  if (next.figure.kind !== 'points' && next.figure.unit !== one.figure.unit) return []
  const told = /^(\d{4})年/.exec(next.claim.baseline ?? '')?.[1]
  const isLong = /五年/.test(next.before)
  const year = told ? Number(told) : yearOf(one) - (isLong ? 5 : 1)
  if (next.claim.baseline && !told && !/^上年|^去年/.test(next.claim.baseline)) return []
  const base = baseOf(one, year, done)
  if (!base) return []
  const change = new Exact(next.figure.value)
  const due = new Exact(base.figure.value).plus(next.claim.direction === 'down' ? change.times(-1) : change)
  const slack = next.figure.bound === '=' ? stepOf(one).plus(stepOf(next)).plus(stepOf(base)) : change.times('0.1')
  return judged(one, [base, next], due, slack, '原数 + 变动')
}

/** 增速低于预期目标0.6个百分点（预期目标7%）: on the growth that was told before. */
function byGap(one: Said, next: Said, done: Done): (Finding | Proof)[] {
  if (one.claim.stat !== 'gap' || next.claim.stat !== 'growth' || next.figure.kind !== 'percent') return []
  if (!/目标/.test(one.claim.baseline ?? '')) return []
  const told = (done.get(keyOf({ ...next, claim: { ...next.claim, mode: 'actual' } })) ?? []).filter(
    ({ claim, figure }) => claim.stat === 'growth' && figure.bound === '=' && !claim.baseline,
  )
  const [base] = told
  if (!base || new Set(told.map(({ figure }) => figure.value)).size > 1) return []
  const change = new Exact(one.figure.value)
  const due = new Exact(next.figure.value).plus(one.claim.direction === 'down' ? change.times(-1) : change)
  return judged(base, [next, one], due, stepOf(base), '目标 ± 差距')
}

/** Half of the last digit written. */
function stepOf({ range }: Said): Exact {
  return range.lo && range.hi && range.hard.lo && range.hard.hi ? range.hi.minus(range.lo).div(2) : new Exact(0)
}

/** 以上 and 突破 leave the aim open upwards. */
function judged(
  aim: Said,
  from: readonly [Said, Said],
  due: Exact,
  slack: Exact,
  formula: string,
): (Finding | Proof)[] {
  const value = new Exact(aim.figure.value)
  const { unit } = aim.figure
  const range = exactly(due)
  const derived = `${from.map(({ figure }) => figure.text).join('、')}：${formula} ≈ ${written(range, unit)}`
  const said = {
    check: 'C42',
    spans: [aim.place, ...from.map(({ place }) => place)],
    formula,
    equation: [...from.map((one) => termOf(one)), '→', workedOut('应约为', range, unit), '↔', termOf(aim)],
    why: [`indicator ${aim.claim.indicator.name}`],
  }
  if (isNear(value, due, slack))
    return [{ ...said, message: { zh: `${derived}，与${aim.figure.text}相符`, en: `${derived}: consistent` } }]
  // 省级财政安排教育支出 beside 全省教育支出: what is far off is of another thing, unless its point was moved.
  const isMoved = isNear(value.times(10), due, slack) || isNear(value.div(10), due, slack)
  if (!isMoved && !isNear(value, due, due.times('0.4'))) return []
  return [
    {
      ...said,
      severity: 'warn',
      message: {
        zh: `${derived}，与文中的${aim.figure.text}不符，请核对`,
        en: `${derived}, but the text has ${aim.figure.text}`,
      },
      mayBeFine: { zh: '基数或口径可能不同', en: 'The base may be counted differently' },
    },
  ]
}

function isNear(value: Exact, due: Exact, slack: Exact): boolean {
  return value.minus(due).abs().lte(slack)
}
