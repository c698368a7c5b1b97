/**
 * Statements: one group of figures in its clause, read as claims.
 */
import type { Claim, Mode, Period, Reason, Stat } from './claim.js'
import type { Clause, Group } from './clause.js'
import { countedNoun, countsThings, nounOfUnit, takenNoun } from './counted.js'
import type { Figure } from './figure.js'
import { headsOf } from './heads.js'
import { indicatorOf } from './indicator.js'
import { leaning, measures, outcomes } from './lexicon/verbs.js'
import { periodOf, relativeYear } from './period.js'
import { isPointer, type Phrase, phraseIn, withoutPointer } from './phrase.js'
import { type Predicate, predicateOf, type Stretch } from './predicate.js'
import { arriving } from './predicaterule.js'
import { resolvedRegion } from './region.js'
import type { Register, Stated, Subject } from './register.js'
import type { Setting } from './setting.js'
import { rawOf, type Skeleton, timeSign, writtenOf } from './skeleton.js'
import { statOf } from './statistic.js'
import { wordsOf } from './wordset.js'

/** What a statement is read from. */
export interface Source {
  /** The block's text. */
  readonly text: string
  readonly skeleton: Skeleton
  readonly setting: Setting
}

/** Longest head that is looked at, in characters of the skeleton. */
const longestHead = 90
/** What leads from a base to what it became: 从A|提高到|B. */
const pairHead = /(?:从|由)[^，。从由]{0,8}$/
const colour = /(?:了|近|约|超过|\ue010|的)*$/
const qualifierWords =
  /规上|规模以上|限上|限额以上|人均|户均|亩均|单位|新增|净增|累计|年均|市级|省级|县级|国家级|自治区级|市本级|本级|重点|民间|城镇|农村|全员|同口径/g
/** What stands behind 等 is what the examples before it are. */
const examples = /^.{2,}[^高初中平同对优均]等(?!级|额|次|奖|候|待|效|值|离|温)(.{2,})$/
const hope = /力争|确保|预期目标|计划到|规划到|争取到/

/** The claims of a group, and the register brought up to date. */
export function claimsOfGroup(source: Source, clause: Clause, given: Group, register: Register): Claim[] {
  const { skeleton } = source
  // Right after a list sign begins a new member, which has no part in the words before it.
  const group = skeleton.text[given.from - 1] === '、' ? { ...given, head: given.from } : given
  const first = group.figures[0]
  if (!first) return []
  const start = Math.max(group.head, group.from - longestHead)
  const whole = skeleton.text.slice(start, group.from)
  const isBase = group.tail < clause.to && risesFrom(skeleton.text.slice(group.to, group.tail))
  const cut = isBase ? (pairHead.exec(whole)?.index ?? whole.length) : whole.length
  const head = whole.slice(0, cut)
  const predicate = grownBehind(
    skeleton.text.slice(group.to, group.tail),
    shifted(predicateOf(head, first.kind), start),
  )
  const time = timeIn(source, group, predicate)
  if (time && isBase) register.baseYear = time.period.year
  else if (time) register.period = time
  const named = subjectsOf(source, clause, group, predicate, register)
  const claims = claimsFor(source, group, predicate, named, register, isBase)
  remember(source, register, group, predicate, named, claims)
  register.isPaired = isBase
  register.isAdding = claims.at(-1)?.why.some(({ rule }) => rule === 'stat.added') ?? false
  return claims
}

/** Whether the words between two figures lead from the one to the other: 提高到. */
function risesFrom(between: string): boolean {
  if (between.length > 14 || /[，、]/.test(between)) return false
  const words = between.replace(colour, '')
  return /[到至]$/.test(words) || arriving.endAt(words, words.length) > 0
}

/** 保持两位数|增长: the noun behind the figure says that it grew. */
function grownBehind(tail: string, predicate: Predicate): Predicate {
  const way = /^(?:以上|左右|的|以内)*(?:(增长|增幅|增速|涨幅|提升|增量)|(降幅|下降))/.exec(tail)
  if (!way || (predicate.stat !== null && predicate.stat !== 'streak')) return predicate
  return { ...predicate, stat: 'growth', direction: way[1] ? 'up' : 'down', rule: way[1] ? 'growth.up' : 'growth.down' }
}

