/**
 * C38: a value beside others that it is told to follow from: 计划60个，实际66个，超额6个; 比上年的96亿元增长10%;
 * 下降8.4%，降幅较上年的11.2%收窄2.8个百分点; 16个乡镇，每个2个，共32个.
 *
 * Only consecutive figures of one sentence, tied by the very words before each: a table, one row for each way of telling.
 */
import { type Finding, noted, type Proof } from '../finding.js'
import { apart, exactly, growthOf, isHard, minus, over, plus, type Range, times, times100 } from '../range.js'
import type { Rule } from '../rule.js'
import { type Told, termAt, toldIn } from '../told.js'
import { workedOut, written } from '../wording.js'

export const beside: Rule = {
  id: 'C38',
  title: { zh: '相邻几个数彼此相符', en: 'Values told beside each other agree' },
  policy: 'on',
  examine: (material) => noted(toldIn(material).flatMap((told) => told.flatMap((_, at) => besideAt(told, at)))),
}

interface Row {
  /** What stands before each of the figures, the one that is held last. */
  readonly before: readonly RegExp[]
  readonly fits: (figures: readonly Told[]) => boolean
  /** What the last should be; two where either will do. */
  readonly due: (figures: readonly Told[]) => readonly Range[]
  readonly formula: string
  readonly unit?: string
}

const any = /(?:)/
const same = (...figures: readonly (Told | undefined)[]) =>
  figures.every((one) => one?.figure.unit === figures[0]?.figure.unit && one?.figure.kind === figures[0]?.figure.kind)
const isPercent = (one: Told | undefined) => one?.figure.kind === 'percent' && one.figure.unit === '%'
const isCount = (one: Told | undefined) => one?.figure.kind === 'quantity'
const isPeople = (one: Told | undefined) =>
  isCount(one) && (one?.figure.unit === '人' || /^(?:常住)?人口/.test(one?.after ?? ''))
const range = (figures: readonly Told[], at: number) => (figures[at] as Told).range
const grown = (a: Range, b: Range) => growthOf(over(a, b))
const turned = ({ lo, hi, hard }: Range): Range => ({
  lo: hi?.neg() ?? null,
  hi: lo?.neg() ?? null,
  hard: { lo: hard.hi, hi: hard.lo },
})
const sized = (it: Range): Range => (it.hi?.lt(0) ? turned(it) : it)
const slackened = (it: Range, share: string): Range => ({
  lo: it.lo?.times(1 - Number(share)) ?? null,
  hi: it.hi?.times(1 + Number(share)) ?? null,
  hard: it.hard,
})
const ofFall = (figures: readonly Told[]) => /(?:下降|减少|降低)(?:了)?$/.test(figures.at(-1)?.before ?? '')

const planned = /(?:计划|任务|目标)[^，。；]{0,14}$/
const actual = /^[，,](?:实际)?(?:完成|建成|实现|新建|改造|办结|达到?|实际|共)[^，。；]{0,10}$/
const lastYear = '(?:上年|去年|上一年|(?:19|20)\\d\\d年|上年同期|同期)(?:同期)?'

