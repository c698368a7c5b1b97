/** Reference documents: last year's report, a communique, a plan, held against the report. */
import type { Examination } from './finding.js'
import type { Material } from './material.js'

export interface Reference {
  /** As `Place.document` names it. */
  readonly id: string
  /** As a person named it: 2023年统计公报. */
  readonly name: string
  readonly material: Material
}

/** The same claim with different values in two documents: a finding that shows both places. */
export function againstReferences(
  _material: Material,
  _references: readonly Reference[],
): Pick<Examination, 'findings' | 'proofs'> {
  return { findings: [], proofs: [] }
}
