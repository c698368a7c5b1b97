/**
 * Grams: stretches of a few units that two texts share and that each of them has only once.
 *
 * Every unique gram is a witness that two places are the same; extended as far as the texts agree, it is a segment.
 */

/** `a.slice(at, at + length) === b.slice(to, to + length)`, in offsets of the whole texts. */
export interface Segment {
  readonly at: number
  readonly to: number
  readonly length: number
}

/** A stretch of each text: `[a0, a1)` against `[b0, b1)`. */
export interface Region {
  readonly a0: number
  readonly a1: number
  readonly b0: number
  readonly b1: number
}

/**
 * Segments that begin with a gram of `size` units found once in either region, extended within the region. They ascend
 * in `a`; in `b` they may cross, and neighbours may overlap where one of the texts repeats itself.
 */
export function sharedSegments(a: string, b: string, region: Region, size: number): Segment[] {
  const { a0, a1, b0, b1 } = region
  if (a1 - a0 < size || b1 - b0 < size) return []
  const table = new GramTable(a, a0, a1, size)
  table.meet(b, b0, b1)

  const segments: Segment[] = []
  let done = a0
  for (let at = a0; at + size <= a1; at++) {
    const to = at < done ? -1 : table.partnerOf(at)
    if (to < 0 || !sameUnits(a, at, b, to, size)) continue
    const segment = extended(a, b, region, at, to, size)
    segments.push(segment)
    done = segment.at + segment.length
  }
  return segments
}

/** The widest agreement around a shared stretch that stays in the region. */
function extended(a: string, b: string, region: Region, at: number, to: number, size: number): Segment {
  let back = 0
  while (
    at - back > region.a0 &&
    to - back > region.b0 &&
    a.charCodeAt(at - back - 1) === b.charCodeAt(to - back - 1)
  ) {
    back++
  }
  let end = size
  while (at + end < region.a1 && to + end < region.b1 && a.charCodeAt(at + end) === b.charCodeAt(to + end)) end++
  return { at: at - back, to: to - back, length: back + end }
}

function sameUnits(a: string, at: number, b: string, to: number, size: number): boolean {
  for (let i = 0; i < size; i++) if (a.charCodeAt(at + i) !== b.charCodeAt(to + i)) return false
  return true
}

/**
 * Hashes of all grams of one text in an open-addressing table, each with how often it stands in either text. Two grams
 * with one hash count as one that repeats: a witness lost, never a false one.
 */
class GramTable {
  readonly #size: number
  readonly #a0: number
  readonly #mask: number
  readonly #hashes: Int32Array
  /** Per slot: -1 empty, else offset in a. */
  readonly #inA: Int32Array
  readonly #repeats: Uint8Array
  /** Per slot: -1 not met, -2 met twice, else offset in b. */
  readonly #inB: Int32Array
  /** Per gram of a: its slot. */
  readonly #slots: Int32Array

  constructor(a: string, from: number, to: number, size: number) {
    const count = to - from - size + 1
    const capacity = 1 << (32 - Math.clz32(count * 2))
    this.#size = size
    this.#a0 = from
    this.#mask = capacity - 1
    this.#hashes = new Int32Array(capacity)
    this.#inA = new Int32Array(capacity).fill(-1)
    this.#repeats = new Uint8Array(capacity)
    this.#inB = new Int32Array(capacity).fill(-1)
    this.#slots = new Int32Array(count)
    eachGram(a, from, to, size, (hash, at) => this.#enter(hash, at))
  }

  meet(b: string, from: number, to: number): void {
    eachGram(b, from, to, this.#size, (hash, at) => {
      const slot = this.#slotOf(hash)
      if (this.#inA[slot] === -1) return
      this.#inB[slot] = this.#inB[slot] === -1 ? at : -2
    })
  }

  /** Where the gram at this place of a stands in b, or a negative number unless it is unique in both. */
  partnerOf(at: number): number {
    const slot = this.#slots[at - this.#a0] ?? 0
    return this.#repeats[slot] ? -1 : (this.#inB[slot] ?? -1)
  }

  #enter(hash: number, at: number): void {
    const slot = this.#slotOf(hash)
    if (this.#inA[slot] === -1) {
      this.#inA[slot] = at
      this.#hashes[slot] = hash
    } else this.#repeats[slot] = 1
    this.#slots[at - this.#a0] = slot
  }

  #slotOf(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.#mask
    while (this.#inA[slot] !== -1 && this.#hashes[slot] !== hash) slot = (slot + 1) & this.#mask
    return slot
  }
}

const base = 0x01000193

function eachGram(text: string, from: number, to: number, size: number, each: (hash: number, at: number) => void) {
  let top = 1
  for (let i = 1; i < size; i++) top = Math.imul(top, base)
  let hash = 0
  for (let at = from; at < to; at++) {
    const start = at - size + 1
    hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0
    if (start < from) continue
    each(Math.imul(hash, 0x85ebca6b), start)
    hash = (hash - Math.imul(text.charCodeAt(start), top)) | 0
  }
}
