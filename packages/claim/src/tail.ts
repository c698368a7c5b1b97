/**
 * Tails: the character after the numeral that a pattern begins with.
 *
 * It mostly says what the numeral is (6月, 第3季度, 500强). Rules are asked for by it, so that one which cannot fit is never
 * run: compiling every expression would take longer than a first reading.
 */

/** The letters a to z, in both cases, as tails of codes. */
export const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Whether it is one of them. */
export function isLatin(character: string | undefined): boolean {
  return character !== undefined && character !== '' && latin.includes(character)
}

const digits: ReadonlySet<string> = new Set('0123456789')
const numerals: ReadonlySet<string> = new Set('0123456789〇零○一二三四五六七八九十百千万亿两双半几')
/** Longest numeral and gap that are passed over; without an end to them a long run of digits would cost its square. */
const longestNumeral = 40
const longestGap = 3

/** What stands after 第, the numeral at `at` with its decimals, and spaces, each of which may be missing; empty at the end of the text. */
export function tailOf(shadow: string, at: number): string {
  if (last.at !== at || last.shadow !== shadow) last = { shadow, at, tail: tailFrom(shadow, at) }
  return last.tail
}

/** The tail asked for last: the readers all ask at one place before they go on to the next. */
let last = { shadow: '', at: -1, tail: '' }

function tailFrom(shadow: string, at: number): string {
  const from = shadow[at] === '第' ? afterGap(shadow, at + 1) : at
  const whole = afterNumeral(shadow, from)
  const to = shadow[whole] === '.' && digits.has(shadow[whole + 1] ?? '') ? afterNumeral(shadow, whole + 1) : whole
  return shadow[afterGap(shadow, to)] ?? ''
}

/** Rules by the tails that each may have, in the order they were written; one without tails may have any. */
export function byTail<Rule>(
  rows: readonly (readonly [tails: string, rule: Rule, ...rest: unknown[]])[],
): (tail: string) => readonly Rule[] {
  const fitting = (tail: string) => rows.filter(([tails]) => tails === '' || (tail !== '' && tails.includes(tail)))
  const rulesOf = (tail: string) => fitting(tail).map(([, rule]) => rule)
  const known = new Map([...new Set(rows.flatMap(([tails]) => [...tails]))].map((tail) => [tail, rulesOf(tail)]))
  const others = rulesOf('')
  return (tail) => known.get(tail) ?? others
}

function afterNumeral(shadow: string, at: number): number {
  let to = at
  while (to < at + longestNumeral && numerals.has(shadow[to] ?? '')) to++
  return to
}

function afterGap(shadow: string, at: number): number {
  let to = at
  while (to < at + longestGap && to < shadow.length && isSpace(shadow, to)) to++
  return to
}

function isSpace(shadow: string, at: number): boolean {
  return shadow[at]?.trim() === ''
}
