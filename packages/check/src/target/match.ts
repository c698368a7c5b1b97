/**
 * Matching: whether two claims are of one thing. By indicator, qualifiers, region, statistic and unit, never by the likeness of
 * sentences; what is only alike is a candidate, shown with the reason and not judged.
 */
import { type Claim, indicatorById, indicatorOf } from '@zhushi/claim'
import { nextOf, signsOf } from '@zhushi/report'
import type { Words } from '../finding.js'

export type Fit =
  | { readonly is: 'pair' }
  | { readonly is: 'candidate' | 'notComparable'; readonly why: Words }
  | { readonly is: 'none' }

/** What a target and an outcome weigh: the indicator half, then statistic, unit and qualifiers. */
const weights = { indicator: 0.5, stat: 0.2, unit: 0.15, qualifiers: 0.15 }
const pairScore = 0.9
const candidateScore = 0.6
/** Share of two-character pieces two unknown names must have in common. */
const alike = 0.8

/** Counters that count the same thing in different hands. */
const sameUnits: readonly ReadonlySet<string>[] = [
  new Set(['家', '户', '个']),
  new Set(['项', '个', '件']),
  new Set(['名', '人']),
]

/** Words that say where in its making a thing stands, by what they come to: 新建 and 改造 are not one measure. */
const stages: readonly (readonly [stage: string, words: RegExp])[] = [
  ['built', /新建|新增|新发展/],
  ['renewed', /改造|提升/],
  ['raised', /培育/],
  ['brought', /引进/],
  ['filed', /备案|认定/],
  ['turned', /转化/],
  ['registered', /登记/],
  ['continued', /续建/],
  ['signed', /签约/],
  ['arrived', /到位/],
  ['net', /净增/],
]

/** Verbs that say what is done with the things a number counts. */
const deeds =
  /拔除|实施|建成|新建|打造|推进|办结|完成|治理|修复|整治|消除|关闭|淘汰|改造|培育|引进|新增|发放|建设|创建|认定|登记|转化|开工|竣工|投产|新认定|办好|通车|解决|培训/g

/** Things that something is done for are not all there are: 惠及市场主体5586户. */
const served = /惠及|服务|帮助|带动|覆盖|支持|走访|奖励|救助|资助|受益/

/** A claim, and the words of its clause up to its figure and a little behind. */
export interface Read {
  readonly claim: Claim
  readonly words: string
}

export function fitOf(target: Read, actual: Read): Fit {
  const indicator = indicatorFit(target, actual)
  if (indicator === 0 || !isSamePlace(target.claim, actual.claim) || isOtherBatch(target, actual)) return { is: 'none' }
  if (served.test(actual.words)) return { is: 'none' }
  const stat = isSameStat(target, actual)
  const unit = isSameUnit(target.claim, actual.claim)
  const qualifiers = overlap(narrowing(target), narrowing(actual))
  const score =
    weights.indicator * indicator +
    weights.stat * Number(stat) +
    weights.unit * Number(unit) +
    weights.qualifiers * qualifiers
  if (indicator < 1) return unit && stat ? { is: 'candidate', why: reasons.name } : { is: 'none' }
  const isOne = isSameStage(target, actual) && isSameDeed(target, actual)
  if (score >= pairScore && stat && unit && isOne) return { is: 'pair' }
  if (score < candidateScore) return { is: 'none' }
  if (!stat) return { is: 'notComparable', why: reasons.stat }
  return { is: 'candidate', why: unit ? reasons.qualifiers : reasons.unit }
}

const reasons = {
  name: { zh: '名称相近但不相同，是否同一指标请人判断', en: 'The names are alike but not the same' },
  stat: {
    zh: '一处是总量，一处是增速或其他统计量，不能直接比较',
    en: 'One is a level, the other a growth or another statistic',
  },
  qualifiers: {
    zh: '限定词不同（如新建、改造、新增），口径未必一致',
    en: 'What narrows the two differs: 新建, 改造, 新增',
  },
  unit: { zh: '计量单位不同', en: 'The units differ' },
} as const satisfies Readonly<Record<string, Words>>

/** 1 for the same, `alike` or more for names that only resemble each other, 0 for others. */
function indicatorFit(a: Read, b: Read): number {
  const [x, y] = [identityOf(a), identityOf(b)]
  if (x.id && x.id === y.id) return 1
  if (x.name.length > 1 && (x.name === y.name || (x.said.length > 2 && x.said === y.said))) return 1
  if (x.id || y.id || x.name.length < 2 || y.name.length < 2) return 0
  const score = dice(x.name, y.name)
  return score >= alike ? score * 0.99 : 0
}

/** What two claims of one thing have in common at least one of. */
export function keysOf(read: Read): readonly string[] {
  const { id, name, said } = identityOf(read)
  return [`id ${id ?? ''}`, name, said].filter((key) => key !== '' && key !== 'id ')
}

/** What two claims of things of like names have in common some of; the vocabulary's own are never only alike. */
export function piecesOfName(read: Read): readonly string[] {
  const { id, name } = identityOf(read)
  return id ? [] : [...piecesOf(name)]
}

interface Identity {
  readonly id: string | undefined
  readonly name: string
  /** The clause without its verbs: 市属国有企业实现资产总额 is 市属国有企业资产总额. */
  readonly said: string
}

