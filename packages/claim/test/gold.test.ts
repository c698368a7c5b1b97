/** The reader against hand-made labels of a whole report. A missing label file fails. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Figure, readFigures } from '../src/index.js'

const folder = new URL('../../../tests/corpus/', import.meta.url)
const lines = readFileSync(new URL('hezhou-2024.txt', folder), 'utf8').split('\n')
const [head = '', ...rows] = readFileSync(new URL('hezhou-2024.figures.tsv', folder), 'utf8').trimEnd().split('\n')
const labels = rows.map((row) => Object.fromEntries(row.split('\t').map((cell, at) => [head.split('\t')[at], cell])))

const readings = lines.map((line) => readFigures(line))
const found = new Map(
  readings.flatMap(({ figures }, at) =>
    figures.map((figure) => [String(`${at + 1}:${figure.from}-${figure.to}`), figure] as const),
  ),
)
const place = (label: Record<string, string>) => `${label.line}:${label.from}-${label.to}`
const required = labels.filter(({ need }) => need === 'required')
const right = required.filter((label) => found.has(place(label)))

/** Share of the rightly placed figures for which `agrees` holds. */
function agreement(agrees: (figure: Figure, label: Record<string, string>) => boolean): number {
  return right.filter((label) => agrees(found.get(place(label)) as Figure, label)).length / right.length
}

describe('the labelled report', () => {
  it('has its labels', () => {
    expect([required.length, labels.length]).toEqual([363, 403])
  })

  it('is read with an F1 of at least 0.99', () => {
    const optional = new Set(labels.filter(({ need }) => need === 'optional').map(place))
    const counted = [...found.keys()].filter((key) => !optional.has(key)).length
    const precision = right.length / counted
    const recall = right.length / required.length
    expect((2 * precision * recall) / (precision + recall)).toBeGreaterThanOrEqual(0.99)
  })

  it.each([
    ['value', (figure: Figure, label: Record<string, string>) => figure.value === label.value],
    ['unit', (figure: Figure, label: Record<string, string>) => figure.unit === label.unit || label.kind === 'rank'],
    ['bound', (figure: Figure, label: Record<string, string>) => figure.bound === label.bound],
    ['kind', (figure: Figure, label: Record<string, string>) => figure.kind === label.kind],
  ] as const)('every %s but one in a hundred is right', (_slot, agrees) => {
    expect(agreement(agrees)).toBeGreaterThanOrEqual(0.99)
  })

  it('has nothing unexplained', () => {
    expect(readings.flatMap(({ unexplained }) => unexplained)).toEqual([])
  })
})
