/**
 * Ways of telling a value beside others that it follows from: a row for each, the words before each figure, and what the
 * last of them should be.
 */
import type { FigureKind } from '@zhushi/claim'
import { exactly, factorOf, growthOf, minus, over, plus, type Range, times, times100 } from '../range.js'
import type { Told } from '../told.js'

export interface Way {
  /** Of the last figure. */
  readonly of: FigureKind
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
const isCount = (one: Told | undefined) => one?.figure.kind === 'quantity' || one?.figure.kind === 'listCount'
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
const ofFallAt = (figures: readonly (Told | undefined)[], at: number) =>
  /(?:下降|减少|降低|压减|收窄|回落)(?:了)?$/.test(figures[at]?.before ?? '')
const ofFall = (x: readonly Told[]) => ofFallAt(x, x.length - 1)
/** 1 plus a growth, 1 less a fall, as the words before it or before another figure have it. */
const factorIn = (x: readonly Told[], at: number, words = at) =>
  factorOf(range(x, at), ofFallAt(x, words) ? 'down' : 'up')
/** The growth from one figure to another, as the last one tells it: a fall with its sign turned. */
const growthToldOf = (x: readonly Told[], now: number, then: number) =>
  ofFall(x) ? turned(grown(range(x, now), range(x, then))) : grown(range(x, now), range(x, then))
const isLess = (stated: Told | undefined) => /[低慢]于|[低慢]$/.test(stated?.before ?? '')
/** What came out as a count: a whole one, so that half of one to each side is let be. */
const wholeNumbers = ({ lo, hi, hard }: Range): Range => ({
  lo: lo?.minus('0.5') ?? null,
  hi: hi?.plus('0.5') ?? null,
  hard,
})
/** Which of the two is said to be the more or the less: 0, 1, or null where neither is named. */
const comparedIn = (a: Told | undefined, b: Told | undefined, c: Told | undefined): 0 | 1 | null => {
  const name = /^[，,]([\u4e00-\u9fff]{2})/.exec(c?.before ?? '')?.[1] ?? '?'
  const [first, second] = [a, b].map((one) => (one?.before ?? '').slice(-6).includes(name))
  return first === second ? null : first ? 0 : 1
}
/** 实施率 of 实施118项; 通达率 of 109个通高速. */
const isRateOf = (rate: Told | undefined, one: Told | undefined) => {
  const name = /([\u4e00-\u9fff]{2,5})(?:率|面|比例)(?:达到?|为|是)?$/.exec(rate?.before ?? '')?.[1]?.slice(-2) ?? ''
  const words = (one?.before ?? '').slice(-14) + (one?.after ?? '').replace(/[，,].*$/, '')
  return (
    name !== '' &&
    (words.includes(name) || words.startsWith(`个${name[0]}`) || (one?.after ?? '').startsWith(name[0] ?? '?'))
  )
}
/** 占一般公共预算支出的 and 一般公共预算支出. */
const isWholeOf = (share: Told | undefined, whole: Told | undefined) => {
  const of = (share?.before ?? '').replace(/^[，,]占(?:全[国省市县区])?|的$|比重.*$/g, '')
  const name = (whole?.before ?? '').replace(/^[，,（(](?:全[国省市县区])?|(?:为|达到?|是)$/g, '')
  return of.length > 2 && name.length > 2 && (of.endsWith(name) || name.endsWith(of))
}
/** A rise over what there was before, less than nothing where the words contradict each other. */
const sidedRise = (x: readonly Told[], now: number, by: number, rate: number): Range => {
  const isFall = ofFallAt(x, 2)
  const base = isFall ? plus(range(x, now), range(x, by)) : minus(range(x, now), range(x, by))
  const growth = times100(over(range(x, by), base))
  return isFall === ofFallAt(x, rate) ? growth : turned(growth)
}

const planned = /(?:计划|任务|目标)[^，。；]{0,14}$/
const actual = /^[，,](?:实际)?(?:完成|建成|实现|新建|改造|办结|达到?|实际|共)[^，。；]{0,10}$/
const againstBracketed = [
  any,
  /^[，,](?:比|较)上年末?(?:的)?[（(]$/,
  /^[）)](?:提高|上升|提升|增加|下降|降低|减少)(?:了)?$/,
]
const lastYear = '(?:上年|去年|上一年|(?:19|20)\\d\\d年|上年同期|同期)(?:同期)?'

export const ways: readonly Way[] = [
  {
    of: 'quantity',
    before: [planned, actual, /^[，,](?:超额|超计划|超目标|超任务|超出)(?:完成|计划|任务|目标)*$/],
    fits: ([a, b, c]) => isCount(a) && same(a, b, c),
    due: (x) => [minus(range(x, 1), range(x, 0))],
    formula: '完成数 − 计划数',
  },
  {
    of: 'percent',
    before: [planned, actual, /^[，,](?:占|完成)[^，。；]{0,8}(?:任务|计划|目标)(?:数)?的$/],
    fits: ([a, b, c]) => isCount(a) && same(a, b) && isPercent(c),
    due: (x) => [times100(over(range(x, 1), range(x, 0)))],
    formula: '完成数 ÷ 计划数',
    unit: '%',
  },
  {
    of: 'percent',
    before: [any, new RegExp(`^[，,](?:比|较)${lastYear}的?$`), /^(?:增长|上升|提高|增加|下降|减少|降低)(?:了|约)?$/],
    fits: ([a, b, c]) => isCount(a) && same(a, b) && isPercent(c),
    due: (x) => [growthToldOf(x, 0, 1)],
    formula: '今年 ÷ 上年 − 1',
    unit: '%',
  },
  {
    of: 'percent',
    before: [
      /分别(?:为|达到?|是)?$/,
      /^[、和]$/,
      /^[，,](?:(?:19|20)\d\d年)?比(?:(?:19|20)\d\d年|上年)?(?:增长|下降)(?:了)?$/,
    ],
    fits: ([a, b, c]) => isCount(a) && same(a, b) && isPercent(c),
    due: (x) => [growthToldOf(x, 1, 0)],
    formula: '后一年 ÷ 前一年 − 1',
    unit: '%',
  },
  {
    of: 'quantity',
    before: [
      /^(?:[^，。；]{0,6})(?:19|20)\d\d年[^，。；]{2,20}$/,
      /^[，,](?:19|20)\d\d年(?:同比)?增长$/,
      /^[，,](?:达到?|增至|增加到)$/,
    ],
    fits: ([a, b, c]) => isCount(a) && same(a, c) && isPercent(b),
    due: (x) => [slackened(times(range(x, 0), factorOf(range(x, 1), 'up')), '0.005')],
    formula: '上年 × (1 + 增速)',
  },
  {
    of: 'multiple',
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
    of: 'points',
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
    of: 'quantity',
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
    of: 'quantity',
    // 16个乡镇，每个|2个，共|32个; 为25个社区各配备3名，共75名
    before: [any, /(?:每[个家户镇村乡县条所座]|各)[^，。；\d]{0,10}$/, /^[^，。；\d]{0,16}[，,]共[^，。；\d]{0,10}$/],
    fits: ([a, b, c]) => isCount(a) && isCount(b) && same(b, c),
    due: (x) => [times(range(x, 0), range(x, 1))],
    formula: '个数 × 每个',
  },
  {
    of: 'quantity',
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
    of: 'quantity',
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
    of: 'quantity',
    before: [/全年[^。；\d]{0,24}$/, /^[^。；\d]{0,4}[，,]月均[^，。；\d]{0,6}$/],
    fits: ([a, b]) => isCount(a) && same(a, b),
    due: (x) => [slackened(over(range(x, 0), exactly(12)), '0.05')],
    formula: '全年 ÷ 12',
  },
  {
    of: 'quantity',
    before: [/全年[^。；\d]{0,24}$/, /^[^。；\d]{0,4}[，,]日均[^，。；\d]{0,6}$/],
    fits: ([a, b]) => isCount(a) && same(a, b),
    due: (x) => [slackened(over(range(x, 0), exactly(365)), '0.05')],
    formula: '全年 ÷ 365',
  },
  {
    of: 'quantity',
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
    of: 'quantity',
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
    of: 'percent',
    // 抽检3200批次，合格3136批次，合格率98%; 121项任务实施118项，实施率|97.5%
    before: [any, /^[^。；\d]{1,16}$/, /^[^，。；\d]{0,12}[，,][\u4e00-\u9fff]{2,5}(?:率|面|比例)(?:达到?|为|是)?$/],
    fits: ([a, b, c]) =>
      isCount(a) && same(a, b) && isPercent(c) && isRateOf(c, b) && !isRateOf(c, a && { ...a, after: '' }),
    due: (x) => [times100(over(range(x, 1), range(x, 0)))],
    formula: '达到的 ÷ 总数',
    unit: '%',
  },
  {
    of: 'percent',
    // 增长6%，其中工业拉动2.7个百分点，贡献率为45%
    before: [/增长$/, /拉动(?:[^，。；\d]{0,8}增长)?$/, /^[，,][^，。；\d]{0,10}贡献率(?:达到?|为)?$/],
    fits: ([a, b, c]) => isPercent(a) && b?.figure.kind === 'points' && isPercent(c),
    due: (x) => [slackened(times100(over(range(x, 1), range(x, 0))), '0.01')],
    formula: '拉动 ÷ 增速',
    unit: '%',
  },
  {
    of: 'fraction',
    // 24个，占|三分之二
    before: [any, any, /^[^，。；\d]{0,14}[，,]占(?:总数的|全[市县省]的)?$/],
    fits: ([a, b, c]) =>
      isCount(a) && same(a, b) && c?.figure.kind === 'fraction' && /中/.test((a?.after ?? '').slice(0, 14)),
    due: (x) => [fractionOf(over(range(x, 1), range(x, 0)), x[2] as Told)],
    formula: '部分 ÷ 总数',
  },
  {
    of: 'percent',
    // 五年增长57.3%，年均增长9.5%
    before: [/增长$/, /^[，,]年均(?:增长|递增)$/],
    fits: ([a, b]) => isPercent(a) && isPercent(b),
    due: ([a]) => [3, 4, 5, 6].map((years) => yearlyOf(Number(a?.figure.value ?? 0), years)),
    formula: '累计增速折成三至六年的年均增速',
    unit: '%',
  },
  {
    of: 'quantity',
    before: [any, /^[^。；\d]{0,14}[，,、][^，。；\d]{0,14}$/, /每千(?:常住)?人[^，。；\d]{0,12}$/],
    fits: ([a, b, c]) => isPeople(a) && same(b, c) && isCount(b),
    due: (x) => [slackened(times(over(range(x, 1), range(x, 0)), exactly(1000)), '0.03')],
    formula: '总数 ÷ 人口 × 1000',
  },
  {
    of: 'quantity',
    before: [any, /人口$/, /每万人[^，。；\d]{0,16}$/],
    fits: ([a, b, c]) => isPeople(b) && same(a, c) && isCount(a),
    due: (x) => [slackened(times(over(range(x, 0), range(x, 1)), exactly(10000)), '0.03')],
    formula: '总数 ÷ 人口 × 10000',
  },
  {
    of: 'quantity',
    // 25万人，其中…占64%，为|16万人
    before: [any, /^[^。；\d]{0,8}[，,]其中[^，。；\d]{0,14}占(?:比)?$/, /^[，,](?:为|即|计|共|达)$/],
    fits: ([a, b, c]) => isCount(a) && isPercent(b) && same(a, c),
    due: (x) => [slackened(over(times(range(x, 0), range(x, 1)), exactly(100)), '0.01')],
    formula: '总数 × 占比',
  },
  {
    of: 'quantity',
    before: [any, /^[^。；\d]{0,4}[，,]?$/, /^的[^。；\d]{0,24}[，,](?:计|共|即)$/],
    fits: ([a, b, c]) => isCount(a) && isPercent(b) && same(a, c),
    due: (x) => [slackened(over(times(range(x, 0), range(x, 1)), exactly(100)), '0.01')],
    formula: '总数 × 占比',
  },
  {
    of: 'quantity',
    // 实现产值12.3亿元，增长20.3%（上年|10.2亿元）; 31微克，比上年下降8.8%，上年为|34微克
    before: [
      any,
      /^[，,](?:同比|比上年|较上年)?(?:增长|上升|上涨|下降|减少|降低)(?:了)?$/,
      /^[（(，,；](?:而)?上年(?!结转|滚存|结余)(?:同期|全年|末)?[^，。；\d]{0,10}$/,
    ],
    fits: ([a, b, c]) => isCount(a) && isPercent(b) && same(a, c),
    due: (x) => [slackened(over(range(x, 0), factorIn(x, 1)), '0.01')],
    formula: '今年 ÷ (1 + 增速)',
  },
  {
    of: 'quantity',
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
    of: 'quantity',
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
    of: 'percent',
    before: [/总投资$/, /(?:累计|当年|年内|年|已)完成投资$/, /^[，,](?:占|完成)总投资的$/],
    fits: ([a, b, c]) => isCount(a) && same(a, b) && isPercent(c),
    due: (x) => [times100(over(range(x, 1), range(x, 0)))],
    formula: '完成投资 ÷ 总投资',
    unit: '%',
  },
  {
    // 完成投资5126.8亿元，为年度计划的110.3%（年度计划|4650亿元）
    of: 'quantity',
    before: [
      any,
      /(?:占|为|完成|达到?)(?:年度|全年|年初|调整)?(?:计划|预算|任务|目标)[^，。；\d]{0,6}的$/,
      /^[（(，,](?:年度|全年|年初)?(?:计划|预算|任务|目标)[^，。；\d]{0,8}$/,
    ],
    fits: ([a, b, c]) => isCount(a) && isPercent(b) && same(a, c),
    due: (x) => [slackened(over(times100(range(x, 0)), range(x, 1)), '0.005')],
    formula: '完成数 ÷ 完成率',
  },
  {
    // 61.16%，比上年提高0.85个百分点，上年为|60.31%
    of: 'percent',
    before: [
      any,
      /^[，,](?:比|较)?上年末?(?:提高|上升|提升|增加|下降|降低|减少)(?:了)?$/,
      /^[（(，,]上年(?:同期|末)?(?:为|是)?$/,
    ],
    fits: ([a, b, c]) => isPercent(a) && b?.figure.kind === 'points' && isPercent(c),
    due: (x) => [ofFallAt(x, 1) ? plus(range(x, 0), range(x, 1)) : minus(range(x, 0), range(x, 1))],
    formula: '今年 − 变动',
    unit: '%',
  },
  {
    // 64.20%，比上年末（62.90%）提高|1.30个百分点
    of: 'points',
    before: againstBracketed,
    fits: ([a, b, c]) => isPercent(a) && isPercent(b) && c?.figure.kind === 'points',
    due: (x) => [ofFall(x) ? minus(range(x, 1), range(x, 0)) : minus(range(x, 0), range(x, 1))],
    formula: '今年 − 上年',
    unit: '百分点',
  },
  {
    // 64.20%，比上年末（62.90%）提高|1.30%: what is in per cent is a growth
    of: 'percent',
    before: againstBracketed,
    fits: ([a, b, c]) => isPercent(a) && isPercent(b) && isPercent(c),
    due: (x) => [growthToldOf(x, 0, 1)],
    formula: '今年 ÷ 上年 − 1',
    unit: '%',
  },
  {
    // 上线1462人，上线率55.8%，参加考试|2618人
    of: 'quantity',
    before: [
      any,
      /^[，,][\u4e00-\u9fff]{2,4}率(?:达到?|为|是)?$/,
      /^[，,](?:应|共|参加|排查|全部|总|计划|全[市县省])[^，。；\d]{0,8}$/,
    ],
    fits: ([a, b, c]) => isCount(a) && isPercent(b) && same(a, c) && isRateOf(b, a),
    due: (x) => [slackened(over(times100(range(x, 0)), range(x, 1)), '0.001')],
    formula: '达到的 ÷ 比率',
  },
  {
    // 147个国考断面优良率为98.0%，优良断面|144个
    of: 'quantity',
    before: [
      any,
      /^[^，。；\d]{2,12}(?:优良|达标|合格)(?:率|比例)(?:达到?|为|是)?$/,
      /^[，,][^，。；\d]{0,2}(?:优良|达标|合格)[^，。；\d]{0,8}$/,
    ],
    fits: ([a, b, c]) => isCount(a) && isPercent(b) && same(a, c),
    due: (x) => [over(times(range(x, 0), range(x, 1)), exactly(100))].map(wholeNumbers),
    formula: '总数 × 比率',
  },
  {
    // 36项，竣工29项，跨年度工程|7项
    of: 'quantity',
    before: [
      any,
      /^[，,](?:已|其中)?(?:竣工|完成|开工|建成|投产|办结|完工|实施)[^，。；\d]{0,6}$/,
      /^[，,](?:剩余|尚有|还有|跨年度|结转|未(?:竣工|完成|开工|建成|投产|办结|完工))[^，。；\d]{0,8}$/,
    ],
    fits: ([a, b, c]) => isCount(a) && same(a, b, c),
    due: (x) => [minus(range(x, 0), range(x, 1))],
    formula: '总数 − 已完成',
  },
  {
    // 7.1%，高于全省平均水平1.6个百分点（全省增长|5.5%）
    of: 'percent',
    before: [
      any,
      /(?:[高低快慢]于|高出|比)[^，。；\d]{1,14}$/,
      /^[（(，,](?:[全上][国省市县区年]|年初|预期|计划|目标|控制|同期|平均)[^，。；\d]{0,10}$/,
    ],
    fits: ([a, b, c]) => isPercent(a) && b?.figure.kind === 'points' && isPercent(c) && !ofFallAt([a, b, c], 0),
    due: (x) => [isLess(x[1]) ? plus(range(x, 0), range(x, 1)) : minus(range(x, 0), range(x, 1))],
    formula: '本数 ∓ 差距',
    unit: '%',
  },
  {
    // 出厂价格下降2.7%，购进价格下降3.4%，降幅比出厂价格大|0.7个百分点
    of: 'points',
    before: [
      /(?:下降|增长|上涨)(?:了)?$/,
      /(?:下降|增长|上涨)(?:了)?$/,
      /^[，,][降增涨]幅(?:比|较)[^，。；\d]{1,12}[大小高低]$/,
    ],
    fits: ([a, b, c]) => isPercent(a) && isPercent(b) && c?.figure.kind === 'points',
    due: (x) => [
      /[小低]$/.test(x[2]?.before ?? '') ? minus(range(x, 0), range(x, 1)) : minus(range(x, 1), range(x, 0)),
    ],
    formula: '两个幅度之差',
    unit: '百分点',
  },
  {
    // 195.74亿元，比2023年完成数增长5%，增加|9.32亿元
    of: 'quantity',
    before: [
      any,
      /^[，,](?:同比|(?:比|较)(?:20\d\d年|上年)[^，。；\d]{0,8})(?:增长|下降)$/,
      /^[，,](?:净)?(?:增加|减少)(?:了)?$/,
    ],
    fits: ([a, b, c]) => isCount(a) && isPercent(b) && same(a, c),
    due: (x) => [sized(minus(range(x, 0), over(range(x, 0), factorIn(x, 1))))],
    formula: '今年 − 今年 ÷ (1 + 增速)',
  },
  {
    // 12起、死亡8人，比上年分别减少3起、2人，分别下降|20%和20%
    of: 'percent',
    before: [any, any, /分别(?:减少|增加|下降|增长)(?:了)?$/, /^[、和]$/, /^[，,]?分别(?:下降|减少|增长|上升)$/],
    fits: ([a, b, c, d, e]) => same(a, c) && same(b, d) && isPercent(e),
    due: (x) => [sidedRise(x, 0, 2, 4)],
    formula: '增减 ÷ 上年',
    unit: '%',
  },
  {
    of: 'percent',
    before: [
      any,
      any,
      /分别(?:减少|增加|下降|增长)(?:了)?$/,
      /^[、和]$/,
      /^[，,]?分别(?:下降|减少|增长|上升)$/,
      /^[、和]$/,
    ],
    fits: ([a, b, c, d, e, f]) => same(a, c) && same(b, d) && isPercent(e) && isPercent(f),
    due: (x) => [sidedRise(x, 1, 3, 4)],
    formula: '增减 ÷ 上年',
    unit: '%',
  },
  {
    // 43起，死亡9人，分别下降17.3%和25.0%，上年分别为|52起、12人
    of: 'quantity',
    before: [
      any,
      any,
      /分别[^，。；\d]{0,8}(?:下降|减少|增长|上升)$/,
      /^[、和]$/,
      /^[（(，,]上年(?:同期)?分别(?:为|是)?$/,
    ],
    fits: ([a, b, c, d, e]) => isPercent(c) && isPercent(d) && same(a, e) && isCount(b),
    due: (x) => [slackened(over(range(x, 0), factorIn(x, 2)), '0.001')].map(wholeNumbers),
    formula: '今年 ÷ (1 + 增速)',
  },
  {
    of: 'quantity',
    before: [
      any,
      any,
      /分别[^，。；\d]{0,8}(?:下降|减少|增长|上升)$/,
      /^[、和]$/,
      /^[（(，,]上年(?:同期)?分别(?:为|是)?$/,
      /^[、和]$/,
    ],
    fits: ([a, b, c, d, e, f]) => isPercent(c) && isPercent(d) && same(a, e) && same(b, f),
    due: (x) => [slackened(over(range(x, 1), factorIn(x, 3, 2)), '0.001')].map(wholeNumbers),
    formula: '今年 ÷ (1 + 增速)',
  },
  {
    // 压减8.2%（由2684万元减至|2464万元）
    of: 'quantity',
    before: [
      /(?:压减|下降|减少|降低|增长|提高|增加)(?:了)?$/,
      /^[（(][由从][^，。；\d]{0,8}$/,
      /^(?:压减|下降|减少|降低|减|降|压缩|增加|增长|提高|增)(?:到|至|为)$/,
    ],
    fits: ([a, b, c]) => isPercent(a) && isCount(b) && same(b, c),
    due: (x) => [slackened(times(range(x, 1), factorIn(x, 0)), '0.001')],
    formula: '原数 × (1 ± 幅度)',
  },
  {
    // 新增装机600万千瓦，总装机达到3446万千瓦（2023年底为|2846万千瓦）
    of: 'quantity',
    before: [
      /(?:新增|增加)[^，。；\d]{0,12}$/,
      /^[，,][^，。；\d]{0,8}(?:达到?|增至|为)$/,
      /^[（(，,](?:20\d\d年|上年|去年|年初)[末底]?(?:为|是|有)?$/,
    ],
    fits: ([a, b, c]) => isCount(a) && same(a, b, c),
    due: (x) => [minus(range(x, 1), range(x, 0))],
    formula: '总数 − 新增',
  },
  {
    // 每年6384元，农村低保标准相当于每月|532元
    of: 'quantity',
    before: [/每年$/, /^[，,][^，。；\d]{0,12}(?:相当于|即|合)每月$/],
    fits: ([a, b]) => isCount(a) && same(a, b),
    due: (x) => [slackened(over(range(x, 0), exactly(12)), '0.005')],
    formula: '全年 ÷ 12',
  },
  {
    // 民生支出38.15亿元，占一般公共预算支出的81.7%，一般公共预算支出|46.72亿元
    of: 'quantity',
    before: [
      any,
      /^[，,]占[^，。；\d]{2,18}(?:的|比重(?:仅)?(?:为|达到?))$|^[，,]占[^，。；\d]{2,12}的$/,
      /^[，,（(][^，。；\d]{3,18}$/,
    ],
    fits: ([a, b, c]) => isCount(a) && isPercent(b) && same(a, c) && isWholeOf(b, c),
    due: (x) => [slackened(over(times100(range(x, 0)), range(x, 1)), '0.001')],
    formula: '部分 ÷ 占比',
  },
  {
    // 出口19亿元、进口9亿元，出口额比进口额多|10亿元
    of: 'quantity',
    before: [
      /[\u4e00-\u9fff]{2}$/,
      /^[、，,][\u4e00-\u9fff]{2,8}$/,
      /^[，,][\u4e00-\u9fff]{2,8}额?比[\u4e00-\u9fff]{2,8}额?[多少高低]$/,
    ],
    fits: ([a, b, c]) => isCount(a) && same(a, b, c) && comparedIn(a, b, c) !== null,
    due: ([a, b, c]) => {
      const isFirst = comparedIn(a, b, c) === (/[多高]$/.test(c?.before ?? '') ? 0 : 1)
      return [
        isFirst
          ? minus(range([a, b] as Told[], 0), range([a, b] as Told[], 1))
          : minus(range([a, b] as Told[], 1), range([a, b] as Told[], 0)),
      ]
    },
    formula: '两数之差',
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
