/** Whole documents whose numbers agree: nothing is said of them, and of the slips planted in them what the list says is named. */
import { readFileSync } from 'node:fs'
import { blocksOf, countedIds, reportFromText } from '@zhushi/report'
import { describe, expect, it } from 'vitest'
import { check } from '../src/index.js'

const folder = new URL('../../../tests/corpus/whole/', import.meta.url)
const names = ['communique', 'province', 'county', 'budget', 'district']
const texts = new Map(names.map((name) => [name, readFileSync(new URL(`${name}.txt`, folder), 'utf8')]))
const slips = readFileSync(new URL('slips.tsv', folder), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split('\t'))
  .map(([named, document = '', line, find = '', replace = '', kind]) => ({
    isNamed: named === 'yes',
    document,
    line: Number(line),
    find,
    replace,
    kind,
  }))

/** The lines that each error or warning on a text speaks of. */
function remarksOn(text: string): readonly (readonly (number | undefined)[])[] {
  const blocks = blocksOf(reportFromText(text, { ids: countedIds() }), { lines: true })
  const lineOf = new Map(blocks.map(({ id, line }) => [id, line]))
  return check(blocks)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ spans }) => spans.map(({ block }) => lineOf.get(block)))
}

describe('documents whose numbers agree', () => {
  it.each(names)('%s: no error and no warning', (name) => {
    expect(remarksOn(texts.get(name) ?? '')).toEqual([])
  })
})

describe('slips planted in them', () => {
  it('are as many as there should be, and stand where they were planted', () => {
    expect(slips.length).toBeGreaterThan(340)
    for (const { document, line, find } of slips)
      expect(texts.get(document)?.split('\n')[line - 1]?.split(find).length).toBe(2)
  })

  it.each(slips.filter(({ isNamed }) => isNamed))(
    '$document: $find → $replace',
    ({ document, line, find, replace }) => {
      const lines = (texts.get(document) ?? '').split('\n')
      const changed = (lines[line - 1] ?? '').replace(find, () => replace)
      const remarks = remarksOn(lines.with(line - 1, changed).join('\n')).filter((at) => at.includes(line))
      expect(remarks.length).toBeGreaterThan(0)
      expect(remarks.length).toBeLessThanOrEqual(2)
    },
  )
})
