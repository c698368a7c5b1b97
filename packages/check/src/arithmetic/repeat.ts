/** C14: what is told twice of one indicator, place and time must agree. */
import { indicatorById } from '@zhushi/claim'
import { type Finding, noted, type Proof } from '../finding.js'
import type { Material } from '../material.js'
import { apart } from '../range.js'
import type { Rule } from '../rule.js'
import { type Said, type Sentence, sentencesOf, signedRange } from '../said.js'
import { termOf } from '../wording.js'

export const repeat: Rule = {
  id: 'C14',
  title: { zh: '同一指标前后一致', en: 'One indicator, one value' },
  policy: 'on',
  examine: (material) => {
    const groups = Map.groupBy(comparableIn(material), keyOf)
    return noted([...groups.values()].flatMap((group) => conflictsIn(group)))
  },
}

/** What a report tells that may be held against the same told elsewhere. */
export function comparableIn(material: Material): readonly Told[] {
  return sentencesOf(material)
    .flatMap((sentence) => sentence.said.map((said): Told => ({ ...said, sentence })))
    .filter(isComparable)
}

/** Told once for each of the budgets. */
const ofEachBudget = /总计|合计|结转|结余|调入|调出|上解|补助/
const sure = 0.9
/** Words that change the basis or the time of what is told: none may stand between the sentence's beginning and the figure. */
const otherBasis =
  /年均|累计|环比|季度|月份?|半年|以来|相比|实际|名义|可比|口径|剔除|扣除|预计|[五十两三四]年|五”|近\d|本级|其中/
/** Words of a paragraph that tells of several years: a growth in it may be of all of them. */
const manyYears = /年均|[五十]年来?|“十[一二三四五六]五”|20\d\d年[^。]{0,4}相比/
/** What may lead to an indicator at the head of its clause. */
const lead =
  /^(?:全[国省区市县州年]|我[国省市县区]|全社会|初步核算|据?统计|20\d\d年|一年来|过去一年|去年|今年|预计|实现|完成|年末|[，：:\s]|\u3000)*$/

export interface Told extends Said {
  readonly sentence: Sentence
}

/** Only what the vocabulary knows, at the head of its clause, with nothing that narrows it: 惠及市场主体5586户 is not how many there are. */
function isComparable(one: Told): boolean {
  const { claim, figure } = one
  const indicator = claim.indicator.id ? indicatorById(claim.indicator.id) : null
  return (
    indicator !== null &&
    indicator.topic !== 'governance' &&
    !ofEachBudget.test(indicator.name) &&
    claim.confidence >= sure &&
    claim.mode !== 'base' &&
    claim.period.year !== null &&
    !claim.estimate &&
    !claim.baseline &&
    (claim.stat === 'level' || claim.stat === 'growth' || claim.stat === 'rate') &&
    (figure.kind === 'quantity' || figure.kind === 'percent') &&
    (isAtHead(one) || isAim(one))
  )
}

/** 提出国内生产总值增长8%左右: an aim of the economy is one, wherever it is spoken of. */
function isAim({ claim, figure, before }: Told): boolean {
  const isLoose = claim.mode === 'target' && figure.bound === '~' && claim.stat === 'growth'
  return (
    isLoose &&
    (claim.indicator.id === 'gdp' || claim.indicator.id === 'cpi') &&
    !/年均|累计|季度|半年|五”|五年/.test(before)
  )
}

function isAtHead({ claim, figure, sentence }: Told): boolean {
  const { text } = sentence.block
  const name = claim.why[0]
  const head = text.slice(text.lastIndexOf('。', figure.from) + 1, figure.from)
  if (!name || name.rule === 'indicator.counted' || otherBasis.test(head)) return false
  if (claim.stat === 'growth' && manyYears.test(text.slice(0, figure.from))) return false
  const inClause = text.slice(
    Math.max(sentence.from, text.lastIndexOf('，', name.from) + 1, text.lastIndexOf('、', name.from) + 1),
    name.from,
  )
  return lead.test(inClause)
}

/** The same for claims of one indicator, place, time, statistic and unit. */
export function keyOf({ claim, figure }: Said): string {
  const { indicator, region, period, stat, mode } = claim
  const own = claim.qualifiers.toSorted().join('/')
  return [indicator.id, mode, region, period.from, period.year, period.part, stat, figure.unit, own].join('|')
}

/** Each later statement against the first. One sentence that tells two values tells them of two things. */
function conflictsIn(group: readonly Told[]): (Finding | Proof)[] {
  const [first, ...others] = group
  if (!first) return []
  return others.flatMap((other) => (other.sentence === first.sentence ? [] : [held(first, other)]))
}

/** 8%左右, and then 9%左右: an aim that is told again is the same aim, however loosely it is put. */
function isOtherAim(first: Said, other: Said): boolean {
  const areAims = [first, other].every(({ claim, figure }) => claim.mode === 'target' && figure.bound === '~')
  return areAims && Number(first.figure.value) !== Number(other.figure.value)
}

function held(first: Said, other: Said): Finding | Proof {
  const name = other.claim.indicator.name
  const said = {
    check: 'C14',
    spans: [other.place, first.place],
    formula: 'one indicator, one period: one value',
    equation: [termOf(first), '↔', termOf(other)],
    why: [`indicator ${other.claim.indicator.id}`],
  }
  if (!apart(signedRange(first), signedRange(other)) && !isOtherAim(first, other))
    return {
      ...said,
      message: {
        zh: `${name}两处（${first.figure.text}、${other.figure.text}）一致`,
        en: `${first.figure.text} and ${other.figure.text} agree`,
      },
    }
  return {
    ...said,
    severity: 'error',
    message: {
      zh: `${name}前后不一：一处${first.figure.text}，一处${other.figure.text}`,
      en: `One indicator, two values: ${first.figure.text} and ${other.figure.text}`,
    },
    mayBeFine: { zh: '两处的统计口径或时段可能不同', en: 'The two may be of different scope or time' },
  }
}
