import { describe as anchorOf } from '@zhushi/anchor'
import type { ClaimRecord, Comment, VerdictKind } from '@zhushi/annotation'
import { claimIdOf } from '@zhushi/annotation'
import { claimsIn, fingerprintOf, readFigures } from '@zhushi/claim'
import { blocksOf, countedIds, reportFromText } from '@zhushi/report'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entriesOf, listed, stepFrom } from '../src/figures/choice'
import { continuity } from '../src/figures/continuity'
import { ordered } from '../src/figures/order'
import { contextOf, learnToRead } from '../src/figures/placed'
import { rowsOf } from '../src/figures/row'
import { spelt } from '../src/figures/spelling'
import { createSurveyor, type Said } from '../src/figures/survey'
import { sectionTallies, tallyOf } from '../src/figures/tally'

await learnToRead()

const report = `各位代表：
一、2023年工作回顾
全市地区生产总值增长3.2%。一般公共预算收入47.09亿元，其中税收完成21.35亿元，增长2.1%。
（一）全力培育产业集群。新增规上工业企业61家，制造业企业达380家。
二、2024年工作安排
地区生产总值增长5%以上。
`

const blocks = (text: string) => blocksOf(reportFromText(text, { ids: countedIds() }))
const nobody: Said = { claims: new Map(), comments: [], corrections: new Map() }

/** The record of a verdict on the first figure written so, given while the report read `text`. */
function judged(text: string, quote: string, kind: VerdictKind): ClaimRecord {
  for (const block of blocks(text)) {
    const figure = readFigures(block.text).figures.find((each) => each.text === quote)
    if (!figure) continue
    const anchor = anchorOf(block, figure.from, figure.to)
    const by = { id: 'wang', name: '王建国' }
    const verdict = { kind, note: '', by, at: '2024-02-01T00:00:00Z', fingerprint: fingerprintOf(figure) }
    return { id: claimIdOf(anchor), anchor, verdict, rev: 1 }
  }
  throw new Error(`No figure ${quote}`)
}

function said(records: readonly ClaimRecord[], comments: readonly Comment[] = []): Said {
  return { claims: new Map(records.map((record) => [record.id, record])), comments, corrections: new Map() }
}

const remark = (claim: string, body: string, at: string): Comment => ({
  id: body,
  claim,
  body,
  by: { id: 'wang', name: '王建国' },
  at,
})

const standing = (text: string, records: readonly ClaimRecord[], quote: string) =>
  createSurveyor()(blocks(text), said(records)).entries.find(({ figure }) => figure.text === quote)?.standing

