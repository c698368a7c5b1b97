import { reportFromText } from '@zhushi/report'
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { afterEach, describe, expect, it } from 'vitest'
import { markAt, type Standings, underlines, withStandings } from '../src/editor/underlines'
import { learnToRead } from '../src/figures/placed'

await learnToRead()

const text = '各位代表：\n全市地区生产总值增长3.2%，新增企业61家。\n收入47.09亿元，增长2.1%。\n　　支出173亿元。\n'

let view: EditorView

function open(): EditorView {
  const mount = document.createElement('div')
  document.body.replaceChildren(mount)
  view = new EditorView(mount, { state: EditorState.create({ doc: reportFromText(text), plugins: [underlines()] }) })
  return view
}

afterEach(() => view.destroy())

const marked = () =>
  [...view.dom.querySelectorAll<HTMLElement>('[data-figure]')].map((mark) =>
    [mark.textContent, mark.dataset.standing, mark.dataset.now && 'now'].filter(Boolean).join(' '),
  )
const at = (words: string, offset = 0) => {
  let found = -1
  view.state.doc.descendants((node, position) => {
    const index = node.isText ? (node.text ?? '').indexOf(words) : -1
    if (found < 0 && index >= 0) found = position + index + offset
  })
  return found
}
const judge = (block: number, from: number, figure: string): Standings => {
  const id = view.state.doc.child(block).attrs.id as string
  return new Map([
    [
      id,
      new Map([
        [
          from,
          {
            from,
            to: from + figure.length,
            text: figure,
            claim: 'c1',
            standing: 'supported',
            isNow: true,
            isAdded: false,
            isDismissed: false,
          },
        ],
      ]),
    ],
  ])
}

describe('underlines', () => {
  it('every figure is underlined as unchecked at first', () => {
    open()
    expect(marked()).toEqual([
      '3.2% unchecked',
      '61家 unchecked',
      '47.09亿元 unchecked',
      '2.1% unchecked',
      '173亿元 unchecked',
    ])
  })

  it('a figure is underlined as it is typed, and no more once it is none', () => {
    open()
    view.dispatch(view.state.tr.insertText('，增长9%', at('61家', 3)))
    expect(marked()[2]).toBe('9% unchecked')
    view.dispatch(view.state.tr.delete(at('9%'), at('9%', 1)))
    expect(marked()).toHaveLength(5)
  })

  it('a verdict is drawn, and stays through edits in its block and in others', () => {
    open()
    view.dispatch(withStandings(view.state, judge(2, 2, '47.09亿元')))
    expect(marked()[2]).toBe('47.09亿元 supported now')
    view.dispatch(view.state.tr.insertText('全市', at('收入')))
    view.dispatch(view.state.tr.insertText('们', at('各位代表', 4)))
    view.dispatch(view.state.tr.delete(at('全市地区'), at('全市地区', 2)))
    expect(marked()[2]).toBe('47.09亿元 supported now')
  })

  it('a verdict stays when the whole document is replaced, as by a change from another person', () => {
    open()
    view.dispatch(withStandings(view.state, judge(2, 2, '47.09亿元')))
    const { doc, tr } = view.state
    const [first, ...rest] = doc.children
    if (!first) throw new Error('no block')
    const greeted = first.copy(first.content.cut(0, 2))
    view.dispatch(tr.replaceWith(0, doc.content.size, [greeted, ...rest]))
    expect(view.state.doc.child(0).textContent).toBe('各位')
    expect(marked()[2]).toBe('47.09亿元 supported now')
  })

  it('a rewritten figure is drawn unchecked until it is surveyed', () => {
    open()
    view.dispatch(withStandings(view.state, judge(2, 2, '47.09亿元')))
    view.dispatch(view.state.tr.insertText('8', at('47.09', 1), at('47.09', 2)))
    expect(marked()[2]).toBe('48.09亿元 unchecked now')
  })

  it('a standing for a text that is no longer there is passed over', () => {
    open()
    view.dispatch(withStandings(view.state, judge(2, 2, '99亿元')))
    expect(marked()[2]).toBe('47.09亿元 unchecked')
  })

  it('a block that is written with an indent is not indented again', () => {
    open()
    expect([...view.dom.children].map((block) => block.classList.contains('indented'))).toEqual([
      false,
      false,
      false,
      true,
    ])
  })

  it('a figure is found at a place in it and not beside it', () => {
    open()
    expect(markAt(view.state, at('47.09', 2))?.mark.text).toBe('47.09亿元')
    expect(markAt(view.state, at('收入'))).toBeNull()
    expect(markAt(view.state, 0)).toBeNull()
  })
})
