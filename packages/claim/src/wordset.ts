/**
 * Word sets: the lists of the lexicon, ready to be looked up at a place in a text.
 *
 * A list is written as words between spaces; `有!机/色` is 有 where neither 机 nor 色 follows. Large alternations of regular expressions would cost a first reading more than the reading itself.
 */

export interface WordSet {
  /** Length of the longest word that begins at `at` and ends by `end`, 0 where none does. */
  startAt(text: string, at: number, end: number): number
  /** Length of the longest word that ends at `end` and begins at `from` or later, 0 where none does. */
  endAt(text: string, end: number, from?: number): number
  /** Whether the whole text is a word of the set. */
  has(text: string): boolean
}

interface Entry {
  readonly word: string
  readonly without: readonly string[]
}

/** The set of a list in the notation above. */
export function wordsOf(list: string): WordSet {
  const entries = list.trim().split(/\s+/).map(entryOf)
  const byHead = new Map<string, Entry[]>()
  for (const entry of entries) {
    const head = entry.word[0] ?? ''
    byHead.set(head, [...(byHead.get(head) ?? []), entry])
  }
  for (const group of byHead.values()) group.sort((a, b) => b.word.length - a.word.length)
  const words = new Set(entries.map(({ word }) => word))
  const lasts = new Set(entries.map(({ word }) => word.at(-1)))
  const longest = entries.reduce((most, { word }) => Math.max(most, word.length), 0)

  return {
    startAt(text, at, end) {
      for (const { word, without } of byHead.get(text[at] ?? '') ?? []) {
        const to = at + word.length
        if (to > end || !text.startsWith(word, at)) continue
        if (!without.some((next) => text.startsWith(next, to))) return word.length
      }
      return 0
    },
    endAt(text, end, from = 0) {
      if (end <= from || !lasts.has(text[end - 1])) return 0
      for (let length = Math.min(longest, end - from); length > 0; length--)
        if (words.has(text.slice(end - length, end))) return length
      return 0
    },
    has: (text) => words.has(text),
  }
}

/** The set of each word of a list with each of the tails, and of `more`; 约 with 为 is 约为. */
export function joined(list: string, tails: readonly string[], more = ''): WordSet {
  const words = list.trim().split(/\s+/)
  return wordsOf(`${words.flatMap((word) => tails.map((tail) => word + tail)).join(' ')} ${more}`)
}

function entryOf(written: string): Entry {
  const [word = '', without] = written.split('!')
  return { word, without: without?.split('/') ?? [] }
}
