import type { Anchor, Passage } from './anchor.js'

/** How much of the surroundings an anchor keeps on each side, in UTF-16 units. */
export const reach = 32

/** The anchor of `passage.text.slice(from, to)`. Throws where the range is empty or leaves the passage. */
export function describe({ id, text }: Passage, from: number, to: number): Anchor {
  if (!(0 <= from && from < to && to <= text.length))
    throw new RangeError(`No such range: ${from}–${to} of ${text.length}`)
  return {
    block: id,
    from,
    exact: text.slice(from, to),
    prefix: text.slice(Math.max(0, from - reach), from),
    suffix: text.slice(to, to + reach),
  }
}
