/** Reasons: why a slot was read as it is, in plain words for each rule of the reader. */
import type { Reason } from '@zhushi/claim'
import type { Say, StringKey } from '../text.js'

/** By rule, or by the beginning of one: the longest that fits is said. */
const sayings: Readonly<Record<string, StringKey>> = {
  'indicator.known': 'why.indicator.known',
  'indicator.phrase': 'why.indicator.phrase',
  'indicator.counted': 'why.indicator.counted',
  'indicator.inherited': 'why.indicator.inherited',
  'stat.growth': 'why.stat.growth',
  'stat.growthNoun': 'why.stat.growthNoun',
  'stat.pointChange': 'why.stat.pointChange',
  'stat.points': 'why.stat.pointChange',
  'stat.rank': 'why.stat.rank',
  'stat.rankChange': 'why.stat.rankChange',
  'stat.gap': 'why.stat.gap',
  'stat.contribution': 'why.stat.contribution',
  'stat.share': 'why.stat.share',
  'stat.shareNoun': 'why.stat.share',
  'stat.completion': 'why.stat.completion',
  'stat.completionNoun': 'why.stat.completion',
  'stat.percent': 'why.stat.percent',
  'stat.amount': 'why.stat.amount',
  'stat.multiple': 'why.stat.multiple',
  'stat.increment': 'why.stat.increment',
  'stat.added': 'why.stat.increment',
  'stat.lessened': 'why.stat.increment',
  'stat.cumulative': 'why.stat.cumulative',
  'stat.streak': 'why.stat.streak',
  'stat.listCount': 'why.stat.listCount',
  'stat.arrival': 'why.stat.arrival',
  'period.stated': 'why.period.stated',
  'period.section': 'why.period.section',
  'mode.section': 'why.mode.section',
  'mode.past': 'why.mode.past',
  'mode.future': 'why.mode.future',
  'mode.hoped': 'why.mode.hoped',
  'mode.base': 'why.mode.base',
  'baseline.compared': 'why.baseline',
  'of.named': 'why.of',
  region: 'why.region',
}

const slots: Readonly<Record<string, StringKey>> = {
  indicator: 'slot.indicator',
  stat: 'slot.stat',
  direction: 'slot.direction',
  period: 'slot.period',
  mode: 'slot.mode',
  region: 'slot.region',
  baseline: 'slot.baseline',
  of: 'slot.of',
}

/** A reason as people read it. */
export interface ToldReason {
  /** The slot's name: 指标, 统计. */
  readonly slot: string
  /** Why; for a rule that has no words of its own, empty. */
  readonly why: string
  /** The words it read, empty where it read the section the text stands in. */
  readonly words: string
}

/** The reasons of a claim in plain words. `text`: of the block that was read. */
export function toldReasons(why: readonly Reason[], text: string, say: Say): ToldReason[] {
  return why.map(({ rule, from, to }) => {
    const saying = sayingOf(rule)
    const slot = slots[rule.split('.')[0] ?? '']
    return { slot: slot ? say(slot) : say('why.other'), why: saying ? say(saying) : '', words: text.slice(from, to) }
  })
}

function sayingOf(rule: string): StringKey | undefined {
  for (let name = rule; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.'))))
    if (sayings[name]) return sayings[name]
  return undefined
}
