/**
 * Revisions: what has become of each block between two states of a report.
 *
 * A block is the same by its id, else by its very text, else by most of its text in the same gap between blocks that are
 * paired: a text pasted anew has other ids, and is still the same text.
 */
import type { Block } from './block.js'

export type BlockChange =
  | {
      readonly is: 'same' | 'changed'
      readonly before: Block
      readonly after: Block
      /** It stands in another order among the blocks that stayed. */
      readonly isMoved: boolean
    }
  | { readonly is: 'added'; readonly before: null; readonly after: Block }
  | { readonly is: 'removed'; readonly before: Block; readonly after: null }

/** Share of two-character pieces that two texts must have in common to be one block. */
const alike = 0.5
/** Blocks of a gap are held against so many others at most: time stays in proportion to the text. */
const mostRivals = 40

/** Every block of both states: in the order of the second, what was removed in its old place between them. */
export function changesBetween(before: readonly Block[], after: readonly Block[]): BlockChange[] {
  const partner = partnersOf(before, after)
  const staying = new Set(longestRise(partner.filter((at) => at >= 0)))
  const taken = new Set(partner)
  const changes: BlockChange[] = []
  let next = 0
  const removedUpTo = (end: number) => {
    for (; next < end; next++) {
      const block = before[next]
      if (block && !taken.has(next)) changes.push({ is: 'removed', before: block, after: null })
    }
  }
  for (const [at, block] of after.entries()) {
    const from = partner[at] ?? -1
    const old = before[from]
    if (old && staying.has(from)) removedUpTo(from)
    if (!old) changes.push({ is: 'added', before: null, after: block })
    else
      changes.push({
        is: isSame(old, block) ? 'same' : 'changed',
        before: old,
        after: block,
        isMoved: !staying.has(from),
      })
  }
  removedUpTo(before.length)
  return changes
}

function isSame(a: Block, b: Block): boolean {
  return a.text === b.text && a.kind === b.kind && a.level === b.level
}

/** For each block of the second state, the place of its counterpart in the first, or -1. */
function partnersOf(before: readonly Block[], after: readonly Block[]): number[] {
  const partner = after.map(() => -1)
  const left = new Set(before.keys())
  const pair = (at: number, from: number) => {
    partner[at] = from
    left.delete(from)
  }
  const byId = new Map(before.map(({ id }, from) => [id, from]))
  for (const [at, { id }] of after.entries()) {
    const from = byId.get(id)
    if (from !== undefined && left.has(from)) pair(at, from)
  }
  const byText = Map.groupBy(left, (from) => before[from]?.text ?? '')
  for (const [at, { text }] of after.entries()) {
    const from = partner[at] === -1 && text !== '' ? byText.get(text)?.shift() : undefined
    if (from !== undefined) pair(at, from)
  }
  pairAlike(before, after, partner, left, pair)
  return partner
}

/** Pairs what is left between two neighbours that are paired, the likest first come first served. */
function pairAlike(
  before: readonly Block[],
  after: readonly Block[],
  partner: readonly number[],
  left: ReadonlySet<number>,
  pair: (at: number, from: number) => void,
): void {
  let low = 0
  for (const [at, block] of after.entries()) {
    const own = partner[at] ?? -1
    if (own >= 0) {
      low = Math.max(low, own + 1)
      continue
    }
    const pieces = piecesOf(block.text)
    let best = { from: -1, score: alike }
    for (let from = low; from < Math.min(before.length, low + mostRivals) && left.has(from); from++) {
      const score = likeness(pieces, piecesOf(before[from]?.text ?? ''))
      if (score > best.score) best = { from, score }
    }
    if (best.from < 0) continue
    pair(at, best.from)
    low = best.from + 1
  }
}

const known = new Map<string, ReadonlySet<string>>()

function piecesOf(text: string): ReadonlySet<string> {
  const kept = known.get(text)
  if (kept) return kept
  if (known.size > 500) known.clear()
  const pieces = new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
  known.set(text, pieces)
  return pieces
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const piece of a) if (b.has(piece)) shared++
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size)
}

/** The longest part of a list of different numbers that rises. */
function longestRise(list: readonly number[]): number[] {
  const ends: number[] = []
  const previous: number[] = []
  for (const [at, value] of list.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((list[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    previous[at] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = at
  }
  const rise: number[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) rise.unshift(list[at] ?? 0)
  return rise
}
