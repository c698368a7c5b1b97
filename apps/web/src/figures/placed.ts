/** Figures in their places: what is read in a block, with what is needed to show and name each. */
import { describe } from '@zhushi/anchor'
import { claimIdOf } from '@zhushi/annotation'
import type { Figure, Reading } from '@zhushi/claim'
import type { Block } from '@zhushi/report'
import { createStore, type Store } from '../store'

export interface PlacedFigure {
  readonly block: Block
  readonly figure: Figure
  /** The id that a record made of it now would bear. */
  readonly claim: string
  /** The words before it, or after it, which say what it measures. */
  readonly context: string
}

let read: ((block: Block) => Reading) | null = null
const readable = createStore(false)

/** Whether figures can be read yet. Until then no block has any, and nobody may conclude that they are gone. */
export const isReadable: Pick<Store<boolean>, 'get' | 'subscribe'> = readable

/** Fetches the reader of figures; what it could not fetch it may be asked for again. */
export async function learnToRead(): Promise<void> {
  if (read) return
  const { readingOf } = await import('./reading')
  read = readingOf
  readable.set(true)
}

const known = new WeakMap<Block, readonly PlacedFigure[]>()

/** The figures of a block, in order; read once for each state of the block. None until figures are readable. */
export function figuresIn(block: Block): readonly PlacedFigure[] {
  const kept = known.get(block)
  if (kept) return kept
  if (!read) return []
  const found = read(block).figures.map((figure) => placed(block, figure))
  known.set(block, found)
  return found
}

/** The figure in its place. */
export function placed(block: Block, figure: Figure): PlacedFigure {
  const { from, to } = figure
  return { block, figure, claim: claimIdOf(describe(block, from, to)), context: contextOf(block.text, from, to) }
}

/** Longest context, in UTF-16 units. */
const longest = 26
/** A context shorter than this says too little; the clause before it is added. */
const telling = 3

/**
 * The clause that leads to the figure, with the one before where it says too little; for a figure at the head of a
 * sentence the words that follow it.
 */
export function contextOf(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - 80), from)
  if (/(?:^|[。；！？\n\t])[\s\u3000“（]*$/.test(before)) return `…${after(text.slice(to, to + longest))}`
  const clauses = before.split(/(?<=[，。；：！？\n\t])/)
  let context = ''
  while (clauses.length > 0 && bare(context).length < telling) context = (clauses.pop() ?? '') + context
  const said = bare(context)
  return said.length > longest ? `…${said.slice(-longest)}` : said
}

function after(text: string): string {
  return text.split(/[，。；：！？、\n\t]/)[0] ?? ''
}

function bare(context: string): string {
  return context.replace(/^[\s，。；：！？、]+/, '').replace(/[\s，、]+$/, '')
}
