/** Every match of a pattern, in order. */

const none: readonly RegExpExecArray[] = []

/**
 * As `matchAll` of a string, for a pattern with the flag g, but the pattern is not copied for each text: rules ask
 * hundreds of short texts that mostly hold nothing, and the copies took longer than the looking.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (!match) return none
  const found: RegExpExecArray[] = []
  for (; match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}
