/** Arithmetic between the figures of a report, in the order of the catalogue. */
import type { Rule } from '../rule.js'
import { aims } from './aims.js'
import { airDays } from './airdays.js'
import { balance } from './balance.js'
import { beside } from './beside.js'
import { between } from './between.js'
import { bounds } from './bounds.js'
import { completion } from './completion.js'
import { composition } from './composition.js'
import { contribution } from './contribution.js'
import { conversion } from './conversion.js'
import { setSum } from './count.js'
import { difference } from './difference.js'
import { drift } from './drift.js'
import { extent } from './extent.js'
import { fold } from './fold.js'
import { gap } from './gap.js'
import { limit, order } from './limit.js'
import { lists } from './lists.js'
import { magnitude } from './magnitude.js'
import { mean } from './mean.js'
import { mixture } from './mixture.js'
import { fallenTimes, multiple } from './multiple.js'
import { nested } from './nested.js'
import { grossAndNet, levelAndRise, newAndTotal } from './net.js'
import { oneWhole } from './onewhole.js'
import { partOfWhole, rest } from './part.js'
import { perHead } from './perhead.js'
import { plausible } from './plausible.js'
import { pointChange, pointsOrPercent } from './points.js'
import { priceIndex } from './priceindex.js'
import { quotient } from './quotient.js'
import { ratios } from './ratios.js'
import { reached } from './reached.js'
import { repeat } from './repeat.js'
import { share, wholeNumber } from './share.js'
import { shift } from './shift.js'
import { change, direction } from './step.js'
import { streak } from './streak.js'
import { sum } from './sum.js'
import { threshold } from './threshold.js'
import { yearly } from './yearly.js'

export const arithmetic: readonly Rule[] = [
  share,
  partOfWhole,
  drift,
  sum,
  setSum,
  contribution,
  wholeNumber,
  multiple,
  completion,
  grossAndNet,
  levelAndRise,
  mixture,
  pointChange,
  streak,
  repeat,
  rest,
  limit,
  pointsOrPercent,
  fallenTimes,
  direction,
  change,
  order,
  composition,
  newAndTotal,
  difference,
  fold,
  threshold,
  airDays,
  gap,
  yearly,
  quotient,
  priceIndex,
  perHead,
  extent,
  reached,
  magnitude,
  conversion,
  mean,
  beside,
  bounds,
  shift,
  lists,
  aims,
  ratios,
  between,
  nested,
  balance,
  plausible,
  oneWhole,
]
