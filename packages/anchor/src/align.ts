/**
 * Alignment: which unit of a page each unit of a report is, worked out once for the whole text.
 *
 * From certain to less certain: what both ends share, unique long grams in an order that does not cross, the same with
 * shorter grams in what is left, letter by letter in small gaps, and last the paragraphs that moved.
 */
import { type Region, type Segment, sharedSegments } from './grams.js'

/** The page's counterpart of a report. */
export interface Alignment {
  /** For each unit of the report, its unit on the page, or -1. */
  readonly map: Int32Array
  /** How much of the report stands on the page, 0 to 1. Of an empty report, 0. */
  readonly coverage: number
}

/** Gram sizes, and the largest gap each may be trusted in: short words repeat in long texts. */
const ladder = [
  { size: 16, widest: Number.POSITIVE_INFINITY },
  { size: 8, widest: 4000 },
  { size: 5, widest: 400 },
] as const

/** Gaps of no more than this many pairs of units are compared letter by letter. */
const smallGap = 20_000
/** A gram of an unclaimed stretch this long, found once, shows that the stretch moved. */
const movedGram = 12
/** What agrees no further than this around a moved gram is a turn of phrase. */
const movedLeast = 24

/** Aligns two projected texts. */
export function align(report: string, page: string): Alignment {
  const map = new Int32Array(report.length).fill(-1)
  alignRegion(report, page, { a0: 0, a1: report.length, b0: 0, b1: page.length }, 0, map)
  alignMoved(report, page, map)
  const found = map.reduce((count, to) => (to >= 0 ? count + 1 : count), 0)
  return { map, coverage: report.length === 0 ? 0 : found / report.length }
}

function alignRegion(a: string, b: string, whole: Region, step: number, map: Int32Array): void {
  const region = withoutEnds(a, b, whole, map)
  const rung = ladder[step]
  if (region.a0 === region.a1 || region.b0 === region.b1) return
  if (!rung) return void alignLetters(a, b, region, map)
  if (Math.max(region.a1 - region.a0, region.b1 - region.b0) > rung.widest) return

  let { a0, b0 } = region
  for (const { at, to, length } of inOrder(sharedSegments(a, b, region, rung.size))) {
    alignRegion(a, b, { a0, a1: at, b0, b1: to }, step + 1, map)
    claim(map, at, to, length)
    a0 = at + length
    b0 = to + length
  }
  alignRegion(a, b, { a0, a1: region.a1, b0, b1: region.b1 }, step + 1, map)
}

/** Claims what both ends of a region share; what is left. */
function withoutEnds(a: string, b: string, { a0, a1, b0, b1 }: Region, map: Int32Array): Region {
  const most = Math.min(a1 - a0, b1 - b0)
  let head = 0
  while (head < most && a.charCodeAt(a0 + head) === b.charCodeAt(b0 + head)) head++
  let tail = 0
  while (tail < most - head && a.charCodeAt(a1 - 1 - tail) === b.charCodeAt(b1 - 1 - tail)) tail++
  claim(map, a0, b0, head)
  claim(map, a1 - tail, b1 - tail, tail)
  return { a0: a0 + head, a1: a1 - tail, b0: b0 + head, b1: b1 - tail }
}

function claim(map: Int32Array, at: number, to: number, length: number): void {
  for (let i = 0; i < length; i++) map[at + i] = to + i
}

/** The heaviest choice of segments that ascend in both texts, cut where they would overlap. */
function inOrder(segments: readonly Segment[]): Segment[] {
  const weights: number[] = []
  const previous: number[] = []
  segments.forEach((segment, index) => {
    let best = -1
    for (let i = index - 1; i >= 0; i--) {
      if (endsBefore(segments[i], segment) && (weights[i] ?? 0) > (weights[best] ?? 0)) best = i
    }
    weights.push(segment.length + (weights[best] ?? 0))
    previous.push(best)
  })

  const chain: Segment[] = []
  for (let i = weights.indexOf(Math.max(...weights)); i >= 0; i = previous[i] ?? -1) {
    const segment = segments[i]
    if (segment) chain.push(segment)
  }
  return withoutOverlaps(chain.reverse())
}

function endsBefore(one: Segment | undefined, other: Segment): boolean {
  return one !== undefined && one.at + one.length < other.at + other.length && one.to < other.to && one.at < other.at
}

function withoutOverlaps(chain: readonly Segment[]): Segment[] {
  const cut: Segment[] = []
  let [a0, b0] = [0, 0]
  for (const { at, to, length } of chain) {
    const over = Math.max(0, a0 - at, b0 - to)
    if (over >= length) continue
    cut.push({ at: at + over, to: to + over, length: length - over })
    a0 = at + length
    b0 = to + length
  }
  return cut
}

/** The longest common subsequence, where the gap is small enough to afford it. */
function alignLetters(a: string, b: string, { a0, a1, b0, b1 }: Region, map: Int32Array): void {
  const rows = a1 - a0
  const columns = b1 - b0
  if (rows * columns > smallGap) return
  const width = columns + 1
  const longest = new Uint16Array((rows + 1) * width)
  const at = (row: number, column: number) => longest[row * width + column] ?? 0
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      longest[row * width + column] =
        a.charCodeAt(a0 + row) === b.charCodeAt(b0 + column)
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (a.charCodeAt(a0 + row) === b.charCodeAt(b0 + column)) map[a0 + row++] = b0 + column++
    else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
}

/** Claims long stretches that both texts have left over and each has once, the longest first. */
function alignMoved(a: string, b: string, map: Int32Array): void {
  const taken = new Uint8Array(b.length)
  for (const to of map) if (to >= 0) taken[to] = 1
  const leftA = leftover(a, '\uE000', (at) => map[at] !== -1)
  const leftB = leftover(b, '\uE001', (at) => taken[at] === 1)
  const whole = { a0: 0, a1: leftA.text.length, b0: 0, b1: leftB.text.length }

  const moved = sharedSegments(leftA.text, leftB.text, whole, movedGram)
    .filter(({ length }) => length >= movedLeast)
    .sort((one, other) => other.length - one.length)
  for (const segment of moved) {
    for (let i = 0; i < segment.length; i++) {
      const at = leftA.offsets[segment.at + i] ?? 0
      const to = leftB.offsets[segment.to + i] ?? 0
      if (map[at] !== -1 || taken[to] === 1) continue
      map[at] = to
      taken[to] = 1
    }
  }
}

/** Unclaimed stretches long enough to have moved, each followed by a sign that no projected text has. */
function leftover(text: string, end: string, isClaimed: (at: number) => boolean) {
  const offsets: number[] = []
  let left = ''
  for (let at = 0, from = 0; at <= text.length; at++) {
    if (at < text.length && !isClaimed(at)) continue
    if (at - from >= movedLeast) {
      left += text.slice(from, at) + end
      for (let i = from; i <= at; i++) offsets.push(i)
    }
    from = at + 1
  }
  return { text: left, offsets }
}
