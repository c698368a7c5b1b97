/** Targets and outcomes: inside one report, and across two. */
import type { Material } from '../material.js'
import type { Pairing } from './pairing.js'

/** This year's targets beside last year's outcomes in the same report, in the order of the targets. */
export function targetsWithin(_material: Material): readonly Pairing[] {
  return []
}

/** The targets of last year's report beside the outcomes that this year's states. */
export function targetsAcross(_last: Material, _current: Material): readonly Pairing[] {
  return []
}
