/** Identifiers: codes, ratings, hotlines, road and document numbers, whose digits count nothing. */
import { isDigit, matchAt } from './numeral.js'
import type { Sense, SenseReader } from './sense.js'
import { byTail, isLatin, latin, tailOf } from './tail.js'
import { unitAt } from './unit.js'

/** Codes that begin with an Arabic number: what follows it, and the pattern. */
const arabic: readonly (readonly [tails: string, pattern: RegExp])[] = [
  // 1+10
  ['+', /\d+(?:\+(?:\d+|[A-Za-z]))+/y],
  // 23·7
  ['·•・∙', /\d+[·•・∙]\d+/y],
  // 7×24小时
  ['×xX*', /\d{1,2}[×xX*]\d{1,2}(?:小时)?(?![\d.]|\s?[万亿千])/y],
  // 13800138000
  ['', /1[3-9]\d{9}(?!\d)/y],
  // 211工程
  ['工计高院大', /(?:985|211|863|973)(?:工程|计划|高校|院校|大学)/y],
  // 12345热线
  ['', /(?:110|114|119|120|122|999|10086|10010|123\d{2}|12345|96\d{3,4})(?:-\d+)?(?![\d.%万亿余多])/y],
  // 12345-1专席
  ['-', /\d+-\d+(?![\d.%万亿余多])/y],
  // 500强
  ['强', /\d+\s?强(?!度|化|劲)/y],
  // 〔2023〕8号
  ['〕]】', /\d+[〕\]】](?:\s?\d+号)?/y],
  // 8号文件
  ['号#', /\d+[号#]/y],
  // 318国道
  ['国省县', /\d{2,3}(?:国道|省道|县道)/y],
  // 5A级
  ['GKDPNRABCST', /\d+(?:G|K|D|P|N|R|A|B|C|S|T)(?![A-Za-z])(?:级)?/y],
  // 3DES
  [latin, /\d+[A-Za-z][A-Za-z\d-]*级?/y],
  // 1.1类新药
  ['类', /\d+(?:\.\d+)?类新药/y],
  // 055型
  ['型式', /\d+(?:型|式)(?!样)/y],
  // 4.0版
  ['版时 ', /\d\.\d(?=\s?版|时代)/y],
  // 20国集团
  ['国', /\d{1,3}国集团/y],
  // 5年期
  ['年', /\d+年期/y],
  // （2023）15号
  ['）)', /(?:19|20)\d{2}[）)]\d+号/y],
  // 3、4号线
  ['、和', /\d{1,2}(?:[、和]\d{1,2}){1,12}号(?!文)/y],
  // 2.5G
  ['GK', /\d+\.\d+[GK](?![A-Za-z])/y],
  // 8.6代线
  ['代', /\d+(?:\.\d+)?代(?=线|面板|产线)/y],
  // 领克01
  ['', /0\d(?![\d.,%])/y],
  // 17路公交
  ['路', /\d{1,3}路(?![段口网径灯线])/y],
]

/** Those that begin with a Chinese one. */
const chinese: typeof arabic = [
  // 一+N
  ['+', /[一二三四五六七八九十](?:\+(?:[一二三四五六七八九十]|[A-Za-z\d]))+/y],
  // 百强
  ['强', /[一二三四五六七八九十百千]{1,4}强(?!度|化|劲|力|调|大|制)/y],
]

/** Both. */
export const patterns = [...arabic, ...chinese]

const arabicOf = byTail(arabic)
const chineseOf = byTail(chinese)

