/** Slips that an examiner planted in the sample without seeing the rules: each is named on the line it stands on, by one or two findings. */
import { readFileSync } from 'node:fs'
import { blocksOf, countedIds, reportFromText } from '@zhushi/report'
import { describe, expect, it } from 'vitest'
import { check } from '../src/index.js'
import { sample } from './draft.js'

interface Plant {
  readonly line: number
  readonly find: string
  readonly replace: string
  readonly kind: string
  readonly isNamed: boolean
}

const lines = sample.split('\n')
const plants = readFileSync(new URL('plants.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row): Plant => {
    const [named = '', line = '', find = '', replace = '', kind = ''] = row.split('\t')
    return { line: Number(line), find, replace, kind, isNamed: named === 'yes' }
  })

/** The errors and warnings on a text, each with the lines it speaks of. */
function remarksOn(text: string) {
  const blocks = blocksOf(reportFromText(text, { ids: countedIds() }), { lines: true })
  const lineOf = new Map(blocks.map(({ id, line }) => [id, line]))
  return check(blocks)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ check: id, message, spans }) => ({
      said: `${id} ${message.zh}`,
      at: spans.map(({ block }) => lineOf.get(block)),
    }))
}

const known = new Set(remarksOn(sample).map(({ said }) => said))

describe('slips planted in the sample', () => {
  it('are as many as there should be, and stand where they were planted', () => {
    expect(plants.length).toBeGreaterThan(130)
    for (const { line, find } of plants) expect(lines[line - 1]?.split(find).length).toBe(2)
  })

  it.each(plants.filter(({ isNamed }) => isNamed))('$kind: $find → $replace', ({ line, find, replace }) => {
    const changed = lines.with(
      line - 1,
      (lines[line - 1] ?? '').replace(find, () => replace),
    )
    const said = remarksOn(changed.join('\n')).filter((remark) => !known.has(remark.said) && remark.at.includes(line))
    expect(said.length).toBeGreaterThan(0)
    expect(said.length).toBeLessThanOrEqual(2)
  })
})
