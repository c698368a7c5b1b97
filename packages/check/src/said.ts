/**
 * What is said in a sentence: its claims figure by figure, with the words between them.
 *
 * Ties between figures (其中, 占, 总) are read off those words: figures are never held together by their names alone.
 */
import type { Claim, Figure } from '@zhushi/claim'
import { type Block, placesOf, signsOf } from '@zhushi/report'
import type { Place } from './finding.js'
import type { Material } from './material.js'
import { exactly, minus, type Range, rangeOf } from './range.js'

/** One figure of a sentence as one indicator has it; a figure of two indicators is said twice. */
export interface Said {
  readonly claim: Claim
  readonly figure: Figure
  readonly range: Range
  readonly place: Place
  /** The words from the figure before, or the sentence's beginning, up to this one. */
  readonly before: string
  /** The words up to the next figure, or the sentence's end. */
  readonly after: string
}

export interface Sentence {
  readonly block: Block
  /** Offsets in the block. */
  readonly from: number
  readonly to: number
  readonly said: readonly Said[]
}

const kept = new WeakMap<Block, { readonly claims: readonly Claim[]; readonly sentences: readonly Sentence[] }>()
const stop = signsOf('。！？；!?;\n')

const together = new WeakMap<Material, readonly Sentence[]>()

/** The sentences with claims in them, in order; a semicolon ends one. A block's are made once for the same claims. */
export function sentencesOf(material: Material): readonly Sentence[] {
  const known = together.get(material)
  if (known) return known
  const { blocks, claims } = material
  const sentences = blocks.flatMap((block) => sentencesIn(block, claims.get(block.id) ?? []))
  together.set(material, sentences)
  return sentences
}

const byBlock = new WeakMap<Material, readonly (readonly Said[])[]>()

/** What is said in each block that says something: semicolons and stops between. */
export function saidByBlock(material: Material): readonly (readonly Said[])[] {
  const known = byBlock.get(material)
  if (known) return known
  const groups = Map.groupBy(sentencesOf(material), ({ block }) => block)
  const told = [...groups.values()].map((sentences) => sentences.flatMap(({ said }) => said))
  byBlock.set(material, told)
  return told
}

function sentencesIn(block: Block, claims: readonly Claim[]): readonly Sentence[] {
  const known = kept.get(block)
  if (known?.claims === claims) return known.sentences
  const sentences = split(block, claims)
  kept.set(block, { claims, sentences })
  return sentences
}

function split(block: Block, claims: readonly Claim[]): Sentence[] {
  if (claims.length === 0) return []
  // 。其中 goes on with the whole before it.
  const ends = placesOf(block.text, stop).filter((at) => !block.text.startsWith('其中', at + 1))
  ends.push(block.text.length)
  const sentences: Sentence[] = []
  let from = 0
  let next = 0
  for (const to of ends) {
    const first = next
    while (next < claims.length && (claims[next] as Claim).figure.from < to) next++
    if (next > first) sentences.push({ block, from, to, said: saidOf(block, claims.slice(first, next), from, to) })
    from = to + 1
  }
  return sentences
}

function saidOf({ id, text }: Block, claims: readonly Claim[], from: number, to: number): Said[] {
  const figures = [...new Set(claims.map(({ figure }) => figure))]
  const at = new Map(figures.map((figure, index) => [figure, index]))
  return claims.map((claim) => {
    const { figure } = claim
    const index = at.get(figure) ?? 0
    return {
      claim,
      figure,
      range: rangeOf(figure),
      place: { block: id, from: figure.from, to: figure.to },
      before: text.slice(figures[index - 1]?.to ?? from, figure.from),
      after: text.slice(figure.to, figures[index + 1]?.from ?? to),
    }
  })
}

/** Amounts are what levels, sums and increments state; shares and growths are not. */
export function isAmount({ claim, figure }: Said): boolean {
  return (
    figure.kind === 'quantity' && (claim.stat === 'level' || claim.stat === 'increment' || claim.stat === 'cumulative')
  )
}

/** What a figure may stand for, a fall as less than nothing. */
export function signedRange({ range, claim, figure }: Said): Range {
  const isFall = claim.stat === 'growth' && claim.direction === 'down' && !figure.value.startsWith('-')
  return isFall ? minus(exactly(0), range) : range
}

/** Whether both are of the same place and time, and both told or both planned. */
export function isSameSetting(a: Claim, b: Claim): boolean {
  return (
    a.region === b.region &&
    a.mode === b.mode &&
    a.period.year === b.period.year &&
    a.period.from === b.period.from &&
    a.period.part === b.period.part
  )
}

/** Whether both are of one indicator: by its id, or by the very name. */
export function isSameIndicator(a: Claim, b: Claim): boolean {
  if (a.indicator.id !== undefined || b.indicator.id !== undefined) return a.indicator.id === b.indicator.id
  return a.indicator.name === b.indicator.name
}
