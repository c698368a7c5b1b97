/** Bounds: the words beside a figure that say it is a limit or only about right. */
import type { Bound } from './figure.js'
import { joined, type WordSet, wordsOf } from './wordset.js'

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

const nearTails = ['', '为', '占', '有', '合', '需']

/** Words right before a figure, and those that only end like them: 节约 is not 约. */
const before: readonly (readonly [words: WordSet | RegExp, bound: Bound, others: WordSet | null])[] = [
  [wordsOf('≥ ⩾'), '>=', null],
  [wordsOf('≤ ⩽'), '<=', null],
  [wordsOf('> ＞'), '>', null],
  [wordsOf('< ＜'), '<', null],
  [joined('不少于 不低于 不小于 不下于 不亚于 至少 最少 最低 起码 下限', ['', '为', '是']), '>=', null],
  [/(?:至少|最少)[^，。；、的\d]{1,4}$/, '>=', null],
  [joined('不超过 不高于 不大于 不多于 至多 最多 不突破 上限', ['', '为', '是']), '<=', null],
  [
    wordsOf('不足 不到 不满 少于 低于 小于 未满 未到 未达到 未达 未突破 尚未迈过 尚未突破 尚未达到 未超过 未能超过'),
    '<',
    null,
  ],
  [
    joined('超 超过 超出 突破 首破 再破 已破 均破 双破 多于 高于 大于 逾 越过 迈过 跨过 跨越 迈上 超越', ['', '了']),
    '>',
    joined('高超 赶超', ['', '了']),
  ],
  [wordsOf('近 将近 接近 逼近'), '~<', wordsOf('附近 邻近 临近 靠近 相近 贴近 最近')],
  [
    joined('约 大约 大概 估计 左右', nearTails),
    '~',
    joined('节约 合约 预约 签约 制约 公约 条约 契约 特约 履约 违约', nearTails),
  ],
  [/约(?:为|是|相当于)[^，。；、\d]{1,10}的$/, '~', null],
]

/** The bound of the figure that stands at from–to. `isOpen` says that 多 or 余 stands inside it. */
export function boundOf(shadow: string, from: number, to: number, isOpen: boolean): Bound {
  const tail = shadow.slice(to, to + 12)
  if (tail.startsWith('内') && /[年月周天日时钟]$/.test(shadow.slice(to - 1, to))) return '<='
  const plain = right[tail.slice(0, 2)]
  if (plain) return plain
  if (afterHeads.includes(tail[0] ?? '-')) for (const [word, bound] of after) if (word.test(tail)) return bound
  if (isOpen) return '>'
  const head = shadow.slice(Math.max(0, from - 16), from).trimEnd()
  if (head.endsWith('上') && '百千万亿'.includes(shadow[from] ?? ' ') && /(?:^|[^以之迈踏跨登跃])上$/.test(head))
    return '>='
  if ('低高'.includes(head.at(-1) ?? ' ') && /最.$/.test(head) && /(?:[℃度]|°C)$/.test(shadow.slice(from, to)))
    return '='
  const found = before.find(([words, , others]) => endsIn(head, words) && !(others && endsIn(head, others)))
  if (found) return found[1]
  return tail[0] === '多' && !'样元种方'.includes(tail[1] ?? ' ') ? '>' : '='
}

function endsIn(text: string, words: WordSet | RegExp): boolean {
  return words instanceof RegExp ? words.test(text) : words.endAt(text, text.length) > 0
}
