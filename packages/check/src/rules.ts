/** The rules, in the order of the catalogue. */
import { arithmetic } from './arithmetic/rules.js'
import { omissions } from './omission/rules.js'
import { proofreading } from './proof/rules.js'
import type { Rule } from './rule.js'
import { structure } from './structure/rules.js'

export const rules: readonly Rule[] = [...arithmetic, ...structure, ...proofreading, ...omissions]
