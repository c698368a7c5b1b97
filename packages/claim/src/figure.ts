/**
 * Figures: the quantities a report states, each with its unit and its place.
 *
 * A figure is read here and never judged; whether two figures agree is for the checks to say. Offsets count UTF-16
 * units in the text of one block.
 */

export type FigureKind =
  | 'quantity'
  | 'percent'
  | 'points'
  | 'multiple'
  | 'fraction'
  | 'rank'
  | 'listCount'
  | 'duration'
  | 'magnitude'

/** `=` none, `>=` 以上, `>` 超过 突破 多 余, `<=` 以下 以内, `<` 不足 未, `~` 左右 约, `~<` 近. */
export type Bound = '=' | '>=' | '>' | '<=' | '<' | '~' | '~<'

/** One quantity, as one block states it. Decimals are strings, so that no digit is lost or invented. */
export interface Figure {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly kind: FigureKind
  /** Scale multiplied out, percent kept as percent: 47.09亿元 is 4709000000, 3.6% is 3.6. A range has its lower end. */
  readonly value: string
  /** As written without its scale: 元, 万-less 户, %, 百分点. Empty where there is none. */
  readonly unit: string
  readonly bound: Bound
  /** Both ends of a range such as 5%—6%; absent otherwise. */
  readonly lo?: string
  readonly hi?: string
  readonly approximate: boolean
}
