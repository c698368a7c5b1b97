/**
 * Mentions: clauses without a figure, which the next may go on about: 工业生产回升，增长▮.
 *
 * They are only noted in passing, since most are never asked about.
 */
import { indicatorsIn } from './indicator.js'
import { isNamed, phraseIn } from './phrase.js'
import type { Stretch } from './predicate.js'
import type { Register, Stated, Subject } from './register.js'
import { rawOf, type Skeleton, timeSign, writtenOf } from './skeleton.js'
import type { Source } from './source.js'
import { timeAt } from './when.js'

/** Longest clause without a figure that may name something, in characters of the skeleton. */
const longestMention = 40

/** A clause without a figure that begins with a known name speaks of it; any other may be what the next goes on about. */
export function mention(source: Source, from: number, to: number, register: Register): void {
  register.period = timeAlone(source, from, to) ?? register.period
  register.pending = [...register.pending.slice(-1), { from, to }]
}

/** Looks at the clauses that were passed over, since only now somebody asks what they spoke of. */
export function settle(source: Source, register: Register): void {
  for (const { from, to } of register.pending) spoken(source, from, to, register)
  register.pending = []
}

/** 百亿企业|实现零的突破: they are new. */
const firstEver = /(?:实现|取得)了?“?(?:零的?突破|从无到有)/

/** 县域经济|保持良好势头，占…: it is what the next goes on about. */
const goingOn =
  /^([^，]{2,10}?)(?:(?:继续|持续)?(?:保持|呈现)[^，]{0,10}(?:势头|态势)|(?:快速|蓬勃|加快)发展|发展(?:迅速|较快))$/

function spoken({ text, skeleton }: Source, from: number, to: number, register: Register): void {
  const phrase = to - from < longestMention ? phraseIn(skeleton.text, from, to) : null
  register.mentioned = isNamed(phrase) ? [subjectOf(text, skeleton, phrase)] : []
  const first = firstEver.exec(skeleton.text.slice(from, to))
  const begun = first && phraseIn(skeleton.text, from, from + first.index)
  if (isNamed(begun ?? null)) register.heads = [subjectOf(text, skeleton, begun as Stretch)]
  const kept = goingOn.exec(skeleton.text.slice(from, to))?.[1]
  if (kept) {
    register.heads = [subjectOf(text, skeleton, { from, to: from + kept.length })]
    register.recent.push(...register.heads)
  }
  const found = indicatorsIn(skeleton.text.slice(from, Math.min(to, from + longestMention)))[0]
  if (!found || found.from > 6) return
  const known = phraseIn(skeleton.text, from, from + found.to)
  if (known && known.from <= from + found.from)
    register.heads = [subjectOf(text, skeleton, { from: from + found.from, to: from + found.to })]
}

/** Longest clause that says when and nothing else: 到2025年，. */
const longestTime = 12

function timeAlone({ text, skeleton, setting }: Source, from: number, to: number): Stated | null {
  if (to - from > longestTime) return null
  const words = skeleton.text.slice(from, to)
  if (!words.includes(timeSign) || /[比较与]/.test(words)) return null
  for (let at = to - 1; at >= from; at--) {
    const mark = skeleton.marks.get(at)
    const stated = mark && !mark.figure ? timeAt(text, mark, setting) : null
    if (stated) return stated
  }
  return null
}

/** A stretch as a subject, under the words it is written in. */
export function subjectOf(text: string, skeleton: Skeleton, stretch: Stretch): Subject {
  const name = writtenOf(text, skeleton, stretch.from, stretch.to)
  return { name, ...rawOf(skeleton, stretch), region: null, qualifiers: [] }
}
