/** Proofreading: slips of the pen are named once, and what only looks like one is left alone. */
import { readdirSync, readFileSync } from 'node:fs'
import { blocksOf, reportFromText } from '@zhushi/report'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check, rules } from '../src/index.js'
import { planted, remarksOn, sample } from './draft.js'

describe('on a report as published', () => {
  it('names the five slips of the pen, and nothing else', () =>
    expect(remarksOn(sample)).toEqual([
      'P2 warn L15 ‘一村一品’',
      'P9 warn L19 零突破',
      'P3 warn L31 !',
      'P4 warn L49 Ｎ',
      'P4 warn L89 １',
    ]))

  const held = new URL('../../../tests/corpus/held/', import.meta.url)
  const texts = readdirSync(held).filter((name) => name.endsWith('.txt'))
  it.each(texts)('says nothing of %s', (name) =>
    expect(remarksOn(readFileSync(new URL(name, held), 'utf8'))).toEqual([]),
  )
})

describe('what is opt-in', () => {
  it('is said of the sample only where it is asked for', () => {
    const optIns = rules.filter(({ policy }) => policy === 'optIn').map(({ id }) => id)
    const said = remarksOn(sample, Object.fromEntries(optIns.map((id) => [id, true])))
    expect(said.filter((line) => optIns.includes(line.split(' ')[0] ?? ''))).toEqual([
      'P10 info L15 市场主体',
      'P13 info L15 5.56万亩',
      'P7 info L19 、',
      'P16 info L19 2A',
      'P12 info L25 第七名',
      'P8 info L25  ',
      'P6 info L25 2021-2022年',
      'P15 info L39 3.5%、6%以上',
      'P5 info L47 ＋',
      'P5 info L47 ＋',
      'P11 info L59 15万家',
      'P6 info L85 2023-2035年',
      'P16 info L85 度假邨',
    ])
  })
})

describe('a planted slip is named once', () => {
  it.each([
    ['a closing quotation mark lost', '“桂惠贷”', '“桂惠贷', 'P1 error L15 “'],
    ['an opening quotation mark lost', '“桂惠贷”', '桂惠贷”', 'P1 error L15 ”'],
    ['a closing bracket lost', '（幼儿园）', '（幼儿园', 'P1 error L11 （'],
    ['an opening bracket lost', '（幼儿园）', '幼儿园）', 'P1 error L11 ）'],
    ['an opening bracket of a heading lost', '（四）坚持建设', '四）坚持建设', 'P1 error L21 ）'],
    ['a closing bracket of a heading lost', '（四）坚持建设', '（四坚持建设', 'P1 error L21 （'],
    ['a bracket of another width', '（幼儿园）', '（幼儿园)', 'P1 error L11 )'],
    ['a half-width comma', '一年来，我们', '一年来,我们', 'P3 warn L13 ,'],
    ['a full-width digit', '税收完成21.35亿元', '税收完成２1.35亿元', 'P4 warn L7 ２'],
    ['a word that says the opposite', '复绿矿区', '实现零突破，复绿矿区', 'P9 warn L23 零突破'],
    ['a doubled comma', '一年来，我们', '一年来，，我们', 'P14 error L13 ，，'],
    ['a comma before a full stop', '复绿矿区面积2254亩，', '复绿矿区面积2254亩，。', 'P14 error L23 ，。'],
    ['a doubled particle', '表示衷心的感谢', '表示衷心的的感谢', 'P14 error L31 的'],
    ['a doubled verb', '持续简政放权', '持续推进推进简政放权', 'P14 error L19 推进'],
    ['a doubled phrase', '复绿矿区', '扩大有效投资有效投资，复绿矿区', 'P14 error L23 有效投资'],
  ])('%s', (_name, from, to, finding) => expect(planted(from, to)).toEqual([finding]))

  it('a doubled sentence', () => {
    const sentence = '钟山获评全国科普示范县。'
    expect(planted(sentence, sentence + sentence)).toEqual([`P14 error L19 ${sentence}`])
  })
})

describe('what only looks like a slip is left alone', () => {
  it.each([
    '“甲方说：‘可以’。”',
    '同志们参加了‘3+1’以外的“‘一村一品’示范”。'.replace('‘3+1’', '“3+1”'),
    '会议于9:30开始，比分3:2，网址http://www.gov.cn，来自O’Brien先生。',
    '我们一件一件办，扎扎实实干，看看成效，认认真真抓好落实。',
    '群众满意是我们工作的目的的观点，不了了之的问题，为了了解情况，的的确确做到。',
    '预防犯罪，发布署名文章，交通迅速发展。',
    '任务完成……成绩不小！！真的吗？！',
    '1)加强领导；2)落实责任。',
    '奋斗，奋斗，再奋斗。',
  ])('%s', (text) => expect(remarksOn(text)).toEqual([]))

  it('a quotation over paragraphs opens each of them and closes the last', () =>
    expect(remarksOn('他说：“第一段讲完了。\n“第二段也讲完了。”')).toEqual([]))

  it('a title that a page tore over lines', () => expect(remarksOn('我们制定了《\n预算法\n》和其他法律。')).toEqual([]))

  it('a text that writes its digits full-width throughout', () =>
    expect(remarksOn('今年是２０２４年，增长５％。')).toEqual([]))

  it('names a habit once, with all its places', () =>
    expect(remarksOn('我们加强领导,落实责任。\n'.repeat(12))).toEqual(['P3 warn L1 ,']))
})

it('reads any heap of signs to its end', () => {
  const signs = fc.constantFrom('“', '”', '‘', '’', '（', '）', '《', '》', '、', '，', '。', '(', ')', '的', '一是')
  const heap = fc.array(signs, { maxLength: 60 }).map((parts) => parts.join(''))
  fc.assert(fc.property(heap, (text) => remarksOn(text).every((line) => /^[AP]\d+ /.test(line))))
})

it.each([
  '“',
  '‘',
  '（',
  '）',
  '《',
  '》',
  '、',
  '《“',
  '“《”',
  '的',
  '，。',
  '一是。',
  '5项',
  '一成+',
  '人分别亿',
  '超过亿1',
])('reads a hundred thousand of %s', (sign) => {
  const blocks = blocksOf(reportFromText(sign.repeat(100_000 / sign.length)))
  const { findings } = check(blocks)
  expect(findings.every(({ spans }) => spans.length > 0)).toBe(true)
})
