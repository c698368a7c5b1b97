/** Claims against hand-made labels, of the sample and of texts that no rule was made for. A missing label file fails. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Claim, claimsIn } from '../src/index.js'
import { blocksIn } from './reading.js'

const corpus = new URL('../../../tests/corpus/', import.meta.url)
const held = readdirSync(new URL('held/', corpus))
  .filter((name) => name.endsWith('.claims.tsv'))
  .map((name) => `held/${name.replace('.claims.tsv', '')}`)

/** Share of the labels that must be right in every slot. */
const bars = [['hezhou-2024', 0.93] as const, ...held.map((name) => [name, 0.9] as const)]

type Label = Readonly<Record<string, string>>

it('there are ten texts beside the sample', () => expect(held.length).toBe(10))

describe.each(bars)('%s', (name, bar) => {
  const labels = rowsOf(readFileSync(new URL(`${name}.claims.tsv`, corpus), 'utf8'))
  const lines = readFileSync(new URL(`${name}.txt`, corpus), 'utf8').split('\n')
  const claims = claimsAt(lines.join('\n'))

  it('has labels', () => expect(labels.length).toBeGreaterThan(60))

  it(`claims are right in every slot for at least ${bar}`, () => {
    const right = labels.filter((label) =>
      (claims.get(`${label.line}:${label.from}`) ?? []).some((claim) => agrees(claim, label)),
    )
    expect(right.length / labels.length).toBeGreaterThanOrEqual(bar)
  })
})

/** Claims by line and offset of their figures. */
function claimsAt(text: string): ReadonlyMap<string, readonly Claim[]> {
  const blocks = blocksIn(text)
  const found = new Map<string, Claim[]>()
  const read = claimsIn(blocks)
  for (const { id, line } of blocks)
    for (const claim of read.get(id) ?? []) {
      const place = `${line}:${claim.figure.from}`
      found.set(place, [...(found.get(place) ?? []), claim])
    }
  return found
}

function agrees({ indicator, stat, direction, mode, period }: Claim, label: Label): boolean {
  return (
    (label.indicator ?? '').split('|').map(plain).includes(plain(indicator.name)) &&
    (label.stat ?? '').split('|').includes(stat) &&
    direction === label.direction &&
    mode === label.mode &&
    (!label.year || String(period.year ?? '') === label.year)
  )
}

function plain(name: string): string {
  return name
    .replace(/[“”"‘’]/g, '')
    .replaceAll('规模以上', '规上')
    .replace(/^(全市|全县|全区|全省|全国|我市|我县|我省|全年)/, '')
}

function rowsOf(table: string): Label[] {
  const [head = '', ...rows] = table.trimEnd().split('\n')
  const names = head.split('\t')
  return rows.map((row) => Object.fromEntries(row.split('\t').map((cell, at) => [names[at] ?? '', cell])))
}
