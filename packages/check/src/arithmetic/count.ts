/** C4b: of so many, so many are done and so many are left. */
import { type Finding, noted, type Proof } from '../finding.js'
import { apart, isBelow, isExact, isHard, over, plus, times100 } from '../range.js'
import type { Rule } from '../rule.js'
import { isAmount, type Said, sentencesOf } from '../said.js'
import { spanOf, termOf, workedOut, written } from '../wording.js'

const done = '(?:完成|竣工|建成|办结|开工|投产|投用|投入使用|落实|解决|通过|达标|办复|整改|销号|验收|交付|达产|见效)'
/** 106个项目|竣工|103个, and 120个，已开工|98个. */
const doneBefore = new RegExp(
  `^(?:[^，。；、]{1,25}|[^，。；、]{1,25}中[，,](?:现?已|目前)?|[，,](?:其中|目前|现|已|全年|截至目前)*)${done}(?:并?投入使用|了)?$`,
)
const leftAfter = /^(?:[^，。；]{0,4})(?:因|正|将|尚|未|仍|预计|计划|拟|待|没有)/

/** 已竣工56个，|在建70个. */
const leftBefore = /^[，,、](?:正在建设|在建|在办|未开工|未完成|未竣工|未办结|待办|待建|停建|结转)$/

export const setSum: Rule = {
  id: 'C4b',
  title: { zh: '完成数、未完成数与总数相符', en: 'Done and left add up to all' },
  policy: 'on',
  examine: (material) =>
    noted(sentencesOf(material).flatMap(({ said }) => said.flatMap((_, at) => countsAt(said, at)))),
}

function countsAt(said: readonly Said[], at: number): (Finding | Proof)[] {
  const [all, some, third] = [said[at], said[at + 1], said[at + 2]]
  if (!all || !some || !isCount(all) || !isCount(some) || all.figure.unit !== some.figure.unit) return []
  if (!doneBefore.test(some.before) || !/^(?:[，。；、]|$)/.test(some.after)) return []
  const isClosed =
    third &&
    isCount(third) &&
    third.figure.unit === all.figure.unit &&
    (leftAfter.test(third.after) || leftBefore.test(third.before))
  if (isClosed && !/其余|剩余|余下/.test(third.before)) return [setOf(all, some, third)]
  const within = withinOf(all, some)
  const rate =
    third?.figure.kind === 'percent' && third.claim.stat !== 'growth' && rateBefore.test(third.before) ? third : null
  return [...(within ? [within] : []), ...(rate && !within ? [rateOf(all, some, rate)] : [])]
}

function isCount(said: Said): boolean {
  return isAmount(said) && isExact(said.range)
}

function setOf(all: Said, some: Said, left: Said): Finding | Proof {
  const result = plus(some.range, left.range)
  const [n, m, k] = [all, some, left].map(({ figure }) => figure.text)
  const said = {
    check: 'C4b',
    spans: [some.place, all.place, left.place],
    formula: 'done + left = all',
    equation: [termOf(some), '+', termOf(left), '=', workedOut('合计', result, all.figure.unit), '↔', termOf(all)],
    computed: { sum: spanOf(result), all: spanOf(all.range) },
    why: ['tie done and left'],
  }
  if (!apart(result, all.range))
    return { ...said, message: { zh: `${m} + ${k} = ${n}，一致`, en: `${m} + ${k} = ${n}: consistent` } }
  return {
    ...said,
    severity: 'error',
    message: {
      zh: `完成${m}，余${k}，合计${written(result, all.figure.unit)}，与总数${n}不符`,
      en: `${m} done and ${k} left make ${written(result, all.figure.unit)}, not ${n}`,
    },
  }
}

function withinOf(all: Said, some: Said): Finding | null {
  if (!isBelow(all.range, some.range)) return null
  const [n, m] = [all.figure.text, some.figure.text]
  return {
    check: 'C4b',
    severity: 'error',
    spans: [some.place, all.place],
    formula: 'done ≤ all',
    equation: [termOf(some), '≤', termOf(all)],
    message: { zh: `完成数${m}多于总数${n}`, en: `${m} done is more than all ${n}` },
    mayBeFine: { zh: '两个数可能不是同一批事项', en: 'The two may be of different things' },
    why: ['tie done'],
  }
}

/** Rates that are done over all. */
const rateBefore = /(?:完成|办结|竣工|开工|投产|办复|整改|销号|验收|达标|落实|投用|建成|合格|通过)率(?:达到?|为)?$/

function rateOf(all: Said, some: Said, rate: Said): Finding | Proof {
  const result = times100(over(some.range, all.range))
  const said = {
    check: 'C4b',
    spans: [rate.place, some.place, all.place],
    formula: 'done ÷ all = rate',
    equation: [termOf(some), '÷', termOf(all), '=', workedOut('比率', result, '%'), '↔', termOf(rate)],
    computed: { rate: spanOf(result) },
    why: [`rate ${rate.claim.indicator.name}`],
  }
  const derived = `${some.figure.text} ÷ ${all.figure.text} = ${written(result, '%')}`
  if (!isHard(rate.range) || !apart(result, rate.range))
    return { ...said, message: { zh: `${derived}，一致`, en: `${derived}: consistent` } }
  return {
    ...said,
    severity: 'error',
    message: {
      zh: `${derived}，与文中的${rate.figure.text}不符`,
      en: `${derived}, but the text has ${rate.figure.text}`,
    },
  }
}
