/** What a report leaves out. */
import type { Rule } from '../rule.js'

export const omissions: readonly Rule[] = []
