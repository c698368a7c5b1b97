/** Words that contain a numeral and count nothing, found at the numeral. */
import { words } from './lexicon/words.js'
import { numeralAt } from './numeral.js'
import type { SenseReader } from './sense.js'
import { unitAt } from './unit.js'

interface Entry {
  readonly word: string
  /** How far into the word its first numeral stands. */
  readonly head: number
  /** Its place among all, the longest first: of two words at one numeral the earlier is meant. */
  readonly place: number
}

const numeral = /[〇零一二三四五六七八九十百千万亿两双半几]/

/** Entries by their first numeral and what follows it in the word, if anything does; longest first. */
const byHead = new Map<string, Entry[]>()
for (const [place, word] of words.toSorted((a, b) => b.length - a.length).entries()) {
  const head = word.search(numeral)
  if (head < 0) continue
  const key = word.slice(head, head + 2)
  const entries = byHead.get(key)
  if (entries) entries.push({ word, head, place })
  else byHead.set(key, [{ word, head, place }])
}

/** Verbs after which even 一 counts: 新增一家, 提前一年. */
const counting: readonly (readonly [unit: RegExp, verb: RegExp])[] = [
  [/^[家个座所项名台]$/, /(?:新增|新建|建成|引进|获批|增加|减少|净增|仅有?|只有|投用|落户)了?$/],
  [/^(?:年|个月|周|天|小时)$/, /(?:提前|推迟|缩短|延长|压缩|仅用|不到|不足|至少|最多|为期|近)了?$/],
]

/** 上百家, 近千名: what makes a bare scale count, save in 以上. */
const near = /(?:(?:^|[^以之])上|近|逾|超过?|突破|约|达到?)$/
/** 两年任务一年完成: what makes even 一年 count behind it. */
const done = /^(?:完成|建成|见效|干成|干)/

/** The longest word whose first numeral stands at `at`, unless the numeral counts. */
export const wordAt: SenseReader = (shadow, at, earliest) => {
  const long = entryAt(shadow, at, earliest, shadow.slice(at, at + 2))
  const short = entryAt(shadow, at, earliest, shadow[at] ?? '')
  const entry = !long || (short && short.place < long.place) ? short : long
  if (!entry) return null
  const from = at - entry.head
  const to = from + entry.word.length
  return from === at && counts(shadow, at, to) ? null : { is: 'idiom', from, to }
}

function entryAt(shadow: string, at: number, earliest: number, key: string): Entry | undefined {
  return byHead.get(key)?.find(({ word, head }) => at - head >= earliest && shadow.startsWith(word, at - head))
}

/** Whether the numeral goes on beyond the word that ends at `end`, with a unit: 千亿元大关 is no 千亿. */
function counts(shadow: string, at: number, end: number): boolean {
  const numeral = numeralAt(shadow, at)
  const unit = numeral && unitAt(shadow, numeral.to, true)
  if (!numeral || !unit) return false
  if (unit.to === end && /[百千万]/.test(shadow[at] ?? '') && near.test(shadow.slice(Math.max(0, at - 3), at)))
    return true
  const isLonger = numeral.to > at + 1 || numeral.isBare || (unit.name.length > 1 && shadow[at] !== '一')
  if (unit.to > end && unit.name === '周年') return true
  if (unit.to > end) return isLonger || unit.kind === 'points'
  if (shadow[at] !== '一' || unit.to !== end) return false
  if (unit.kind === 'duration' && done.test(shadow.slice(end, end + 2))) return true
  const head = shadow.slice(Math.max(0, at - 4), at)
  return counting.some(([name, verb]) => name.test(unit.name) && verb.test(head))
}
