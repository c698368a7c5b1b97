/** What holds for every text, on texts made of the words of real reports. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprintOf, readFigures, readingOf } from '../src/index.js'
import { shadowOf } from '../src/shadow.js'

const sample = readFileSync(new URL('../../../tests/corpus/hezhou-2024.txt', import.meta.url), 'utf8')
const lines = sample.split('\n').filter((line) => line !== '')
const clauses = lines.flatMap((line) => line.split(/(?<=[，。；、])/))
const pieces = [
  '3.2',
  '47.09',
  '1,258',
  '１２',
  '5',
  '三',
  '一',
  '十',
  '百',
  '千',
  '万',
  '亿',
  '两',
  '双',
  '半',
  '几',
  '数',
  '第',
  '%',
  '％',
  '个百分点',
  '元',
  '家',
  '年',
  '月',
  '日',
  '倍',
  '成',
  '大',
  '项',
  '—',
  '至',
  '、',
  '，',
  '“',
  '”',
  '（',
  '）',
  '约',
  '超过',
  '以上',
  '多',
  '余',
  '分之',
  'G',
  '+',
  '-',
  '.',
  ' ',
  '\n',
  '翻',
  '番',
  '首位',
  '前',
  '排',
  '/',
]
const texts = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.constantFrom(...clauses) },
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''))

const numerals = /[0-9０-９〇零一二三四五六七八九十百千万亿两双半几]/g

describe('laws', () => {
  it('a span is the text it says it is', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { figures, times, masks, unexplained } = readFigures(text)
        for (const { from, to, text: own } of [...figures, ...times, ...masks, ...unexplained])
          expect(text.slice(from, to)).toBe(own)
      }),
      { numRuns: 500 },
    )
  })

  it('every digit and numeral lies in exactly one span', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { figures, times, masks, unexplained } = readFigures(text)
        const spans = [...figures, ...times, ...masks, ...unexplained]
        for (const { index } of text.matchAll(numerals))
          expect(spans.filter(({ from, to }) => from <= index && index < to).length, `${text} at ${index}`).toBe(1)
      }),
      { numRuns: 500 },
    )
  })

  it('spans never overlap and figures are in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { figures, times, masks, unexplained } = readFigures(text)
        const spans = [...figures, ...times, ...masks, ...unexplained].sort((a, b) => a.from - b.from)
        for (const [at, span] of spans.entries()) expect(span.from).toBeGreaterThanOrEqual(spans[at - 1]?.to ?? 0)
        expect(figures.map(({ from }) => from)).toEqual(figures.map(({ from }) => from).sort((a, b) => a - b))
      }),
      { numRuns: 500 },
    )
  })

  it('full-width and half-width text read the same', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(readFigures(shadowOf(text)).figures.map(fingerprintOf)).toEqual(
          readFigures(text).figures.map(fingerprintOf),
        )
      }),
    )
  })

  it('digits made full-width read the same', () => {
    const widened = (text: string) =>
      text.replace(/[0-9%]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
    fc.assert(
      fc.property(texts, (text) => {
        expect(readFigures(widened(text)).figures.map(fingerprintOf)).toEqual(
          readFigures(text).figures.map(fingerprintOf),
        )
      }),
    )
  })

  it('a number has one value in 万 and in 亿', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom('元', '吨', '人', '千瓦时', '标准箱'),
        (whole, rest, unit) => {
          const inGreat = readFigures(`达${whole}.${String(rest).padStart(4, '0')}亿${unit}`).figures
          const inSmall = readFigures(`达${whole}${String(rest).padStart(4, '0')}万${unit}`).figures
          expect(inGreat.map(fingerprintOf)).toEqual(inSmall.map(fingerprintOf))
        },
      ),
    )
  })

  it('the order of paragraphs changes no figure', () => {
    const figuresOf = (some: readonly string[]) =>
      some
        .flatMap((line) => readFigures(line).figures.map(fingerprintOf))
        .sort()
        .join('\n')
    const expected = figuresOf(lines)
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
        const together = readFigures(shuffled.join('\n')).figures.map(fingerprintOf)
        expect(together.sort().join('\n')).toBe(expected)
      }),
      { numRuns: 20 },
    )
  })

  it('values are decimal strings', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { value } of readFigures(text).figures) expect(value).toMatch(/^-?\d+(\.\d+)?$/)
      }),
    )
  })

  it('a block reads the same wherever it stands', () => {
    const together = readFigures(lines.join('\n')).figures.length
    const apart = lines.reduce((count, line) => count + readFigures(line).figures.length, 0)
    expect(together).toBe(apart)
  })

  it('a block is read once', () => {
    const block = { text: clauses[3] ?? '' }
    expect(readingOf(block)).toBe(readingOf(block))
    expect(readingOf({ ...block })).toEqual(readFigures(block.text))
  })

  it.each([
    ['1'.repeat(100_000)],
    ['（'.repeat(100_000)],
    ['一'.repeat(100_000)],
    ['1,'.repeat(50_000)],
    ['“'.repeat(100_000)],
    ['1、'.repeat(50_000)],
    ['千'.repeat(100_000)],
    ['第1'.repeat(50_000)],
    ['a1'.repeat(50_000)],
    ['1+'.repeat(50_000)],
    ['1:'.repeat(50_000)],
    ['《'.repeat(100_000)],
    ['、'.repeat(100_000)],
    ['一、'.repeat(50_000)],
    ['翻'.repeat(100_000)],
    ['1 '.repeat(50_000)],
    ['十几'.repeat(50_000)],
    ['1亿'.repeat(50_000)],
  ])('a text of 100,000 of %.6s… is read to its end', (text) => {
    readFigures(text)
  })

  it('two million characters of real text give as many figures as they hold, in one block', () => {
    const copies = Math.ceil(2_000_000 / sample.length)
    const { figures, unexplained } = readFigures(`${sample}\n`.repeat(copies))
    expect(figures.length).toBe(copies * readFigures(sample).figures.length)
    expect(unexplained).toEqual([])
  }, 60_000)
})
