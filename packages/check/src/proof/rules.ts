/** Slips of the pen. */
import type { Rule } from '../rule.js'
import { doubled } from './doubled.js'
import { fullWidth } from './fullwidth.js'
import { halfWidth } from './halfwidth.js'
import { lexicon } from './lexicon.js'
import { quoteLevel } from './quotelevel.js'
import { unpaired } from './unpaired.js'

export const proofreading: readonly Rule[] = [unpaired, quoteLevel, halfWidth, fullWidth, lexicon, doubled]