describe('a survey', () => {
  it('lists every figure in order, with the words that say what it measures', () => {
    const { entries } = createSurveyor()(blocks(report), nobody)
    expect(entries.map(({ context, figure }) => `${context}|${figure.text}`)).toEqual([
      '全市地区生产总值增长|3.2%',
      '一般公共预算收入|47.09亿元',
      '其中税收完成|21.35亿元',
      '其中税收完成21.35亿元，增长|2.1%',
      '新增规上工业企业|61家',
      '制造业企业达|380家',
      '地区生产总值增长|5%',
    ])
  })

  it('a verdict stands on its figure', () => {
    expect(standing(report, [judged(report, '47.09亿元', 'supported')], '47.09亿元')).toBe('supported')
  })

  it('a verdict stands though words around it were edited', () => {
    const edited = report.replace('全市地区生产总值', '我市生产总值').replace('其中税收', '其中，税收')
    expect(standing(edited, [judged(report, '47.09亿元', 'supported')], '47.09亿元')).toBe('supported')
  })

  it('a rewritten figure shows as changed, whatever the verdict was', () => {
    const edited = report.replace('47.09亿元', '47.90亿元')
    expect(standing(edited, [judged(report, '47.09亿元', 'supported')], '47.90亿元')).toBe('changed')
  })

  it('a bound written behind an untouched figure changes what was judged', () => {
    const edited = report.replace('61家', '61家以上')
    expect(standing(edited, [judged(report, '61家', 'supported')], '61家')).toBe('changed')
  })

  it('a rewritten figure that nobody had concluded on is merely unchecked', () => {
    const edited = report.replace('47.09亿元', '47.90亿元')
    expect(standing(edited, [judged(report, '47.09亿元', 'unchecked')], '47.90亿元')).toBe('unchecked')
  })

  it('a record whose words are gone is kept with its comments and its old quote', () => {
    const record = judged(report, '380家', 'refuted')
    const edited = report.replace('，制造业企业达380家', '')
    const comments = [remark(record.id, '口径？', '2024-02-02T00:00:00Z')]
    const { entries, lost, remarks } = createSurveyor()(blocks(edited), said([record], comments))
    expect(entries.every(({ standing }) => standing === 'unchecked')).toBe(true)
    expect(lost).toEqual([{ record, why: 'orphan', comments }])
    expect(remarks.map(({ quote, comment }) => `${quote} ${comment.body}`)).toEqual(['380家 口径？'])
  })

  it('comments are oldest first on a figure and newest first in the list of all', () => {
    const record = judged(report, '61家', 'checking')
    const comments = [remark(record.id, '后', '2024-02-03T00:00:00Z'), remark(record.id, '先', '2024-02-02T00:00:00Z')]
    const survey = createSurveyor()(blocks(report), said([record], comments))
    const entry = survey.entries.find(({ figure }) => figure.text === '61家')
    expect(entry?.comments.map(({ body }) => body)).toEqual(['先', '后'])
    expect(survey.remarks.map(({ comment }) => comment.body)).toEqual(['后', '先'])
  })

  it('a figure keeps its row while edits around it change the id it would be recorded by', () => {
    const survey = createSurveyor()
    const before = survey(blocks(report), nobody).entries.find(({ figure }) => figure.text === '47.09亿元')
    const edited = report.replace('一般公共预算收入', '全市一般公共预算收入达')
    const after = survey(blocks(edited), nobody).entries.find(({ figure }) => figure.text === '47.09亿元')
    expect(after?.id).not.toBe(before?.id)
    expect(after?.row).toBe(before?.row)
  })

  it('rows are unique, also where a figure stands twice in the same words', () => {
    const twice = '增长5%。增长5%。增长5%。'
    const { entries } = createSurveyor()(blocks(twice), nobody)
    expect(new Set(entries.map(({ row }) => row)).size).toBe(entries.length)
  })
})

describe('the context of a figure', () => {
  it.each([
    ['社会消费品零售总额增长', '0.8%', '', '社会消费品零售总额增长'],
    ['分别增长5.1%、', '3.1%', '、2.4%', '分别增长5.1%'],
    ['收入21.35亿元，增长', '2.1%', '', '收入21.35亿元，增长'],
    ['企业92家。', '457项', '市级层面重大项目投资增长', '…市级层面重大项目投资增长'],
    ['', '80%', '以上行政村', '…以上行政村'],
  ])('%s[%s]%s is %s', (before, figure, after, context) => {
    const text = before + figure + after
    expect(contextOf(text, before.length, before.length + figure.length)).toBe(context)
  })
})

describe('continuity', () => {
  it.each([
    [
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
      [0, 1, 2],
    ],
    [
      ['a', 'b', 'c'],
      ['a', 'x', 'c'],
      [0, 1, 2],
    ],
    [
      ['a', 'b', 'c'],
      ['a', 'c'],
      [0, 2],
    ],
    [
      ['a', 'c'],
      ['a', 'b', 'c'],
      [0, null, 1],
    ],
    [['a', 'a'], ['a'], [0]],
    [[], ['a'], [null]],
    [
      ['a', 'b', 'c', 'd'],
      ['a', 'x', 'c', 'y', 'd'],
      [0, null, 2, null, 3],
    ],
  ])('%j becomes %j by %j', (before, after, indices) => expect(continuity(before, after)).toEqual(indices))

  it('never gives one old thing to two new ones, and keeps their order', () => {
    const texts = fc.array(fc.constantFrom('3.2%', '5%', '61家', '第一'), { maxLength: 8 })
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const found = continuity(before, after).filter((index) => index !== null)
        expect(found).toEqual(found.toSorted((a, b) => a - b))
        expect(new Set(found).size).toBe(found.length)
        expect(continuity(before, before)).toEqual(before.map((_, index) => index))
      }),
    )
  })
})

