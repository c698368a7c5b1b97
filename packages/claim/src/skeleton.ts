/**
 * Skeletons: a text with each figure and each time as one sign, without spaces, its brackets set aside.
 *
 * What is left is short enough for rules of a line: 地区生产总值增长▮，比前三季度提升▮. A sign stands for its figure; every other
 * character is one of the text, and keeps its place there.
 */
import type { Figure, FigureKind } from './figure.js'
import type { Reading } from './reading.js'
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
/** The sign of a duration that is a value: 优良天数▮，. */
const spanSign = '\ue000'
/** The sign of a time. */
export const timeSign = '\ue010'
/** Signs of figures that state a value, for a character class; list counts and durations mostly stand inside names. */
export const valueSigns = '\ue000-\ue007'

/** A figure or a time, where its sign stands. */
export interface Mark {
  readonly from: number
  readonly to: number
  /** Absent where it is a time. */
  readonly figure?: Figure
}

export interface Skeleton {
  readonly text: string
  /** Offset in the block of each character of `text`. */
  readonly starts: readonly number[]
  /** What each sign stands for, by its place in `text`. */
  readonly marks: ReadonlyMap<number, Mark>
  /** Bracketed remarks that hold a figure, each with where in `text` it stood. */
  readonly asides: readonly { readonly at: number; readonly skeleton: Skeleton }[]
}

/** The skeleton of a block. A bracket that is never closed within a sentence is passed over like any other sign. */
export function skeletonOf(text: string, { figures, times }: Pick<Reading, 'figures' | 'times'>): Skeleton {
  const marks = [...times, ...figures.map((figure) => ({ from: figure.from, to: figure.to, figure }))]
  return built(
    shadowOf(text),
    marks.sort((a, b) => a.from - b.from),
    0,
    text.length,
  )
}

/** The text of the block that characters `from` to `to` stand for, without spaces and brackets. */
export function writtenOf(block: string, { text, starts, marks }: Skeleton, from: number, to: number): string {
  const first = starts[from] ?? 0
  if ((starts[to - 1] ?? -1) - first === to - 1 - from && !hasMark(text, from, to))
    return block.slice(first, first + to - from)
  let written = ''
  for (let at = from; at < to; at++) {
    const mark = marks.get(at)
    written += mark ? block.slice(mark.from, mark.to).replace(/\s+/g, '') : (block[starts[at] ?? -1] ?? '')
  }
  return written
}

function hasMark(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) >> 8 === 0xe0) return true
  return false
}

/** The place in the block's text that characters of a skeleton stand for. */
export function rawOf(
  { starts, marks }: Skeleton,
  { from, to }: { readonly from: number; readonly to: number },
): { readonly from: number; readonly to: number } {
  const start = starts[Math.min(from, starts.length - 1)] ?? 0
  const last = Math.max(from, to - 1)
  return { from: start, to: marks.get(last)?.to ?? (starts[last] ?? start) + 1 }
}

/** Whether it is the code of a space, which is left out. */
function isGap(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 0xa0 || code === 0x0d || code === 0xfeff
}

/** Where a remark opens, and the mark of a footnote: [1]. */
const bracket = /[(（]|[[［](?=\d{1,2}[\]］])/g

/** Every step looks only at what lies before the next mark, so that a long text costs no more a character than a short one. */
function built(shadow: string, all: readonly Mark[], from: number, to: number): Skeleton {
  const asides: { at: number; skeleton: Skeleton }[] = []
  const starts: number[] = []
  const marks = new Map<number, Mark>()
  const pieces: string[] = []
  const fill = (start: number, end: number) => {
    let from = start
    for (let at = start; at < end; at++) {
      if (!isGap(shadow.charCodeAt(at))) starts.push(at)
      else {
        if (at > from) pieces.push(shadow.slice(from, at))
        from = at + 1
      }
    }
    if (end > from) pieces.push(shadow.slice(from, end))
  }
  let at = from
  const inside = all.slice(firstFrom(all, from), firstFrom(all, to))
  for (let nth = 0; at < to; ) {
    const mark = inside[nth]
    const next = Math.min(mark?.from ?? to, to)
    const open = at + shadow.slice(at, next + footnote).search(bracket)
    const isOpen = open >= at && open < next
    const end = isOpen ? bracketEnd(shadow, open, to) : open
    if (isOpen && end > open) {
      fill(at, open)
      const skeleton = built(shadow, all, open + 1, end - 1)
      if ([...skeleton.marks.values()].some(({ figure }) => figure)) asides.push({ at: starts.length, skeleton })
      at = end
      while ((inside[nth]?.from ?? to) < at) nth++
    } else if (isOpen) {
      fill(at, open + 1)
      at = open + 1
    } else if (mark) {
      fill(at, mark.from)
      marks.set(starts.length, mark)
      pieces.push(signOf(shadow, mark, pieces))
      starts.push(mark.from)
      at = mark.to
      nth++
    } else {
      fill(at, to)
      at = to
    }
  }
  return { text: pieces.join(''), starts, marks, asides }
}

/** How far beyond a bracket one must look to know it for a footnote. */
const footnote = 4
/** How many pieces before a duration are looked at; the shortest is one character. */
const longestLead = 8

/** A duration at the end of a clause, after the noun or verb it is a value of, is told as other values are. */
function signOf(shadow: string, { figure, to }: Mark, pieces: readonly string[]): string {
  if (!figure) return timeSign
  if (figure.kind !== 'duration') return signs[figure.kind]
  const before = pieces.slice(-longestLead).join('')
  const ends = /^(?:以上|以内|左右|之内|内|以下)?(?:[，。；、！？）)\n]|$|提高|增加|延长|缩短|压缩|压减|减少|降)/.test(
    shadow.slice(to, to + 4),
  )
  const isSpan =
    ends && !figure.text.startsWith('连') && !/(?:^|[，。；、！？\n]|连续|连|近|过去|历时|为期|周期)$/.test(before)
  return isSpan && (figure.unit !== '年' || /(?:[至到达为限命延]|年限从|年限由|寿命从|寿命由)$/.test(before))
    ? spanSign
    : signs.duration
}

/** Index of the first mark at or after an offset. */
function firstFrom(marks: readonly Mark[], offset: number): number {
  let [low, high] = [0, marks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.from ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Longest bracketed remark, in UTF-16 units; a longer one is a bracket that was never closed. */
const longestAside = 120

/** Where the bracket that opens at `at` ends, or `at` where none does. */
function bracketEnd(shadow: string, at: number, to: number): number {
  const inner = shadow.slice(at + 1, Math.min(to, at + longestAside))
  const end = inner.search(/[）)\]］]/)
  if (end < 0 || /[。\n（(]/.test(inner.slice(0, end))) return at
  return at + 1 + end + 1
}
