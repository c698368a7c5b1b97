/**
 * Rules: what a check is to whoever runs it. One rule, one file.
 */
import type { Examination, Words } from './finding.js'
import type { Material } from './material.js'

/** `on` speaks unless it is switched off, `optIn` only where it is asked for. */
export type Policy = 'on' | 'optIn'

export interface Rule {
  /** As the catalogue in `docs/checks.md` has it: C4, A1, P2. */
  readonly id: string
  readonly title: Words
  readonly policy: Policy
  /** Pure, and never longer than in proportion to the text. Severity is the finding's own. */
  readonly examine: (material: Material) => Partial<Examination>
}
