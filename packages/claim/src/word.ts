/** Words that contain a numeral and count nothing, found at the numeral. */
import { words } from './lexicon/words.js'

interface Entry {
  readonly word: string
  /** How far into the word its first numeral stands. */
  readonly head: number
}

const numeral = /[〇零一二三四五六七八九十百千万亿两双半几]/

/** Entries by their first numeral, longest first. */
const byNumeral = new Map<string, Entry[]>()
for (const word of words) {
  const head = word.search(numeral)
  if (head < 0) continue
  const key = word[head] ?? ''
  byNumeral.set(key, [...(byNumeral.get(key) ?? []), { word, head }])
}
for (const entries of byNumeral.values()) entries.sort((a, b) => b.word.length - a.word.length)

/** The longest word whose first numeral stands at `at`; it begins at or after `earliest`. */
export function wordAt(
  shadow: string,
  at: number,
  earliest: number,
): { readonly from: number; readonly to: number } | null {
  for (const { word, head } of byNumeral.get(shadow[at] ?? '') ?? []) {
    const from = at - head
    if (from >= earliest && shadow.startsWith(word, from)) return { from, to: from + word.length }
  }
  return null
}