const identities = new WeakMap<Read, Identity>()

function identityOf(read: Read): Identity {
  const known = identities.get(read)
  if (known) return known
  const { claim, words } = read
  const name = bareName(claim.indicator.name)
  const said = bareName(words.slice(0, words.indexOf(claim.figure.text)).replace(/实现|完成|达到?|累计|全年/g, ''))
  const id = claim.indicator.id ?? (indicatorOf(said) ?? indicatorOf(name))?.id
  const identity = { id, name, said }
  identities.set(read, identity)
  return identity
}

const quotes = signsOf('“”‘’"（）() \t\r\n\u00a0\u3000')
const leads = '全自力完推实确新培引打建'
const tails = '设目数量案'

/** A name without quotation marks and the words that only lead to it. Most have none, and are looked at by a character or two. */
function bareName(name: string): string {
  const bare = nextOf(name, quotes, 0) < 0 ? name : name.replace(/[“”‘’"（）()\s]/g, '')
  const led = leads.includes(bare[0] ?? '') ? bare.replace(lead, '') : bare
  return tails.includes(led[led.length - 1] ?? ' ') ? led.replace(tail, '') : led
}

const lead = /^(?:全[国省区市县年]|自治区(?!级)|力争|完成|推进|实现|确保|新增|新建|培育|引进|打造|建设|实施)+/
const tail = /(?:建设|项目|数量?|总数|备案)$/

function dice(a: string, b: string): number {
  const [x, y] = [piecesOf(a), piecesOf(b)]
  let shared = 0
  for (const piece of x) if (y.has(piece)) shared++
  return (2 * shared) / (x.size + y.size)
}

function piecesOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
}

function isSamePlace(a: Claim, b: Claim): boolean {
  return a.region === null || b.region === null || a.region === b.region
}

/** A count of works is what a period added of them: 改造老旧小区63个 is as good as 新增. Amounts of money are not. */
function isSameStat({ claim: a, words: x }: Read, { claim: b, words: y }: Read): boolean {
  if (a.stat === b.stat) return true
  if (a.stat === 'cumulative' || b.stat === 'cumulative') return laidOut.test(x) && laidOut.test(y)
  const isFlow = (claim: Claim) =>
    (claim.stat === 'level' || claim.why[1]?.rule === 'stat.added') &&
    !claim.baseline &&
    claim.figure.unit !== '元' &&
    (claim.indicator.id === undefined || indicatorById(claim.indicator.id)?.kind !== 'stock')
  return isFlow(a) && isFlow(b)
}

/** What is laid out in a year is told as its sum: 累计投放. */
const laidOut = /投放|发放|兑现|减免/

function isSameUnit(a: Claim, b: Claim): boolean {
  const [x, y] = [a.figure.unit, b.figure.unit]
  return x === y || sameUnits.some((units) => units.has(x) && units.has(y))
}

/** Qualifiers that narrow more than the indicator itself says: 规上工业 is 规模以上工业. */
function narrowing({ claim }: Read): ReadonlySet<string> {
  const isNamed = claim.indicator.id !== undefined
  return new Set(claim.qualifiers.filter((word) => !(isNamed ? /./ : /^(?:城镇|农村|人均|新增)$/).test(word)))
}

/** The stages that the words of a figure name: its own in a list, or those at the list's head. */
export function stagesOf({ claim, words }: Read): ReadonlySet<string> {
  const own = words.slice(words.lastIndexOf('、', words.indexOf(claim.figure.text)) + 1)
  const named = (text: string) => stages.flatMap(([stage, pattern]) => (pattern.test(text) ? [stage] : []))
  const found = named(own)
  return new Set(found.length > 0 ? found : named(words))
}

/** What is only built or added is in no special stage; begun is not finished. */
function isSameStage(a: Read, b: Read): boolean {
  const [x, y] = [a, b].map((read) => [...stagesOf(read)].join(' ').replace(/^built$/, ''))
  return x === y && !(isUnderway(a) && isThrough(b)) && !(isUnderway(b) && isThrough(a))
}

function isUnderway({ words }: Read): boolean {
  return words.includes('开工')
}

function isThrough({ words }: Read): boolean {
  return /建成|竣工|投产|投用/.test(words)
}

/** A name of so many characters is of one thing: 重大民生实事人大代表票决项目. */
const telling = 8

/** Things that are only counted (连贺等5条高速公路) are compared where the same is done with them. */
function isSameDeed(a: Read, b: Read): boolean {
  const isCounted = ({ claim }: Read) => claim.why[0]?.rule === 'indicator.counted'
  if (!isCounted(a) && !isCounted(b)) return true
  if (identityOf(a).name === identityOf(b).name && identityOf(a).name.length >= telling) return true
  const own = new Set(a.words.match(deeds) ?? [])
  return (b.words.match(deeds) ?? []).some((deed) => own.has(deed))
}

/** The second batch is not the first. */
function isOtherBatch(a: Read, b: Read): boolean {
  const [x, y] = [a, b].map(({ words }) => /第[一二三四五六七八九十\d]+批/.exec(words)?.[0])
  return x !== y
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const all = new Set([...a, ...b])
  if (all.size === 0) return 1
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return shared / all.size
}
