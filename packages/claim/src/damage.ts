/** Damage: numbers that lost characters on their way into the text, which are reported and never guessed. */
import { isDigit } from './numeral.js'

/** A scale behind digits that were not read, and one behind a gap where digits should be (XX亿元). */
const lostHeads = '0123456789lIoOxX×*＊ '
const lostDigits = /^[\dlIoOxX×*＊][十百千万亿]|^ [万亿]元/
/** A number torn apart: 增长1⏎2.5%, 提高0. 5, and 3 256 by thousands. */
const torn: readonly (readonly [head: RegExp, tail: RegExp])[] = [
  [/[\u4e00-\u9fff]\d{1,3}\.?[ \n]$/, /^\d/],
  [/[\u4e00-\u9fff] \d{1,3}\.[ \n]$/, /^\d/],
  [/(?:^|[^\d.,])\d{1,3}[ \u00a0\n]$/, /^\d{3}(?![\d.,])/],
]

const tornAt = ' \n\u00a0'

/** .5%, 8..3亿 and 12,34万 have lost characters, and so has a number that begins with zeros (1 258 000): what stood there is not guessed. */
export function isDamaged(shadow: string, at: number): boolean {
  const last = shadow[at - 1] ?? ''
  if (!isDigit(shadow, at)) return lostHeads.includes(last || '+') && lostDigits.test(shadow.slice(at - 1, at + 2))
  if (last === '.' || (last === ',' && isDigit(shadow, at - 2))) return true
  if (shadow[at] === '0' && isDigit(shadow, at + 1)) return true
  if (!tornAt.includes(last || '+')) return false
  const before = shadow.slice(Math.max(0, at - 8), at)
  const after = shadow.slice(at, at + 4)
  return torn.some(([head, tail]) => head.test(before) && tail.test(after))
}