const rows: readonly Row[] = [
  {
    before: [planned, actual, /^[，,](?:超额|超计划|超目标|超任务|超出)(?:完成|计划|任务|目标)*$/],
    fits: ([a, b, c]) => isCount(a) && same(a, b, c),
    due: (x) => [minus(range(x, 1), range(x, 0))],
    formula: '完成数 − 计划数',
  },
  {
    before: [planned, actual, /^[，,](?:占|完成)[^，。；]{0,8}(?:任务|计划|目标)(?:数)?的$/],
    fits: ([a, b, c]) => isCount(a) && same(a, b) && isPercent(c),
    due: (x) => [times100(over(range(x, 1), range(x, 0)))],
    formula: '完成数 ÷ 计划数',
    unit: '%',
  },
  {
    before: [any, new RegExp(`^[，,](?:比|较)${lastYear}的?$`), /^(?:增长|上升|提高|增加|下降|减少|降低)(?:了|约)?$/],
    fits: ([a, b, c]) => isCount(a) && same(a, b) && isPercent(c),
    due: (x) => [ofFall(x) ? turned(grown(range(x, 0), range(x, 1))) : grown(range(x, 0), range(x, 1))],
    formula: '今年 ÷ 上年 − 1',
    unit: '%',
  },
  {
    before: [
      /分别(?:为|达到?|是)?$/,
      /^[、和]$/,
      /^[，,](?:(?:19|20)\d\d年)?比(?:(?:19|20)\d\d年|上年)?(?:增长|下降)(?:了)?$/,
    ],
    fits: ([a, b, c]) => isCount(a) && same(a, b) && isPercent(c),
    due: (x) => [ofFall(x) ? turned(grown(range(x, 1), range(x, 0))) : grown(range(x, 1), range(x, 0))],
    formula: '后一年 ÷ 前一年 − 1',
    unit: '%',
  },
  {
    before: [
      /^(?:[^，。；]{0,6})(?:19|20)\d\d年[^，。；]{2,20}$/,
      /^[，,](?:19|20)\d\d年(?:同比)?增长$/,
      /^[，,](?:达到?|增至|增加到)$/,
    ],
    fits: ([a, b, c]) => isCount(a) && same(a, c) && isPercent(b),
    due: (x) => [slackened(times(range(x, 0), plus(exactly(1), over(range(x, 1), exactly(100)))), '0.005')],
    formula: '上年 × (1 + 增速)',
  },
  {
    before: [
      /^[，,、]?(?:是|为|达到?|相当于)(?:上年|去年|[\u4e00-\u9fff\d]{0,8})的$/,
      /^[，,、](?:同比|比上年)?增长(?:了)?$/,
    ],
    fits: ([a, b]) => a?.figure.unit === '倍' && b?.figure.unit === '倍',
    due: (x) => [minus(range(x, 0), exactly(1))],
    formula: '倍数 − 1',
    unit: '倍',
  },
  {
    // 下降8.4%，降幅较上年的11.2%|收窄2.8个百分点; 增长6%，比上年4.2%的增速|提高1.8个百分点
    before: [
      /(?:增长|下降|上涨)(?:了)?$/,
      /^[，,](?:[增降涨]幅|增速)?(?:较|比)[^，。；]{1,10}$/,
      /^(?:的(?:实际)?(?:[增降涨]幅|增速))?(?:扩大|收窄|提高|提升|加快|回落|放缓|高|低)(?:了)?$/,
    ],
    fits: ([a, b, c]) => isPercent(a) && isPercent(b) && c?.figure.kind === 'points',
    due: (x) => [
      /收窄|回落|放缓|低/.test(x[2]?.before ?? '') ? minus(range(x, 1), range(x, 0)) : minus(range(x, 0), range(x, 1)),
    ],
    formula: '两期之差',
    unit: '百分点',
  },
  {
    before: [
      /第?$/,
      /^[^，。；]{0,10}(?:至|到|为)(?:全[国省市县区])?$/,
      /^[，,](?:前移|后移|上升|下降|提升|进位|提高|跃升)(?:了)?$/,
    ],
    fits: ([a, b, c]) =>
      a?.figure.kind === 'rank' &&
      b?.figure.kind === 'rank' &&
      /^(?:位|名|个?位次|个?名次)$/.test(c?.figure.unit ?? ''),
    due: (x) => [sized(minus(range(x, 0), range(x, 1)))],
    formula: '|位次之差|',
    unit: '位',
  },
  {
    // 16个乡镇，每个|2个，共|32个; 为25个社区各配备3名，共75名
    before: [any, /(?:每[个家户镇村乡县条所座]|各)[^，。；\d]{0,10}$/, /^[^，。；\d]{0,16}[，,]共[^，。；\d]{0,10}$/],
    fits: ([a, b, c]) => isCount(a) && isCount(b) && same(b, c),
    due: (x) => [times(range(x, 0), range(x, 1))],
    formula: '个数 × 每个',
  },
  {
    // 10万张、每张面值|200元，总额|2000万元
    before: [
      any,
      /^[^，。；]{0,8}[、，,](?:每[张人户套件亩只头个]|单价)[^，。；\d]{0,6}$/,
      /^[^，。；\d]{0,6}[，,](?:总额|共|合计|总计|共计|累计|全年)[^，。；\d]{0,8}$/,
    ],
    fits: ([a, b, c]) => isCount(a) && same(b, c) && b?.figure.unit === '元' && a?.figure.unit !== '元',
    due: (x) => [slackened(times(range(x, 0), range(x, 1)), '0.02')],
    formula: '数量 × 单价',
  },
  {
    // 每人每月120元，1.5万名，全年发放2160万元
    before: [
      /每[人户][^，。；\d]{0,4}每?[月年]?$/,
      any,
      /^[^，。；\d]{0,14}[，,](?:全年|累计|共|合计|总计)[^，。；\d]{0,8}$/,
    ],
    fits: ([a, b, c]) =>
      a?.figure.unit === '元' && isCount(b) && /^[人名位户]$/.test(b?.figure.unit ?? '') && same(a, c),
    due: (x) => [1, 12].map((months) => slackened(times(times(range(x, 0), range(x, 1)), exactly(months)), '0.02')),
    formula: '标准 × 人数（× 12）',
  },
  {
    before: [/全年[^。；\d]{0,24}$/, /^[^。；\d]{0,4}[，,]月均[^，。；\d]{0,6}$/],
    fits: ([a, b]) => isCount(a) && same(a, b),
    due: (x) => [slackened(over(range(x, 0), exactly(12)), '0.05')],
    formula: '全年 ÷ 12',
  },
  {
    before: [/全年[^。；\d]{0,24}$/, /^[^。；\d]{0,4}[，,]日均[^，。；\d]{0,6}$/],
    fits: ([a, b]) => isCount(a) && same(a, b),
    due: (x) => [slackened(over(range(x, 0), exactly(365)), '0.05')],
    formula: '全年 ÷ 365',
  },
  {
    before: [
      /新[^，。；]{1,14}$/,
      /^[、，,](?:注销|退役|淘汰|退出|关闭|报废|减少)[^，。；\d]{0,8}$/,
      /^[，,]净增[^，。；\d]{0,6}$/,
    ],
    fits: ([a, b, c]) => isCount(a) && same(a, b, c),
    due: (x) => [minus(range(x, 0), range(x, 1))],
    formula: '新增 − 退出',
  },
  {
    before: [
      /收入$/,
      /^[、，,](?:基金|预算)?支出$/,
      /^[，,](?:收支相抵|收支相抵后|年终|滚存)*(?:结余|结转下年|结转|净结余)(?:下年)?$/,
    ],
    fits: ([a, b, c]) => isCount(a) && same(a, b, c),
    due: (x) => [minus(range(x, 0), range(x, 1))],
    formula: '收入 − 支出',
  },
  {
    // 抽检3200批次，合格3136批次，合格率98%
    before: [
      any,
      /^[^。；\d]{0,6}[，,][^，。；\d]{0,4}(?:合格|达标|办结|满意|优良)$/,
      /^[，,](?:合格|达标|办结|满意|优良)率(?:达到?|为)?$/,
    ],
    fits: ([a, b, c]) => isCount(a) && same(a, b) && isPercent(c),
    due: (x) => [times100(over(range(x, 1), range(x, 0)))],
    formula: '合格数 ÷ 总数',
    unit: '%',
  },
  {
    // 增长6%，其中工业拉动2.7个百分点，贡献率为45%
    before: [/增长$/, /拉动(?:[^，。；\d]{0,8}增长)?$/, /^[，,][^，。；\d]{0,10}贡献率(?:达到?|为)?$/],
    fits: ([a, b, c]) => isPercent(a) && b?.figure.kind === 'points' && isPercent(c),
    due: (x) => [slackened(times100(over(range(x, 1), range(x, 0))), '0.01')],
    formula: '拉动 ÷ 增速',
    unit: '%',
  },
  {
    // 24个，占|三分之二
    before: [any, any, /^[^，。；\d]{0,14}[，,]占(?:总数的|全[市县省]的)?$/],
    fits: ([a, b, c]) =>
      isCount(a) && same(a, b) && c?.figure.kind === 'fraction' && /中/.test((a?.after ?? '').slice(0, 14)),
    due: (x) => [fractionOf(over(range(x, 1), range(x, 0)), x[2] as Told)],
    formula: '部分 ÷ 总数',
  },
  {
    // 五年增长57.3%，年均增长9.5%
    before: [/增长$/, /^[，,]年均(?:增长|递增)$/],
    fits: ([a, b]) => isPercent(a) && isPercent(b),
    due: ([a]) => [3, 4, 5, 6].map((years) => yearlyOf(Number(a?.figure.value ?? 0), years)),
    formula: '累计增速折成三至六年的年均增速',
    unit: '%',
  },
  {
    before: [any, /^[^。；\d]{0,14}[，,、][^，。；\d]{0,14}$/, /每千(?:常住)?人[^，。；\d]{0,12}$/],
    fits: ([a, b, c]) => isPeople(a) && same(b, c) && isCount(b),
    due: (x) => [slackened(times(over(range(x, 1), range(x, 0)), exactly(1000)), '0.03')],
    formula: '总数 ÷ 人口 × 1000',
  },
  {
    before: [any, /人口$/, /每万人[^，。；\d]{0,16}$/],
    fits: ([a, b, c]) => isPeople(b) && same(a, c) && isCount(a),
    due: (x) => [slackened(times(over(range(x, 0), range(x, 1)), exactly(10000)), '0.03')],
    formula: '总数 ÷ 人口 × 10000',
  },
  {
    // 25万人，其中…占64%，为|16万人
    before: [any, /^[^。；\d]{0,8}[，,]其中[^，。；\d]{0,14}占(?:比)?$/, /^[，,](?:为|即|计|共|达)$/],
    fits: ([a, b, c]) => isCount(a) && isPercent(b) && same(a, c),
    due: (x) => [slackened(over(times(range(x, 0), range(x, 1)), exactly(100)), '0.01')],
    formula: '总数 × 占比',
  },
  {
    before: [any, /^[^。；\d]{0,4}[，,]?$/, /^的[^。；\d]{0,24}[，,](?:计|共|即)$/],
    fits: ([a, b, c]) => isCount(a) && isPercent(b) && same(a, c),
    due: (x) => [slackened(over(times(range(x, 0), range(x, 1)), exactly(100)), '0.01')],
    formula: '总数 × 占比',
  },
  {
    before: [any, /^[，,](?:同比|比上年)?增长$/, /^[，,；](?:而)?上年[^，。；\d]{0,10}(?:为|是)$/],
    fits: ([a, b, c]) => isCount(a) && isPercent(b) && same(a, c),
    due: (x) => [slackened(over(range(x, 0), plus(exactly(1), over(range(x, 1), exactly(100)))), '0.01')],
    formula: '今年 ÷ (1 + 增速)',
  },
  {
    before: [
      /(?:目前|现有|上年末|去年底)[^。；\d]{0,16}$/,
      /^[，,](?:今年|全年|计划)?(?:新增|净增)[^，。；\d]{0,8}$/,
      /^[，,](?:年底|年末)?(?:总数|总量|累计)?(?:将)?(?:达到?|为|增至)$/,
    ],
    fits: ([a, b, c]) => isCount(a) && same(a, b, c),
    due: (x) => [plus(range(x, 0), range(x, 1))],
    formula: '原有 + 新增',
  },
  {
    before: [
      /新(?:建|增|培育|认定|发展|修)[^，。；]{0,16}$/,
      /^[，,]累计[^，。；\d]{0,10}$/,
      /^[，,](?:而|比)?(?:上年末|去年底)(?:的|仅有|为|有)?$/,
    ],
    fits: ([a, b, c]) => isCount(a) && same(a, b, c),
    due: (x) => [minus(range(x, 1), range(x, 0))],
    formula: '累计 − 新增',
  },
  {
    before: [/总投资$/, /(?:累计|当年|年内|年|已)完成投资$/, /^[，,](?:占|完成)总投资的$/],
    fits: ([a, b, c]) => isCount(a) && same(a, b) && isPercent(c),
    due: (x) => [times100(over(range(x, 1), range(x, 0)))],
    formula: '完成投资 ÷ 总投资',
    unit: '%',
  },
]

