/** Rows: the figures of one page as the panel lists them, each with its place on the page and what people said of it. */
import type { ClaimRecord, ClaimReference, Comment, Evidence } from '@zhushi/annotation'
import type { Figure } from '@zhushi/claim'
import type { Standing } from '@zhushi/ui'
import type { Mark } from '../message'

/** How the page carries a figure of the report; `own` where no report is compared. */
export type Presence = 'own' | 'exact' | 'edited' | 'changed' | 'ambiguous' | 'absent'

export interface Row {
  readonly id: string
  readonly figure: Figure
  /** The words before it, which say what it measures. */
  readonly context: string
  /** Titles of its sections from the outermost in, joined; empty before the first. */
  readonly section: string
  readonly presence: Presence
  /** In the page's projected text; null where it does not stand there. */
  readonly place: { readonly from: number; readonly to: number } | null
  /** What the page says in place of a changed figure. */
  readonly instead: string
  readonly standing: Standing
  /** Null where nobody has spoken of it, or where there is no workspace. */
  readonly record: ClaimRecord | null
  /** What an operation on it is about; null where there is no workspace. */
  readonly reference: ClaimReference | null
  readonly comments: readonly Comment[]
  /** Oldest first; what was withdrawn is among it. */
  readonly evidence: readonly Evidence[]
}

/** What is to be painted of these rows. A figure that the page changed is painted as changed, whatever was said of it. */
export function marksOf(rows: readonly Row[]): Mark[] {
  return rows.flatMap(({ id, place, presence, standing }) =>
    place ? [{ id, ...place, standing: presence === 'changed' ? ('changed' as const) : standing }] : [],
  )
}

/** Longest context, in UTF-16 units. */
const longest = 26
/** A context shorter than this says too little; the clause before it is added. */
const telling = 3

/** The clause that leads to `at`, with the one before where it says too little. */
export function contextOf(text: string, at: number): string {
  const clauses = text.slice(Math.max(0, at - 80), at).split(/(?<=[，。；：！？\n\t])/)
  let context = ''
  while (clauses.length > 0 && bare(context).length < telling) context = (clauses.pop() ?? '') + context
  const words = bare(context)
  return words.length > longest ? `…${words.slice(-longest)}` : words
}

function bare(context: string): string {
  return context.replace(/^[\s，。；：！？、]+/, '').replace(/[\s，、]+$/, '')
}
