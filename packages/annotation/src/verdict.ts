/** Verdicts: what a person can conclude about a claim, and what the conclusion needs. */

export type VerdictKind = 'unchecked' | 'checking' | 'supported' | 'roughly' | 'basisDiffers' | 'unproven' | 'refuted'

/** How a verdict is told apart without colour, and whether it must say why. */
export interface VerdictForm {
  readonly icon: string
  readonly line: 'dotted' | 'dashed' | 'solid' | 'thin' | 'double' | 'dashdot' | 'wavy'
  readonly needsNote: boolean
}

/** In the order people are offered them. */
export const verdictForms: Readonly<Record<VerdictKind, VerdictForm>> = {
  unchecked: { icon: '○', line: 'dotted', needsNote: false },
  checking: { icon: '◐', line: 'dashed', needsNote: false },
  supported: { icon: '✓', line: 'solid', needsNote: false },
  roughly: { icon: '≈', line: 'thin', needsNote: false },
  basisDiffers: { icon: '⇄', line: 'double', needsNote: true },
  unproven: { icon: '?', line: 'dashdot', needsNote: false },
  refuted: { icon: '✗', line: 'wavy', needsNote: true },
}

export const verdictKinds = Object.keys(verdictForms) as readonly VerdictKind[]
