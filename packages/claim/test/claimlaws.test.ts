/** What holds for the claims of every text. Random texts are made of the clauses of a real report; a failure prints its seed. */
import { readFileSync } from 'node:fs'
import type { Block } from '@zhushi/report'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Claim, claimsIn } from '../src/index.js'
import { blocksIn, claimsInSection } from './reading.js'

const sample = readFileSync(new URL('../../../tests/corpus/hezhou-2024.txt', import.meta.url), 'utf8')
const lines = sample.split('\n').filter((line) => line !== '')
const pieces = lines.flatMap((line) => line.match(/[^，。；、]+[，。；、]?/g) ?? [])
const texts = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''))

/** Everything about a claim but where it stands. */
function told({ figure, why: _, ...claim }: Claim): string {
  return JSON.stringify([figure.text, figure.value, claim])
}

function toldOf(blocks: readonly Block[]): string[] {
  return [...claimsIn(blocks).values()].flat().map(told)
}

describe('claims of any text', () => {
  it('name a figure of their block, and give reasons inside its text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const blocks = blocksIn(`一、2023年工作回顾\n${text}`)
        for (const [id, claims] of claimsIn(blocks)) {
          const block = blocks.find((candidate) => candidate.id === id)
          for (const { figure, indicator, confidence, why } of claims) {
            expect(block?.text.slice(figure.from, figure.to)).toBe(figure.text)
            expect(indicator.name).not.toBe('')
            expect(confidence).toBeGreaterThan(0)
            expect(confidence).toBeLessThanOrEqual(1)
            for (const { from, to } of why)
              expect(0 <= from && from <= to && to <= (block?.text.length ?? 0)).toBe(true)
          }
        }
      }),
    )
  })

  it('are the same each time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(claimsInSection(text).map(told)).toEqual(claimsInSection(text).map(told))
      }),
    )
  })

  it('survive being sent as JSON', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const claims = claimsInSection(text)
        expect(JSON.parse(JSON.stringify(claims))).toEqual(claims)
      }),
    )
  })

  it('do not change when paragraphs of a section change places', () => {
    const paragraphs = lines.slice(5, 12)
    fc.assert(
      fc.property(fc.shuffledSubarray(paragraphs, { minLength: paragraphs.length }), (shuffled) => {
        const told = (order: readonly string[]) => toldOf(blocksIn(`一、2023年工作回顾\n${order.join('\n')}`)).sort()
        expect(told(shuffled)).toEqual(told(paragraphs))
      }),
      { numRuns: 20 },
    )
  })
})

describe('claims are kept', () => {
  const blocks = blocksIn(sample)
  const before = claimsIn(blocks)

  it('for every block but the one that was edited', () => {
    const at = blocks.findIndex(({ text }) => text.includes('增长3.2%'))
    const edited = blocks.map((block, nth) =>
      nth === at ? { ...block, text: block.text.replace('3.2%', '3.3%') } : block,
    )
    const after = claimsIn(edited)
    for (const { id } of blocks) expect([id, after.get(id) === before.get(id)]).toEqual([id, id !== blocks[at]?.id])
  })

  it('but read again where the section has changed', () => {
    const at = blocks.findIndex(({ text }) => text.startsWith('一、2023年工作回顾'))
    const renamed = blocks.map((block, nth) => (nth === at ? { ...block, text: '一、2024年工作安排' } : block))
    const modes = (claims: readonly Claim[] = []) => new Set(claims.map(({ mode }) => mode))
    const id = blocks.find(({ text }) => text.includes('增长3.2%'))?.id ?? ''
    expect([modes(before.get(id)), modes(claimsIn(renamed).get(id))]).toEqual([
      new Set(['actual']),
      new Set(['target']),
    ])
  })

  it('and a line cut at the edge of a page goes on with what was spoken of', () => {
    const [first, second] = blocksIn('一、2023年工作回顾\n粮食产量1.1万吨，同比\n增长3.2%。')
      .slice(1)
      .map(({ id }) => id)
    const claims = claimsIn(blocksIn('一、2023年工作回顾\n粮食产量1.1万吨，同比\n增长3.2%。'))
    expect([first, second].map((id) => claims.get(id ?? '')?.[0]?.indicator.name)).toEqual(['粮食产量', '粮食产量'])
  })
})

describe('long texts', () => {
  const hundredThousand = 100_000

  it.each([
    ['digits', '3'],
    ['brackets', '（'],
    ['quotation marks', '“'],
    ['list signs', '、'],
    ['figures', '增长3%，'],
    ['lists of figures', '5%、'],
    ['adverbs', '以年均'],
    ['verbs', '新增'],
    ['the words of comparison', '比上年'],
    ['shares', '占比重'],
  ])('of %s are read to their end', (_, piece) => {
    const count = Math.floor(hundredThousand / piece.length)
    expect(claimsIn(blocksIn(`一、2023年工作回顾\n地区生产总值${piece.repeat(count)}增长5%。`)).size).toBe(2)
  })

  it('two million characters that are one block have as many claims a copy as one', () => {
    const line = sample.replaceAll('\n', '')
    const copies = Math.ceil(2_000_000 / line.length)
    const one = toldOf(blocksIn(line)).length
    expect(toldOf(blocksIn(line.repeat(copies))).length).toBeGreaterThan(one * (copies - 1))
  }, 20_000)

  it('two megabytes of a report have as many claims a copy as one', () => {
    const copies = Math.ceil(700_000 / sample.length)
    const one = toldOf(blocksIn(`${sample}\n`)).length
    expect(toldOf(blocksIn(`${sample}\n`.repeat(copies))).length).toBeGreaterThan(one * (copies - 1))
  })
})
