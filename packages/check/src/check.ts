/**
 * Checking: every rule that is switched on, on one report.
 */
import type { Block } from '@zhushi/report'
import type { Examination, Finding, Severity } from './finding.js'
import { type Material, materialOf } from './material.js'
import type { Rule } from './rule.js'
import { rules } from './rules.js'

/** Rules by id that are to be switched from their default. */
export type Switches = Readonly<Record<string, boolean>>

export interface Checked extends Examination {
  /** The rules that were run. */
  readonly examined: readonly Pick<Rule, 'id' | 'title'>[]
}

const order: readonly Severity[] = ['error', 'warn', 'info']

/** Checks a report. Findings come by severity, then in the order of the text. */
export function check(blocks: readonly Block[], switches: Switches = {}): Checked {
  return checkMaterial(materialOf(blocks), switches)
}

/** The same for a report that has been read already. */
export function checkMaterial(material: Material, switches: Switches = {}): Checked {
  const run = rules.filter(({ id, policy }) => switches[id] ?? policy === 'on')
  const examinations = run.map(({ examine }) => examine(material))
  return {
    examined: run.map(({ id, title }) => ({ id, title })),
    findings: thinned(
      sorted(
        examinations.flatMap(({ findings = [] }) => findings),
        material,
      ),
    ),
    proofs: examinations.flatMap(({ proofs = [] }) => proofs),
    unable: examinations.flatMap(({ unable = [] }) => unable),
  }
}

/** One wrong number breaks every equation it stands in: so many of them are enough to find it. */
const enough = 2

/** The findings without the errors of arithmetic on a number that is in enough of them before. */
function thinned(findings: readonly Finding[]): Finding[] {
  const told = new Map<string, number>()
  return findings.filter(({ check: rule, severity, spans }) => {
    if (severity !== 'error' || !rule.startsWith('C')) return true
    const places = spans.map(({ block, from }) => `${block} ${from}`)
    if (places.some((place) => (told.get(place) ?? 0) >= enough)) return false
    for (const place of places) told.set(place, (told.get(place) ?? 0) + 1)
    return true
  })
}

function sorted(findings: readonly Finding[], { blocks }: Material): Finding[] {
  const at = new Map(blocks.map(({ id }, index) => [id, index]))
  const place = ({ spans }: Finding) => at.get(spans[0]?.block ?? '') ?? 0
  return findings.toSorted(
    (a, b) =>
      order.indexOf(a.severity) - order.indexOf(b.severity) ||
      place(a) - place(b) ||
      (a.spans[0]?.from ?? 0) - (b.spans[0]?.from ?? 0),
  )
}
