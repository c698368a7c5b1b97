/** Slips of the pen. */
import type { Rule } from '../rule.js'

export const proofreading: readonly Rule[] = []
