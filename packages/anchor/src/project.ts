/**
 * Projection: a text as two of its copies would agree on it, with the way back to the original.
 *
 * `projectText` is for comparing: it forgets spaces, widths and typography. `legible` is for reading: it forgets only
 * what no reader sees. Neither knows of paragraphs, so a figure split over several runs is whole again.
 */

/** A rewritten text and where each of its units came from. */
export interface Projection {
  readonly text: string
  /** Offset in the source of each unit, ascending; one more entry than units, the last being the source's length. */
  readonly map: Int32Array
}

/** The text for comparing: spaces and invisible signs dropped, widths, quotes, dashes and dots folded. */
export function projectText(source: string): Projection {
  const codes = new Uint16Array(source.length)
  const map = new Int32Array(source.length + 1)
  let length = 0
  for (let at = 0; at < source.length; at++) {
    const code = folded(source.charCodeAt(at))
    // One dash or two: pages differ, and no figure does.
    if (code === dropped || (code === dash && length > 0 && codes[length - 1] === dash)) continue
    codes[length] = code
    map[length++] = at
  }
  return closed(source, codes, map, withoutThousands(codes, map, length))
}

/** The text for reading: invisible signs dropped, and spaces too unless they part two Latin words or two numbers. */
export function legible(source: string): Projection {
  const codes = new Uint16Array(source.length)
  const map = new Int32Array(source.length + 1)
  let length = 0
  let spaced = false
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (isSpace(code)) spaced = true
    if (isSpace(code) || isInvisible(code)) continue
    if (spaced && length > 0 && isLatin(codes[length - 1] ?? 0) && isLatin(code)) {
      codes[length] = space
      map[length++] = at - 1
    }
    spaced = false
    codes[length] = code
    map[length++] = at
  }
  return closed(source, codes, map, length)
}

/** First unit of the projection that stands at or after an offset of the source; its length where none does. */
export function projectedAt({ map }: Projection, offset: number): number {
  let low = 0
  let high = map.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((map[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The stretch of the source that a stretch of the projection came from; null where it is empty. */
export function sourceRange({ map }: Projection, from: number, to: number): readonly [from: number, to: number] | null {
  const first = map[from]
  const last = map[to - 1]
  return first === undefined || last === undefined || from >= to ? null : [first, last + 1]
}

const dropped = 0
const space = 0x20
const dash = 0x2d

/** What each sign is folded to; signs not named here stay as they are. */
const folds: readonly (readonly [to: string, signs: string])[] = [
  ['"', '“”„‟〝〞「」『』«»'],
  ["'", '‘’‚‛′`'],
  ['-', '‐‑‒–—―−─━﹘﹣'],
  ['~', '〜∼˜∽'],
  ['〇', '○◯'],
  ['·', '•・‧∙⋅●'],
  ['%', '﹪'],
  [',', '﹐'],
  ['(', '〔﹙'],
  [')', '〕﹚'],
]

/** Code units, first and last, that are spaces. */
const spaces: readonly (readonly [first: number, last: number])[] = [
  [0x09, 0x0d],
  [space, space],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
]

/** Controls, soft hyphens, zero-width and direction signs, variation selectors, private use. */
const invisible: typeof spaces = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x7f],
  [0xad, 0xad],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xe000, 0xf8ff],
]

const aSpace = 1
const anInvisible = 2

// For the whole plane, as a look-up takes the place of a dozen comparisons; made by stretches, as every program that
// starts makes them.
const kinds = kindTable()
const table = foldingTable()

function kindTable(): Uint8Array {
  const all = new Uint8Array(0x10000)
  for (const [first, last] of spaces) all.fill(aSpace, first, last + 1)
  for (const [first, last] of invisible) all.fill(anInvisible, first, last + 1)
  return all
}

/** From code unit to folded code unit. */
function foldingTable(): Uint16Array {
  const all = new Uint16Array(0x10000)
  for (let code = 0; code < all.length; code++) all[code] = code
  for (const [first, last] of [...spaces, ...invisible]) all.fill(dropped, first, last + 1)
  for (let code = 0xff01; code <= 0xff5e; code++) all[code] = code - 0xfee0
  for (const [to, signs] of folds) for (const sign of signs) all[sign.charCodeAt(0)] = to.charCodeAt(0)
  return all
}

function folded(code: number): number {
  return table[code] ?? code
}

function isSpace(code: number): boolean {
  return kinds[code] === aSpace
}

function isInvisible(code: number): boolean {
  return kinds[code] === anInvisible
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x39
}

function isLatin(code: number): boolean {
  return isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

/** Takes out, in place, the commas of 1,258,000; the new length. Where exactly three digits do not follow, it is a list. */
function withoutThousands(codes: Uint16Array, map: Int32Array, length: number): number {
  let kept = 0
  for (let at = 0; at < length; at++) {
    const separates =
      codes[at] === 0x2c &&
      isDigit(codes[at - 1]) &&
      [1, 2, 3].every((ahead) => at + ahead < length && isDigit(codes[at + ahead])) &&
      !(at + 4 < length && isDigit(codes[at + 4]))
    if (separates) continue
    codes[kept] = codes[at] ?? 0
    map[kept++] = map[at] ?? 0
  }
  return kept
}

function closed(source: string, codes: Uint16Array, map: Int32Array, length: number): Projection {
  map[length] = source.length
  return { text: textOf(codes.subarray(0, length)), map: map.subarray(0, length + 1) }
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })

/** Lone surrogates come out as U+FFFD, one unit each, so offsets hold. */
function textOf(codes: Uint16Array): string {
  return decoder.decode(codes)
}
