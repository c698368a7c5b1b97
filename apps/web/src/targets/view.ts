/** What of the lines is shown, and in which order. */
import type { Outcome } from '@zhushi/check'
import type { Line } from './line'

/** From what needs a look to what does not. */
export const outcomes: readonly Outcome[] = [
  'missed',
  'roughlyMet',
  'met',
  'asksLess',
  'asksSame',
  'asksMore',
  'candidate',
  'notComparable',
  'notStated',
]

export const orders = ['outcome', 'text', 'name'] as const
export type TargetOrder = (typeof orders)[number]

/** Each outcome's sign, so that it is not told by colour alone. */
export const iconOfOutcome: Readonly<Record<Outcome, string>> = {
  met: '✓',
  missed: '✗',
  roughlyMet: '≈',
  asksMore: '↗',
  asksLess: '↘',
  asksSame: '＝',
  candidate: '?',
  notComparable: '⇄',
  notStated: '–',
}

export interface TargetView {
  /** Undefined: all. */
  readonly outcome: Outcome | undefined
  readonly seek: string
  readonly order: TargetOrder
}

/** Lines under one heading; `outcome` is null where they are not grouped. */
export interface Group {
  readonly outcome: Outcome | null
  readonly lines: readonly Line[]
}

/** The lines that are let through, grouped where they are ordered by outcome. No empty group. */
export function groupsOf(lines: readonly Line[], { outcome, seek, order }: TargetView): readonly Group[] {
  const wanted = seek.replace(/\s+/g, '').toLowerCase()
  const shown = lines.filter(
    (line) => (outcome === undefined || line.outcome === outcome) && wordsOf(line).includes(wanted),
  )
  switch (order) {
    case 'outcome':
      return outcomes
        .map((each) => ({ outcome: each, lines: shown.filter((line) => line.outcome === each) }))
        .filter((group) => group.lines.length > 0)
    case 'text':
      return shown.length > 0 ? [{ outcome: null, lines: shown }] : []
    case 'name':
      return shown.length > 0 ? [{ outcome: null, lines: shown.toSorted(byName) }] : []
  }
}

/** How many lines have each outcome, those with none left out, in the usual order. */
export function countsOf(lines: readonly Line[]): readonly (readonly [outcome: Outcome, count: number])[] {
  return outcomes
    .map((each) => [each, lines.filter(({ outcome }) => outcome === each).length] as const)
    .filter(([, count]) => count > 0)
}

/** The outcome that an address names, or undefined. */
export function outcomeNamed(name: string | undefined): Outcome | undefined {
  return outcomes.find((each) => each === name)
}

/** The order that an address names, or the usual one. */
export function orderNamed(name: string | undefined): TargetOrder {
  return orders.find((each) => each === name) ?? 'outcome'
}

function wordsOf({ name, target, actual }: Line): string {
  return [name, target.text, actual?.text ?? ''].join(' ').replace(/\s+/g, '').toLowerCase()
}

function byName(a: Line, b: Line): number {
  return a.name.localeCompare(b.name, 'zh-CN')
}
