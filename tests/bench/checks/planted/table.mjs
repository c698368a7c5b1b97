/**
 * Every kind of error that can be planted in any report: { id, what, decidable, plant(text, random) → places }.
 *
 * A place has the changed `text`, its `line` (1-based), and where the change stands in it. What a kind needs, and why
 * its error is one, comes from arithmetic and the style of such papers, never from the rules that are examined.
 */
import { arithmetic } from './arithmetic.mjs'
import { structure } from './structure.mjs'
import { writing } from './writing.mjs'

export const planted = [...arithmetic, ...structure, ...writing]
