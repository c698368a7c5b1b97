/** What the panel shows of a report on a page, from texts and records alone. */
import { describe as anchorOf } from '@zhushi/anchor'
import { type ClaimRecord, claimIdOf, type VerdictKind } from '@zhushi/annotation'
import { fingerprintOf, readFigures } from '@zhushi/claim'
import type { Block } from '@zhushi/report'
import { describe, expect, it } from 'vitest'
import { place } from '../src/hub/placement'
import { marksOf, type Row } from '../src/hub/row'
import { withSaid } from '../src/hub/said'
import { rowsOfPage } from '../src/hub/standalone'
import type { PageReport } from '../src/message'

const lines = [
  '一、2023年工作回顾',
  '全市地区生产总值增长3.2%，一般公共预算收入47.09亿元，其中税收完成21.35亿元。',
  '二、2024年重点工作',
  '新增城镇就业1.2万人，建成高标准农田5.5万亩，改造老旧小区46个。',
]

const blocksFrom = (texts: readonly string[]): Block[] =>
  texts.map((text, at) => ({
    id: `b${at}`,
    kind: /^[一二]、/.test(text) ? 'heading' : 'paragraph',
    ...(/^[一二]、/.test(text) && { level: 1 as const }),
    text,
  }))

function pageFrom(texts: readonly string[]): PageReport {
  let at = 0
  const spans = texts.map((text) => {
    const from = at
    at += text.length + 1
    return { from, to: at - 1 }
  })
  return {
    title: '政府工作报告',
    address: 'http://example.gov.cn/',
    raw: texts.join('\n'),
    lines: spans,
    hash: texts.join(),
  }
}

function judged(blocks: readonly Block[], words: string, kind: VerdictKind): ClaimRecord {
  const block = blocks.find(({ text }) => text.includes(words))
  const figure = block && readFigures(block.text).figures.find(({ text }) => text === words)
  if (!block || !figure) throw new Error(`No figure ${words}`)
  const anchor = anchorOf(block, figure.from, figure.to)
  const by = { id: 'u1', name: '核查员' }
  const verdict = { kind, note: '', by, at: '2024-02-05T01:00:00Z', fingerprint: fingerprintOf(figure) }
  return { id: claimIdOf(anchor), anchor, verdict, rev: 1 }
}

const told = (rows: readonly Row[]) =>
  rows.map(
    ({ figure, presence, standing, instead }) => `${figure.text} ${presence} ${standing}${instead && ` ${instead}`}`,
  )

const text = { title: '', blocks: blocksFrom(lines) }
const said = { claims: [judged(text.blocks, '47.09亿元', 'supported')], comments: [], evidence: [] }

describe('a report laid over a page', () => {
  it('shows each figure with its verdict, where the page carries the same text', () => {
    const { rows, lost } = withSaid(place(text, pageFrom(lines)), said)
    expect(told(rows)).toEqual([
      '3.2% exact unchecked',
      '47.09亿元 exact supported',
      '21.35亿元 exact unchecked',
      '1.2万人 exact unchecked',
      '5.5万亩 exact unchecked',
      '46个 exact unchecked',
    ])
    expect(rows.map(({ section }) => section)).toEqual([
      ...Array(3).fill('一、2023年工作回顾'),
      ...Array(3).fill('二、2024年重点工作'),
    ])
    expect(lost).toBe(0)
  })

  it('says what the page has instead, and paints it as changed whatever was judged', () => {
    const page = pageFrom(lines.map((line) => line.replace('47.09亿元', '48.09亿元')))
    const { rows } = withSaid(place(text, page), said)
    expect(told(rows)[1]).toBe('47.09亿元 changed supported 48.09亿元')
    expect(marksOf(rows)[1]?.standing).toBe('changed')
  })

  it('lists a figure that the page lacks, and paints nothing for it', () => {
    const { rows } = withSaid(
      place(text, pageFrom(lines.map((line) => line.replace('，一般公共预算收入47.09亿元', '')))),
      said,
    )
    expect(told(rows)[1]).toBe('47.09亿元 absent supported')
    expect(marksOf(rows)).toHaveLength(rows.length - 1)
  })

  it('calls a verdict changed when the report was rewritten after it', () => {
    const rewritten = lines.map((line) => line.replace('47.09亿元', '47.1亿元'))
    const { rows } = withSaid(place({ title: '', blocks: blocksFrom(rewritten) }, pageFrom(rewritten)), said)
    expect(told(rows)[1]).toBe('47.1亿元 exact changed')
  })

  it('counts a record whose place is gone, and drops nothing else', () => {
    const shorter = lines.map((line) => line.replace('，一般公共预算收入47.09亿元', ''))
    const { rows, lost } = withSaid(place({ title: '', blocks: blocksFrom(shorter) }, pageFrom(shorter)), said)
    expect(lost).toBe(1)
    expect(rows).toHaveLength(5)
  })
})

describe('a page by itself', () => {
  it('shows its own figures under its own headings', () => {
    const rows = rowsOfPage(pageFrom(lines))
    expect(rows.map(({ figure }) => figure.text)).toEqual([
      '3.2%',
      '47.09亿元',
      '21.35亿元',
      '1.2万人',
      '5.5万亩',
      '46个',
    ])
    expect(rows.every(({ presence, standing }) => presence === 'own' && standing === 'unchecked')).toBe(true)
    expect(rows.at(-1)?.section).toBe('二、2024年重点工作')
  })
})
