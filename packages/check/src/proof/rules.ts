/** Slips of the pen, in the order of the catalogue. */
import type { Rule } from '../rule.js'
import { anaphora } from './anaphora.js'
import { boundScope } from './boundscope.js'
import { clash } from './clash.js'
import { digitEcho } from './digitecho.js'
import { doubled } from './doubled.js'
import { fullWidth } from './fullwidth.js'
import { gap } from './gap.js'
import { halfWidth } from './halfwidth.js'
import { lexicon } from './lexicon.js'
import { nearPhrase } from './nearphrase.js'
import { numeralStyle } from './numeralstyle.js'
import { ownName } from './ownname.js'
import { plusSign } from './plussign.js'
import { quoteLevel } from './quotelevel.js'
import { quoteList } from './quotelist.js'
import { termDrift } from './termdrift.js'
import { unitDrift } from './unitdrift.js'
import { unpaired } from './unpaired.js'
import { variant } from './variant.js'
import { yearRange } from './yearrange.js'

export const proofreading: readonly Rule[] = [
  unpaired,
  quoteLevel,
  halfWidth,
  fullWidth,
  plusSign,
  yearRange,
  quoteList,
  gap,
  lexicon,
  termDrift,
  unitDrift,
  numeralStyle,
  digitEcho,
  doubled,
  boundScope,
  variant,
  anaphora,
  clash,
  ownName,
  nearPhrase,
]
