/**
 * Lines: a target with its outcome, as plain data that a worker can send. What the checks found in two materials is
 * told here with everything that is needed to show it and to go to it.
 */

import type { Equation, Material, Outcome, Pairing, Place, Stated, Words } from '@zhushi/check'
import type { Bound } from '@zhushi/claim'

/** A number of a line, and where it stands. */
export interface Side {
  /** With its bound in words: 5%以上. */
  readonly text: string
  /** In plain decimals, `hi` for a range's upper end. */
  readonly value: string
  readonly hi?: string
  readonly unit: string
  readonly isPercent: boolean
  /** Says by how much it grew or fell, not how much it is. */
  readonly isGrowth: boolean
  /** A fall is drawn below nought. */
  readonly isFall: boolean
  readonly year: number | null
  readonly place: Place
  /** The section it stands in, as it is called; empty where it stands in none that has a name. */
  readonly section: string
}

export interface Line {
  readonly key: string
  readonly name: string
  readonly outcome: Outcome
  readonly reason: Words
  readonly equation: Equation
  readonly target: Side
  readonly actual: Side | null
}

/** The lines of these pairings. `targets` is where the targets stand: the report, or a document of that id. */
export function linesOf(
  pairings: readonly Pairing[],
  targets: { readonly material: Material; readonly document: string | null },
  report: Material,
): Line[] {
  const { document } = targets
  const own = new Set(targets.material.blocks.map(({ id }) => id))
  const homed = (place: Place): Place =>
    document !== null && place.document === undefined && own.has(place.block) ? { ...place, document } : place
  return pairings.map(({ name, outcome, reason, equation = [], target, actual }, at) => ({
    key: `${at} ${name}`,
    name,
    outcome,
    reason,
    equation: equation.map((part) =>
      typeof part === 'string' || !part.place ? part : { ...part, place: homed(part.place) },
    ),
    target: sideOf(target, targets.material, homed),
    actual: actual && sideOf(actual, report, (place) => place),
  }))
}

function sideOf({ claim, place }: Stated, { sections }: Material, homed: (place: Place) => Place): Side {
  const { figure, direction, period, stat } = claim
  const { text, value, hi, unit, kind } = figure
  const section = sections.get(place.block)?.at(-1)
  return {
    text: bounded(text, figure.bound),
    value,
    ...(hi !== undefined && { hi }),
    unit,
    isPercent: kind === 'percent',
    isGrowth: stat === 'growth',
    isFall: direction === 'down',
    year: period.year,
    place: homed(place),
    section: section
      ? section.number + (/^[一二三四五六七八九十]+$/.test(section.number) ? '、' : '') + section.title
      : '',
  }
}

/** The figure with its bound in words, as a report would write it: 5%以上. */
function bounded(text: string, bound: Bound): string {
  return boundWords[bound].replace('…', text)
}

const boundWords: Readonly<Record<Bound, string>> = {
  '=': '…',
  '>=': '…以上',
  '>': '超过…',
  '<=': '…以内',
  '<': '不足…',
  '~': '…左右',
  '~<': '近…',
}
