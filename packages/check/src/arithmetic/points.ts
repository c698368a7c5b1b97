/** C12, C17: a rate before its change was between 0 and 100, and changes of rates are told in points, growth of amounts in per cent. */
import { indicatorById } from '@zhushi/claim'
import { type Finding, noted, type Proof } from '../finding.js'
import { exactly, isBelow, isHard, minus, plus } from '../range.js'
import type { Rule } from '../rule.js'
import { isAmount, type Said, sentencesOf } from '../said.js'
import { spanOf, termOf, workedOut, written } from '../wording.js'

export const pointChange: Rule = {
  id: 'C12',
  title: { zh: '由变动点数反推的上期比率在0到100%之间', en: 'A rate was between 0 and 100 before it changed' },
  policy: 'on',
  examine: (material) =>
    noted(sentencesOf(material).flatMap(({ said }) => said.flatMap((_, at) => changeAt(said, at)))),
}

function changeAt(said: readonly Said[], at: number): (Finding | Proof)[] {
  const [rate, change] = [said[at], said[at + 1]]
  if (change?.claim.stat !== 'pointChange' || !rate || rate.figure.kind !== 'percent') return []
  if (rate.claim.stat !== 'rate' && rate.claim.stat !== 'share') return []
  if (rate.claim.indicator.name !== change.claim.indicator.name || !isHard(rate.range) || !isHard(change.range))
    return []
  const isUp = change.claim.direction !== 'down'
  const before = isUp ? minus(rate.range, change.range) : plus(rate.range, change.range)
  const isBad = isUp ? isBelow(before, exactly(0)) : isBelow(exactly(100), before) && !isBelow(exactly(100), rate.range)
  const said12 = {
    check: 'C12',
    spans: [change.place, rate.place],
    formula: isUp ? 'rate − change ≥ 0' : 'rate + change ≤ 100%',
    equation: [termOf(rate), isUp ? '−' : '+', termOf(change), '=', workedOut('上期', before, '%')],
    computed: { before: spanOf(before) },
    why: ['tie 百分点'],
  }
  const derived = `${rate.figure.text} ${isUp ? '−' : '+'} ${change.figure.text} = ${written(before, '%')}`
  if (!isBad) return [{ ...said12, message: { zh: `上期为${derived}，合理`, en: `${derived} before: possible` } }]
  return [
    {
      ...said12,
      severity: 'error',
      message: { zh: `上期为${derived}，不在0到100%之间`, en: `${derived} before, which no rate can be` },
    },
  ]
}

/** Names whose values are shares in per cent: they rise by points. Productivity and efficiency are not. */
const rateName = /(?:率|比重|占比|比例|覆盖面|增速|增幅|涨幅|降幅)$/
const amountRate =
  /生产率|效率|功率|速率|频率|汇率|容积率|产出率|周转率|流量|利率|费率|税率|退税率|出生率|死亡率|自然增长率|发病率|发案率|案发率/
const changeVerb =
  /(?:比|较)(?:上|去|前|20|年初|同期|全|[一二三四]季度)[^，。；]{0,14}(?:提高|提升|上升|下降|降低|回落|回升|加快|放缓|扩大|收窄)(?:了)?$|^[，,、]?(?:同比|较上年|比上年)?(?:回落|加快|放缓|提升|提高)(?:了)?$/
const straight =
  /^[，,、](?:同比|(?:比|较)(?:上|去|前|年初)[^，。；]{0,6}|累计|总体)?(?:提高|提升|上升|下降|降低|回落|回升)(?:了)?$/
/** Names of amounts that the vocabulary need not know. */
const amountName = /(?:收入|产值|总额|投资|产量|销售额|营业额|增加值|支出|余额|交易额)$/
const gapVerb =
  /^[，,、]?(?:增速|增幅)?(?:(?:高于|低于|快于|高出|慢于)[^，。；]{1,12}|比[^，。；]{1,12}(?:高|低|快|慢)(?:出|了)?)$/
const moved = /(?:提高|提升|上升|下降|降低|回落)(?:了)?$/
const grewDirectly = /(?:^|[^比较高低快慢大小速幅])(?:同比)?(?:增长|上涨)(?:了)?$/
const grewAfterAmount = /^[，,、]?(?:同比|比上年|较上年|名义)?(?:增长|下降|增幅为?)(?:了)?$/

export const pointsOrPercent: Rule = {
  id: 'C17',
  title: { zh: '比率的变动用百分点，总量的增长用百分比', en: 'Rates change by points, amounts by per cent' },
  policy: 'on',
  examine: (material) => noted(sentencesOf(material).flatMap(({ said }) => said.flatMap((_, at) => unitAt(said, at)))),
}