/** What a group is stated of, and how that was found. */
interface Named {
  readonly subjects: readonly Subject[]
  readonly how: 'phrase' | 'counted' | 'inherited'
  readonly phrase: Phrase | null
}

function subjectsOf(source: Source, clause: Clause, group: Group, predicate: Predicate, register: Register): Named {
  const { skeleton } = source
  const { text } = skeleton
  const count = group.figures.length
  const figure = group.figures[0] as Figure
  if (predicate.object) {
    const object = phraseIn(text, predicate.object.from, predicate.object.to)
    if (object) return { subjects: named(source, object, 1, register), how: 'phrase', phrase: object }
  }
  const phrase = predicate.object ? null : phraseIn(text, group.head, predicate.subjectEnd)
  const isNamed = phrase !== null && phrase.to > phrase.from
  const verbless = predicate.rule === 'bare' || predicate.verb.to - predicate.verb.from === 0
  const counts =
    count === 1 &&
    figure.kind !== 'rank' &&
    (countsThings(figure) || !isNamed) &&
    (!isNamed || verbless || /等$/.test(text.slice(phrase.from, phrase.to)))
  if (counts && (predicate.stat === null || predicate.stat === 'increment')) {
    const noun = countedNoun(text, group.to, group.tail, group.tail < clause.to)
    if (noun) return { subjects: [subjectAt(source, noun, phrase)], how: 'counted', phrase }
    const taken = isNamed ? null : takenNoun(text, group.to, group.tail)
    if (taken) return { subjects: [subjectAt(source, taken, null)], how: 'counted', phrase }
    const unit = nounOfUnit(figure)
    if (unit && !isNamed) {
      const at = figure.to - unit.length
      return {
        subjects: [{ name: unit, from: at, to: figure.to, region: null, qualifiers: [] }],
        how: 'counted',
        phrase,
      }
    }
  }
  if (isNamed) {
    const spread = predicate.spread === 'same' && count === 1
    return { subjects: named(source, phrase, spread ? 0 : count, register), how: 'phrase', phrase }
  }
  const listed =
    predicate.spread === 'each' && count > 1
      ? register.mentioned.flatMap((subject) =>
          headsOf(subject.name.replace(movedTail, ''), count).map((name) => ({ ...subject, name })),
        )
      : []
  if (listed.length === count && register.heads.length !== count) return { subjects: listed, how: 'inherited', phrase }
  return { subjects: inherited(figure, count, predicate, register), how: 'inherited', phrase }
}

/** What a clause without a name goes on about. */
function inherited(figure: Figure, count: number, predicate: Predicate, register: Register): readonly Subject[] {
  const { heads, rated, recent, mentioned, joint } = register
  const goesOn =
    (figure.kind === 'points' && predicate.stat === 'pointChange') ||
    (register.isPaired && predicate.rule === 'arrival')
  if (register.isPaired && count > 1 && heads.length === count) return heads
  const stands = figure.kind === 'percent' && ['standing', 'arrival', 'bare'].includes(predicate.rule)
  if ((goesOn || stands) && rated) return [rated]
  if (heads.length !== count && predicate.spread === 'each' && recent.length >= count) return recent.slice(-count)
  if (count === 1 && heads.length > 1 && joint && predicate.spread === null) return [joint]
  return heads.length > 0 ? heads : mentioned
}

/** The subjects that a phrase names, one for each value where it lists them. */
function named(source: Source, phrase: Phrase, count: number, register: Register): Subject[] {
  const stretch = withoutPointer(source.skeleton.text, phrase)
  const whole = subjectAt(source, stretch, phrase)
  const names = (count === 1 ? [whole.name] : headsOf(whole.name, count)).map((name) =>
    isPointer(name) ? (register.heads[0]?.name ?? name) : name,
  )
  return names.map((name) => ({ ...whole, name: completedBy(register, name, phrase) }))
}

const levelAlone = /^(?:国家|省|自治区|市|县|区|镇|部|州)级$/
/** 刑事案件、事故起数“双下降”: how they moved is no part of their names. */
const movedTail = /(?:均|都|继续|持续|实现)*(?:“[^”]{1,6}”|双?(?:下降|上升|增长))$/
const leaningWords = wordsOf(leaning)
const measureWords = wordsOf(measures)
const rateAlone = /^(?:完成率|执行率|占比|比重|覆盖率|贡献率|利用率|使用率|合格率|达标率|完成进度|进度)$/

