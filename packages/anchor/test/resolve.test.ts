import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describe as anchorOf, type Passage, type Resolution, resolve } from '../src/index.js'
import { blocks, figures } from './corpus.js'

/** Anchors `words` in `before`, resolves it in `after` (one block each unless `/` splits them) and says where it is. */
function follow(words: string, before: string, after: string): string {
  const at = before.indexOf(words)
  return told(resolve(passages(after), anchorOf({ id: 'b0', text: before }, at, at + words.length)), passages(after))
}

const passages = (text: string): Passage[] => text.split('/').map((one, index) => ({ id: `b${index}`, text: one }))

function told(resolution: Resolution, among: readonly Passage[]): string {
  if (resolution.state === 'orphan') return 'orphan'
  if (resolution.state === 'ambiguous') return `ambiguous ${resolution.places.length}`
  const { block, from, to } = resolution.place
  return `${resolution.state} ${block}:${among.find(({ id }) => id === block)?.text.slice(from, to)}@${from}`
}

const swap = (text: string, from: number, to: number, by: string) => text.slice(0, from) + by + text.slice(to)
const place = fc.constantFrom(...figures)

describe('an anchor', () => {
  it.each([
    ['原文未动', '5.2%', '地区生产总值增长5.2%，好于预期。', '地区生产总值增长5.2%，好于预期。', 'exact b0:5.2%@8'],
    [
      '前文插入一句',
      '5.2%',
      '地区生产总值增长5.2%，好于预期。',
      '全市上下一心。地区生产总值增长5.2%，好于预期。',
      'exact b0:5.2%@15',
    ],
    ['后文改写', '5.2%', '全市地区生产总值增长5.2%，好于预期。', '全市地区生产总值增长5.2%以上。', 'exact b0:5.2%@10'],
    [
      '近旁措辞改动',
      '5.2%',
      '全市地区生产总值同比增长5.2%，高于全国全区平均水平。',
      '全市地区生产总值比上年增加5.2%，高于全国全区平均水平。',
      'orphan',
    ],
    [
      '近旁两字改动',
      '5.2%',
      '全市地区生产总值增长5.2%，高于全国全区平均水平。',
      '全市地区生产总值提高5.2%，高于全国全区平均水平。',
      'exact b0:5.2%@10',
    ],
    ['数字改动', '5.2%', '地区生产总值增长5.2%，好于预期。', '地区生产总值增长5.3%，好于预期。', 'changed b0:5.3%@8'],
    ['5%成了15%', '5%', '地区生产总值增长5%，好于预期。', '地区生产总值增长15%，好于预期。', 'changed b0:15%@8'],
    ['5%成了1.5%', '5%', '地区生产总值增长5%，好于预期。', '地区生产总值增长1.5%，好于预期。', 'changed b0:1.5%@8'],
    ['200成了1,200', '200', '新增城镇就业岗位200个以上。', '新增城镇就业岗位1,200个以上。', 'changed b0:1,200@8'],
    ['五成了十五', '五', '连续第五年获得自治区表彰', '连续第十五年获得自治区表彰', 'changed b0:十五@3'],
    ['数字删去', '5.2%', '地区生产总值增长5.2%，好于预期。', '地区生产总值增长，好于预期。', 'orphan'],
    ['数字成了文字', '5.2%', '地区生产总值增长5.2%，好于预期。', '地区生产总值增长较快，好于预期。', 'orphan'],
    [
      '数字处换成一句话',
      '5.2%',
      '地区生产总值增长5.2%，好于预期。',
      '地区生产总值增长较快，达到5.2个点，好于预期。',
      'orphan',
    ],
    [
      '整句删去，同数他指',
      '5%',
      '第一产业增加值增长4%，第二产业增加值增长5%，第三产业增加值增长6%。',
      '第一产业增加值增长4%，第三产业增加值增长5%。',
      'orphan',
    ],
    ['前半句删去', '4%', '工业增长4%，农业增长5%。', '农业增长5%。', 'orphan'],
    [
      '段落拆开',
      '5.2%',
      '上半年平稳。全市地区生产总值增长5.2%，高于全国全区平均水平，好于预期。',
      '上半年平稳。/全市地区生产总值增长5.2%，高于全国全区平均水平，好于预期。',
      'exact b1:5.2%@10',
    ],
    [
      '整段移动',
      '5.2%',
      '全市地区生产总值增长5.2%，好于预期。',
      '别的话。/又一段。/全市地区生产总值增长5.2%，好于预期。',
      'exact b2:5.2%@10',
    ],
    [
      '移到两处',
      '5.2%',
      '全市地区生产总值增长5.2%，好于预期。',
      '别的话。/全市地区生产总值增长5.2%，好于预期。/全市地区生产总值增长5.2%，好于预期。',
      'ambiguous 2',
    ],
    [
      '别段只有同一数',
      '5.2%',
      '全市地区生产总值增长5.2%，好于预期。',
      '别的话。/居民收入增长5.2%，好于预期。',
      'orphan',
    ],
  ])('%s', (_name, words, before, after, where) => expect(follow(words, before, after)).toBe(where))

  it('stays among equals where nothing moved, and says so where it cannot tell', () => {
    const row = '本年增长5%；'.repeat(20)
    const anchor = anchorOf({ id: 'b0', text: row }, row.indexOf('5%', 60), row.indexOf('5%', 60) + 2)
    expect(resolve([{ id: 'b0', text: row }], anchor)).toMatchObject({ state: 'exact', place: { from: anchor.from } })
    expect(resolve([{ id: 'b0', text: `今${row}` }], anchor).state).toBe('ambiguous')
  })

  it('refuses to describe what is not there', () => {
    expect(() => anchorOf({ id: 'b0', text: '增长' }, 1, 3)).toThrow('1–3')
    expect(() => anchorOf({ id: 'b0', text: '增长' }, 1, 1)).toThrow('1–1')
  })
})

