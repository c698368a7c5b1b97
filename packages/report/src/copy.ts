/**
 * The second copy of a text: pages carry one for telephones, hidden by a style sheet that is not here to be read.
 *
 * Read twice, every figure would count twice.
 */

/** Fewest lines that make a copy; a report may well say two or three lines again. */
const fewestLines = 5

/** A line long enough that its return is no chance, in UTF-16 units. */
const tellingLine = 20

/** Of the lines between the beginnings of the two, how many the copy has. */
const copiedShare = 0.8

/** The items without those that say again, line for line, what the ones just before them said. */
export function withoutCopy<Item>(items: readonly Item[], textOf: (item: Item) => string): readonly Item[] {
  const lines = items.map((item) => textOf(item).replace(/\s+/g, ''))
  const seen = new Map<string, number>()
  for (const [at, line] of lines.entries()) {
    const first = seen.get(line)
    if (first === undefined) {
      if (line.length >= tellingLine) seen.set(line, at)
      continue
    }
    const { from, to } = runAt(lines, first, at)
    if (to - from >= Math.max(fewestLines, (at - first) * copiedShare))
      return [...items.slice(0, from), ...items.slice(to)]
  }
  return items
}

/** The longest run of lines around `again` that equals the one around `first`. */
function runAt(lines: readonly string[], first: number, again: number): { readonly from: number; readonly to: number } {
  const distance = again - first
  let from = again
  while (from - 1 - distance >= 0 && from - 1 >= again - distance && lines[from - 1] === lines[from - 1 - distance])
    from--
  let to = again
  while (to < lines.length && to - from < distance && lines[to] === lines[to - distance]) to++
  return { from, to }
}
