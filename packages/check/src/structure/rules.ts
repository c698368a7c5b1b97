/** Lists, counts and outlines: what must match by the form of the text. */
import type { Rule } from '../rule.js'
import { arity } from './arity.js'
import { outlineOrder } from './outlineorder.js'

export const structure: readonly Rule[] = [arity, outlineOrder]
