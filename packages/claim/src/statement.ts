/**
 * Statements: one group of figures in its clause, read as claims.
 */
import type { Claim, Reason, Stat } from './claim.js'
import type { Group } from './clause.js'
import type { Figure } from './figure.js'
import { indicatorOf } from './indicator.js'
import { isNamed, phraseIn } from './phrase.js'
import { type Predicate, predicateOf, type Stretch } from './predicate.js'
import { arriving } from './predicaterule.js'
import { regionOf, resolvedRegion } from './region.js'
import type { Register, Subject } from './register.js'
import { rawOf, writtenOf } from './skeleton.js'
import type { Source } from './source.js'
import { statOf, type Verdict } from './statistic.js'
import { type Named, subjectAt, subjectsOf, trimmed } from './subject.js'
import { modeOf, periodFor, timeIn } from './when.js'

/** What leads from a base to what it became: 从A|提高到|B. */
const pairHead = /(?:从|由)[^，。从由]{0,8}$/
/** 由13.8%降至零: what it fell to is no figure. */
const toNothing = /^(?:下?降|减少|压减|归)[到至为]?(?:零|“零|了零)/
const colour = /(?:了|近|约|超过|\ue010|的)*$/

/** The claims of a group, and the register brought up to date. */
export function claimsOfGroup(source: Source, group: Group, register: Register): Claim[] {
  const { skeleton } = source
  const first = group.figures[0]
  if (!first) return []
  const whole = skeleton.text.slice(group.head, group.from)
  const behind = skeleton.text.slice(group.to, group.tail)
  if (first.kind === 'percent' && namesTop(whole, behind)) return []
  const isBase = (group.hasNext && risesFrom(behind, pairHead.test(whole))) || toNothing.test(behind)
  const cut = isBase ? (pairHead.exec(whole)?.index ?? whole.length) : whole.length
  const head = whole.slice(0, cut)
  const predicate = usedBehind(behind, first, grownBehind(behind, shifted(predicateOf(head, first.kind), group.head)))
  const time = timeIn(source, group, predicate)
  if (time && isBase) register.baseYear = time.period.year
  else if (time) register.period = time
  const named = subjectsOf(source, group, predicate, register)
  const claims = claimsFor(source, group, predicate, named, register, isBase)
  remember(source, register, group, predicate, named, claims)
  register.isPaired = isBase
  const verb = skeleton.text.slice(predicate.verb.from, predicate.verb.to)
  register.isAdding =
    claims
      .at(-1)
      ?.why.some(({ rule }) => rule === 'stat.added' || (rule === 'stat.increment.up' && /^[新净]/.test(verb))) ?? false
  return claims
}

/** Whether the words between two figures lead from the one to the other: 提高到. */
function risesFrom(written: string, isOpened: boolean): boolean {
  // 由1987元，增加到13553元
  const between = isOpened ? written.replace(/^，/, '') : written
  if (between.length > 14 || /[，、]/.test(between)) return false
  if (/^及?以[上下](?!提|增|降|升|减|扩|压)/.test(between)) return false
  const words = between.replace(colour, '')
  // 税收过百万元企业|达到: without 从 or 由 it only came to that.
  if (!isOpened && /.达到?$/.test(words)) return false
  return /[到至]$/.test(words) || arriving.endAt(words, words.length) > 0
}

/** 保持两位数|增长: the noun behind the figure says that it grew. */
function grownBehind(tail: string, predicate: Predicate): Predicate {
  const way = /^(?:以上|左右|的|以内)*(?:(增长|增幅|增速|涨幅|提升|增量)|(降幅|下降))(?!了?[到至为])/.exec(tail)
  if (!way || (predicate.stat !== null && predicate.stat !== 'streak')) return predicate
  return { ...predicate, stat: 'growth', direction: way[1] ? 'up' : 'down', rule: way[1] ? 'growth.up' : 'growth.down' }
}

