/**
 * Predicates: the words between a subject and its figure, and what they make of the figure.
 *
 * They are read from the figure backwards, off the skeleton: 税收收入占比重|较上年提高|▮.
 */
import type { Direction, Stat } from './claim.js'
import type { FigureKind } from './figure.js'
import { adverbs, arriving, falling, rising, standing } from './lexicon/verbs.js'
import { signs, timeSign } from './skeleton.js'

/** A stretch of a skeleton, in its characters. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

export interface Predicate {
  /** Null where the noun decides: 率 makes a rate of what 收入 makes a level. */
  readonly stat: Stat | null
  readonly direction: Direction
  readonly rule: string
  /** The verb, and what else the rule read. */
  readonly verb: Stretch
  /** Where the subject ends. */
  readonly subjectEnd: number
  readonly base?: Stretch
  readonly of?: Stretch
  /** What is moved: 拉动|规上工业产值|增长. It is the indicator then. */
  readonly object?: Stretch
  /** 累计, 预计 and 年均 among the adverbs. */
  readonly adverbs: string
  /** Whether 各, 均 or 分别 tells one value for each subject. */
  readonly spread: 'each' | 'same' | null
}

interface Rule {
  readonly rule: string
  readonly kinds: readonly FigureKind[]
  readonly pattern: RegExp
  readonly stat: Stat | null
  readonly direction: Direction
  readonly example: string
}

const amounts = ['percent', 'points', 'multiple', 'fraction', 'quantity', 'magnitude', 'duration'] as const
const relative = ['percent', 'multiple', 'magnitude', 'fraction'] as const
const points = ['points'] as const
/** A time that a change is measured from. */
const earlier = '(?:上年|去年|前年|上月|上季|年初|同期|往年|上半年|上期|\\ue010)[^，]{0,8}?'
const gapVerb = '高于|高出|快于|好于|优于|多于|领先于?|超过|超出|高过'
const gapDown = '低于|慢于|少于|落后于?'
const rankVerb =
  '位居|稳居|居于|跃居|居|名列|位列|列|排名|排在|排到|排|占据?|升至|跃升至|上升至|上升到|升到|前移至|进至|跃至|进入|进|跻身|保持|稳定在|继续保持|获得?|荣获|夺得|取得|为|达到|处于|位于|在|成为|评为|蝉联|提升至|提升到|跃升到|从|由|到'

const shares = ['percent', 'fraction', 'magnitude'] as const
const ofWhole =
  '(?:^|[^同])占(?<of>(?!比|全年(?:任务|计划|预算|目标)|年度(?:任务|计划|预算|目标)|年初|年度预算|预算|计划|任务)[^，占]{1,36}?)'
const reaching = '(?:达到?|为|是|突破|超过|保持在|稳定在|接近|提高到|提升到|上升到|提升至|上升至|提高至|降至|下降到)'

