/**
 * Skeletons: a text with each figure and each time as one sign, without spaces, its brackets set aside.
 *
 * What is left is short enough for rules of a line: 地区生产总值增长▮，比前三季度提升▮. A sign stands for its figure; every other
 * character is one of the text, and keeps its place there.
 */
import type { Figure, FigureKind } from './figure.js'
import type { Reading, Span } from './reading.js'
import { shadowOf } from './shadow.js'

/** The sign of each kind of figure. */
export const signs: Readonly<Record<FigureKind, string>> = {
  quantity: '\ue001',
  percent: '\ue002',
  points: '\ue003',
  multiple: '\ue004',
  fraction: '\ue005',
  rank: '\ue006',
  magnitude: '\ue007',
  listCount: '\ue008',
  duration: '\ue009',
}
/** The sign of a time. */
export const timeSign = '\ue010'
/** Signs of figures that state a value, for a character class; list counts and durations mostly stand inside names. */
export const valueSigns = '\ue001-\ue007'

/** What a character of a skeleton stands for. */
export interface Place {
  readonly from: number
  readonly to: number
  readonly figure?: Figure
  readonly isTime?: boolean
}

export interface Skeleton {
  readonly text: string
  /** One for each character of `text`. */
  readonly places: readonly Place[]
  /** Bracketed remarks that hold a figure, each with where in `text` it stood. */
  readonly asides: readonly { readonly at: number; readonly skeleton: Skeleton }[]
}

/** The skeleton of a block. A bracket that is never closed within a sentence is passed over like any other sign. */
export function skeletonOf(text: string, { figures, times }: Pick<Reading, 'figures' | 'times'>): Skeleton {
  return built(shadowOf(text), marksOf(figures, times), 0, text.length)
}

/** The text of the block that characters `from` to `to` stand for, without spaces and brackets. */
export function writtenOf(text: string, { places }: Skeleton, from: number, to: number): string {
  let written = ''
  for (const place of places.slice(from, to)) written += text.slice(place.from, place.to).replace(/\s+/g, '')
  return written
}

/** Marks by the offset they begin at. */
type Marks = ReadonlyMap<number, Place>

function marksOf(figures: readonly Figure[], times: readonly Span[]): Marks {
  const marks = new Map<number, Place>()
  for (const { from, to } of times) marks.set(from, { from, to, isTime: true })
  for (const figure of figures) marks.set(figure.from, { from: figure.from, to: figure.to, figure })
  return marks
}

function built(shadow: string, marks: Marks, from: number, to: number): Skeleton {
  const asides: { at: number; skeleton: Skeleton }[] = []
  const places: Place[] = []
  let text = ''
  for (let at = from; at < to; ) {
    const mark = marks.get(at)
    const end = mark ? mark.to : bracketEnd(shadow, at, to)
    if (mark) {
      text += mark.figure ? signs[mark.figure.kind] : timeSign
      places.push(mark)
      at = mark.to
    } else if (end > at) {
      const skeleton = built(shadow, marks, at + 1, end - 1)
      if (skeleton.places.some(({ figure }) => figure)) asides.push({ at: text.length, skeleton })
      at = end
    } else {
      if (!/\s/.test(shadow[at] ?? '') || /[\n\t]/.test(shadow[at] ?? '')) {
        text += shadow[at]
        places.push({ from: at, to: at + 1 })
      }
      at += 1
    }
  }
  return { text, places, asides }
}

/** Longest bracketed remark, in UTF-16 units; a longer one is a bracket that was never closed. */
const longestAside = 120

/** Where the bracket that opens at `at` ends, or `at` where none does. Brackets of list heads, （一）, are none. */
function bracketEnd(shadow: string, at: number, to: number): number {
  if (shadow[at] !== '（' && shadow[at] !== '(') return at
  const limit = Math.min(to, at + longestAside)
  for (let end = at + 1; end < limit; end++) {
    if (/[。\n]/.test(shadow[end] ?? '')) return at
    if (/[（(]/.test(shadow[end] ?? '')) return at
    if (/[）)]/.test(shadow[end] ?? '')) return end + 1
  }
  return at
}
