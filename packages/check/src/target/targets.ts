/** Targets and outcomes: inside one report, and across two. */
import { type Claim, Exact, indicatorById, namingOf } from '@zhushi/claim'
import type { Equation, Words } from '../finding.js'
import type { Material } from '../material.js'
import { factorOf, plus, rangeOf, times } from '../range.js'
import { type Said, type Sentence, sentencesOf } from '../said.js'
import { termOf, workedOut, written } from '../wording.js'
import { fitOf, keysOf, piecesOfName, type Read, stagesOf } from './match.js'
import type { Pairing } from './pairing.js'
import { across, type Judged, within } from './verdict.js'

interface Told extends Read {
  readonly said: Said
}

type Judge = (target: Claim, actual: Claim, words: string) => Judged

/** This year's targets beside last year's outcomes in the same report, in the order of the targets; all, or those that are wanted. */
export function targetsWithin(
  material: Material,
  isWanted: (target: Claim) => boolean = () => true,
): readonly Pairing[] {
  const told = toldIn(material)
  const targets = told.filter(({ claim }) => claim.mode === 'target' && isWanted(claim))
  const actuals = told.filter(({ claim }) => claim.mode === 'actual')
  return paired(targets, actuals, material, within, -1)
}

/** The targets of last year's report beside the outcomes that this year's states. */
export function targetsAcross(last: Material, current: Material): readonly Pairing[] {
  const targets = toldIn(last).filter(({ claim }) => claim.mode === 'target')
  const actuals = toldIn(current).filter(({ claim }) => claim.mode === 'actual')
  return paired(targets, actuals, current, across, 0)
}

/** Each target with the outcomes of its year, or of so many years later. */
function paired(
  targets: readonly Told[],
  actuals: readonly Told[],
  outcomes: Material,
  judge: Judge,
  later: number,
): Pairing[] {
  const vague = vagueNames(targets)
  const alike = indexOf(actuals)
  return targets.map((target) => {
    const { indicator, period } = target.claim
    const own = alike(target).filter(
      ({ claim }) => period.year === null || claim.period.year === null || claim.period.year === period.year + later,
    )
    const isVague = indicator.id === undefined && vague.has(indicator.name)
    return pairingOf(target, own, outcomes, isVague ? null : judge)
  })
}

/** Names of which the targets tell different values: 中央财政 is told of many things. */
function vagueNames(targets: readonly Told[]): ReadonlySet<string> {
  const groups = [...Map.groupBy(targets, ({ claim }) => claim.indicator.name)]
  const isVague = ([first, ...others]: readonly Told[]) =>
    first !== undefined && others.some((other) => isOther(other.claim, first.claim))
  return new Set(groups.flatMap(([name, group]) => (isVague(group) ? [name] : [])))
}

/** More outcomes than this with one key, and the key tells nothing: time stays in proportion to the text. */
const mostOfKey = 40

/** Looks up the outcomes that a target may be of, in the order of the text; names in pieces only for one that has no id. */
function indexOf(actuals: readonly Told[]): (target: Told) => Told[] {
  const byKey = placesBy(actuals, keysOf)
  let byPiece: ReadonlyMap<string, readonly number[]> | null = null
  return (target) => {
    const pieces = piecesOfName(target)
    if (pieces.length > 0) byPiece ??= placesBy(actuals, piecesOfName)
    const found = new Set([
      ...keysOf(target).flatMap((key) => byKey.get(key) ?? []),
      ...pieces.flatMap((piece) => byPiece?.get(piece) ?? []),
    ])
    return [...found].sort((a, b) => a - b).flatMap((at) => actuals[at] ?? [])
  }
}

function placesBy(
  actuals: readonly Told[],
  wordsIn: (actual: Told) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [at, actual] of actuals.entries()) {
    for (const word of wordsIn(actual)) {
      const known = places.get(word)
      if (!known) places.set(word, [at])
      else if (known.length < mostOfKey) known.push(at)
    }
  }
  return places
}

const kinds: ReadonlySet<string> = new Set(['quantity', 'percent', 'points', 'multiple'])
const stats: ReadonlySet<string> = new Set([
  'level',
  'growth',
  'increment',
  'cumulative',
  'rate',
  'share',
  'pointChange',
  'completion',
])

