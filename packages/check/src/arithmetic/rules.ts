/** Arithmetic between the figures of a report. */
import type { Rule } from '../rule.js'

export const arithmetic: readonly Rule[] = []
