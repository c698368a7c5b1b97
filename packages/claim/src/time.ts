/** Times: dates, periods and plans, which figures are about and are not themselves figures. */
import { isDigit, matchAt } from './numeral.js'
import type { Sense } from './sense.js'
import { byTail, tailOf } from './tail.js'

const year = '(?:19|20)\\d{2}'
/** Spaces as they stand inside numbers, too; every character more of a class costs a first reading. */
const gap = '[ \\t\\n\\u00a0\\u3000]?'
const month = `(?:1[0-2]|0?[1-9])${gap}月(?:[份底末初]|[中上下]旬)?`
const dash = `${gap}[-—–~～至到]+${gap}`

/** Times that begin with an Arabic number, longest reading first: what follows the number, and the pattern. */
const arabic: readonly (readonly [tails: string, pattern: RegExp])[] = [
  // 2021-2022年
  ['年-—–~～至到', new RegExp(`${year}${gap}年?${dash}(?:${year}|\\d{2})${gap}年[度底末]?`, 'y')],
  // 1998、1999年
  ['、和', new RegExp(`${year}(?:[、和]${year})+${gap}年度?`, 'y')],
  // 2023年3月5日
  ['年', new RegExp(`${year}${gap}年[度初底末]?(?:${gap}${month}(?:${gap}\\d{1,2}${gap}日)?)?`, 'y')],
  // 2023-2035
  ['-—–~～至到', new RegExp(`${year}${dash}${year}(?!\\d)(?:学年|年度)?`, 'y')],
  // 2023/2024榨季
  ['/', new RegExp(`${year}/(?:${year}|\\d{2})(?:学年|年度|赛季|榨季)`, 'y')],
  // 2023中国国际展览会
  ['中全世国', new RegExp(`${year}(?=中国|全国|世界|国际|国家)`, 'y')],
  // 2030—重大项目
  ['—–', new RegExp(`${year}(?=[—–]+[^\\d])`, 'y')],
  // 2023-12-31
  ['-./', /(?:19|20)\d{2}[-./](?:1[0-2]|0?[1-9])[-./](?:3[01]|[12]\d|0?[1-9])(?!\d)/y],
  // 2023.12
  ['', /20\d{2}\.(?:1[0-2]|0[1-9])(?![\d.%]|\s?[万亿元个家])/y],
  // 20XX年
  ['Xx×', /20[X×x]{2}\s?年/y],
  // 1-11月
  ['-—–~～至到', new RegExp(`\\d{1,2}${dash}${month}`, 'y')],
  // 3月5日
  ['月', new RegExp(`${month}${gap}\\d{1,2}${gap}日`, 'y')],
  // 6月底
  ['月', new RegExp(month, 'y')],
  // 5日
  ['日', /\d{1,2}\s?日(?![均常报内产期以之游])/y],
  // 8:30
  [':：', /\d{1,2}[:：]\d{2}(?![:：\d.])/y],
  // 20世纪90年代
  ['世', /\d{1,2}\s?世纪(?:\d0年代)?/y],
  // 90年代
  ['年', /\d0\s?年代/y],
  // 95后
  ['后', /(?:[5-9][05]|[01]0)\s?后(?![续来勤备台者方半])/y],
  // 23年底
  ['年', /\d{2}年(?=底|末|初)/y],
  // 第3季度
  ['季', /第?\s?[1-4]\s?季度/y],
]

/** Those that begin with a Chinese one. */
const chinese: typeof arabic = [
  // 二〇二四年一月五日
  ['年', /[一二][〇零○0一二三四五六七八九]{3}年(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)?/y],
  // 三月三
  ['月', /三月三|九月九|八月十五|五月初五|正月十五|七月初七|腊月二十[三四]/y],
  // 六月
  [
    '月',
    /(?:十[一二]|[一二三四五六七八九十])月(?:[份底末初]|[中上下]旬)?(?:(?:[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号])?/y,
  ],
  // 第二季度
  ['、，和至第季', /第?[一二三四](?:[、，和至]?第?[二三四])?季度/y],
  // 三季末
  ['季', /[一二三四]季(?=末|初)/y],
  // 二三月份
  ['月', /[一二三四五六七八九十]{2}月份/y],
  // 九八年
  ['年', /[九〇零][〇零一二三四五六七八九]年/y],
  // 二十世纪八十年代
  ['世', /[二两]?十[一二三四五六七八九]?世纪(?:[一二三四五六七八九]十年代)?/y],
  // 八十年代
  ['年', /[二三四五六七八九]十年代/y],
  // 八五普法
  ['普时期规计', /[六七八九]五(?=普法|时期|期间|规划|计划)/y],
  // 星期二
  ['', /(?<=星期|[（(]周)[一二三四五六]/y],
  // 十四五
  ['', /十[一二三四五六七八九]五/y],
]

/** Both. */
export const patterns = [...arabic, ...chinese]

const arabicOf = byTail(arabic)
const chineseOf = byTail(chinese)

/** What stands for the century: ’23年. */
const apostrophes: ReadonlySet<string> = new Set("’‘'＇")
const shortYear = /\d{2}\s?年/y

/** The time that begins at `at`, or null. */
export const timeAt = (shadow: string, at: number, earliest = 0): Sense | null => {
  if (shadow[at] === '半') return halfAt(shadow, at, earliest)
  if (apostrophes.has(shadow[at - 1] ?? '') && matchAt(shortYear, shadow, at))
    return { is: 'time', from: at, to: at + 3 }
  for (const pattern of patternsAt(shadow, at)) {
    const found = matchAt(pattern, shadow, at)
    if (found !== null && !(isPlainYear(found) && precedesCount(shadow, at)))
      return { is: 'time', from: isRun(shadow, at, found, earliest) ? at - 1 : at, to: at + found.length }
  }
  return null
}

/** 第 may lead to either kind of number. */
function patternsAt(shadow: string, at: number): readonly RegExp[] {
  const tail = tailOf(shadow, at)
  if (shadow[at] === '第') return [...arabicOf(tail), ...chineseOf(tail)]
  return isDigit(shadow, at) ? arabicOf(tail) : chineseOf(tail)
}

/** 上半年, 下半年 and 半年. */
function halfAt(shadow: string, at: number, earliest: number): Sense | null {
  if (shadow[at + 1] !== '年' && shadow[at + 1] !== '月') return null
  const from = /[上下前后]/.test(shadow[at - 1] ?? '') && at > earliest ? at - 1 : at
  return { is: 'time', from, to: at + 2 }
}

/** 前三季度: three of them, not the third. */
function isRun(shadow: string, at: number, found: string, earliest: number): boolean {
  return shadow[at - 1] === '前' && at > earliest && /^[二三23]\s?季度/.test(found)
}

function isPlainYear(found: string): boolean {
  return /^\d{4}$/.test(found)
}

function precedesCount(shadow: string, at: number): boolean {
  return /[第约近超]/.test(shadow[at - 1] ?? '')
}
