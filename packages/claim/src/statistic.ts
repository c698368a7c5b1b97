/**
 * Statistics: what a figure says of its indicator, by the verb where there is one, else by the noun and the unit.
 */
import type { Direction, Stat } from './claim.js'
import type { Figure } from './figure.js'
import type { Indicator } from './indicator.js'
import { isNatural, type Phrase } from './phrase.js'
import type { Predicate } from './predicate.js'
import { type WordSet, wordsOf } from './wordset.js'

interface Evidence {
  readonly figure: Figure
  readonly name: string
  readonly predicate: Predicate
  readonly phrase: Phrase | null
  /** The words before the figure. */
  readonly head: string
  /** Those of them before its verb. */
  readonly nouns: string
  readonly indicator: Indicator | null
  /** Whether the list it stands in is of what was added. */
  readonly goesOnAdding: boolean
}

/** What a figure says of its indicator, and the rule that says so. */
export interface Verdict {
  readonly stat: Stat
  readonly direction: Direction
  readonly rule: string
}

/** What the end of the words before a percentage makes of it, where no verb says. */
const nounStats: readonly (readonly [ends: WordSet, stat: Stat, direction: Direction, rule: string])[] = [
  [
    wordsOf(
      '上涨幅度 增长幅度 增速 增幅 涨幅 升幅 增长率 增长速度 增长目标 增长预期目标 增速预期 增幅预期 涨幅预期 升幅预期 增长率预期 增长速度预期 增长目标预期',
    ),
    'growth',
    'up',
    'stat.growthNoun',
  ],
  [wordsOf('降幅 跌幅 下降率 下降幅度'), 'growth', 'down', 'stat.growthNoun'],
  [wordsOf('完成率 执行率 进度'), 'completion', '', 'stat.completionNoun'],
  [wordsOf('比重 占比 份额'), 'share', '', 'stat.shareNoun'],
]
/** 占…比例, and 三次产业结构. */
const shareForm = /占.+比[例重]$/
const structure = /^(?:三次)?产业.*(?:结构|比例)/

/** The statistic of a figure and its direction. */
export function statOf(evidence: Evidence): Verdict {
  const { figure, predicate, nouns } = evidence
  const { stat, direction } = predicate
  if (figure.kind === 'multiple' && stat === 'growth') return { stat: 'multiple', direction, rule: 'stat.growth' }
  if (figure.unit === '番') return { stat: 'multiple', direction: 'up', rule: 'stat.growth' }
  if (stat !== null) return { stat, direction: turned(direction, stat, figure), rule: `stat.${predicate.rule}` }
  switch (figure.kind) {
    case 'percent':
    case 'fraction':
    case 'magnitude': {
      if (isNatural(nouns)) return { stat: 'rate', direction: '', rule: 'stat.percent' }
      for (const [ends, nounStat, way, rule] of nounStats)
        if (endsIn(ends, nouns) || endsIn(ends, evidence.name))
          return { stat: nounStat, direction: turned(way, nounStat, figure), rule }
      if (isShareForm(nouns) || isShareForm(evidence.name) || (nouns.includes('产业') && structure.test(nouns)))
        return { stat: 'share', direction: '', rule: 'stat.shareNoun' }
      if (statesGrowth(evidence))
        return { stat: 'growth', direction: turned('up', 'growth', figure), rule: 'stat.growthAlone' }
      return figure.unit === '%' || figure.unit === '‰' || figure.kind === 'fraction'
        ? { stat: 'rate', direction: '', rule: 'stat.percent' }
        : { stat: 'level', direction: '', rule: 'stat.amount' }
    }
    case 'points':
      return { stat: 'pointChange', direction: direction, rule: 'stat.points' }
    case 'rank':
      return { stat: 'rank', direction: '', rule: 'stat.rank' }
    case 'multiple':
      return { stat: 'multiple', direction: '', rule: 'stat.multiple' }
    case 'listCount':
      return { stat: 'listCount', direction: '', rule: 'stat.listCount' }
    case 'duration':
      return { stat: 'level', direction: '', rule: 'stat.amount' }
    case 'quantity':
      return amountOf(evidence)
  }
}

function endsIn(ends: WordSet, text: string): boolean {
  return ends.endAt(text, text.length) > 0
}

function isShareForm(text: string): boolean {
  return text.includes('占') && shareForm.test(text)
}

/** 固定资产投资10%以上: a percentage of what is no percentage is its growth; so is a negative one. */
function statesGrowth({ indicator, figure, predicate }: Evidence): boolean {
  const isAmount = indicator !== null && (indicator.kind === 'flow' || indicator.kind === 'stock')
  return figure.unit === '%' && (figure.value.startsWith('-') || (isAmount && predicate.rule === 'bare'))
}

function amountOf({ name, predicate, phrase, figure, head, goesOnAdding }: Evidence): Verdict {
  if (predicate.rule === 'rankChange.up' && /^[位名]/.test(figure.unit))
    return { stat: 'rankChange', direction: 'up', rule: 'stat.rankChange' }
  if (predicate.adverbs.includes('净增')) return { stat: 'increment', direction: 'up', rule: 'stat.added' }
  if (predicate.adverbs.includes('累计') || phrase?.isTotal || head.slice(-12).includes('累计'))
    return { stat: 'cumulative', direction: '', rule: 'stat.cumulative' }
  if (phrase?.adding || /新增(?:城镇)?就业|^新(?:签约|登记|设立|开工|认定|引进)/.test(name))
    return { stat: 'increment', direction: 'up', rule: 'stat.added' }
  if (goesOnAdding) return { stat: 'increment', direction: 'up', rule: 'stat.added' }
  if (phrase?.isLess) return { stat: 'increment', direction: 'down', rule: 'stat.lessened' }
  return { stat: 'level', direction: '', rule: 'stat.amount' }
}

/** 增长-18.9% is a fall. */
function turned(direction: Direction, stat: Stat, figure: Figure): Direction {
  if (!figure.value.startsWith('-') || (stat !== 'growth' && stat !== 'pointChange')) return direction
  return direction === 'up' ? 'down' : direction === 'down' ? 'up' : direction
}
