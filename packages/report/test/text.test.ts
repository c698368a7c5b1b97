import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf, countedIds, kindOfLine, placeAt, positionOf, reportFromText, schema, textOf } from '../src/index.js'

const sample = readFileSync(new URL('../../../tests/corpus/hezhou-2024.txt', import.meta.url), 'utf8')
const read = (text: string) => reportFromText(text, { ids: countedIds() })

/** Pieces that texts of reports are made of, with every kind of line end and white space. */
const pieces = fc.constantFrom(
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '　　',
  ' ',
  '\t',
  '\ufeff',
  '一、2023年工作回顾',
  '（一）稳增长。',
  '1.',
  '各位代表：',
  '3.2%',
  '“一村一品”',
  '政府工作报告',
  '\u2028',
  '😀',
)
const texts = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 30 })
  .map((parts) => parts.join('').replaceAll('\0', ''))

describe('text', () => {
  it('the real report comes back to the letter', () => {
    expect(textOf(read(sample))).toBe(sample)
  })

  it('every text comes back to the letter', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(textOf(read(text))).toBe(text)
      }),
    )
  })

  it('every document is valid', () => {
    fc.assert(fc.property(texts, (text) => read(text).check()))
  })

  it('a block’s line is the line of the input', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = text.split(/\r\n|\r|\n/)
        for (const block of blocksOf(read(text), { lines: true })) expect(lines[(block.line ?? 0) - 1]).toBe(block.text)
      }),
    )
  })

  it('blank lines belong to the block before them', () => {
    expect(blocksOf(read('一\n\n\n　\n二'), { lines: true }).map(({ text, line }) => [text, line])).toEqual([
      ['一', 1],
      ['二', 5],
    ])
  })

  it('two lines never run together, even where the last line of a file had no end', () => {
    const last = read('一\n二').lastChild ?? expect.fail('no block')
    const split = schema.node('doc', null, [last, last])
    expect(textOf(split)).toBe('二\n二')
    expect(blocksOf(split, { lines: true }).map(({ line }) => line)).toEqual([1, 2])
  })

  it('an empty text is one empty paragraph', () => {
    expect(blocksOf(read(''))).toEqual([{ id: 'b1', kind: 'paragraph', text: '' }])
  })
})

describe('lines', () => {
  it.each([
    ['一、2023年工作回顾', 'heading 1 一、'],
    ['　　（二）千方百计提振市场需求，持续增强高质量发展的韧性后劲。', 'heading 2 （二）'],
    ['(三)深化改革', 'heading 2 (三)'],
    ['1.大力发展工业', 'heading 3 1.'],
    ['各位代表：', 'salutation'],
    ['政府工作报告', 'title'],
    ['2024年贺州市政府工作报告', 'title'],
    ['——2023年3月5日在第十四届全国人民代表大会第一次会议上', 'title'],
    ['（一）全力培育产业集群。落地落实各项政策。', 'paragraph'],
    ['\u200b各位代表：\u200d', 'salutation'],
    ['在某市第五届人民代表大会第四次会议上的政府工作报告', 'title'],
    ['关于某市2023年计划执行情况与2024年计划草案的报告', 'title'],
    ['某县2023年国民经济和社会发展统计公报', 'title'],
    ['某县统计公报显示，去年增长3%', 'paragraph'],
    ['1.大力发展工业。', 'paragraph'],
    ['一是经济总量偏小。', 'paragraph'],
    ['1.5万人受益', 'paragraph'],
    ['各位代表！过去的一年', 'paragraph'],
    ['现在，我代表市人民政府，向大会报告政府工作报告的情况', 'paragraph'],
  ])('%s is %s', (line, expected) => {
    const { kind, level, number } = kindOfLine(line, true)
    expect([kind, level, number].filter((part) => part !== undefined).join(' ')).toBe(expected)
  })

  it('a title stands at the top only', () => {
    expect(kindOfLine('政府工作报告', false).kind).toBe('paragraph')
  })
})

describe('places', () => {
  const cell = (text: string) => schema.node('table_cell', null, text ? schema.text(text) : undefined)
  const row = (...texts: string[]) => schema.node('table_row', null, texts.map(cell))
  const doc = schema.node('doc', null, [
    schema.node('paragraph', { id: 'p' }, schema.text('增长3.2%')),
    schema.node('table', { id: 't' }, [row('指标', '增速'), row('', '5%')]),
    schema.node('paragraph', { id: 'q' }),
  ])

  it('a table reads as cells by tabs and rows by line feeds', () => {
    expect(blocksOf(doc).map(({ text }) => text)).toEqual(['增长3.2%', '指标\t增速\n\t5%', ''])
  })

  it('an offset leads to its position and back', () => {
    for (const { id, text } of blocksOf(doc))
      for (let offset = 0; offset <= text.length; offset++) {
        const position = positionOf(doc, id, offset)
        expect(position, `${id} ${offset}`).not.toBeNull()
        expect(placeAt(doc, position ?? -1), `${id} ${offset}`).toEqual({ block: id, offset })
      }
  })

  it('the text at a position is the text at the offset', () => {
    const at = positionOf(doc, 't', 7) ?? -1
    expect(doc.textBetween(at, at + 2)).toBe('5%')
  })

  it('there is no position beyond a block or in an unknown one', () => {
    expect(positionOf(doc, 'p', 7)).toBeNull()
    expect(positionOf(doc, 't', 99)).toBeNull()
    expect(positionOf(doc, 'x', 0)).toBeNull()
  })

  it('an edit makes one new block and keeps the others', () => {
    const before = read(sample)
    const target = before.child(4)
    const edited = before.replace(
      positionOf(before, 'b5', 3) ?? 0,
      positionOf(before, 'b5', 3) ?? 0,
      schema.node('paragraph', null, schema.text('又')).slice(0),
    )
    const kept = blocksOf(edited).filter((block, at) => block === blocksOf(before)[at])
    expect(target.attrs.id).toBe('b5')
    expect(kept.length).toBe(before.childCount - 1)
  })
})
