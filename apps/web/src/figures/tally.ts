/** Tallies: how many figures each section has, and how they stand. */
import type { Section } from '@zhushi/report'
import { isChecked, type Standing } from '@zhushi/ui'
import type { Entry } from './survey'

export interface Tally {
  readonly all: number
  readonly checked: number
  readonly standings: ReadonlyMap<Standing, number>
}

export interface SectionTally extends Tally {
  readonly section: Section
  /** 0 for a section of the report, 1 for one within it. */
  readonly depth: number
}

export function tallyOf(entries: readonly Entry[]): Tally {
  const standings = new Map<Standing, number>()
  for (const { standing } of entries) standings.set(standing, (standings.get(standing) ?? 0) + 1)
  return { all: entries.length, checked: entries.filter(({ standing }) => isChecked(standing)).length, standings }
}

/** Every section in order, each counting also what stands in the sections within it; third-level ones are left out. */
export function sectionTallies(outline: readonly Section[], entries: readonly Entry[]): SectionTally[] {
  const inside = new Map<Section, Entry[]>()
  for (const entry of entries) for (const section of entry.sections) add(inside, section, entry)
  const rows = (sections: readonly Section[], depth: number): SectionTally[] =>
    sections.flatMap((section) => [
      { section, depth, ...tallyOf(inside.get(section) ?? []) },
      ...(depth < 1 ? rows(section.children, depth + 1) : []),
    ])
  return rows(outline, 0)
}

function add(inside: Map<Section, Entry[]>, section: Section, entry: Entry): void {
  const list = inside.get(section)
  if (list) list.push(entry)
  else inside.set(section, [entry])
}
