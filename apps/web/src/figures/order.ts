/** Orders: how the table is sorted by each of its columns. Rows that are alike stay in the order of the text. */
import { stats } from '@zhushi/annotation'
import type { Mode } from '@zhushi/claim'
import type { Standing } from '@zhushi/ui'
import type { Row } from './row'

export const columns = ['verdict', 'indicator', 'value', 'stat', 'period', 'mode', 'section'] as const
export type Column = (typeof columns)[number]

/** A column, after a minus where the last comes first. */
export type Order = Column | `-${Column}`

export const orders: readonly Order[] = columns.flatMap((column): Order[] => [column, `-${column}`])

const modes: readonly (Mode | null)[] = ['actual', 'target', 'base', null]
const standings: readonly Standing[] = [
  'refuted',
  'changed',
  'unproven',
  'basisDiffers',
  'roughly',
  'supported',
  'checking',
  'unchecked',
]

const chinese = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true })

const comparers: Readonly<Record<Column, (a: Row, b: Row) => number>> = {
  verdict: (a, b) => standings.indexOf(a.entry.standing) - standings.indexOf(b.entry.standing),
  indicator: (a, b) => lastIfEmpty(a.facts.indicator, b.facts.indicator),
  // Values of different units cannot be compared: like stands with like.
  value: (a, b) => lastIfEmpty(a.facts.unit, b.facts.unit) || Number(a.facts.value) - Number(b.facts.value),
  stat: (a, b) => statRank(a) - statRank(b),
  period: (a, b) => (a.facts.year ?? 9999) - (b.facts.year ?? 9999) || compared(a.facts.part, b.facts.part),
  mode: (a, b) => modes.indexOf(a.facts.mode) - modes.indexOf(b.facts.mode),
  section: (a, b) => a.entry.index - b.entry.index,
}

/** The rows in that order; without one in the order of the text. */
export function ordered(rows: readonly Row[], order: Order | undefined): readonly Row[] {
  if (order === undefined) return rows
  const { column, isDown } = orderOf(order)
  const compare = comparers[column]
  return rows.toSorted(isDown ? (a, b) => compare(b, a) : compare)
}

/** What an order says. */
export function orderOf(order: Order): { readonly column: Column; readonly isDown: boolean } {
  const isDown = order.startsWith('-')
  return { column: (isDown ? order.slice(1) : order) as Column, isDown }
}

/** The order after a column's header was pressed: up, down, then that of the text again. */
export function pressed(order: Order | undefined, column: Column): Order | undefined {
  if (order === column) return `-${column}`
  return order === `-${column}` ? undefined : column
}

function statRank({ facts: { stat, direction } }: Row): number {
  return stat === null ? stats.length * 3 : stats.indexOf(stat) * 3 + ['up', 'down', ''].indexOf(direction)
}

function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function lastIfEmpty(a: string, b: string): number {
  return Number(a === '') - Number(b === '') || chinese.compare(a, b)
}
