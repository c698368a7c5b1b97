/** Paragraphs that an examiner wrote without seeing the rules: the right ones are left in peace, and the slips are named. */
import { readFileSync } from 'node:fs'
import { blocksOf, countedIds, reportFromText } from '@zhushi/report'
import { describe, expect, it } from 'vitest'
import { check } from '../src/index.js'

interface Pair {
  readonly kind: string
  readonly right: string
  readonly wrong: string
  readonly isNamed: boolean
  readonly section: 'review' | 'plan'
}

const pairs = pairsIn(readFileSync(new URL('pairs.txt', import.meta.url), 'utf8'))

function pairsIn(text: string): Pair[] {
  const found: Pair[] = []
  let kind = ''
  let section: Pair['section'] = 'review'
  for (const line of text.trim().split('\n').slice(2)) {
    const head = /^# (.+)$/.exec(line)?.[1]
    if (head === 'plan' || head === 'review') section = head
    else if (head) kind = head
    const [right = '', wrong = ''] = head ? [] : line.replace(/^\?/, '').split('|')
    if (right) found.push({ kind, right, wrong, isNamed: !line.startsWith('?'), section })
  }
  return found
}

/** The errors and warnings on a paragraph that stands in a report of 2024. */
function saidOf(text: string, section: Pair['section']): string[] {
  const [review, plan] =
    section === 'review' ? [text, '2024年，我们将继续努力。'] : ['一年来，各项工作取得新成绩。', text]
  const report = `2024年清河市政府工作报告\n一、2023年工作回顾\n${review}\n二、2024年工作安排\n${plan}`
  const blocks = blocksOf(reportFromText(report, { ids: countedIds() }))
  return check(blocks)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ check: id, message }) => `${id} ${message.zh}`)
}

describe('an examiner', () => {
  it('has written as many pairs as there should be', () => expect(pairs.length).toBeGreaterThan(290))

  it.each(pairs)('$kind: $right', ({ right, section }) => expect(saidOf(right, section)).toEqual([]))

  it.each(pairs.filter(({ isNamed }) => isNamed))('$kind: $wrong', ({ wrong, section }) => {
    const said = saidOf(wrong, section)
    expect(said.length).toBeGreaterThan(0)
    expect(said.length).toBeLessThanOrEqual(2)
  })
})
