/** Lists, counts and outlines: what must match by the form of the text. */
import type { Rule } from '../rule.js'
import { anniversaries } from './anniversary.js'
import { announced } from './announced.js'
import { arity } from './arity.js'
import { calendar } from './calendar.js'
import { editions } from './editions.js'
import { outlineOrder } from './outlineorder.js'
import { ownYear } from './ownyear.js'
import { planWindows } from './planwindow.js'
import { sectionYears } from './sectionyear.js'
import { spansOf } from './spans.js'
import { stages } from './stages.js'
import { tally } from './tally.js'

export const structure: readonly Rule[] = [
  arity,
  tally,
  outlineOrder,
  anniversaries,
  planWindows,
  sectionYears,
  calendar,
  spansOf,
  stages,
  announced,
  ownYear,
  editions,
]
