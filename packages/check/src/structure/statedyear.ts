/** Which year a sentence says it is: 2024年是……, 今年是……. */
import { matchesOf } from '@zhushi/report'
import type { Material } from '../material.js'

export interface StatedYear {
  readonly year: number
  /** Written in digits; else 今年, resolved by the report's header. */
  readonly isExplicit: boolean
  /** What stands between it and the end of the head. */
  readonly rest: string
}

const longestHead = 200
const saying = /(?:^|[，\s])(?:(\d{4})年|(今年))，?(?:是|正值|适逢|迎来)/g

/** The last year that the head of a sentence says it is, or null. */
export function yearStated(head: string, { header }: Material): StatedYear | null {
  const near = head.slice(-longestHead)
  const found = matchesOf(near, saying).at(-1)
  if (!found) return null
  const year = found[1] ? Number(found[1]) : header.year
  return year === null
    ? null
    : { year, isExplicit: found[1] !== undefined, rest: near.slice(found.index + found[0].length) }
}

/** The sentences of a text with their places. */
export function sentencesOf(text: string): { readonly text: string; readonly from: number }[] {
  return matchesOf(text, /[^。；！？\n]+/g).map(({ 0: sentence, index }) => ({ text: sentence, from: index }))
}
