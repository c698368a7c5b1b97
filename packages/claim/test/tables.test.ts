/** Every row of the tables reads its own example. */
import { describe, expect, it } from 'vitest'
import { patterns as identifiers } from '../src/identifier.js'
import { readFigures } from '../src/index.js'
import { measures } from '../src/lexicon/units.js'
import { words } from '../src/lexicon/words.js'
import { endings } from '../src/name.js'
import { names } from '../src/ordinal.js'
import { byTail, tailOf } from '../src/tail.js'
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
  it.each(rows.map(([tails, pattern, example]) => [example, tails, pattern] as const))(
    '%s',
    (example, tails, pattern) => {
      const found = foundBy(pattern, example)
      expect(found).not.toBe('')
      expect(byTail([[tails, pattern]])(tailOf(example, example.indexOf(found)))).toEqual([pattern])
      const { figures, unexplained } = readFigures(example)
      expect([figures, unexplained]).toEqual([[], []])
    },
  )
})

describe('tails', () => {
  it.each([
    ['6月底', '月'],
    ['第 3 季度', '季'],
    ['第十二批', '批'],
    ['47.09亿元', '元'],
    ['2023.12.31', '.'],
    ['5. 开展', '.'],
    ['三十', ''],
  ])('%s goes on with %s', (text, tail) => expect(tailOf(text, 0)).toBe(tail))

  it('rules keep their order, and those for any tail are asked everywhere', () => {
    const rulesOf = byTail([
      ['月日', 'date'],
      ['', 'any'],
      ['月', 'month'],
    ])
    expect([rulesOf('月'), rulesOf('日'), rulesOf('元'), rulesOf('')]).toEqual([
      ['date', 'any', 'month'],
      ['date', 'any'],
      ['any'],
      ['any'],
    ])
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