/** Claims that a target may be about, with the words of their clause; what is compared with something else than last year is none. */
function toldIn(material: Material): Told[] {
  return sentencesOf(material).flatMap((sentence) =>
    sentence.said
      .filter((said) => kinds.has(said.figure.kind) && stats.has(said.claim.stat) && !isPartial(said, sentence))
      .map((said) => ({ said, claim: said.claim, words: wordsOf(sentence, said) })),
  )
}

/** Words of a sentence after which its figures are of years together. */
const otherYears = /[五十]年|五”|以来/
/** Words of a clause after which its figure is of more or less than the year, or of the year before. */
const otherTime = /年均|累计完成|累计新增|季度|\d月|[一二三四五六七八九十]月|半年|环比|去年|上年(?!度)/

/** Of a part of the year, of years together, or on average over them. A claim of the plan that names last year is none of it. */
function isPartial({ claim: { period, baseline }, figure }: Said, sentence: Sentence): boolean {
  if (period.part !== undefined || period.from !== undefined) return true
  const since = /(?:19|20)\d\d/.exec(baseline ?? '')?.[0]
  if (since && period.year !== null && Number(since) < period.year - 1) return true
  const head = headOf(sentence, figure.from, longestSentence)
  const clause = head.slice(head.lastIndexOf('，') + 1)
  return otherYears.test(head) || otherTime.test(baseline ? clause.replace(baseline, '') : clause)
}

/** How far back a sentence and a clause are looked through: a text without stops takes time in proportion to its length. */
const [longestSentence, longestClause] = [600, 120]

/** The words of a sentence before a place in its block. */
function headOf({ block, from }: Sentence, to: number, longest: number): string {
  return block.text.slice(Math.max(from, to - longest), to)
}

/** The clause of a figure, up to a little behind it: what is counted may be named there. */
function wordsOf(sentence: Sentence, { figure, claim }: Said): string {
  const { block } = sentence
  const start = Math.min(claim.why[0]?.from ?? figure.from, figure.from)
  const head = headOf(sentence, start, longestClause)
  const clause = start - head.length + Math.max(head.lastIndexOf('，'), head.lastIndexOf('：')) + 1
  return (
    block.text.slice(Math.max(clause, figure.from - longestSentence), figure.to) +
    (/^[^，。；、]{0,12}/.exec(block.text.slice(figure.to, figure.to + 12))?.[0] ?? '')
  )
}

function pairingOf(target: Told, actuals: readonly Told[], outcomes: Material, judge: Judge | null): Pairing {
  const { claim, said } = target
  const base = {
    name: claim.indicator.name,
    ...(claim.indicator.id && { indicator: claim.indicator.id }),
    target: { claim, place: said.place },
  }
  const fits = actuals.map((actual) => ({ actual, fit: fitOf(target, actual) }))
  const pairs = nearest(
    target,
    fits.flatMap(({ actual, fit }) => (fit.is === 'pair' ? [actual] : [])),
  )
  const first = pairs[0]
  if (first) {
    const actual = { claim: first.claim, place: first.said.place }
    if (!judge || pairs.some((other) => isOther(other.claim, first.claim)))
      return { ...base, actual, outcome: 'candidate', reason: severalReason }
    const { outcome, reason, sign } = judge(claim, first.claim, target.words)
    return { ...base, actual, outcome, reason, equation: [termOf(first.said), sign, termOf(said)] }
  }
  const summed = judge && sumOf(target, actuals)
  return summed ? { ...base, ...summed(judge) } : unjudged(base, target, fits, outcomes)
}

