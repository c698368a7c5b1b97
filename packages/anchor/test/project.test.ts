import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { legible, projectedAt, projectText, sourceRange } from '../src/index.js'
import { blocks } from './corpus.js'

const messy = fc
  .array(fc.constantFrom(...'增长５.2％，“”—～〇 \u00a0\u3000\u200b\u00ad\ufeff\n1,258,000abc亿'))
  .map((signs) => signs.join(''))

describe('the text for comparing', () => {
  it.each([
    ['　　增长 ５．２％', '增长5.2%'],
    ['47.\u00ad09\u200b亿元', '47.09亿元'],
    ['1,258,000吨', '1258000吨'],
    ['1，258吨', '1258吨'],
    ['1,25吨、1,2580吨', '1,25吨、1,2580吨'],
    ['5%—6%', '5%-6%'],
    ['5%－－6%', '5%-6%'],
    ['5%～6%', '5%~6%'],
    ['“三保”', '"三保"'],
    ['二○二四年', '二〇二四年'],
    ['23•7', '23·7'],
  ])('%j is %j', (source, text) => expect(projectText(source).text).toBe(text))

  it('is its own projection', () => {
    fc.assert(
      fc.property(messy, (source) => {
        const once = projectText(source).text
        expect(projectText(once).text).toBe(once)
      }),
    )
  })
})

describe('the text for reading', () => {
  it.each([
    ['　　增长 5.2 %', '增长5.2%'],
    ['47.\u00ad09\u200b亿元', '47.09亿元'],
    ['GDP data 2023 2024', 'GDP data 2023 2024'],
    ['增长５％，“三保”', '增长５％，“三保”'],
  ])('%j is %j', (source, text) => expect(legible(source).text).toBe(text))
})

describe.each([
  ['projectText', projectText],
  ['legible', legible],
])('%s', (_name, rewrite) => {
  it('knows where every unit came from', () => {
    fc.assert(
      fc.property(messy, (source) => {
        const projection = rewrite(source)
        expect(projection.map).toHaveLength(projection.text.length + 1)
        for (let at = 0; at < projection.text.length; at++) {
          expect(projectedAt(projection, projection.map[at] ?? -1)).toBe(at)
          const range = sourceRange(projection, at, at + 1)
          expect(rewrite(source.slice(...(range ?? [0, 0]))).text).toMatch(/^.?$/s)
        }
        expect(sourceRange(projection, 0, 0)).toBeNull()
      }),
    )
  })

  it('keeps every letter and digit of a report', () => {
    const letters = /[^\p{L}\p{N}]/gu
    for (const { text } of blocks) {
      const narrow = text.normalize('NFKC').replace(letters, '')
      expect(rewrite(text).text.normalize('NFKC').replace(letters, '')).toBe(narrow)
    }
  })
})
