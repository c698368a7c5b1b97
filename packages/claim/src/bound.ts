/** Bounds: the words beside a figure that say it is a limit or only about right. */
import type { Bound } from './figure.js'
import { byTail } from './tail.js'

/** Words right after a figure as they mostly stand there. */
const right: Readonly<Record<string, Bound>> = { 以上: '>=', 以下: '<=', 以内: '<=', 之内: '<=', 左右: '~', 上下: '~' }
/** The same behind what may stand before them, and what that begins with; the first that fits decides. */
const afterHeads = '及或内()（） \t\n\u00a0\u3000'
const after: readonly (readonly [word: RegExp, bound: Bound])[] = [
  [/^[)）]?\s?(?:[（(]含[^）)]{0,6}[)）])?(?:及|或)?以上/, '>='],
  [/^\s?(?:[（(]含[^）)]{0,6}[)）])?(?:及|或)?以下/, '<='],
  [/^\s?(?:以内|之内|内(?=[，。；、的]))/, '<='],
  [/^\s?(?:左右|上下)/, '~'],
]

/**
 * Words right before a figure by the characters they may end with, and what must not stand before the word itself (节约 is
 * not 约). Without such characters they may end with any.
 */
const before: readonly (readonly [ends: string, row: readonly [word: RegExp, bound: Bound]])[] = [
  ['≥⩾', [/[≥⩾]$/, '>=']],
  ['≤⩽', [/[≤⩽]$/, '<=']],
  ['>＞', [/[>＞]$/, '>']],
  ['<＜', [/[<＜]$/, '<']],
  ['于少低码限为是', [/(?:不少于|不低于|不小于|不下于|不亚于|至少|最少|最低|起码|下限)(?:为|是)?$/, '>=']],
  ['', [/(?:至少|最少)[^，。；、的\d]{1,4}$/, '>=']],
  ['过于多破限为是', [/(?:不超过|不高于|不大于|不多于|至多|最多|不突破|上限)(?:为|是)?$/, '<=']],
  [
    '足到满于达破过',
    [/(?:不足|不到|不满|少于|低于|小于|未满|未到|未达到|未达|未突破|尚未迈过|尚未突破|尚未达到|未能?超过)$/, '<'],
  ],
  [
    '超过出破于逾越上了',
    [/(?:(?:^|[^高赶])超|超过|超出|突破|[首再已均双]破|多于|高于|大于|逾|越过|迈过|跨过|跨越|迈上|超越)了?$/, '>'],
  ],
  ['近', [/(?:(?:^|[^附邻临靠相贴最])近|将近|接近|逼近)$/, '~<']],
  ['约概计右为占有合需', [/(?:(?:^|[^节合预签制公条契特履违])约|大约|大概|估计|左右)[为占有合需]?$/, '~']],
  ['的', [/约(?:为|是|相当于)[^，。；、\d]{1,10}的$/, '~']],
]
const beforeBy = byTail(before)

/** The bound of the figure that stands at from–to. `isOpen` says that 多 or 余 stands inside it. */
export function boundOf(shadow: string, from: number, to: number, isOpen: boolean): Bound {
  const tail = shadow.slice(to, to + 12)
  if (tail.startsWith('内') && /[年月周天日时钟]$/.test(shadow.slice(to - 1, to))) return '<='
  const plain = right[tail.slice(0, 2)]
  if (plain) return plain
  if (afterHeads.includes(tail[0] ?? '-')) for (const [word, bound] of after) if (word.test(tail)) return bound
  if (isOpen) return '>'
  const head = shadow.slice(Math.max(0, from - 16), from).trimEnd()
  const last = head.at(-1) ?? ''
  if (last === '上' && '百千万亿'.includes(shadow[from] ?? ' ') && /(?:^|[^以之迈踏跨登跃])上$/.test(head)) return '>='
  if ((last === '低' || last === '高') && isTemperature(head, shadow.slice(from, to))) return '='
  for (const [word, bound] of beforeBy(last)) if (word.test(head)) return bound
  return tail[0] === '多' && !'样元种方'.includes(tail[1] ?? ' ') ? '>' : '='
}

/** 最低-5.2℃ is what was measured, no limit. */
function isTemperature(head: string, written: string): boolean {
  return /最.$/.test(head) && /(?:[℃度]|°C)$/.test(written)
}
