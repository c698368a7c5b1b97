/** Places in a text, and what a text becomes when one of them is overwritten. */

/** Overwrites [from, to) of a text; says which line (1-based) now holds the change, and where in the text it stands. */
export function overwritten(text, from, to, put) {
  return {
    text: text.slice(0, from) + put + text.slice(to),
    line: text.slice(0, from).split('\n').length,
    from,
    to: from + put.length,
  }
}

/**
 * For every match of a global expression, what `put` makes of it: the string that replaces the whole match, or null
 * where the error could not be proven there.
 */
export function eachMatch(text, expression, put) {
  return [...text.matchAll(expression)].flatMap((match) => {
    const replacement = put(match)
    return replacement === null || replacement === match[0]
      ? []
      : [overwritten(text, match.index, match.index + match[0].length, replacement)]
  })
}
