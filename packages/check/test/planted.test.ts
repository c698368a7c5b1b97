/** A part of `npm run bench -- checks`: errors planted in the sample and in reports that are consistent, from one seed. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { examined } from '../../../tests/bench/checks/examined.mjs'
import { generatedReport } from '../../../tests/bench/checks/grammar/report.mjs'
import { measured } from '../../../tests/bench/checks/measure.mjs'
import { planted } from '../../../tests/bench/checks/planted/table.mjs'
import { randomFrom } from '../../../tests/bench/checks/random.mjs'

const seed = 20240112
const corpus = new URL('../../../tests/corpus/', import.meta.url)
const real = ['hezhou-2024.txt', 'held/province-yunchuan-2023.txt', 'held/county-qingxi-2024.txt'].map((name) => ({
  name,
  text: readFileSync(new URL(name, corpus), 'utf8'),
}))
const consistent = Array.from({ length: 4 }, (_, nth) => generatedReport(seed + nth))
const { kinds, falseErrors } = measured([...real, ...consistent], examined, () => randomFrom(seed))
const rows = [...kinds.values()]
const sum = (of: 'planted' | 'caught') => rows.reduce((all, row) => all + row[of], 0)

describe(`errors planted from seed ${seed}`, () => {
  it('finds no error in a report whose figures agree', () => expect(falseErrors).toEqual([]))

  it('plants every kind that fits any report', () =>
    expect(planted.map(({ id }) => id).filter((id) => !kinds.has(id))).toEqual([]))

  it('catches at least 95 of 100', () => {
    const missed = [...kinds].flatMap(([kind, row]) => row.missed.map(({ name, words }) => `${kind} ${name} ${words}`))
    expect(sum('caught') / sum('planted'), missed.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(0.95)
  })

  it.each([...kinds].map(([kind, row]) => ({ kind, ...row })))('catches most of $kind', ({ caught, planted }) =>
    expect(caught * 2).toBeGreaterThan(planted),
  )
})
