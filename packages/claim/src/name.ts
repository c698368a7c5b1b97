/**
 * Names: a numeral that counts nothing and begins the name of a place or an organisation.
 *
 * Names of places are asked last, so that what could be counted has been; schemes come in pairs and are safe earlier.
 */
import { isDamaged } from './damage.js'
import { matchAt } from './numeral.js'
import type { SenseReader } from './sense.js'
import { tailOf } from './tail.js'

/** What names end in. Each kind has an example. */
export const endings: readonly (readonly [ending: string, example: string])[] = [
  ['省|市|县|区|旗|镇|乡|村|屯|寨|街道|社区|小区|农场|林场', '七甸镇'],
  ['山|岭|峰|河|江|湖|海|湾|岛|沟|峡|泉|滩|港|水库|湿地', '七甸湖'],
  ['路|街|桥|大桥|隧道|高速|铁路|公路|机场|码头|电站|枢纽|公园|广场|景区|古城|古镇', '七浦大桥'],
  ['集团|公司|股份|重工|科技|药业|化工|食品|厂|矿|银行|医院|学校|小学|中学|大学|场所', '三一重工'],
]
/** 五链协同, 七通一平, 六进: a numeral and a morpheme stand for a list of things that all have it. */
const abbreviation =
  /[一二两三四五六七八九十](?:[链通进电流网馆融减控创清改联优评普统权变医防严实化证票包延返增降提补稳保压破促治停转管服评考察查访问评送争比看讲课表册室榜单榜牌卡码箱盒员长师生老幼](?![\d一二三四五六七八九])|[链通进电流网馆融减控创清改联优评普统权变医防严实化](?=[一二三四五六七八九]))/y
/** 三秦大地, 五城联创: a Chinese numeral before a word that counts nothing belongs to that word. */
const joined = /[一二三四五六七八九十百千万亿两]{1,6}(?=[\u4e00-\u9fff])/y
/** 高三, 初一: years of school. */
const schoolYear = /[高初大][一二三四]/

/** The ends of each kind, with what they begin with. */
const endsByKind = endings.map(([words]) => ({
  heads: words.replace(/([^|])[^|]*\|?/g, '$1'),
  words: words.split('|'),
}))
type Ends = (typeof endsByKind)[number]
const numerals: ReadonlySet<string> = new Set('一二三四五六七八九十百千万两双')
/** What stands neither in such a name nor beyond the text's end. */
const stops: ReadonlySet<string> = new Set('的是和与在了，。；、： \t\n\u00a0\u30000123456789')
/** Longest numeral, and longest stretch between it and the end, in characters. */
const longestNumeral = 3
const longestStretch = 3

/** 一核四区, 三纵四横: numerals in step draw a picture of a plan. */
const schemeTails = '核主副辅轴带区圈环廊极翼心点线面纵横园城港湾片群谷链体屏网库山江河湖水岸岛'
const scheme = new RegExp(`(?:[一二两三四五六七八九十多][${schemeTails}]){2,6}`, 'y')

/** 15分钟便民生活圈, 半小时通勤圈: a span of time in the name of a circle. */
const circle = /(?:\d{1,3}|[一二两三半]|一刻)个?(?:分钟|小时|刻钟|钟)[“”]?[^，。；、“”\d]{1,8}圈/y
const circleTails = '个分小刻钟'
/** How far its 圈 may stand from its beginning, in characters. */
const longestCircle = 24

/** The scheme that begins with the numeral at `at`, or null. */
export const schemeAt: SenseReader = (shadow, at) => {
  const tail = tailOf(shadow, at) || ' '
  const found =
    (schemeTails.includes(tail) ? matchAt(scheme, shadow, at) : null) ??
    (circleTails.includes(tail) && shadow.slice(at, at + longestCircle).includes('圈')
      ? matchAt(circle, shadow, at)
      : null)
  return found === null ? null : { is: 'name', from: at, to: at + found.length }
}

/** The name that begins with the numeral at `at`, or null. */
export const nameAt: SenseReader = (shadow, at) => {
  if ('高初大'.includes(shadow[at - 1] ?? ' ') && schoolYear.test(shadow.slice(at - 1, at + 1)))
    return { is: 'name', from: at, to: at + 1 }
  for (const ends of endsByKind) {
    const to = endOfName(shadow, at, ends)
    if (to > at) return { is: 'name', from: at, to }
  }
  const short = matchAt(abbreviation, shadow, at) ?? (isDamaged(shadow, at) ? null : matchAt(joined, shadow, at))
  return short === null ? null : { is: 'name', from: at, to: at + short.length }
}

/** Where the name ends that begins with the numeral at `at` and has one of the ends, the nearest; `at` where none is. */
function endOfName(shadow: string, at: number, { heads, words }: Ends): number {
  for (let from = afterNumeral(shadow, at); from > at; from--)
    for (let to = from; to <= from + longestStretch; to++) {
      const end = heads.includes(shadow[to] ?? '|') ? words.find((word) => shadow.startsWith(word, to)) : undefined
      if (end) return to + end.length
      if (stops.has(shadow[to] ?? '\n')) break
    }
  return at
}

function afterNumeral(shadow: string, at: number): number {
  let to = at
  while (to < at + longestNumeral && numerals.has(shadow[to] ?? '')) to++
  return to
}