describe('on a real report, an anchor', () => {
  it('finds every place it was made of', () => {
    for (const { block, from, to } of figures) {
      expect(resolve(blocks, anchorOf(block, from, to))).toEqual({
        state: 'exact',
        place: { block: block.id, from, to },
      })
    }
  })

  it('of any words at all is found where it was made', () => {
    const words = fc.tuple(fc.constantFrom(...blocks), fc.nat(), fc.integer({ min: 1, max: 60 }))
    fc.assert(
      fc.property(words, ([block, start, length]) => {
        const from = start % block.text.length
        const to = Math.min(block.text.length, from + length)
        expect(resolve(blocks, anchorOf(block, from, to))).toEqual({
          state: 'exact',
          place: { block: block.id, from, to },
        })
      }),
    )
  })

  it('does not mind an edit beyond its surroundings', () => {
    fc.assert(
      fc.property(
        place,
        fc.nat(),
        fc.constantFrom('', '同比', '全市上下', '第12次'),
        ({ block, from, to }, start, words) => {
          const at = start % Math.max(1, from - 40)
          fc.pre(at < from - 36)
          const text = swap(block.text, at, at + 2, words)
          const moved = from + text.length - block.text.length
          const found = resolve([{ id: block.id, text }], anchorOf(block, from, to))
          expect(found).toEqual({ state: 'exact', place: { block: block.id, from: moved, to: moved + to - from } })
        },
      ),
    )
  })

  it('is an orphan when its words are deleted', () => {
    for (const { block, from, to } of figures) {
      const text = swap(block.text, from, to, '')
      const others = blocks.map((one) => (one === block ? { ...one, text } : one))
      expect(resolve(others, anchorOf(block, from, to)), block.text.slice(from - 9, to + 9)).toEqual({
        state: 'orphan',
      })
    }
  })

  it('is changed, and never exact, when its digits are', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 99_999 }), ({ block, from, to }, value) => {
        const before = block.text.slice(from, to)
        const after = before.replace(/^[\d.]+/, String(value))
        fc.pre(after !== before)
        const others = blocks.map((one) => (one === block ? { ...one, text: swap(one.text, from, to, after) } : one))
        const found = resolve(others, anchorOf(block, from, to))
        expect(found).toEqual({ state: 'changed', place: { block: block.id, from, to: from + after.length } })
      }),
      { numRuns: 500 },
    )
  })

  it('follows its block into another place', () => {
    fc.assert(
      fc.property(place, ({ block, from, to }) => {
        const moved = blocks.map((one) => (one === block ? { id: 'elsewhere', text: one.text } : one))
        fc.pre(block.text.length > 80)
        expect(resolve(moved, anchorOf(block, from, to))).toMatchObject({ state: 'exact', place: { from, to } })
      }),
    )
  })
})