/** A name that leans on the one before: 国家级企业5家、市级|11家; 保障性住房, 完成率|131.9%. */
function completedBy({ heads, recent }: Register, name: string, phrase: Phrase): string {
  const before = heads[0]?.name ?? ''
  const spoken = recent.at(-1)?.name
  if (leaningWords.has(name) && !phrase.isPart && spoken)
    return spoken.slice(0, spoken.length - measureWords.endAt(spoken, spoken.length)) + name
  if (levelAlone.test(name)) return name + before.replace(/^(?:国家|省|自治区|市|县|区|镇|部|州)级/, '')
  return rateAlone.test(name) ? before + name : name
}

function subjectAt(source: Source, stretch: Stretch, phrase: Phrase | null): Subject {
  const { skeleton, text } = source
  const owner = phrase?.owner ? writtenOf(text, skeleton, phrase.owner.from, phrase.owner.to) : ''
  const own = writtenOf(text, skeleton, stretch.from, stretch.to)
  const name = withoutOutcome(trimmed(owner + own))
  const region = phrase?.region ? writtenOf(text, skeleton, phrase.region.from, phrase.region.to) : null
  const adding = phrase?.adding ? writtenOf(text, skeleton, phrase.adding.from, phrase.adding.to) : ''
  const qualifiers = [...new Set([...(adding + name).matchAll(qualifierWords)].map(([word]) => word))]
  return { name, ...rawOf(skeleton, stretch), region, qualifiers }
}

const outcomeWords = wordsOf(outcomes)

function withoutOutcome(name: string): string {
  const length = outcomeWords.endAt(name, name.length)
  const bare = name.slice(0, name.length - length)
  return length === 0 || bare.length < 3 || /[完工]$/.test(bare) || indicatorOf(name) ? name : bare
}

function trimmed(name: string): string {
  const bare = name.replace(/^[、：:的]+|[、：:的]+$/g, '')
  return (bare.includes('等') ? examples.exec(bare)?.[1] : null) ?? (bare || name)
}

interface Valued {
  readonly figure: Figure
  readonly subject: Subject
  readonly base: Stretch | undefined
}

/** Which figure is of which subject. */
function paired(source: Source, group: Group, predicate: Predicate, { subjects }: Named): Valued[] {
  const { figures } = group
  const bases = figures.length > 1 && subjects.length === 1 ? basesOf(source, predicate, figures.length) : []
  if (figures.length === 1)
    return subjects.map((subject) => ({ figure: figures[0] as Figure, subject, base: predicate.base }))
  return figures.flatMap((figure, at) => {
    const subject = subjects.length === figures.length ? subjects[at] : subjects[0]
    return subject ? [{ figure, subject, base: bases[at] ?? predicate.base }] : []
  })
}

/** 比前三季度和上半年分别: as many bases as values. */
function basesOf({ skeleton }: Source, { base }: Predicate, count: number): Stretch[] {
  if (!base) return []
  const parts: Stretch[] = []
  let from = base.from
  for (let at = base.from; at <= base.to; at++) {
    if (at < base.to && !/[、和与及]/.test(skeleton.text[at] ?? '')) continue
    if (at > from) parts.push({ from, to: at })
    from = at + 1
  }
  return parts.length === count ? parts : []
}

