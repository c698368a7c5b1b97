/**
 * Senses: what a numeral turns out to be. Each reader answers with one, or with null where it does not know.
 */
import type { Figure } from './figure.js'
import type { Numeral } from './numeral.js'

/** Why a numeral is no figure. */
export type MaskKind = 'ordinal' | 'identifier' | 'name' | 'idiom'

/** A figure before its text is cut and, where the next in its list has it, before its unit is known. */
export interface Draft extends Omit<Figure, 'text' | 'approximate'> {
  /** What was written, where the unit or its nearness is still to be settled. */
  readonly numeral: Numeral | null
}

export type Sense =
  | { readonly is: 'figures'; readonly drafts: readonly Draft[]; readonly to: number }
  | { readonly is: 'time'; readonly from: number; readonly to: number }
  | { readonly is: MaskKind; readonly from: number; readonly to: number }

/** Says what the numeral at `at` is. It may begin before `at`, but not before `earliest`. */
export type SenseReader = (shadow: string, at: number, earliest: number) => Sense | null

/** One figure and nothing else. */
export function figureSense(draft: Draft): Sense {
  return { is: 'figures', drafts: [draft], to: draft.to }
}
