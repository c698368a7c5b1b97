import fc from 'fast-check'
import { figureShape } from './corpus.js'

/** One unit of a revised text and the unit of the original it is, or -1 for a new one. */
interface Unit {
  readonly sign: string
  readonly origin: number
}

/** An edit at a random place: `at` is a share of the text, so that edits shrink to the start. */
export interface Edit {
  readonly kind: 'cut' | 'cutSentence' | 'insert' | 'refigure' | 'move'
  readonly at: number
  readonly words: string
}

const phrases = [
  '全市上下',
  '同比',
  '持续',
  '比上年同期',
  '，高于全国平均水平',
  '稳中有进、稳中向好，',
  '完成投资12.5亿元，',
  '实施项目36个。',
]

export const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('cut', 'cutSentence', 'insert', 'refigure', 'refigure', 'move'),
    at: fc.integer({ min: 0, max: 999_999 }).map((millionths) => millionths / 1e6),
    words: fc.constantFrom(...phrases),
  }),
  { minLength: 1, maxLength: 200, size: 'max' },
)

/** A text after edits, and for each unit of the original where it is now, or -1. */
export function revise(text: string, changes: readonly Edit[]): { text: string; places: Int32Array } {
  let units: Unit[] = [...text].map((sign, origin) => ({ sign, origin }))
  for (const change of changes) units = edited(units, change)
  const places = new Int32Array(text.length).fill(-1)
  units.forEach(({ origin }, at) => {
    if (origin >= 0) places[origin] = at
  })
  return { text: units.map(({ sign }) => sign).join(''), places }
}

function edited(units: Unit[], { kind, at, words }: Edit): Unit[] {
  const start = Math.floor(at * units.length)
  switch (kind) {
    case 'cut':
      return units.toSpliced(start, 1 + (start % 7))
    case 'insert':
      return units.toSpliced(start, 0, ...fresh(words))
    case 'cutSentence': {
      const [from, to] = sentenceAt(units, start)
      return units.toSpliced(from, to - from)
    }
    case 'move': {
      const [from, to] = sentenceAt(units, start)
      const rest = units.toSpliced(from, to - from)
      const [, target] = sentenceAt(rest, Math.floor(((at * 7) % 1) * rest.length))
      return rest.toSpliced(target, 0, ...units.slice(from, to))
    }
    case 'refigure': {
      const near = units.slice(start, start + 300)
      const found = [
        ...near
          .map(({ sign }) => sign)
          .join('')
          .matchAll(figureShape),
      ][0]
      if (!found) return units
      const digits = /^[\d.]+/.exec(found[0])?.[0] ?? ''
      return units.toSpliced(start + found.index, digits.length, ...fresh(String((start % 97) + 1.5)))
    }
  }
}

const fresh = (words: string): Unit[] => [...words].map((sign) => ({ sign, origin: -1 }))

function sentenceAt(units: readonly Unit[], at: number): [number, number] {
  let from = at
  while (from > 0 && units[from - 1]?.sign !== '。') from--
  let to = at
  while (to < units.length && units[to]?.sign !== '。') to++
  return [from, Math.min(units.length, to + 1)]
}