/** What a number right after it only labels: 表1, 附件2, 工业4.0. */
const labelEnds = '表图件栏业 \t\n\u00a0\u3000'
const label = /(?:(?:^|[^代发])(?:[表图]|附件|专栏)|工业)\s?$/
const labelNumber = /\d{1,2}(?:\.0|-\d{1,2})?(?![\d.%万亿]|[、—-]\d)/y
/** What a number after it is of: 人均GDP36700元. */
const statistics: ReadonlySet<string> = new Set(['GDP', 'CPI', 'PPI', 'PMI', 'AQI', 'GNI'])
/** How many there are of a size: 2×66万千瓦, 4.5万千瓦×2. */
const times = /\d{1,2}×(?=\d)/y
const timesTail = /[×xX*]\s?$/
/** What an index is set to: 上年=100. */
const base = /=\s?$|[（(][^（）()]{1,6}为$/
/** What a factor or the value of an index may stand right behind. */
const factorHeads = '×xX*=为 \t\n\u00a0\u3000'

/** Units in Latin letters stay with their figure. */
const latinUnit =
  /\d+(?:\.\d+)?(?:MW|GW|kW|KW|kV|KV|kVA|MVA|MWh|GWh|kWh|km|KM|kg|cm|mm|nm|mg|ml|TB|GB|PB|EB|MB|m2|m3|km2|Gbps|Mbps|PFLOPS|EFLOPS|EFlops|ha)(?![A-Za-z])/y

/** What a unit of Latin letters has at least, and so has a letter misread as a digit. */
const latinTwice = /[\d.]+[A-Za-z][A-Za-z\d万亿]/y

/** 25l亿元: a letter in the place of a digit. */
const misread = /\d+[lIoO][\dlIoO]*[万亿]/y

/** The identifier with its first digit at `at`; it begins at or after `earliest`. */
export const identifierAt: SenseReader = (shadow, at, earliest) => {
  const before = shadow[at - 1] ?? ''
  const tail = tailOf(shadow, at)
  if (labelEnds.includes(before) && label.test(shadow.slice(Math.max(0, at - 4), at))) return labelAt(shadow, at)
  const factor = factorAt(shadow, at, tail)
  if (factor) return factor
  const from = latinBefore(shadow, at, earliest)
  if (from < at && isDigit(shadow, at)) return codeAt(shadow, from, at)
  if (isQuantity(shadow, at, tail)) return null
  if (before === '-' && isModel(shadow, at))
    return { is: 'identifier', from: at, to: at + (matchAt(/\d+/y, shadow, at)?.length ?? 1) }
  for (const pattern of isDigit(shadow, at) ? arabicOf(tail) : chineseOf(tail)) {
    const found = matchAt(pattern, shadow, at)
    if (found === null) continue
    const isSerial = /^0\d$/.test(found)
    if (isSerial ? isTorn(shadow, at) : isPlain(found) && unitAt(shadow, at + found.length, false)) continue
    return { is: 'identifier', from: at, to: at + found.length }
  }
  return null
}

/** Digits with a unit in Latin letters or with a letter misread among them, which are no code. */
function isQuantity(shadow: string, at: number, tail: string): boolean {
  if (!isLatin(tail)) return false
  if (tail === 'P' && isPower(shadow, at)) return true
  if (matchAt(latinTwice, shadow, at) === null) return false
  return matchAt(misread, shadow, at) !== null || matchAt(latinUnit, shadow, at) !== null
}

function factorAt(shadow: string, at: number, tail: string): Sense | null {
  if (tail !== '×' && !factorHeads.includes(shadow[at - 1] ?? '')) return null
  const before = shadow.slice(Math.max(0, at - 8), at)
  const found =
    matchAt(times, shadow, at) ??
    (base.test(before) ? matchAt(/100(?=[）)]|$)/y, shadow, at) : null) ??
    (timesTail.test(before) ? matchAt(/\d{1,2}(?![\d.%万亿千]|\s?[米吨])/y, shadow, at) : null)
  return found === null ? null : { is: 'identifier', from: at, to: at + found.length }
}

/** 算力2000P, which 1080P is not. */
function isPower(shadow: string, at: number): boolean {
  return (
    matchAt(/\d+(?:\.\d+)?P(?![A-Za-z])/y, shadow, at) !== null &&
    /算力[^，。；]{0,12}$/.test(shadow.slice(Math.max(0, at - 16), at))
  )
}

/** 东风-41: a hyphen after a word and no unit after the number. */
function isModel(shadow: string, at: number): boolean {
  if (!/(?![长降减少落跌加升为是达至到])[\u4e00-\u9fff]-$/.test(shadow.slice(Math.max(0, at - 2), at))) return false
  const found = matchAt(/\d{1,3}(?![\d.%‰万亿]|\s?[、和与至到—~-]\s?-?\d)/y, shadow, at)
  return found !== null && unitAt(shadow, at + found.length, false) === null
}

/** The number of a table, unless a unit makes it a count. */
function labelAt(shadow: string, at: number): Sense | null {
  const found = matchAt(labelNumber, shadow, at)
  const to = at + (found?.length ?? 0)
  return found === null || unitAt(shadow, to, false)?.from === to ? null : { is: 'identifier', from: at, to }
}

/** Whether what stands before is the rest of the number. */
function isTorn(shadow: string, at: number): boolean {
  return /[\d.,，]/.test(shadow[at - 1] ?? '')
}

/** Digits alone: what could as well be a count, if a unit follows. */
function isPlain(found: string): boolean {
  return /^[\d.-]+$/.test(found)
}

/** G65, PM2.5, CO2: letters and what follows them, unless a percentage does (GDP5%). */
function codeAt(shadow: string, from: number, at: number): Sense | null {
  const tail = /^[\d.]*(?:[-/][A-Za-z\d]+|[A-Za-z\d]+)*/.exec(shadow.slice(at, at + 24))?.[0] ?? ''
  const to = at + tail.replace(/\.$/, '').length
  const isStatistic = statistics.has(shadow.slice(from, at)) && unitAt(shadow, to, false) !== null
  return isStatistic || /^\s?(?:%|‰|个百分点|[万亿])/.test(shadow.slice(to, to + 5))
    ? null
    : { is: 'identifier', from, to: Math.max(to, at + 1) }
}

/** Where the letters right before `at` begin; `at` where there are none. */
function latinBefore(shadow: string, at: number, earliest: number): number {
  let from = at
  while (from > earliest && from > at - 12 && isLatin(shadow[from - 1])) from--
  const before = shadow[at - 1]
  const isApart =
    before === '-' ||
    before === '.' ||
    (before === ' ' && /(?:^|[^A-Za-z])[GSXK]$/.test(shadow.slice(Math.max(0, at - 3), at - 1)))
  if (from === at && isApart && at - 2 >= earliest && /[A-Z]/.test(shadow[at - 2] ?? ''))
    return latinBefore(shadow, at - 1, earliest)
  return from
}
