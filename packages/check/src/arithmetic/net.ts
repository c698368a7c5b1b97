/**
 * C9, C10: what a level rose by is no more than what was newly added, and level, rise and growth agree.
 *
 * Growth at constant prices says nothing of levels: such indicators are passed over.
 */
import { type Finding, noted, type Proof } from '../finding.js'
import { apart, factorOf, growthOf, isBelow, isHard, minus, over, plus, type Range, times100 } from '../range.js'
import type { Rule } from '../rule.js'
import { isAmount, isSameIndicator, isSameSetting, type Said, saidByBlock, sentencesOf } from '../said.js'
import { spanOf, termOf, workedOut, written } from '../wording.js'
import { isReal } from './part.js'

export const grossAndNet: Rule = {
  id: 'C9',
  title: { zh: '净增数不大于新增数', en: 'A net rise is no more than what was newly added' },
  policy: 'on',
  examine: (material) => noted(sentencesOf(material).flatMap(({ said }) => said.flatMap((_, at) => grossAt(said, at)))),
}

const gross = /新(?:登记|注册|设立|开办|发展|成立)/

/** 新登记经营主体2.06万户，经营主体突破14.4万户，增长6.2%. */
function grossAt(said: readonly Said[], at: number): (Finding | Proof)[] {
  const [added, level, growth] = [said[at], said[at + 1], said[at + 2]]
  if (added && level && /净(?:增|增加|增长)(?:加|了)?$/.test(level.before) && level.claim.stat === 'increment')
    return netAt(added, level)
  if (added?.claim.stat !== 'increment' || !gross.test(added.before) || !level || level.claim.stat !== 'level')
    return []
  if (growth?.claim.stat !== 'growth' || growth.claim.direction !== 'up' || growth.figure.kind !== 'percent') return []
  if (!isSameIndicator(added.claim, level.claim) || !isSameIndicator(level.claim, growth.claim)) return []
  if (added.figure.unit !== level.figure.unit || !isHard(growth.range) || growth.claim.baseline) return []
  const net = minus(level.range, over(level.range, factorOf(growth.range, 'up')))
  const least = { ...net, lo: leastNet(level, growth), hard: { lo: true, hi: false } }
  const { unit } = level.figure
  const said9 = {
    check: 'C9',
    spans: [added.place, level.place, growth.place],
    formula: 'level − level ÷ (1 + growth) ≤ newly added',
    equation: [
      termOf(level),
      '−',
      termOf(level),
      '÷ (1 +',
      termOf(growth),
      ') =',
      workedOut('净增', least, unit),
      '≤',
      termOf(added),
    ],
    computed: { net: spanOf(least), added: spanOf(added.range) },
    why: ['tie 新登记'],
  }
  if (isBelow(added.range, least))
    return [
      {
        ...said9,
        severity: 'error',
        message: {
          zh: `按${level.figure.text}、增长${growth.figure.text}，净增至少${written({ ...least, hi: null }, unit)}，多于新增的${added.figure.text}`,
          en: `By ${level.figure.text}, up ${growth.figure.text}, the net rise is more than the ${added.figure.text} newly added`,
        },
      },
    ]
  const exits = minus(added.range, { ...least, hi: least.lo })
  return [
    {
      ...said9,
      severity: 'info',
      message: {
        zh: `推算：净增约${written({ ...least, hi: least.lo }, unit)}，新增${added.figure.text}，退出约${written(exits, unit)}`,
        en: `Derived: a net rise of about ${written({ ...least, hi: least.lo }, unit)}, so about ${written(exits, unit)} left`,
      },
    },
  ]
}

/** 新登记3126户，净增5000户. */
function netAt(added: Said, net: Said): (Finding | Proof)[] {
  if (added.claim.stat !== 'increment' || !gross.test(added.before) || added.figure.unit !== net.figure.unit) return []
  if (!isSameIndicator(added.claim, net.claim)) return []
  const said9 = {
    check: 'C9',
    spans: [net.place, added.place],
    formula: 'net ≤ newly added',
    equation: [termOf(net), '≤', termOf(added)],
    why: ['tie 净增'],
  }
  const [n, a] = [net.figure.text, added.figure.text]
  if (!isBelow(added.range, net.range))
    return [
      {
        ...said9,
        message: { zh: `净增${n}不多于新增${a}，一致`, en: `A net rise of ${n} within ${a} added: consistent` },
      },
    ]
  return [
    {
      ...said9,
      severity: 'error',
      message: { zh: `净增${n}多于新增${a}`, en: `A net rise of ${n} is more than the ${a} newly added` },
    },
  ]
}