/** Tried in order; the first that ends where the figure begins decides. */
export const rules: readonly Rule[] = [
  row(
    'share.of',
    shares,
    `${ofWhole}(?:的)?(?:比重|比例|份额|比率)[^，占]{0,6}?${reaching}?的?`,
    'share',
    '',
    '占规上工业总产值比重达▮',
  ),
  row('share.of', shares, `${ofWhole}(?:的|${reaching})?`, 'share', '', '占规上企业数达▮'),
  row(
    'completion.of',
    ['percent', 'fraction', 'multiple'],
    `(?:完成|占|达到|为|是)(?<of>[^，完占]{0,14}(?:任务|计划|预算|目标|调整预算|任务数|目标数|总数|序时|年任务|指标))(?:总?数|任务)?的`,
    'completion',
    '',
    '完成全年任务的▮',
  ),
  row(
    'multiple.of',
    ['multiple', 'percent', 'fraction'],
    `(?:为|是|达到?|相当于)(?<base>[^，为是]{1,20})的`,
    'multiple',
    '',
    '为2021年的▮',
  ),
  row(
    'contribution',
    ['points'],
    `(?:拉动|带动|拉高|推动|助推|推高|影响|贡献)了?(?<object>[^，]{0,24}?)(?:同比)?(?:增长|上涨|提高|提升|上升|增速|增加|多增)?`,
    'contribution',
    'up',
    '拉动规上工业产值增长▮',
  ),
  row(
    'contribution',
    ['points'],
    `(?:拉低|拖累|影响|下拉)了?(?<object>[^，]{0,24}?)(?:增长|下降|回落|增速)?`,
    'contribution',
    'down',
    '拖累工业增长▮',
  ),
  row(
    'pointChange.up',
    points,
    `(?:(?:${gapVerb})(?<base>${earlier})|(?:比|较)(?<since>${earlier})(?:高出?|快|多|好)了?)`,
    'pointChange',
    'up',
    '高于上年▮',
  ),
  row(
    'pointChange.down',
    points,
    `(?:(?:${gapDown})(?<base>${earlier})|(?:比|较)(?<since>${earlier})(?:低|慢|少)了?)`,
    'pointChange',
    'down',
    '低于上年▮',
  ),
  row('gap.up', ['points', 'percent'], `(?:${gapVerb})(?<base>[^，于]{1,18}?)`, 'gap', 'up', '高于全区▮'),
  row('gap.down', ['points', 'percent'], `(?:${gapDown})(?<base>[^，于]{1,18}?)`, 'gap', 'down', '低于全国▮'),
  row(
    'gap.up',
    ['points', 'percent'],
    `(?:比|较)(?<base>(?![重例率值])[^，比较]{1,18}?)(?:高出?|快|好)了?`,
    'gap',
    'up',
    '比全国平均水平高▮',
  ),
  row(
    'gap.down',
    ['points', 'percent'],
    `(?:比|较)(?<base>(?![重例率值])[^，比较]{1,18}?)(?:低|慢)了?`,
    'gap',
    'down',
    '比全省低▮',
  ),
  row('pointChange.up', points, `(?:高|快|多)出?了?`, 'pointChange', 'up', '高▮'),
  row('pointChange.down', points, `(?:低|慢|少)了?`, 'pointChange', 'down', '低▮'),
  row('arrival', amounts, `(?:${arriving})`, null, '', '提高到▮'),
  row('rank', ['rank'], `(?<verb>${rankVerb})(?<of>[^，]{0,16}?)[的为]?`, 'rank', '', '排全区▮'),
  row(
    'rank',
    ['rank'],
    `(?<of>(?:全国|全省|全区|全市|全县|世界|全球|同类)[^，]{0,8}?)(?:排名|排位|第)?`,
    'rank',
    '',
    '全区▮',
  ),
  row('rankChange.up', ['quantity'], `(?:提升|前移|上升|前进|跃升|上移|进|升)了?`, null, 'up', '提升▮'),
  row('growth.up', relative, `(?:保持|实现|同比)?(?:${rising})(?:幅度?)?(?:达到?|为|超过)?`, 'growth', 'up', '增长▮'),
  row('growth.down', relative, `(?:同比)?(?:${falling})(?:幅度?)?(?:达到?|为|超过)?`, 'growth', 'down', '下降▮'),
  row('pointChange.up', ['points'], `(?:${rising})(?:幅度?)?(?:达到?|为)?`, 'pointChange', 'up', '提升▮'),
  row('pointChange.down', ['points'], `(?:${falling})(?:幅度?)?(?:达到?|为)?`, 'pointChange', 'down', '下降▮'),
  row(
    'increment.up',
    ['quantity', 'duration'],
    `(?:净增加?|新增加?|增加|增长|提高|提升|上升|增|多增|扩大|多收)(?:达到?)?`,
    'increment',
    'up',
    '净增▮',
  ),
  row(
    'increment.down',
    ['quantity', 'duration'],
    `(?:${falling}|节约|节省|减免)(?:达到?)?`,
    'increment',
    'down',
    '减少▮',
  ),
  row('share.part', shares, `占`, 'share', '', '生态建设占▮'),
  row('streak', ['duration'], `(?:连续|连)`, 'streak', '', '连续▮'),
  row('standing', amounts, `(?:${standing})`, null, '', '达到▮'),
]

const adverbSet: ReadonlySet<string> = new Set([...adverbs.split('|'), '、', '：', ':', signs.duration, timeSign])
const longestAdverb = 5
const baseline =
  /(?:^|[^同环占对配反正之相])(?:比|较)((?!重|例|率|值|为|好|快|大|低|高|多|少)[^，比较]{1,24}?)(?:相比|比)?$|与([^，与]{1,20})相比$/