function unitAt(said: readonly Said[], at: number): Finding[] {
  const one = said[at] as Said
  const { figure } = one
  if (figure.kind === 'percent' && figure.unit === '%' && figure.lo === undefined) {
    if (isRateChange(said, at)) return [wrong(one, '百分点', 'error')]
    return isGap(said, at) ? [wrong(one, '百分点', 'warn')] : []
  }
  return figure.kind === 'points' && isAmountGrowth(said, at) ? [wrong(one, '%', 'error')] : []
}

/** 失业率3.2%，比上年下降0.5%; GDP增长3.2%，比上半年提升0.5%. Not what it rose to (提高到). */
function isRateChange(said: readonly Said[], at: number): boolean {
  const { claim, before } = said[at] as Said
  const { name } = claim.indicator
  if (said[at - 1]?.claim.stat === 'contribution' && straight.test(before)) return true
  if (isStraightAfterRate(said, at) && !amountRate.test(said[at - 1]?.claim.indicator.name ?? '')) return true
  if (!changeVerb.test(before)) return isRate(name) && moved.test(before) && before.includes(name)
  if (amountRate.test(name)) return false
  return isAfterPercentage(said, at) || isRate(name) || /比重较|占比较|率较|比重比|占比比|率比/.test(before)
}

/** 占比重达21%，较上年提升3.3%: straight after a rate or share, with no subject of its own. */
function isStraightAfterRate(said: readonly Said[], at: number): boolean {
  const last = said[at - 1]
  if (isOfPlan(said, at - 1)) return false
  if (last?.figure.kind !== 'percent' || last.figure.unit !== '%') return false
  if (last.claim.stat !== 'rate' && last.claim.stat !== 'share' && !isRate(last.claim.indicator.name)) return false
  return straight.test((said[at] as Said).before)
}

/** 为预算168亿元的|84.9%，比上年下降13%: how much of a plan was done is no rate that moves. */
function isOfPlan(said: readonly Said[], at: number): boolean {
  return said[at]?.before === '的' && /(?:预算|计划|目标|任务)(?:数)?$/.test(said[at - 1]?.before ?? '')
}

/** What came right before is a percentage of the same thing. */
function isAfterPercentage(said: readonly Said[], at: number): boolean {
  const last = said[at - 1]
  if (isOfPlan(said, at - 1)) return false
  const { claim } = said[at] as Said
  return (
    last !== undefined &&
    last.claim.indicator.name === claim.indicator.name &&
    ['growth', 'rate', 'share', 'pointChange', 'gap', 'contribution'].includes(last.claim.stat) &&
    (last.figure.kind === 'percent' || last.figure.kind === 'points')
  )
}

/** 增长34.9%，高于全区8.2%: a gap of two percentages, unless it names the other's own. */
function isGap(said: readonly Said[], at: number): boolean {
  const { claim, before, after } = said[at] as Said
  return claim.stat === 'gap' && gapVerb.test(before) && isAfterPercentage(said, at) && !after.startsWith('的')
}

/** 总额30亿元，增长26.4个百分点. */
function isAmountGrowth(said: readonly Said[], at: number): boolean {
  const { claim, before } = said[at] as Said
  if (claim.stat !== 'pointChange') return false
  const last = said[at - 1]
  const isAfterAmount = last !== undefined && isAmount(last) && last.claim.indicator.name === claim.indicator.name
  if (isAfterAmount) return grewAfterAmount.test(before)
  const kind = claim.indicator.id ? indicatorById(claim.indicator.id)?.kind : undefined
  const isTotal =
    kind === 'flow' ||
    kind === 'stock' ||
    kind === 'index' ||
    (kind === undefined && amountName.test(claim.indicator.name))
  // 六大高耗能行业: the count is a figure of its own.
  const own = claim.indicator.name.replace(/^.*[大个类项家种]/, '')
  return isTotal && !claim.baseline && grewDirectly.test(before) && own !== '' && before.includes(own)
}

function isRate(name: string): boolean {
  return rateName.test(name) && !amountRate.test(name)
}

function wrong(said: Said, unit: '百分点' | '%', severity: 'error' | 'warn'): Finding {
  const { figure, claim, place } = said
  const name = claim.indicator.name
  const shown = `${figure.value}${unit === '%' ? '个百分点' : '%'}`
  const better = `${figure.value}${unit === '%' ? '%' : '个百分点'}`
  return {
    check: 'C17',
    severity,
    spans: [place],
    message:
      unit === '百分点'
        ? {
            zh: `两个百分数相减的变动应写“${better}”，不是“${shown}”`,
            en: `The change of a percentage is told in points: ${figure.value} percentage points`,
          }
        : {
            zh: `${name}的增长应写“${better}”，不是“${shown}”`,
            en: `The growth of an amount is told in per cent: ${figure.value}%`,
          },
    mayBeFine: { zh: '也可能指相对变动幅度', en: 'A relative change may be meant' },
    why: [`indicator ${name}`],
  }
}
