/**
 * Subjects: what a group of figures is stated of.
 */
import type { Group } from './clause.js'
import { countedNoun, countsThings, nounOfUnit, takenNoun } from './counted.js'
import type { Figure } from './figure.js'
import { headsOf } from './heads.js'
import { indicatorOf } from './indicator.js'
import { leaning, outcomes } from './lexicon/verbs.js'
import { measureWords } from './measuring.js'
import { settle } from './mention.js'
import { isNamed, isPointer, type Phrase, phraseIn, withoutPointer } from './phrase.js'
import type { Predicate, Stretch } from './predicate.js'
import type { Register, Subject } from './register.js'
import { rawOf, writtenOf } from './skeleton.js'
import type { Source } from './source.js'
import { wordsOf } from './wordset.js'

const pointedIndicators = /^(?:上述|以上|这)?[\ue001\ue008](?:主要|核心|经济)*指标$/
const qualifierWords =
  /规上|规模以上|限上|限额以上|人均|户均|亩均|单位|新增|净增|累计|年均|市级|省级|县级|国家级|自治区级|市本级|本级|重点|民间|城镇|农村|全员|同口径/g
/** What stands behind 等 is what the examples before it are. */
const examples = /^.{2,}[^高初中平同对优均]等(?!级|额|次|奖|候|待|效|值|离|温)(.{2,})$/

/** What a group is stated of, and how that was found. */
export interface Named {
  readonly subjects: readonly Subject[]
  readonly how: 'phrase' | 'counted' | 'inherited'
  readonly phrase: Phrase | null
}

/** Longest name that may lean on what was spoken of before, in characters. */
const longestLeaning = 6

/** The subjects of a group, by the words before it, the noun behind it, or what was spoken of. */
export function subjectsOf(source: Source, group: Group, predicate: Predicate, register: Register): Named {
  const { skeleton } = source
  const { text } = skeleton
  const count = group.figures.length
  const figure = group.figures[0] as Figure
  if (predicate.object) {
    const object = phraseIn(text, predicate.object.from, predicate.object.to)
    if (object) return { subjects: named(source, object, 1, register), how: 'phrase', phrase: object }
  }
  const phrase = predicate.object ? null : phraseIn(text, group.head, predicate.subjectEnd)
  const pointed = figure.kind === 'rank' && isNamed(phrase) ? pointedAt(source, phrase, register) : null
  if (pointed) return { subjects: pointed, how: 'inherited', phrase }
  if (isNamed(phrase) && phrase.to - phrase.from > longestLeaning && text[phrase.from] !== '占') register.pending = []
  else settle(source, register)
  const verbless = predicate.rule === 'bare' || predicate.verb.to - predicate.verb.from === 0
  const counts =
    count === 1 &&
    figure.kind !== 'rank' &&
    (countsThings(figure) || !isNamed(phrase)) &&
    (!isNamed(phrase) || verbless || /等$/.test(text.slice(phrase.from, phrase.to)))
  if (counts && (predicate.stat === null || predicate.stat === 'increment')) {
    const noun = countedNoun(text, group.to, group.tail, group.hasNext)
    if (noun) return { subjects: [subjectAt(source, noun, phrase)], how: 'counted', phrase }
    const taken = isNamed(phrase) ? null : takenNoun(text, group.to, group.tail)
    if (taken) return { subjects: [subjectAt(source, taken, null)], how: 'counted', phrase }
    const unit = nounOfUnit(figure)
    if (unit && !isNamed(phrase)) {
      const at = figure.to - unit.length
      return {
        subjects: [{ name: unit, from: at, to: figure.to, region: null, qualifiers: [] }],
        how: 'counted',
        phrase,
      }
    }
  }
  if (isNamed(phrase)) {
    const each = predicate.spread === 'each' && count > 1 ? eachNamed(source, group, predicate, phrase, register) : null
    if (each) return { subjects: each, how: 'phrase', phrase }
    const spread = count === 1 && (predicate.spread === 'same' || (figure.kind === 'rank' && isList(text, phrase)))
    return { subjects: named(source, phrase, spread ? 0 : count, register), how: 'phrase', phrase }
  }
  const side = /(?:^|[、和])(支出|收入)$/.exec(text.slice(group.head, predicate.subjectEnd))?.[1]
  const other = side && count === 1 ? otherSideOf(register.heads[0]?.name ?? '', side) : null
  if (other && register.heads[0]) return { subjects: [{ ...register.heads[0], name: other }], how: 'phrase', phrase }
  const listed =
    predicate.spread === 'each' && count > 1
      ? register.mentioned.flatMap((subject) =>
          headsOf(subject.name.replace(movedTail, ''), count).map((name) => ({ ...subject, name })),
        )
      : []
  if (listed.length === count && register.heads.length !== count) return { subjects: listed, how: 'inherited', phrase }
  return { subjects: inherited(figure, count, predicate, register), how: 'inherited', phrase }
}