/** The least a level can have risen by: its own least, at the least growth. */
function leastNet(level: Said, growth: Said) {
  const { lo } = level.range
  const rate = growth.range.lo
  return lo && rate ? lo.minus(lo.div(rate.div(100).plus(1))) : null
}

export const levelAndRise: Rule = {
  id: 'C10',
  title: { zh: '总量、增量与增速相符', en: 'Level, rise and growth agree' },
  policy: 'on',
  examine: (material) => noted(saidByBlock(material).flatMap((said) => said.flatMap((_, at) => riseAt(said, at)))),
}

export const newAndTotal: Rule = {
  id: 'C23',
  title: { zh: '新增数不大于累计数', en: 'What was added is no more than the total' },
  policy: 'on',
  examine: (material) => noted(sentencesOf(material).flatMap(({ said }) => said.flatMap((_, at) => totalAt(said, at)))),
}

const totalOf = /(?:累计|总数|总计|总量|保有量|总规模|总面积|总里程)[^，。；]{0,8}$/

/** 新增高速公路4.2万公里，|总里程达9.56万公里. */
const bareTotal = /^[，,、](?:累计|总数|总计|总量|总规模|总里程|总面积)(?:达到?|为)?$/

/** 同比增加1829万千瓦、|达到9048万千瓦. */
const risen = /(?:同比|比上年|较上年|净)(?:增加|增|新增|增长)(?:了)?$/
const arrived = /^[、，](?:总量|总数)?(?:达到?|增至|增加到)(?:了)?$/

/** Added in the period, or in all of it: 累计净增155万户. */
function wasAdded({ claim, before }: Said): boolean {
  if (claim.direction === 'down') return false
  return claim.stat === 'increment' || (claim.stat === 'cumulative' && /净增|新增/.test(before))
}

/** 新建高标准农田4.8万亩，累计建成135.31万亩. */
function totalAt(said: readonly Said[], at: number): (Finding | Proof)[] {
  const [added, total] = [said[at], said[at + 1]]
  if (!added || !total || !isAmount(total) || !wasAdded(added)) return []
  const isTotal = totalOf.test(total.before) || (risen.test(added.before) && arrived.test(total.before))
  if (!isTotal || total.claim.stat === 'increment') return []
  const isOwn = isSameIndicator(added.claim, total.claim) || bareTotal.test(total.before)
  if (added.figure.unit !== total.figure.unit || !isOwn) return []
  const said23 = {
    check: 'C23',
    spans: [total.place, added.place],
    formula: 'added ≤ total',
    equation: [termOf(added), '≤', termOf(total)],
    why: ['tie 累计'],
  }
  const [a, t] = [added.figure.text, total.figure.text]
  if (!isBelow(total.range, added.range))
    return [
      {
        ...said23,
        message: { zh: `新增${a}不大于累计${t}，一致`, en: `${a} added within a total of ${t}: consistent` },
      },
    ]
  return [
    {
      ...said23,
      severity: 'error',
      message: { zh: `新增${a}大于累计${t}`, en: `${a} added is more than the total of ${t}` },
    },
  ]
}

const sinceLastYear = /(?:比|较)(?:上年|去年|上一年|年初|20\d\d年)|同比|净增|净减|年净/

/** 380家，较上年净增52家（，增长15.9%）. */
const bareRise = /^[，,](?:净)?(?:增加|减少)(?:了)?$/

