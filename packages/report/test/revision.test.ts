import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, type BlockChange, changesBetween } from '../src/index.js'

const block = (id: string, text: string): Block => ({ id, kind: 'paragraph', text })

/** One letter a change, with the ids it is of. */
function told(changes: readonly BlockChange[]): string[] {
  return changes.map((change) => {
    const moved = 'isMoved' in change && change.isMoved ? ' moved' : ''
    return `${change.is} ${change.before?.id ?? '-'} ${change.after?.id ?? '-'}${moved}`
  })
}

const [a, b, c, d] = [
  block('a', '全年地区生产总值增长5.2%。'),
  block('b', '城镇新增就业2.7万人。'),
  block('c', '粮食总产量120万吨。'),
  block('d', '居民收入稳步提高，城乡差距继续缩小。'),
] as const

describe('what has become of each block', () => {
  it('two states that are one differ in nothing', () =>
    expect(told(changesBetween([a, b], [a, b]))).toEqual(['same a a', 'same b b']))

  it('a block with other words is changed, one with another kind too', () => {
    const reworded = block('b', '城镇新增就业2.8万人。')
    expect(told(changesBetween([a, b], [a, reworded]))).toEqual(['same a a', 'changed b b'])
    expect(told(changesBetween([a], [{ ...a, kind: 'heading', level: 1 }]))).toEqual(['changed a a'])
  })

  it('what was removed stands where it was, what was added where it is', () =>
    expect(told(changesBetween([a, b, c], [a, d, c]))).toEqual(['same a a', 'added - d', 'removed b -', 'same c c']))

  it('one of many that changed its place is the one that moved', () =>
    expect(told(changesBetween([a, b, c, d], [d, a, b, c]))).toEqual([
      'same d d moved',
      'same a a',
      'same b b',
      'same c c',
    ]))

  it('the same words under other ids are the same block', () =>
    expect(told(changesBetween([a, b], [block('x', a.text), block('y', b.text)]))).toEqual(['same a x', 'same b y']))

  it('most of the same words under another id are the same block, changed', () =>
    expect(told(changesBetween([a, b, c], [a, block('y', '城镇新增就业2.9万人。'), c]))).toEqual([
      'same a a',
      'changed b y',
      'same c c',
    ]))

  it('quite other words under another id are another block', () =>
    expect(told(changesBetween([a, b], [a, block('y', d.text)]))).toEqual(['same a a', 'added - y', 'removed b -']))

  it('every block of both states is told once, those of the second in their order', () => {
    const state = fc.uniqueArray(fc.record({ id: fc.nat(12), text: fc.constantFrom(a.text, b.text, '', '另外') }), {
      selector: ({ id }) => id,
      maxLength: 12,
    })
    fc.assert(
      fc.property(state, state, (one, other) => {
        const [before, after] = [one, other].map((list) => list.map(({ id, text }) => block(`b${id}`, text)))
        const changes = changesBetween(before ?? [], after ?? [])
        expect(changes.flatMap((change) => change.after ?? [])).toEqual(after)
        expect(changes.flatMap((change) => change.before ?? []).toSorted(byId)).toEqual(before?.toSorted(byId))
        const stayed = changes.flatMap((change) =>
          change.before && !('isMoved' in change && change.isMoved) ? change.before : [],
        )
        expect(stayed).toEqual(before?.filter((each) => stayed.includes(each)))
      }),
    )
  })

  it('a text of thousands of blocks that were all pasted anew is told in the time of its length', () => {
    const many = Array.from({ length: 4000 }, (_, n) =>
      block(`a${n}`, `第${n}项工作完成${n}万元，比上年增长${n % 9}%。`),
    )
    const anew = many.map(({ text }, n) => block(`b${n}`, n % 10 === 0 ? text.replace('增长', '提高') : text))
    const changes = changesBetween(many, anew)
    expect(changes.filter(({ is }) => is === 'changed')).toHaveLength(400)
  })
})

function byId(x: Block, y: Block): number {
  return x.id < y.id ? -1 : 1
}
