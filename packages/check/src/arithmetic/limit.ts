/** C16, C21: rates and shares lie between 0 and 100, nothing falls by more than itself, and a range begins with its lower end. */
import { type Block, matchesOf } from '@zhushi/report'
import { type Finding, noted } from '../finding.js'
import { exactly, isBelow } from '../range.js'
import type { Rule } from '../rule.js'
import { type Said, sentencesOf } from '../said.js'
import { termOf } from '../wording.js'

const hundred = exactly(100)

/** Rates that may exceed 100 by their definition: what is over a plan, a need or a smaller base. */
const unlimited =
  /完成|增长|增速|增幅|增长率|毛入|流动比|速动|依存|贡献|拨备|覆盖倍数|流动性|偿付|产销|资产负债|杠杆|利润|回报|收益|周转|投入产出|效率|生产率|兑现|超额|自给|贷存|存贷|存款准备|债务|负债|占用|达产|进度|抚养|宏观|偿债|成本费用|溢价|增值|换手|综合税|满负荷/

export const limit: Rule = {
  id: 'C16',
  title: { zh: '比率在0到100%之间', en: 'Rates and shares lie between 0 and 100 per cent' },
  policy: 'on',
  examine: (material) => noted(sentencesOf(material).flatMap(({ said }) => said.flatMap(limited))),
}

/** 同比, 比上年: since when, and no rate. */
const sinceWhen = /同比|环比|[比较](?:上年|去年|上月|上季度|年初)(?:同期)?/g

function limited(said: Said): Finding[] {
  const { claim, figure, range } = said
  if (figure.kind !== 'percent' || figure.unit !== '%' || !(isBelow(hundred, range) || Number(figure.value) >= 110))
    return []
  const { name } = claim.indicator
  const around = name + said.before.slice(-12)
  if (/(?:实现|达到)$/.test(said.before) && /^(?:全流程|全覆盖|覆盖|全过程|办结|网上|在线|电子化)/.test(said.after))
    return [beyond(said, `比例${figure.text}超过100%`, 'More than all of it')]
  const isSpending = /(?:支出|支付|拨付)进度(?:为|达到?)?$/.test(said.before)
  if (isSpending) return [beyond(said, `支出进度${figure.text}超过100%`, 'More spent than there was')]
  // 占调整预算105.47%: a completion.
  const isOfPlan = /占[^，。；]{0,6}(?:预算|计划|任务|目标)(?:数)?的?$/.test(said.before)
  if ((claim.stat === 'share' && !unlimited.test(around) && !isOfPlan) || /占比(?:为|达到?)?$/.test(said.before))
    return [beyond(said, `占比${figure.text}超过100%`, 'A share of more than 100%')]
  const isRate = claim.stat === 'rate' || /(?:到|至|达|为)$/.test(said.before)
  if (isRate && /率$|比重$|比例$|覆盖面$|满意度$/.test(name) && !unlimited.test(around))
    return [beyond(said, `${name}${figure.text}超过100%`, 'A rate of more than 100%')]
  const isFall =
    claim.stat === 'growth' &&
    claim.direction === 'down' &&
    claim.mode !== 'base' &&
    !/率|比|到|至/.test(said.before.replace(sinceWhen, '').slice(-8) + said.after.slice(0, 6)) &&
    !/利润|盈|亏|净|差额|顺差|逆差/.test(around)
  return isFall ? [beyond(said, `下降${figure.text}：不可能降到负数`, 'A fall of more than 100%')] : []
}

function beyond(said: Said, zh: string, en: string): Finding {
  return {
    check: 'C16',
    severity: 'error',
    spans: [said.place],
    formula: '0 ≤ rate ≤ 100%',
    equation: [termOf(said), '≤', '100%'],
    message: { zh, en: `${en}: ${said.figure.text}` },
    why: [`stat ${said.claim.stat}`],
  }
}

/** 2025—2021年, 2024年至2020年. */
const years = /((?:19|20)\d\d)年?\s*(?:[-—–－～~]{1,2}|至|到)\s*((?:19|20)\d\d)\s*年/g

function yearsIn({ id, text }: Block): Finding[] {
  return matchesOf(text, years)
    .filter(([, from, to]) => Number(from) > Number(to))
    .map(({ 0: span, index }) => ({
      check: 'C21',
      severity: 'error',
      spans: [{ block: id, from: index, to: index + span.length }],
      message: { zh: `起止年份“${span}”前后颠倒`, en: `“${span}” ends before it begins` },
      why: ['range of years'],
    }))
}

export const order: Rule = {
  id: 'C21',
  title: { zh: '区间由小到大', en: 'A range begins with its lower end' },
  policy: 'on',
  examine: (material) =>
    noted([...sentencesOf(material).flatMap(({ said }) => said.flatMap(ordered)), ...material.blocks.flatMap(yearsIn)]),
}

function ordered({ figure, place }: Said): Finding[] {
  if (figure.lo === undefined || figure.hi === undefined || Number(figure.lo) <= Number(figure.hi)) return []
  return [
    {
      check: 'C21',
      severity: 'error',
      spans: [place],
      formula: 'lo ≤ hi',
      message: { zh: `区间“${figure.text}”前大后小`, en: `The range “${figure.text}” begins with its higher end` },
      why: ['range'],
    },
  ]
}
