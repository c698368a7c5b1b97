/** Every row of the tables reads its own example. */
import { describe, expect, it } from 'vitest'
import { patterns as identifiers } from '../src/identifier.js'
import { readFigures } from '../src/index.js'
import { measures } from '../src/lexicon/units.js'
import { words } from '../src/lexicon/words.js'
import { endings } from '../src/name.js'
import { names } from '../src/ordinal.js'
import { patterns as times } from '../src/time.js'

/** What a row matches in its example; rows are sticky, so the first place that fits counts. */
function foundBy(pattern: RegExp, example: string): string {
  const found = new RegExp(pattern.source).exec(example)
  return found?.[0] ?? ''
}

describe.each([
  ['times', times],
  ['identifiers', identifiers],
  ['names', names],
] as const)('%s', (_table, rows) => {
  it.each(rows.map(([pattern, example]) => [example, pattern] as const))('%s', (example, pattern) => {
    expect(foundBy(pattern, example)).not.toBe('')
    const { figures, unexplained } = readFigures(example)
    expect([figures, unexplained]).toEqual([[], []])
  })
})

describe('endings of names', () => {
  it.each(endings.map(([ending, example]) => [example, ending] as const))('%s', (example, ending) => {
    expect(example).toMatch(new RegExp(`(?:${ending})$`))
    const { masks, unexplained } = readFigures(example)
    expect([masks.map(({ text }) => text), unexplained]).toEqual([[example], []])
  })
})

describe('words', () => {
  it('no word is listed that holds a digit and a unit of measure', () => {
    const counts = words.filter((word) =>
      measures.some((unit) => unit.length > 1 && new RegExp(`\\d${unit}$`).test(word)),
    )
    expect(counts).toEqual([])
  })

  it('every word with a numeral is read as one', () => {
    const misread = words.filter((word) => readFigures(word).unexplained.length > 0)
    expect(misread).toEqual([])
  })
})
