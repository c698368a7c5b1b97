/** Fingerprints: what a figure said, in a line that is compared for equality when the text has changed. */
import type { Figure } from './figure.js'

/** Equal for two figures that state the same: 14.4万户 and 144000户 do, 5% and 5%以上 do not. */
export function fingerprintOf({ kind, value, unit, bound, lo = '', hi = '' }: Figure): string {
  return [kind, value, unit, bound, lo, hi].join('|')
}
