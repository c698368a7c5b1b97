import { type Block, changesBetween } from '@zhushi/report'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureChanges } from '../src/index.js'

const paragraphs = (...texts: string[]): Block[] => texts.map((text, n) => ({ id: `b${n}`, kind: 'paragraph', text }))

/** `name before → after`, with a dash where there is none. */
function told(before: readonly Block[], after: readonly Block[]): string[] {
  return figureChanges(before, after, changesBetween(before, after)).map(
    (change) =>
      `${(change.after ?? change.before)?.name} ${change.before?.figure.text ?? '-'} → ${change.after?.figure.text ?? '-'}`,
  )
}

describe('what changed of the figures', () => {
  it.each<[string, string, string[]]>([
    ['地区生产总值增长5.2%。', '地区生产总值增长5.2%左右。', ['地区生产总值 5.2% → 5.2%']],
    ['地区生产总值增长5%。', '地区生产总值增长6%。', ['地区生产总值 5% → 6%']],
    ['地区生产总值增长5%。', '地区生产总值实现增长5%。', []],
    [
      '粮食总产量120万吨，增长3%。',
      '粮食总产量125万吨，增长4.2%。',
      ['粮食总产量 120万吨 → 125万吨', '粮食总产量 3% → 4.2%'],
    ],
    ['粮食总产量120万吨。', '粮食总产量120万吨，增长3%。', ['粮食总产量 - → 3%']],
    ['粮食总产量120万吨，增长3%。', '粮食总产量增长3%。', ['粮食总产量 120万吨 → -']],
  ])('%s → %s', (before, after, changes) => expect(told(paragraphs(before), paragraphs(after))).toEqual(changes))

  it('those of a paragraph that came or went are told, those of one that moved are not', () => {
    const [a, b, c] = paragraphs('进出口总额增长8%。', '社会消费品零售总额增长6%。', '城镇新增就业2.7万人。')
    if (!a || !b || !c) throw new Error('three paragraphs')
    expect(told([a, b, c], [c, a])).toEqual(['社会消费品零售总额 6% → -'])
    expect(told([a], [a, b])).toEqual(['社会消费品零售总额 - → 6%'])
  })

  it('taken one by one from the first state and given to it, they make the second’s', () => {
    const clause = fc.constantFrom('增长5%', '完成120万吨', '达到3.2亿元', '新增5项', '下降0.4个百分点', '稳步推进')
    const text = fc.array(clause, { maxLength: 8 }).map((parts) => `粮食生产${parts.join('，')}。`)
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [old, now] = [paragraphs(before), paragraphs(after)]
        const changes = figureChanges(old, now, changesBetween(old, now))
        const texts = (blocks: Block[]) => figuresOf(blocks).toSorted()
        const bag = texts(old)
        for (const change of changes) if (change.before) bag.splice(bag.indexOf(change.before.figure.text), 1)
        for (const change of changes) if (change.after) bag.push(change.after.figure.text)
        expect(bag.toSorted()).toEqual(texts(now))
      }),
    )
  })
})

function figuresOf(blocks: Block[]): string[] {
  return figureChanges([], blocks, changesBetween([], blocks)).flatMap(({ after }) => after?.figure.text ?? [])
}
