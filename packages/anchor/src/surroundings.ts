/**
 * Surroundings: how far the text around a place agrees with what an anchor remembers of it.
 *
 * Agreement is counted outwards from the place and stops at the first difference: a likeness further away says which
 * paragraph it is, not which figure.
 */
import type { Anchor } from './anchor.js'
import { reach } from './describe.js'

/** Units of agreement on each side, and whether that side agrees to its very end. */
export interface Surroundings {
  readonly left: number
  readonly right: number
  /** All that the anchor remembers agrees; where it remembers less than its reach, the text ends there too. */
  readonly leftWhole: boolean
  readonly rightWhole: boolean
}

/** What agrees around `text.slice(from, to)`. */
export function surroundings(text: string, from: number, to: number, { prefix, suffix }: Anchor): Surroundings {
  const left = agreeBefore(text, from, prefix)
  const right = agreeAfter(text, to, suffix)
  return {
    left,
    right,
    leftWhole: left === prefix.length && (left === reach || from === left),
    rightWhole: right === suffix.length && (right === reach || to + right === text.length),
  }
}

/** How many units before `at` are also the last of `prefix`. */
export function agreeBefore(text: string, at: number, prefix: string): number {
  const most = Math.min(at, prefix.length)
  let count = 0
  while (count < most && text[at - 1 - count] === prefix[prefix.length - 1 - count]) count++
  return count
}

/** As `agreeBefore`, but one written number agrees with any other and counts as one unit. */
export function agreeBeforeButNumbers(text: string, at: number, prefix: string): number {
  const before = blurred(text.slice(Math.max(0, at - 2 * reach), at))
  return agreeBefore(before, before.length, blurred(prefix))
}

/** The text with every run of digits made one sign. */
function blurred(text: string): string {
  return text.replace(/\d[\d.,]*/g, '#')
}

/** How many units from `at` are also the first of `suffix`. */
export function agreeAfter(text: string, at: number, suffix: string): number {
  const most = Math.min(text.length - at, suffix.length)
  let count = 0
  while (count < most && text[at + count] === suffix[count]) count++
  return count
}
