import { DOMParser, DOMSerializer, type Node } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { countedIds, reportFromText, schema, textOfBlock } from '../src/index.js'

function dom(html: string): HTMLElement {
  const holder = document.createElement('div')
  holder.innerHTML = html
  return holder
}

const pasted = (html: string) => DOMParser.fromSchema(schema).parse(dom(html))
const lines = (doc: Node) => doc.children.map((block) => `${block.type.name} ${textOfBlock(block)}`)

describe('what is pasted', () => {
  it.each([
    [
      'paragraphs of Word',
      '<p class="MsoNormal"><b><span lang="EN-US">3</span>.2%</b><o:p></o:p></p>',
      ['paragraph 3.2%'],
    ],
    ['bare text', '增长3.2%', ['paragraph 增长3.2%']],
    ['lines by breaks', '<p>增长100<br>200万元</p>', ['paragraph 增长100', 'paragraph 200万元']],
    ['breaks within a run', '<p><span>甲<br>乙</span>丙</p>', ['paragraph 甲', 'paragraph 乙丙']],
    ['blocks of a page', '<div>甲</div><section><div>乙</div></section>', ['paragraph 甲', 'paragraph 乙']],
    [
      'a page’s title and headings',
      '<h1>报告</h1><h2>一、甲</h2><h3>（一）乙</h3><h6>丙</h6>',
      ['title 报告', 'heading 一、甲', 'heading （一）乙', 'paragraph 丙'],
    ],
    ['lists', '<ol><li>甲</li><li><p>乙</p></li></ol>', ['paragraph 甲', 'paragraph 乙']],
    ['links and pictures', '<p>见<a href="x">附件</a><img src="data:,"></p>', ['paragraph 见附件']],
    [
      'a table of Word',
      '<table><tbody><tr><td><p class="MsoNormal">指标</p></td><td><p>100</p><p>200</p></td></tr><tr><td>甲</td><td></td></tr></tbody></table>',
      ['table 指标\t100 200\n甲\t'],
    ],
  ])('%s', (_name, html, expected) => {
    const doc = pasted(html)
    doc.check()
    expect(lines(doc)).toEqual(expected)
  })

  it('a report cut out and pasted is the same report', () => {
    const table = schema.node('table', { id: 't', after: '\r\n\r\n' }, [
      schema.node('table_row', null, [schema.node('table_cell', null, schema.text('甲')), schema.node('table_cell')]),
    ])
    const read = reportFromText('政府工作报告\n\n各位代表：\r\n　　一、回顾\n（一）稳\n1.增\n增长3%。\n　\n完', {
      ids: countedIds(),
    })
    const doc = schema.node('doc', null, [...read.children, table])
    const drawn = document.createElement('div')
    drawn.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content))
    const again = pasted(drawn.innerHTML)
    const withoutNumber = ({ number: _number, ...attrs }: Record<string, unknown>) => attrs
    expect(lines(again)).toEqual(lines(doc))
    expect(again.children.map(({ attrs }) => withoutNumber(attrs))).toEqual(
      doc.children.map(({ attrs }) => withoutNumber(attrs)),
    )
  })
})