/** 两项指标|稳居第一: as many of the subjects before as it says. */
function pointedAt({ skeleton }: Source, { from, to }: Phrase, { recent }: Register): readonly Subject[] | null {
  if (!pointedIndicators.test(skeleton.text.slice(from, to))) return null
  const count = Number(
    [...skeleton.marks].find(([at, { figure }]) => figure && at >= from && at < to)?.[1].figure?.value,
  )
  const before = recent.filter(({ name }) => !name.endsWith('指标'))
  return count > 1 && before.length >= count ? before.slice(-count) : null
}

/** 地区生产总值、固定资产投资增速|居全市第二: a rank is told of each of a list of known indicators. */
function isList(text: string, phrase: Phrase): boolean {
  const { from, to } = withoutPointer(text, phrase)
  const heads = headsOf(text.slice(from, to), 0)
  return heads.length > 1 && heads.every((head) => indicatorOf(head) !== null)
}

/** 接待游客、实现旅游总花费|分别: a list whose parts have verbs of their own is named part by part. */
function eachNamed(
  source: Source,
  group: Group,
  predicate: Predicate,
  phrase: Phrase,
  register: Register,
): Subject[] | null {
  const { text } = source.skeleton
  const words = text.slice(group.head, phrase.from)
  const cut = words.lastIndexOf('、')
  if (cut < 0 || headsOf(text.slice(phrase.from, phrase.to), 0).length > 1) return null
  const parts: Stretch[] = []
  let from = group.head
  for (const part of text.slice(group.head, predicate.subjectEnd).split('、')) {
    parts.push({ from, to: from + part.length })
    from += part.length + 1
  }
  const phrases = parts.map((part) => phraseIn(text, part.from, part.to))
  if (phrases.length !== group.figures.length || !phrases.every(isNamed)) return null
  return phrases.flatMap((each) => named(source, each, 1, register))
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
  if (heads.length !== count && count > 1 && recent.length >= count) return recent.slice(-count)
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
  const made = phrase.adding ? source.skeleton.text.slice(phrase.adding.from, phrase.adding.to) : ''
  const isOf = (name: string) => (word: string) => names.length === 1 || name.includes(word) || made.includes(word)
  return names.map((name) => ({
    ...whole,
    name: names.length > 1 ? name : completedBy(register, name, phrase),
    qualifiers: whole.qualifiers.filter(isOf(name)),
  }))
}

const levels: ReadonlySet<string> = new Set(['国家', '省', '自治区', '市', '县', '区', '镇', '部', '州'])
/** 刑事案件、事故起数“双下降”: how they moved is no part of their names. */
const movedTail = /(?:均|都|继续|持续|实现)*(?:“[^”]{1,6}”|双?(?:下降|上升|增长))$/
const leaningWords = wordsOf(leaning)
const rateWords = wordsOf('完成率 执行率 占比 比重 覆盖率 贡献率 利用率 使用率 合格率 达标率 完成进度 进度')

