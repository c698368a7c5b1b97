/**
 * The names of records, made from their places.
 *
 * Two people who speak of the same figure at once, neither seeing the other's record yet, thereby make one record.
 */
import type { Anchor } from '@zhushi/anchor'

/**
 * Id of the record for a claim at this place: 14 characters of `[0-9a-z]`, the same on every machine. The offset is
 * left out, as an edit earlier in the block moves it; so identical quotes in identical surroundings share one record.
 */
export function claimIdOf(anchor: Anchor): string {
  return hashOf([anchor.block, anchor.exact, anchor.prefix, anchor.suffix])
}

/** 14 characters of `[0-9a-z]`, the same on every machine for the same parts in the same order. */
export function hashOf(parts: readonly string[]): string {
  const [high, low] = hash64(parts.join('\u0000'))
  return high.toString(36).padStart(7, '0') + low.toString(36).padStart(7, '0')
}

/** Two 32-bit halves, each a multiplicative hash of all code units with its own constants, mixed at the end. */
function hash64(text: string): readonly [number, number] {
  let high = 0x9e3779b9
  let low = 0x7f4a7c15
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 0x85ebca6b)
    low = Math.imul(low ^ unit, 0xc2b2ae35)
  }
  return [mixed(high, low), mixed(low, high)]
}

/** The usual finaliser of 32-bit hashes, seasoned with the other half so that neither half is weak alone. */
function mixed(half: number, other: number): number {
  let value = half ^ (other >>> 16)
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b)
  value = Math.imul(value ^ (value >>> 15), 0x119de1f3)
  return (value ^ (value >>> 16)) >>> 0
}
