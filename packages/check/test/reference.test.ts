/** A report held against a reference document: what differs, what agrees, and what is not compared. */
import { blocksOf, reportFromText } from '@zhushi/report'
import { describe, expect, it } from 'vitest'
import { materialOf } from '../src/material.ts'
import { againstReferences } from '../src/reference.ts'

const read = (sentence: string, title: string) =>
  materialOf(blocksOf(reportFromText(`${title}\n一、2023年工作回顾\n${sentence}`)))

/** What is said of the two sentences: `differs`, `agrees`, or nothing where they are not compared. */
function held(ours: string, theirs: string): string {
  const report = read(ours, '贺州市2024年政府工作报告')
  const document = { id: 'd1', name: '公报', material: read(theirs, '贺州市2023年统计公报') }
  const { findings, proofs } = againstReferences(report, [document])
  return [...findings.map(() => 'differs'), ...proofs.map(() => 'agrees')].join(' ')
}

describe('a figure of two documents', () => {
  it.each([
    ['2023年地区生产总值增长3.2%。', '2023年地区生产总值增长3.2%。', 'agrees'],
    ['2023年地区生产总值增长3.2%。', '2023年地区生产总值增长4.2%。', 'differs'],
    // Neighbours may have been rounded from one value, which is not to say that they agree.
    ['2023年地区生产总值增长3.2%。', '2023年地区生产总值增长3.3%。', 'differs'],
    ['2023年地区生产总值增长3.2%。', '2023年地区生产总值增长3.24%。', 'agrees'],
    ['2023年地区生产总值增长3.2%。', '2022年地区生产总值增长4.2%。', ''],
    ['2023年地区生产总值增长3.2%。', '2023年地区生产总值900亿元。', ''],
  ])('%s beside %s: %s', (ours, theirs, said) => expect(held(ours, theirs)).toBe(said))

  it('names the document at its place, and not at the report’s', () => {
    const report = read('2023年地区生产总值增长3.2%。', '贺州市2024年政府工作报告')
    const material = read('2023年地区生产总值增长4.2%。', '贺州市2023年统计公报')
    const [finding] = againstReferences(report, [{ id: 'd1', name: '公报', material }]).findings
    expect(finding?.spans.map(({ document }) => document)).toEqual([undefined, 'd1'])
  })
})
