import { describe, expect, it } from 'vitest'
import { repairs, schema } from '../src/index.js'

const paragraph = (id: string, text = '文') => schema.node('paragraph', { id }, schema.text(text))
const heading = (id: string, number: string, text: string) => schema.node('heading', { id, number }, schema.text(text))
const doc = (...blocks: ReturnType<typeof paragraph>[]) => schema.node('doc', null, blocks)
function positionOfChild(parent: ReturnType<typeof doc>, index: number): number {
  return parent.children.slice(0, index).reduce((position, child) => position + child.nodeSize, 0)
}
const counted = () => {
  let count = 0
  return () => `new${++count}`
}

describe('repairs', () => {
  it('a sound document needs none', () => {
    expect(repairs(doc(heading('a', '一、', '一、回顾'), paragraph('b')))).toEqual([])
  })

  it('of two blocks with one id, as after a split, the first keeps it', () => {
    expect(repairs(doc(paragraph('a'), paragraph('a')), counted())).toMatchObject([
      { position: 3, attrs: { id: 'new1' } },
    ])
  })

  it('a block without an id is given one', () => {
    expect(repairs(doc(paragraph('')), counted())).toMatchObject([{ position: 0, attrs: { id: 'new1' } }])
  })

  it('a heading’s number follows its text', () => {
    expect(repairs(doc(heading('a', '一、', '二、回顾')))).toMatchObject([
      { position: 0, attrs: { id: 'a', number: '二、' } },
    ])
  })

  it('a heading’s level follows its text, and one without a number keeps its level', () => {
    const subheading = schema.node('heading', { id: 'b', level: 2 }, schema.text('回顾'))
    const [numbered, ...others] = repairs(doc(heading('a', '一、', '（一）回顾'), subheading))
    expect(numbered).toMatchObject({ attrs: { id: 'a', level: 2, number: '（一）' } })
    expect(others).toEqual([])
  })

  it('a paragraph is never made a heading', () => {
    expect(repairs(doc(paragraph('a', '一、回顾')))).toEqual([])
  })

  it('repaired once, a document is sound', () => {
    const broken = doc(heading('a', '', '（一）回顾'), paragraph('a'), paragraph(''))
    const mended = repairs(broken).reduce(
      (blocks, { position, attrs }) =>
        blocks.map((block, at) =>
          positionOfChild(broken, at) === position ? block.type.create(attrs, block.content) : block,
        ),
      [...broken.children],
    )
    expect(repairs(doc(...mended))).toEqual([])
  })

  it('random ids are long and differ', () => {
    const [first, second] = repairs(doc(paragraph(''), paragraph(''))).map(({ attrs }) => attrs.id)
    expect(first).toMatch(/^[0-9a-z]{12}$/)
    expect(first).not.toBe(second)
  })
})
