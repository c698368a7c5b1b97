/**
 * The register: what has been named so far in a block, for the clauses that name nothing themselves.
 */
import type { Period, Stat } from './claim.js'

/** Something that figures are stated of. */
export interface Subject {
  readonly name: string
  /** Where it is written, in the block's text. */
  readonly from: number
  readonly to: number
  /** The region's word before it (全国), or null. */
  readonly region: string | null
  readonly qualifiers: readonly string[]
}

/** A period and where it is stated, in the block's text. */
export interface Stated {
  readonly period: Period
  readonly from: number
  readonly to: number
}

/** Changed as the clauses are read, in order. */
export interface Register {
  /** What the last value was stated of; several after a list. */
  heads: readonly Subject[]
  /** A list of heads as one: what is stated of them all together. */
  joint: Subject | null
  /** What the clause before named without a figure. */
  mentioned: readonly Subject[]
  /** Clauses without a figure that nobody has asked about yet, in characters of the skeleton. */
  pending: readonly { readonly from: number; readonly to: number }[]
  /** The share or rate stated last, which a change in points is of. */
  rated: Subject | null
  /** All heads named in this sentence, in order. */
  recent: Subject[]
  /** The time named in this sentence. */
  period: Stated | null
  /** Whether that time opened the sentence, and so holds to its end. */
  isPeriodOpening: boolean
  /** The plan that the block is about: “十四五”时期. */
  plan: Stated | null
  /** The year that bases are of: 2017 after 由2017年的A增加到B, and after 五年来 in 2022. */
  baseYear: number | null
  /** Whether the group before stated what was added, which a list goes on to: 新增A 5家、B 3家. */
  isAdding: boolean
  /** A base waiting for what it rose to: 从A in 从A提高到B. */
  isPaired: boolean
  /** The statistic stated last. */
  stat: Stat | null
}

export function emptyRegister(): Register {
  return {
    heads: [],
    joint: null,
    mentioned: [],
    pending: [],
    rated: null,
    recent: [],
    period: null,
    isPeriodOpening: false,
    plan: null,
    baseYear: null,
    isAdding: false,
    isPaired: false,
    stat: null,
  }
}