function claimsFor(
  source: Source,
  group: Group,
  predicate: Predicate,
  named: Named,
  register: Register,
  isBase: boolean,
): Claim[] {
  const { skeleton, text, setting } = source
  const head = skeleton.text.slice(group.head, group.from)
  const written = (stretch: Stretch | undefined) =>
    stretch ? trimmed(writtenOf(text, skeleton, stretch.from, stretch.to)) : ''
  return paired(source, group, predicate, named).map(({ figure, subject, base }) => {
    const of = written(predicate.of)
    const name = nameOf(subject, predicate, of, register)
    const indicator = indicatorOf(name)
    const { stat, direction, rule } = isOngoing(register, predicate, named)
      ? {
          stat: register.stat ?? 'level',
          direction: register.stat === 'growth' ? ('up' as const) : ('' as const),
          rule: 'stat.arrival',
        }
      : statOf({
          figure,
          name,
          predicate,
          phrase: named.phrase,
          head,
          nouns: skeleton.text.slice(group.head, predicate.subjectEnd),
          indicator,
          goesOnAdding:
            register.isAdding &&
            /^[、和与及]/.test(head) &&
            predicate.rule === 'bare' &&
            named.how !== 'inherited' &&
            (named.phrase?.from ?? group.from) - group.head <= 2,
        })
    const { period, reason } = periodFor(source, register, isBase)
    const { mode, rule: modeRule } = modeOf(setting, period, head, isBase, reason !== null)
    const regionWord = subject.region
    const region = (regionWord && resolvedRegion(regionWord, setting.region)) ?? setting.region
    const baseline = written(base)
    const isEstimate = /预计|有望|预期完成/.test(head)
    const verb = predicate.verb.to > predicate.verb.from ? rawOf(skeleton, predicate.verb) : null
    const why: Reason[] = [
      {
        rule: `indicator.${named.how === 'phrase' && indicator ? 'known' : named.how}`,
        from: subject.from,
        to: subject.to,
      },
      { rule, ...(verb ?? { from: figure.from, to: figure.to }) },
      reason ? { rule: 'period.stated', ...reason } : { rule: 'period.section', from: figure.from, to: figure.from },
      { rule: modeRule, from: figure.from, to: figure.from },
      ...(baseline && base ? [{ rule: 'baseline.compared', ...rawOf(skeleton, base) }] : []),
      ...(of && predicate.of ? [{ rule: 'of.named', ...rawOf(skeleton, predicate.of) }] : []),
    ]
    return {
      figure,
      indicator: { ...(indicator && { id: indicator.id }), name },
      qualifiers: subject.qualifiers,
      region,
      period,
      stat,
      direction,
      mode,
      ...(baseline && { baseline }),
      ...(of && { of }),
      ...(stat === 'multiple' && { of: rule.endsWith('growth') ? 'growth' : 'level' }),
      ...(isEstimate && { estimate: true as const }),
      confidence: confidenceOf(named, indicator !== null, verb !== null, regionWord !== null, reason !== null),
      why,
    }
  })
}

/** 占比由58.7%提高到|63.5%: what it rose to is of the same kind as its base. */
function isOngoing({ isPaired, stat }: Register, { rule }: Predicate, { how }: Named): boolean {
  return (isPaired || stat === 'growth') && rule === 'arrival' && how === 'inherited' && stat !== null
}

/** A share is named with what it is of; a phrase that begins with 占 has its subject from before. */
function nameOf(subject: Subject, predicate: Predicate, of: string, register: Register): string {
  const whole = subject.name.startsWith('占') ? (register.heads[0]?.name ?? '') + subject.name : subject.name
  if (whole === '经济') return '经济增长'
  if (predicate.rule !== 'share.of' || of === '') return whole
  return `${whole}占${of}比重`
}

function modeOf(
  setting: Setting,
  { year }: Period,
  head: string,
  isBase: boolean,
  isStated: boolean,
): { mode: Mode; rule: string } {
  if (isBase) return { mode: 'base', rule: 'mode.base' }
  const { current, review, mode } = setting
  if (isStated && year !== null && current !== null && review !== null) {
    if (mode === 'target' && year < current) return { mode: 'actual', rule: 'mode.past' }
    if (mode === 'actual' && year >= current && year > review) return { mode: 'target', rule: 'mode.future' }
  }
  if (mode === 'actual' && hope.test(head) && current !== review) return { mode: 'target', rule: 'mode.hoped' }
  return { mode, rule: 'mode.section' }
}

function periodFor(
  { setting }: Source,
  register: Register,
  isBase: boolean,
): { period: Period; reason: Stretch | null } {
  const year = setting.mode === 'target' ? setting.current : setting.review
  if (isBase) return { period: { year: register.baseYear ?? (year === null ? null : year - 1) }, reason: null }
  const stated = register.period ?? register.plan
  if (stated) return { period: stated.period, reason: { from: stated.from, to: stated.to } }
  return { period: { year }, reason: null }
}

/** What a time begins with: its sign, or 今年, 去年, 上年, 全年. */
const timeHeads = `${timeSign}今去明前上全本`

