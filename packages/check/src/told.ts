/**
 * Figures as they are told: with the words between them, sentence by sentence, whatever they are claims of.
 *
 * For rules that rest on words beside the figures (人均, 折合, 实际), which hold of figures that are stated of nothing too.
 */
import type { Figure } from '@zhushi/claim'
import { type Block, placesOf, signsOf } from '@zhushi/report'
import type { Place, Term } from './finding.js'
import type { Material } from './material.js'
import { type Range, rangeOf } from './range.js'

export interface Told {
  readonly figure: Figure
  readonly range: Range
  readonly place: Place
  /** The words from the figure before, or the sentence's beginning, up to this one. */
  readonly before: string
  /** The words up to the next figure, or the sentence's end. */
  readonly after: string
}

const ends = signsOf('。！？；!?;\n')
const kept = new WeakMap<Block, readonly (readonly Told[])[]>()

/** The figures of each sentence that has two or more. A block's are made once. */
export function toldIn({ blocks, reading }: Material): readonly (readonly Told[])[] {
  return blocks.flatMap((block) => {
    const known = kept.get(block) ?? sentencesOf(block, reading(block).figures)
    kept.set(block, known)
    return known
  })
}

function sentencesOf({ id, text }: Block, figures: readonly Figure[]): readonly (readonly Told[])[] {
  if (figures.length < 2) return []
  // 连续两年分别增长: how long it took is one of the words.
  const values = figures.filter(({ kind }) => kind !== 'duration')
  const sentences: Told[][] = []
  let next = 0
  let from = 0
  for (const to of [...placesOf(text, ends), text.length]) {
    const own: Figure[] = []
    while (next < values.length && (values[next] as Figure).from < to) own.push(values[next++] as Figure)
    if (own.length > 1) sentences.push(own.map((figure, at) => toldAt(figure, at, own, { id, text }, from, to)))
    from = to + 1
  }
  return sentences
}

function toldAt(
  figure: Figure,
  at: number,
  own: readonly Figure[],
  { id, text }: Pick<Block, 'id' | 'text'>,
  from: number,
  to: number,
): Told {
  return {
    figure,
    range: rangeOf(figure),
    place: { block: id, from: figure.from, to: figure.to },
    before: text.slice(own[at - 1]?.to ?? from, figure.from),
    after: text.slice(figure.to, own[at + 1]?.from ?? to),
  }
}

const whole = new WeakMap<Block, readonly Told[]>()

/** The figures of each block that has two or more, whatever stops stand between. A block's are made once. */
export function toldByBlock({ blocks, reading }: Material): readonly (readonly Told[])[] {
  return blocks.flatMap((block) => {
    const told = whole.get(block) ?? allOf(block, reading(block).figures)
    whole.set(block, told)
    return told.length > 1 ? [told] : []
  })
}

function allOf({ id, text }: Block, figures: readonly Figure[]): readonly Told[] {
  const values = figures.filter(({ kind }) => kind !== 'duration')
  return values.map((figure, at) => toldAt(figure, at, values, { id, text }, 0, text.length))
}

/** The term of a figure as the report has it. */
export function termAt({ figure, range, place }: Told, name = ''): Term {
  return { name, text: figure.text, lo: range.lo?.toString() ?? null, hi: range.hi?.toString() ?? null, place }
}
