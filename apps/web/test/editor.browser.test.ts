import { countedIds, reportFromText, schema, textOf } from '@zhushi/report'
import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { afterEach, describe, expect, it } from 'vitest'
import { prosemirrorToYXmlFragment } from 'y-prosemirror'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createEditor } from '../src/editor/editor'

const text = '各位代表：\n一、2023年工作回顾\n全市地区生产总值增长3.2%，新增企业61家。\n收入47.09亿元。\n'

/** Two people in one report, who hear of each other only when `meet` is called. */
function pair() {
  const docs = [new Y.Doc(), new Y.Doc()] as const
  prosemirrorToYXmlFragment(reportFromText(text, { ids: countedIds() }), docs[0].getXmlFragment('prosemirror'))
  Y.applyUpdate(docs[1], Y.encodeStateAsUpdate(docs[0]))
  const views = docs.map((doc) => {
    const mount = document.createElement('div')
    document.body.append(mount)
    return createEditor({
      mount,
      fragment: doc.getXmlFragment('prosemirror'),
      awareness: new Awareness(doc),
      isEditable: () => true,
      onDoc: () => {},
      onFigure: () => {},
      onSuggestion: () => {},
      onMargin: () => {},
      onSelected: () => {},
    })
  })
  const [first, second] = views
  if (!first || !second) throw new Error('no views')
  opened = views
  const meet = () => {
    const [a, b] = docs.map((doc) => Y.encodeStateAsUpdate(doc))
    if (b) Y.applyUpdate(docs[0], b)
    if (a) Y.applyUpdate(docs[1], a)
  }
  return { first, second, docs, meet }
}

let opened: readonly EditorView[] = []
afterEach(() => {
  for (const view of opened) view.destroy()
  document.body.replaceChildren()
})

const ids = (view: EditorView) => view.state.doc.children.map((block) => block.attrs.id as string)
const lines = (view: EditorView) => view.state.doc.children.map((block) => block.textContent)

/** Puts the cursor behind the words and presses the key. */
function press(view: EditorView, key: string, behind: string) {
  let at = -1
  view.state.doc.descendants((node, position) => {
    const index = node.isText ? (node.text ?? '').indexOf(behind) : -1
    if (at < 0 && index >= 0) at = position + index + behind.length
  })
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at)))
  view.someProp('handleKeyDown', (handle) => handle(view, new KeyboardEvent('keydown', { key })))
}

const head = (view: EditorView, block: number) => {
  const position = view.state.doc.children.slice(0, block).reduce((sum, node) => sum + node.nodeSize, 1)
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, position)))
  view.someProp('handleKeyDown', (handle) => handle(view, new KeyboardEvent('keydown', { key: 'Enter' })))
}

describe('the editor', () => {
  it('a split gives the new block an id of its own, and the first keeps its', () => {
    const { first } = pair()
    press(first, 'Enter', '增长3.2%')
    expect(lines(first)).toEqual([
      '各位代表：',
      '一、2023年工作回顾',
      '全市地区生产总值增长3.2%',
      '，新增企业61家。',
      '收入47.09亿元。',
    ])
    expect(ids(first).slice(0, 3)).toEqual(['b1', 'b2', 'b3'])
    expect(new Set(ids(first)).size).toBe(5)
    expect(ids(first).every(Boolean)).toBe(true)
  })

  it('Enter at the head of a block leaves the id with its words', () => {
    const { first } = pair()
    head(first, 2)
    expect(lines(first)[2]).toBe('')
    expect(ids(first)[3]).toBe('b3')
  })

  it('a heading’s number follows its text', () => {
    const { first } = pair()
    press(first, 'none', '一、2023年工作回顾')
    const start = first.state.doc.child(0).nodeSize + 1
    first.dispatch(first.state.tr.insertText('三', start, start + 1))
    expect(first.state.doc.child(1).attrs.number).toBe('三、')
  })

  it('two people who split the same block at once come to one report, with unique ids, and then rest', () => {
    const { first, second, docs, meet } = pair()
    press(first, 'Enter', '增长3.2%')
    press(second, 'Enter', '全市')
    meet()
    meet()
    expect(lines(second)).toEqual(lines(first))
    expect(ids(second)).toEqual(ids(first))
    expect(textOf(first.state.doc)).toContain('47.09亿元')

    let changes = 0
    for (const doc of docs) doc.on('update', () => changes++)
    meet()
    expect(changes).toBe(0)
  })

  it('a change from another person is never answered with a change of one’s own', () => {
    const { first, docs, meet } = pair()
    let own = 0
    docs[1].on('update', (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (transaction.local) own++
    })
    press(first, 'Enter', '增长3.2%')
    press(first, 'Enter', '新增企业')
    meet()
    expect(own).toBe(0)
  })

  it('opening a report writes nothing into it', () => {
    const doc = new Y.Doc()
    prosemirrorToYXmlFragment(reportFromText(text), doc.getXmlFragment('prosemirror'))
    const before = Y.encodeStateVector(doc)
    const mount = document.createElement('div')
    document.body.append(mount)
    const view = createEditor({
      mount,
      fragment: doc.getXmlFragment('prosemirror'),
      awareness: new Awareness(doc),
      isEditable: () => true,
      onDoc: () => {},
      onFigure: () => {},
      onSuggestion: () => {},
      onMargin: () => {},
      onSelected: () => {},
    })
    opened = [view]
    expect(Y.encodeStateVector(doc)).toEqual(before)
    expect(view.state.schema).toBe(schema)
  })
})