/** 74%|以上用于民生: the part of what was spoken of that goes there. */
function usedBehind(tail: string, { kind }: Figure, predicate: Predicate): Predicate {
  const isPart =
    kind === 'percent' && predicate.stat === null && /^(?:以上|左右)?的?(?:都|均)?(?:用于|用在|投向|投入到)/.test(tail)
  return isPart ? { ...predicate, stat: 'share', direction: '', rule: 'share.part' } : predicate
}

/** 全球前|1%学科: the first so many in a hundred say which they are, and nothing of them. */
function namesTop(head: string, tail: string): boolean {
  return (head.endsWith('前') && /^[的\u4e00-\u9fff]/.test(tail)) || /^人口变动|^(?:人口)?抽样/.test(tail)
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
    if (at < base.to && !'、和与及'.includes(skeleton.text[at] ?? ' ')) continue
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
  const nouns = skeleton.text.slice(group.head, predicate.subjectEnd)
  const goesOnAdding = register.isAdding && addsOn(source, group, head, predicate, named)
  const hasVerb = predicate.verb.to > predicate.verb.from
  const isEstimate = /预计|有望|预期完成/.test(head)
  const written = (stretch: Stretch | undefined) =>
    stretch ? trimmed(writtenOf(text, skeleton, stretch.from, stretch.to)) : ''
  return paired(source, group, predicate, named).map(({ figure, subject, base }) => {
    const of = written(predicate.of)
    const { name, indicator, place } = placed(
      nameOf(figure, subject, predicate, of, register, newOf(source, named)),
      setting.region,
    )
    const { stat, direction, rule } = isArrival(source, group, figure, predicate)
      ? arrived
      : isOngoing(register, predicate, named)
        ? wentOn(register)
        : statOf({ figure, name, predicate, phrase: named.phrase, head, nouns, indicator, goesOnAdding })
    const { period, reason } = periodFor(source, register, isBase)
    const { mode, rule: modeRule } = modeOf(setting, period, head, isBase, reason !== null)
    const regionWord = place ?? subject.region
    // A word whose place cannot be told names none: 全省 in the report of a county is not the county.
    const isPlace = regionWord !== null && !regionWord.startsWith('各地')
    const region =
      isPlace && regionWord !== setting.region ? resolvedRegion(regionWord, setting.region) : setting.region
    const baseline = written(base)
    const how = named.how === 'phrase' && indicator ? 'known' : named.how
    const why = [
      reasonOf(`indicator.${how}`, subject),
      reasonOf(rule, hasVerb ? rawOf(skeleton, predicate.verb) : figure),
      reasonOf(reason ? 'period.stated' : 'period.section', reason ?? startOf(figure)),
      reasonOf(modeRule, startOf(figure)),
      ...(baseline && base ? [reasonOf('baseline.compared', rawOf(skeleton, base))] : []),
      ...(of && predicate.of ? [reasonOf('of.named', rawOf(skeleton, predicate.of))] : []),
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
      ...(stat === 'contribution' && { of: name }),
      ...(stat === 'multiple' && { of: rule.endsWith('growth') ? 'growth' : 'level' }),
      ...(isEstimate && { estimate: true as const }),
      confidence: confidenceOf(named, indicator !== null, hasVerb, regionWord !== null, reason !== null),
      why,
    }
  })
}

function reasonOf(rule: string, { from, to }: Stretch): Reason {
  return { rule, from, to }
}

/** Where a rule has no words of its own: right before the figure. */
function startOf({ from }: Figure): Stretch {
  return { from, to: from }
}

const placeFirst = /^([\u4e00-\u9fff]{1,6}?(?:[省市县区旗]|州(?![市县区])))(?=.{3})/

/** What makes of a place's name the beginning of another: 市级, 市直. */
const placeGoesOn = /^[级直属委办人政区城]/

