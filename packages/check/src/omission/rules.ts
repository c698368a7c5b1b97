/** What a report leaves out. */
import type { Rule } from '../rule.js'
import { unstatedOutcome } from './unstated.js'

export const omissions: readonly Rule[] = [unstatedOutcome]