/** Roots are no decimals: a fifth of a point to each side. */
function yearlyOf(total: number, years: number): Range {
  const rate = ((1 + total / 100) ** (1 / years) - 1) * 100
  return {
    lo: exactly((rate - 0.2).toFixed(2)).lo,
    hi: exactly((rate + 0.2).toFixed(2)).hi,
    hard: { lo: true, hi: true },
  }
}

/** A fraction is told in the unit it is read in: 三分之二 as 2/3 or as 66.7. */
function fractionOf(share: Range, stated: Told): Range {
  const isPercentage = Number(stated.figure.value) > 1
  return slackened(isPercentage ? times100(share) : share, '0.06')
}

function besideAt(told: readonly Told[], at: number): (Finding | Proof)[] {
  for (const row of rows) {
    const from = at - row.before.length + 1
    if (from < 0 || !(row.before.at(-1) as RegExp).test((told[at] as Told).before)) continue
    const own = told.slice(from, at + 1)
    const isTold = own.every((one, nth) => (row.before[nth] as RegExp).test(one.before) && isHard(one.range))
    if (isTold && row.fits(own)) return [held(own, row)]
  }
  return []
}

function held(own: readonly Told[], { due, formula, unit }: Row): Finding | Proof {
  const stated = own.at(-1) as Told
  const from = own.slice(0, -1)
  const results = due(own)
  const [result] = results as readonly [Range]
  const derived = `${from.map(({ figure }) => figure.text).join('、')}：${formula} = ${written(result, unit ?? stated.figure.unit)}`
  const note = {
    check: 'C38',
    spans: [stated.place, ...from.map(({ place }) => place)],
    formula,
    equation: [
      ...from.map((one) => termAt(one)),
      '→',
      workedOut('应为', result, unit ?? stated.figure.unit),
      '↔',
      termAt(stated),
    ],
    why: [`tie ${stated.before}`],
  }
  if (results.some((one) => !apart(one, stated.range)))
    return { ...note, message: { zh: `${derived}，一致`, en: `${derived}: consistent` } }
  return {
    ...note,
    severity: 'error',
    message: {
      zh: `${derived}，与文中的${stated.figure.text}不符`,
      en: `${derived}, but the text has ${stated.figure.text}`,
    },
  }
}