function riseAt(said: readonly Said[], at: number): (Finding | Proof)[] {
  const level = said[at]
  if (level && /(?:预算|计划|任务|目标)(?:数)?$/.test(level.before)) return []
  // 为预算180亿元的103.6%，比上年增加12.07亿元: what was planned may stand between.
  const after =
    /(?:预算|计划|任务|目标)(?:数)?$/.test(said[at + 1]?.before ?? '') && said[at + 2]?.before === '的'
      ? at + 3
      : at + 1
  const rise = said[after]?.claim.stat === 'rate' ? said[after + 1] : said[after]
  if (level?.claim.stat !== 'level' && level?.claim.stat !== 'increment') return []
  if (rise?.claim.stat !== 'increment' || !isAmount(level) || !isAmount(rise)) return []
  if (level.claim.indicator.name !== rise.claim.indicator.name || !isHard(level.range) || !isHard(rise.range)) return []
  const next = rise && said[said.indexOf(rise) + 1]
  const isGrowth =
    next?.claim.stat === 'growth' &&
    next.figure.kind === 'percent' &&
    isHard(next.range) &&
    next.claim.indicator.name === level.claim.indicator.name &&
    isSameSetting(next.claim, level.claim) &&
    /^[，,、]?(?:同比)?(?:增长|下降|增幅|增加|减少|提高|增速)(?:了|为|达)?$/.test(next.before)
  if (level.figure.unit !== rise.figure.unit || isReal(level)) return []
  // 户籍人口10049.7万人，增加102.8万人，增长1.03%: beside a growth it is since last year.
  if (!sinceLastYear.test(rise.before) && !(isGrowth && bareRise.test(rise.before))) return []
  return [isGrowth ? triple(level, rise, next) : implied(level, rise)]
}

function beforeOf(level: Said, rise: Said): Range {
  return rise.claim.direction === 'down' ? plus(level.range, rise.range) : minus(level.range, rise.range)
}

function triple(level: Said, rise: Said, growth: Said): Finding | Proof {
  const base = beforeOf(level, rise)
  const result = times100(over(rise.range, base))
  const fell = growth.claim.direction === 'down'
  const derived = `${rise.figure.text} ÷ (${level.figure.text} ${rise.claim.direction === 'down' ? '+' : '−'} ${rise.figure.text}) = ${written(result, '%')}`
  const said = {
    check: 'C10',
    spans: [growth.place, level.place, rise.place],
    formula: 'rise ÷ (level − rise) = growth',
    equation: [
      termOf(rise),
      '÷',
      workedOut('上年', base, level.figure.unit),
      '=',
      workedOut('增速', result, '%'),
      '↔',
      termOf(growth),
    ],
    computed: { before: spanOf(base), growth: spanOf(result) },
    why: ['tie 比上年'],
  }
  const isContrary = fell !== (rise.claim.direction === 'down')
  if (!isContrary && (!isHard(growth.range) || !apart(result, growth.range)))
    return { ...said, message: { zh: `${derived}，一致`, en: `${derived}: consistent` } }
  return {
    ...said,
    severity: 'error',
    message: {
      zh: `${derived}，与文中的${fell ? '下降' : '增长'}${growth.figure.text}不符`,
      en: `${derived}, but the text has ${fell ? 'a fall' : 'a growth'} of ${growth.figure.text}`,
    },
    mayBeFine: { zh: '增速可能按可比口径或不变价格计算', en: 'Growth may be on a comparable basis' },
  }
}

/** 380家，较上年净增520家. */
function overgrown(level: Said, rise: Said): Finding {
  const [l, r] = [level.figure.text, rise.figure.text]
  return {
    check: 'C10',
    severity: 'error',
    spans: [rise.place, level.place],
    formula: 'rise ≤ level',
    equation: [termOf(rise), '≤', termOf(level)],
    message: { zh: `增加的${r}大于总数${l}`, en: `A rise of ${r} is more than the ${l} there are` },
    why: ['tie 比上年'],
  }
}

function implied(level: Said, rise: Said): Finding {
  const base = beforeOf(level, rise)
  const isSince = level.claim.stat === 'level' && /(?:比|较)(?:上年|去年|上一年|年初)/.test(rise.before)
  if (isSince && rise.claim.direction === 'up' && isBelow(level.range, rise.range)) return overgrown(level, rise)
  const growth = growthOf(over(level.range, base))
  return {
    check: 'C10',
    severity: 'info',
    spans: [level.place, rise.place],
    formula: 'level ÷ (level − rise) − 1',
    equation: [
      termOf(level),
      '−',
      termOf(rise),
      '=',
      workedOut('上年', base, level.figure.unit),
      '→',
      workedOut('增速', growth, '%'),
    ],
    computed: { before: spanOf(base), growth: spanOf(growth) },
    message: {
      zh: `推算：上年为${written(base, level.figure.unit)}，变动${written(growth, '%')}`,
      en: `Derived: ${written(base, level.figure.unit)} the year before, a change of ${written(growth, '%')}`,
    },
    why: ['tie 比上年'],
  }
}
