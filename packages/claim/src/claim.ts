/**
 * Claims: what a figure is stated of. An indicator, in a place and a period, could be otherwise; a claim can be false.
 *
 * Claims are read here and never judged. Offsets count UTF-16 units in the text of one block.
 */
import type { Figure } from './figure.js'

/** What a figure says of its indicator; the words of the guideline in `docs/reading.md`. */
export type Stat =
  | 'level'
  | 'growth'
  | 'pointChange'
  | 'rankChange'
  | 'gap'
  | 'contribution'
  | 'share'
  | 'rate'
  | 'rank'
  | 'multiple'
  | 'increment'
  | 'cumulative'
  | 'completion'
  | 'streak'
  | 'ratio'
  | 'listCount'

/** Which way it moved, or stands to what it is compared with; empty where it does neither. */
export type Direction = 'up' | 'down' | ''

/** `base` is what a later value is compared with: A in 由A提高到B. */
export type Mode = 'actual' | 'target' | 'base'

export interface Period {
  /** Null where the text does not say and the report's own year is unknown. */
  readonly year: number | null
  /** First year of a span (五年来, 2018—2022年): `year` is its last. */
  readonly from?: number
  /** A part of the year as ISO 8601 has it: H1, Q1, Q1-Q3, 06, 01-11. */
  readonly part?: string
}

/** Why a slot is as it is: the rule that filled it and the words it read. */
export interface Reason {
  /** Slot and rule, such as `stat.growth`; see `docs/reading.md`. */
  readonly rule: string
  readonly from: number
  readonly to: number
}

export interface Claim {
  /** The very figure of the reading. A figure with several heads has a claim of each. */
  readonly figure: Figure
  /** `name` as written, made whole where a list shortens it; `id` where the lexicon knows it. */
  readonly indicator: { readonly id?: string; readonly name: string }
  /** What narrows the indicator: 规上, 新增, 累计, 人均. In the order of the text. */
  readonly qualifiers: readonly string[]
  /** 全国, or a place by its name; null where the text does not say and the report has no header. */
  readonly region: string | null
  readonly period: Period
  readonly stat: Stat
  readonly direction: Direction
  readonly mode: Mode
  /** What a change, gap or multiple is measured from: 2022年, 上半年, 全区. */
  readonly baseline?: string
  /** What a share, completion, contribution or rank is taken of. */
  readonly of?: string
  /** 预计, 有望: not yet counted. */
  readonly estimate?: true
  /** How sure the reading is, from 0 to 1: the product of what each rule is worth. */
  readonly confidence: number
  readonly why: readonly Reason[]
}
