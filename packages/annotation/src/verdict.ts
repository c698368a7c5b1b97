/** Verdicts: what a person can conclude about a claim, and what the conclusion needs. */

export type VerdictKind = 'unchecked' | 'checking' | 'supported' | 'roughly' | 'basisDiffers' | 'unproven' | 'refuted'

/** How a verdict is told apart without colour, whether it must say why, and whether something must speak for the claim. */
export interface VerdictForm {
  readonly icon: string
  readonly line: 'dotted' | 'dashed' | 'solid' | 'thin' | 'double' | 'dashdot' | 'wavy'
  readonly needsNote: boolean
  readonly needsEvidence: boolean
}

/** In the order people are offered them. */
export const verdictForms: Readonly<Record<VerdictKind, VerdictForm>> = {
  unchecked: { icon: '○', line: 'dotted', needsNote: false, needsEvidence: false },
  checking: { icon: '◐', line: 'dashed', needsNote: false, needsEvidence: false },
  supported: { icon: '✓', line: 'solid', needsNote: false, needsEvidence: true },
  roughly: { icon: '≈', line: 'thin', needsNote: false, needsEvidence: false },
  basisDiffers: { icon: '⇄', line: 'double', needsNote: true, needsEvidence: false },
  unproven: { icon: '?', line: 'dashdot', needsNote: false, needsEvidence: false },
  refuted: { icon: '✗', line: 'wavy', needsNote: true, needsEvidence: false },
}

export const verdictKinds = Object.keys(verdictForms) as readonly VerdictKind[]