/** 新建4.8万亩、改造提升5万亩 against 新建和改造提升23.4万亩: what the target names together is added up. */
function sumOf(
  target: Told,
  actuals: readonly Told[],
): ((judge: Judge) => Pick<Pairing, 'actual' | 'outcome' | 'reason' | 'equation'>) | null {
  const wanted = stagesOf(target)
  const own = actuals.filter(
    ({ claim }) =>
      claim.indicator.name === target.claim.indicator.name &&
      claim.figure.unit === target.claim.figure.unit &&
      (claim.stat === 'increment' || claim.stat === 'level'),
  )
  const [first, second, ...more] = own
  if (wanted.size !== 2 || !first || !second || more.length > 0 || first.said.place.block !== second.said.place.block)
    return null
  const found = new Set([...stagesOf(first), ...stagesOf(second)])
  if (found.size !== 2 || ![...wanted].every((stage) => found.has(stage))) return null
  const total = plus(first.said.range, second.said.range)
  const value = new Exact(first.claim.figure.value).plus(second.claim.figure.value).toString()
  return (judge) => {
    const claim = { ...first.claim, figure: { ...first.claim.figure, value } }
    const { outcome, reason, sign } = judge(target.claim, claim, target.words)
    const sum = workedOut('合计', total, first.claim.figure.unit)
    return {
      actual: { claim: first.claim, place: first.said.place },
      outcome,
      reason,
      equation: [termOf(first.said), '+', termOf(second.said), '=', sum, sign, termOf(target.said)],
    }
  }
}

/** Of several outcomes those of the target's very name, and of a known indicator the first: what a report says first it says of the whole. */
function nearest(target: Told, pairs: readonly Told[]): readonly Told[] {
  const named = pairs.filter(({ claim }) => claim.indicator.name === target.claim.indicator.name)
  const own = named.length > 0 ? named : pairs
  return own[0]?.claim.indicator.id === undefined ? own : own.slice(0, 1)
}

const severalReason: Words = {
  zh: '文中有不止一个完成数，取哪一个请人判断',
  en: 'The text states more than one outcome',
}

/** Told again with another value: which of them the target means is not for a machine to say. */
function isOther(a: Claim, b: Claim): boolean {
  return a.figure.value !== b.figure.value || a.figure.unit !== b.figure.unit
}

type Fitted = { readonly actual: Told; readonly fit: ReturnType<typeof fitOf> }

function unjudged(
  base: Pick<Pairing, 'name' | 'indicator' | 'target'>,
  target: Told,
  fits: readonly Fitted[],
  outcomes: Material,
): Pairing {
  for (const is of ['candidate', 'notComparable'] as const) {
    const found = fits.find(({ fit }) => fit.is === is)
    if (!found || found.fit.is === 'pair' || found.fit.is === 'none') continue
    const { actual, fit } = found
    const derived = is === 'notComparable' ? derivedFrom(target, actual) : null
    return {
      ...base,
      actual: { claim: actual.claim, place: actual.said.place },
      outcome: is,
      reason: derived?.reason ?? fit.why,
      ...(derived && { equation: derived.equation }),
    }
  }
  return { ...base, actual: null, outcome: 'notStated', reason: unstated(target.claim, outcomes) }
}

/** A growth asked for of what was only told as an amount: what it comes to. Not for growth at constant prices. */
function derivedFrom(target: Told, actual: Told): { readonly reason: Words; readonly equation: Equation } | null {
  const { claim, said } = target
  const { id } = claim.indicator
  const isNominal = id !== undefined && indicatorById(id)?.growth !== 'real'
  if (claim.stat !== 'growth' || actual.claim.stat !== 'level' || claim.figure.kind !== 'percent' || !isNominal)
    return null
  const result = times(rangeOf(actual.claim.figure), factorOf(rangeOf(claim.figure), claim.direction))
  const { unit } = actual.claim.figure
  return {
    reason: {
      zh: `上年只写了总量，没有增速；按目标折算约为${written(result, unit)}`,
      en: `Only an amount is stated of last year; the target comes to about ${written(result, unit)}`,
    },
    equation: [termOf(actual.said), '×', termOf(said), '→', workedOut('目标折算', result, unit)],
  }
}

/** Whether the outcome is told in words alone, or not at all. */
function unstated({ indicator }: Claim, outcomes: Material): Words {
  return indicator.id !== undefined && isSpokenOf(indicator.id, outcomes)
    ? { zh: '文中只有文字表述，没有完成数', en: 'The text speaks of it without a number' }
    : { zh: '文中没有写完成情况', en: 'The text does not state an outcome' }
}

/** Whether a report's review names an indicator, with or without a figure. */
function isSpokenOf(id: string, { blocks, sections }: Material): boolean {
  const isNamedIn = namingOf(id)
  return blocks.some(
    ({ id, text }) => (sections.get(id) ?? []).some(({ role }) => role === 'review') && isNamedIn(text),
  )
}