/** 贺州市|地区生产总值, 四川|粮食产量: what stands behind a place's own name is told of that place. */
function placed(name: string, issuer: string | null) {
  const indicator = indicatorOf(name)
  const place = indicator ? undefined : (placeFirst.exec(name)?.[1] ?? shortly(name, issuer))
  if (!place) return { name, indicator, place: null }
  const rest = name.slice(place.length)
  const known = indicatorOf(rest)
  const isOwn = issuer?.startsWith(place) ?? false
  // Of counties there is no list: their names stay in the indicator's.
  const isKnown = known
    ? isOwn || (regionOf(place)?.level ?? 'county') !== 'county'
    : place === issuer && !placeGoesOn.test(rest)
  return isKnown ? { name: rest, indicator: known, place: isOwn ? issuer : place } : { name, indicator, place: null }
}

/** The short name of the place that issued the report, where a name begins with it: 四川, 贺州. */
function shortly(name: string, issuer: string | null): string | undefined {
  const short = issuer?.replace(/[省市县区]$/, '') ?? ''
  return short.length > 1 && name.startsWith(short) ? short : undefined
}

const arrived = { stat: 'level', direction: '', rule: 'stat.amount' } as const

/** 新增1700公里、突破|7000公里: what there is now, of what was added to. */
function isArrival({ text }: Source, { figures }: Group, figure: Figure, { rule }: Predicate): boolean {
  const first = figures[0]
  if (!first || first === figure || rule !== 'increment.up') return false
  const isPassed = /[、，](?:已|总数)?(?:突破|超过)$/.test(text.slice(Math.max(0, figure.from - 6), figure.from))
  return isPassed && figure.unit === first.unit && Number(figure.value) > Number(first.value)
}

/** 增长6%，力争|7%: the same growth again, as one would like it. */
const hoped = /力争|争取|确保|冲刺|奋斗/

/** 占比由58.7%提高到|63.5%: what it rose to is of the same kind as its base. */
function isOngoing({ isPaired, stat }: Register, { rule, adverbs }: Predicate, { how }: Named): boolean {
  if (how !== 'inherited' || stat === null) return false
  if (rule === 'arrival') return isPaired || stat === 'growth'
  return stat === 'growth' && (rule === 'bare' || rule === 'standing') && hoped.test(adverbs)
}

function wentOn({ stat }: Register): Verdict {
  return { stat: stat ?? 'level', direction: stat === 'growth' ? 'up' : '', rule: 'stat.arrival' }
}

/** 新增A 5家、B|3家: the list goes on with what was added. */
function addsOn(
  { skeleton }: Source,
  group: Group,
  head: string,
  predicate: Predicate,
  { how, phrase }: Named,
): boolean {
  if (phrase?.isPart && predicate.rule === 'bare') return true
  // 新增A 5家、B 3家, and 新增2所A、1所|B.
  const isNext =
    (/^[、和与及]/.test(head) && (phrase?.from ?? group.from) - group.head <= 2) ||
    (how === 'counted' && '、和与及'.includes(skeleton.text[group.from - 1] ?? ' '))
  return isNext && predicate.rule === 'bare' && how !== 'inherited'
}

/** 新登记|企业 grew, not all of them: the verb belongs to a name of which no amount is told. */
function newOf({ text, skeleton }: Source, { phrase, subjects }: Named): string {
  const { adding, from = -1 } = phrase ?? {}
  return adding && adding.to === from && subjects.length === 1 ? writtenOf(text, skeleton, adding.from, adding.to) : ''
}

/** A share is named with what it is of; a phrase that begins with 占 has its subject from before. */
function nameOf(
  figure: Figure,
  subject: Subject,
  predicate: Predicate,
  of: string,
  register: Register,
  added: string,
): string {
  const whole = subject.name.startsWith('占') ? (register.heads[0]?.name ?? '') + subject.name : subject.name
  if (whole === '经济') return '经济增长'
  if (added !== '' && figure.kind !== 'quantity' && predicate.rule !== 'share.of') return added + whole
  if (predicate.rule !== 'share.of' || of === '') return whole
  return `${whole}占${of}比重`
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
  return isNamed(phrase) ? subjectAt(source, phrase, phrase) : null
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
