/**
 * Continuity: which of the things in a block's new state are the ones that stood there before the edit.
 *
 * Needed wherever something hangs on a figure that is not stored: the underline's style, an open card, a draft.
 */

/**
 * For each new text the index of the old one it continues, or null. Unchanged texts at both ends are paired from the
 * ends; of what lies between, equal texts are paired in order, and the rest one to one where their number agrees.
 */
export function continuity(before: readonly string[], after: readonly string[]): readonly (number | null)[] {
  const least = Math.min(before.length, after.length)
  let head = 0
  while (head < least && before[head] === after[head]) head++
  let tail = 0
  while (tail < least - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++

  const isSameCount = before.length === after.length
  let next = head
  return after.map((text, at) => {
    if (at < head) return at
    if (at >= after.length - tail) return at - after.length + before.length
    if (isSameCount) return at
    const found = before.indexOf(text, next)
    if (found < 0 || found >= before.length - tail) return null
    next = found + 1
    return found
  })
}