/** The time that stands before a group and is neither part of a name nor a base. */
function timeIn({ text, skeleton, setting }: Source, group: Group, predicate: Predicate): Stated | null {
  const { text: signs, marks } = skeleton
  for (let at = group.from - 1; at >= group.head; at--) {
    if (!timeHeads.includes(signs[at] ?? ' ')) continue
    if (isWithin(at, predicate.base) || isWithin(at, predicate.of)) continue
    const mark = signs[at] === timeSign ? marks.get(at) : undefined
    if (mark) {
      if (/^(?:出台|印发|修订|版|[”》])/.test(signs.slice(at + 1, at + 3)) || isQuoted(signs, group.head, at)) continue
      const period = periodOf(text.slice(mark.from, mark.to), setting)
      if (period) return { period, from: mark.from, to: mark.to }
    } else if (signs[at] === '全' && signs[at + 1] === '年') {
      const year = setting.mode === 'target' ? setting.current : setting.review
      return { period: { year }, ...rawOf(skeleton, { from: at, to: at + 2 }) }
    } else {
      const relative = relativeYear(signs.slice(at, at + 4), setting)
      if (relative)
        return { period: { year: relative.year }, ...rawOf(skeleton, { from: at, to: at + relative.length }) }
    }
  }
  return null
}

function isWithin(at: number, stretch: Stretch | undefined): boolean {
  return stretch !== undefined && stretch.from <= at && at < stretch.to
}

function isQuoted(signs: string, from: number, at: number): boolean {
  const before = signs.slice(from, at)
  return (before.match(/[“《]/g)?.length ?? 0) > (before.match(/[”》]/g)?.length ?? 0)
}

/** Which slots were read off the text itself, and what each is worth. */
function confidenceOf(
  { how, phrase }: Named,
  isKnown: boolean,
  hasVerb: boolean,
  hasRegion: boolean,
  hasPeriod: boolean,
): number {
  const name = isKnown ? 1 : how === 'inherited' ? 0.8 : 0.6 + (how === 'counted' ? 0.1 : 0)
  const length = phrase && phrase.to - phrase.from > 24 ? 0.6 : 1
  const product =
    name * length * (hasVerb || how !== 'inherited' ? 1 : 0.7) * (hasRegion ? 1 : 0.95) * (hasPeriod ? 1 : 0.97)
  return Math.round(product * 100) / 100
}

const keeping: readonly Stat[] = ['contribution', 'gap', 'rank', 'rankChange']

/** The whole phrase of a list, as one subject. */
function jointOf(source: Source, { phrase, subjects }: Named): Subject | null {
  const first = subjects[0]
  return phrase && first ? { ...first, ...subjectAt(source, phrase, phrase) } : null
}

/** What moved the object of a contribution: 最终消费支出|拉动经济增长. */
function driverOf(source: Source, group: Group, predicate: Predicate): Subject | null {
  const phrase = phraseIn(source.skeleton.text, group.head, predicate.subjectEnd)
  return phrase && phrase.to > phrase.from ? subjectAt(source, phrase, phrase) : null
}

function remember(
  source: Source,
  register: Register,
  group: Group,
  predicate: Predicate,
  named: Named,
  claims: readonly Claim[],
): void {
  const stat = claims[0]?.stat
  register.stat = stat ?? null
  if (predicate.object) {
    const driver = driverOf(source, group, predicate)
    if (driver) Object.assign(register, { heads: [driver], rated: null, joint: null })
    return
  }
  if (!stat || (keeping.includes(stat) && named.how === 'inherited')) return
  if (stat === 'share' || stat === 'rate') {
    const subject = named.subjects[0]
    register.rated = subject ? { ...subject, name: claims[0]?.indicator.name ?? subject.name } : null
    if (named.how === 'inherited' || predicate.rule === 'share.of') {
      if (named.how !== 'inherited') register.heads = named.subjects
      return
    }
  } else if (named.how !== 'inherited' || group.figures[0]?.kind !== 'points') register.rated = null
  if (named.how === 'inherited') return
  register.heads = named.subjects
  register.joint = named.subjects.length > 1 ? jointOf(source, named) : null
  register.recent.push(...named.subjects)
}

function shifted(predicate: Predicate, by: number): Predicate {
  const move = ({ from, to }: Stretch) => ({ from: from + by, to: to + by })
  const { base, of, object } = predicate
  return {
    ...predicate,
    verb: move(predicate.verb),
    subjectEnd: predicate.subjectEnd + by,
    ...(base && { base: move(base) }),
    ...(of && { of: move(of) }),
    ...(object && { object: move(object) }),
  }
}