const bound =
  /(?:尚未迈过|尚未突破|未突破|迈过|跨过|尚未|不少于|不低于|不超过|不高于|至少|不足|不到|大约|超过|突破|将近|接近|高达|多达|近|约|超|逾|过)$/

/** The predicate that ends at the end of `head`; one that says nothing where there is no verb. */
export function predicateOf(head: string, kind: FigureKind): Predicate {
  const words = head.slice(trimmedEnd(head))
  const bare = head.slice(0, head.length - words.length)
  for (const { rule, kinds, pattern, stat, direction } of rules) {
    if (!kinds.includes(kind)) continue
    const found = pattern.exec(bare)
    if (!found) continue
    const from = found.index + (/^[^\u0000]占/.test(found[0]) && rule === 'share.of' ? 1 : 0)
    return finished(bare, words, { rule, stat, direction, verb: { from, to: bare.length }, ...partsOf(found) })
  }
  return finished(bare, words, {
    rule: 'bare',
    stat: null,
    direction: '',
    verb: { from: bare.length, to: bare.length },
  })
}

type Found = Pick<Predicate, 'rule' | 'stat' | 'direction' | 'verb' | 'base' | 'of' | 'object'>

/** Takes adverbs and 比上年 from the end of the subject, too. */
function finished(head: string, after: string, found: Found): Predicate {
  let end = found.verb.from
  let base = found.base
  let words = head.slice(found.verb.from) + after
  for (;;) {
    const compared = base ? null : baseline.exec(head.slice(0, end))
    const against = compared?.[1] ?? compared?.[2]
    if (!compared || !against) {
      const length = adverbBefore(head, end)
      if (length === 0) break
      words = head.slice(end - length, end) + words
      end -= length
      continue
    }
    const at = compared.index + compared[0].search(/[比较与]/)
    const from = at + 1
    base = { from, to: baseEnd(head, from, from + against.length) }
    end = at
  }
  const spread = /各/.test(words)
    ? 'same'
    : /均|都/.test(words) && !/年均|平均/.test(words)
      ? 'same'
      : /分别/.test(words)
        ? 'each'
        : null
  return { ...found, ...(base && { base }), subjectEnd: end, adverbs: words, spread }
}

/** Words of time and of average that belong to a base, though they are adverbs elsewhere. */
const baseTail = /(?:平均|上年|去年|今年|全年)$/

/** 比上年分别: the adverbs are none of the base. */
function baseEnd(head: string, from: number, to: number): number {
  let end = to
  while (end > from + 1 && head[end - 1] !== timeSign && !baseTail.test(head.slice(from, end))) {
    const length = adverbBefore(head.slice(from, end), end - from)
    if (length === 0) break
    end -= length
  }
  return Math.max(end, from + 1)
}

/** Length of the adverb that ends at `end`, 0 where none does. */
function adverbBefore(head: string, end: number): number {
  for (let length = Math.min(longestAdverb, end); length > 0; length--)
    if (adverbSet.has(head.slice(end - length, end)) && !isBase(head, end - length, end)) return length
  return 0
}

/** 低于|预期: what is compared with is no adverb. */
function isBase(head: string, from: number, to: number): boolean {
  return (
    /^(?:预期|全年|平均|去年|上年)$/.test(head.slice(from, to)) &&
    /[于比较]$/.test(head.slice(0, from)) &&
    !/[同环]比$/.test(head.slice(0, from))
  )
}

/** Where the words begin that only bound or colour the figure: 增长|了近. */
function trimmedEnd(head: string): number {
  let end = head.length
  for (;;) {
    const length = bound.exec(head.slice(Math.max(0, end - 6), end))?.[0].length ?? adverbBefore(head, end)
    if (length === 0) return end
    end -= length
  }
}

function partsOf(found: RegExpExecArray): Pick<Predicate, 'base' | 'of' | 'object'> {
  const parts: Record<string, Stretch> = {}
  for (const [name, text] of Object.entries(found.groups ?? {})) {
    if (!text || name === 'verb') continue
    const from = found.index + found[0].lastIndexOf(text)
    parts[name === 'since' ? 'base' : name] = { from, to: from + text.length }
  }
  return parts
}

function row(
  rule: string,
  kinds: readonly FigureKind[],
  pattern: string,
  stat: Stat | null,
  direction: Direction,
  example: string,
): Rule {
  return { rule, kinds, pattern: new RegExp(`(?:${pattern})$`), stat, direction, example }
}
