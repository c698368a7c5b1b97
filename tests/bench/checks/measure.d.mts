/** Types of the measure, for the test that runs a part of it. */
export interface Place {
  readonly kind: string
  readonly text: string
  readonly line: number
  readonly from: number
  readonly to: number
}
export interface Examinee {
  readonly name: string
  readonly text: string
  readonly plants?: readonly Place[]
}
export interface Seen {
  readonly name: string
  readonly line: number
  readonly words: string
  readonly got: readonly string[]
}
export interface Row {
  readonly planted: number
  readonly caught: number
  readonly noisy: number
  readonly missed: readonly Seen[]
}
export interface Measure {
  readonly kinds: ReadonlyMap<string, Row>
  readonly falseErrors: readonly { readonly name: string; readonly rule: string; readonly message: string }[]
}
export function measured(
  texts: readonly Examinee[],
  examine: (text: string) => unknown[],
  randomOf: (name: string) => unknown,
): Measure
