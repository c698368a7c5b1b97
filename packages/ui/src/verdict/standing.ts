/**
 * Standings: how a figure stands now, for marks and filters. A verdict whose figure has since been rewritten stands as
 * `changed`, whatever it was.
 */
import { type VerdictKind, verdictForms } from '@zhushi/annotation'

export type Standing = VerdictKind | 'changed'

/** The verdicts that a key sets, in order: the first is key 1. */
export const keyedVerdicts: readonly VerdictKind[] = [
  'supported',
  'roughly',
  'basisDiffers',
  'unproven',
  'refuted',
  'checking',
]

/** The sign that tells a standing apart without colour. */
export function iconOf(standing: Standing): string {
  return standing === 'changed' ? '≠' : verdictForms[standing].icon
}

/** Whether somebody has come to a conclusion that still holds. */
export function isChecked(standing: Standing): boolean {
  return standing !== 'unchecked' && standing !== 'checking' && standing !== 'changed'
}
