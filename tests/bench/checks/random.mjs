/**
 * Chance from a seed, so that a text or a planted error can be made again from the number that was printed.
 */

/** Numbers from one seed: `real` has the given decimals, `pick` one of a list, `some` a few of it in their order. */
export function randomFrom(seed) {
  let state = seed >>> 0
  /** Mulberry32: 32 bits of state are plenty for texts, and the sequence is the same on every machine. */
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const int = (least, most) => least + Math.floor(next() * (most - least + 1))
  const pick = (list) => list[int(0, list.length - 1)]
  return {
    int,
    pick,
    real: (least, most, decimals = 1) => Number((least + next() * (most - least)).toFixed(decimals)),
    chance: (share) => next() < share,
    some: (list, most) => {
      const chosen = new Set(shuffled(list, int).slice(0, most))
      return list.filter((item) => chosen.has(item))
    },
  }
}

function shuffled(list, int) {
  const left = [...list]
  for (let at = left.length - 1; at > 0; at--) {
    const other = int(0, at)
    ;[left[at], left[other]] = [left[other], left[at]]
  }
  return left
}