/** A name that leans on the one before: 国家级企业5家、市级|11家; 保障性住房, 完成率|131.9%. */
function completedBy({ heads, recent }: Register, name: string, phrase: Phrase): string {
  const before = heads[0]?.name ?? ''
  const spoken = recent.at(-1)?.name
  if (leaningWords.has(name) && !phrase.isPart && spoken)
    return spoken.slice(0, spoken.length - measureWords.endAt(spoken, spoken.length)) + name
  if (name.endsWith('级') && levels.has(name.slice(0, -1)))
    return name + before.replace(/^(?:国家|省|自治区|市|县|区|镇|部|州)级/, '')
  if (rateWords.has(name) && !before.endsWith('率')) return before + name
  return otherSideOf(before, name) ?? name
}

/** 一般公共预算收入增长2.3%、支出|增长1.9%: the other side of the same account. */
function otherSideOf(before: string, name: string): string | null {
  const own = name === '支出' ? '收入' : name === '收入' ? '支出' : null
  if (own === null || !before.endsWith(own)) return null
  const whole = before.slice(0, -own.length) + name
  return indicatorOf(whole) || /(?:基金|预算)(?:收入|支出)$/.test(whole) ? whole : null
}

/** A stretch as a subject, under the name that its phrase gives it. */
export function subjectAt(source: Source, stretch: Stretch, phrase: Phrase | null): Subject {
  const { skeleton, text } = source
  const owner = phrase?.owner ? writtenOf(text, skeleton, phrase.owner.from, phrase.owner.to) : ''
  const own = writtenOf(text, skeleton, stretch.from, stretch.to)
  const name = withoutOutcome(
    withoutMean(
      trimmed(owner + own)
        .replace(among, '$1')
        .replace(amongWhom, ''),
    ),
  )
  const region = phrase?.region ? writtenOf(text, skeleton, phrase.region.from, phrase.region.to) : null
  const adding = phrase?.adding ? writtenOf(text, skeleton, phrase.adding.from, phrase.adding.to) : ''
  const qualifiers = [...new Set((adding + name).match(qualifierWords))]
  return { name, ...rawOf(skeleton, stretch), region, qualifiers }
}

/** 36个行业中|26个: what they are among. */
const among = /(行业|企业|项目|指标|产业|断面|县区|人口|收入|支出|投资|价格|产品|增加值)中$/
const mean = /(?:均值|平均值)$/
/** 五年|产量: how long it was summed is no part of what it is. */
const summedOver = /(?<=.{2})[两三四五]年(?=总?(?:产量|投资|收入|支出)$)/

/** 城镇调查失业率|均值: the mean of a rate over the year is what the rate of the year is. */
function withoutMean(name: string): string {
  const bare = name.replace(mean, '')
  return (bare !== name && indicatorOf(bare) ? bare : name).replace(summedOver, '')
}

const outcomeWords = wordsOf(outcomes)

function withoutOutcome(name: string): string {
  const length = outcomeWords.endAt(name, name.length)
  const bare = name.slice(0, name.length - length)
  return length === 0 || bare.length < 3 || /[完工]$/.test(bare) || indicatorOf(name) ? name : bare
}

/** Signs around a name that are no part of it. */
const edges = '、：:的'

/** 社会消费品零售总额|全市: among whom it is the first. */
const amongWhom = /(?<=.{4})在?全[国省市区县州]$/

/** A name without the signs around it, and without the examples before 等. */
export function trimmed(name: string): string {
  const isBare = !edges.includes(name[0] ?? ' ') && !edges.includes(name.at(-1) ?? ' ')
  const bare = isBare ? name : name.replace(/^[、：:的]+|[、：:的]+$/g, '')
  return (bare.includes('等') ? examples.exec(bare)?.[1] : null) ?? (bare || name)
}