describe('choosing among the figures', () => {
  const records = [judged(report, '3.2%', 'supported'), judged(report, '61家', 'checking')]
  const { entries, outline } = createSurveyor()(
    blocks(report),
    said(records, [remark(records[1]?.id ?? '', '问', '2024')]),
  )
  const read = Map.groupBy([...claimsIn(blocks(report)).values()].flat(), ({ figure }) => figure.text)
  const rows = rowsOf(entries, ({ text }) => read.get(text) ?? [])
  type Filter = NonNullable<Parameters<typeof listed>[1]['filter']> | 'all'
  const texts = (filter: Filter, find = '', inHand: string | null = null) =>
    entriesOf(listed(rows, { ...(filter !== 'all' && { filter }), find }, inHand, spelt)).map(
      ({ figure }) => figure.text,
    )
  const rowOf = (text: string) => entries.find(({ figure }) => figure.text === text)?.row ?? ''

  it('checked, unchecked and commented', () => {
    expect(texts('checked')).toEqual(['3.2%'])
    expect(texts('unchecked')).toHaveLength(entries.length - 1)
    expect(texts('commented')).toEqual(['61家'])
  })

  it('the one in hand stays though it falls out of the filter, but not out of a search', () => {
    expect(texts('unchecked', '', rowOf('3.2%'))).toHaveLength(entries.length)
    expect(texts('all', '税收', rowOf('3.2%'))).not.toContain('3.2%')
  })

  it('a search is blind to width and spaces, and looks at words and figures', () => {
    expect(texts('all', '税 收')).toEqual(['21.35亿元', '2.1%'])
    expect(texts('all', '４７．０９')).toEqual(['47.09亿元'])
    expect(texts('all', '4709000000')).toEqual(['47.09亿元'])
  })

  it('a search finds an indicator by the initials of its syllables, too', () => {
    expect(texts('all', 'dqsczz')).toEqual(['3.2%', '5%'])
    expect(texts('all', 'yibangonggong')).toEqual(['47.09亿元'])
    expect(texts('all', 'xqxq')).toEqual([])
  })

  it('rows are narrowed by what kind of statement they are', () => {
    const of = (look: Parameters<typeof listed>[1]) => listed(rows, look, null).map(({ facts }) => facts.text)
    expect(of({ mode: 'target' })).toEqual(['5%'])
    expect(of({ stat: 'increment' })).toEqual(['61家'])
  })

  it('rows are sorted by a column and back, and stay as the text goes where they are alike', () => {
    const of = (order: Parameters<typeof ordered>[1]) => ordered(rows, order).map(({ facts }) => facts.text)
    expect(of(undefined)[0]).toBe('3.2%')
    expect(of('-period')[0]).toBe('5%')
    expect(of('period')).toEqual(['3.2%', '47.09亿元', '21.35亿元', '2.1%', '61家', '380家', '5%'])
  })

  it('steps on and back, begins at either end and stops at them', () => {
    const step = (from: string | null, by: 1 | -1) => stepFrom(entries, from && rowOf(from), by)?.figure.text
    expect(step(null, 1)).toBe('3.2%')
    expect(step(null, -1)).toBe('5%')
    expect(step('3.2%', 1)).toBe('47.09亿元')
    expect(step('3.2%', -1)).toBeUndefined()
    expect(step('5%', 1)).toBeUndefined()
  })

  it('a section counts what stands in it and in the sections within it', () => {
    const rows = sectionTallies(outline, entries).map(({ section, depth, all, checked }) =>
      [section.number, depth, all, checked].join(' '),
    )
    expect(rows).toContain('一 0 6 1')
    expect(rows).toContain('（一） 1 2 0')
    expect(rows).toContain('二 0 1 0')
    expect(tallyOf(entries).standings.get('checking')).toBe(1)
  })
})
