import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf, countedIds, textOf } from '../src/index.js'
import { reportFromBytes, reportFromHtml } from '../src/reading.js'

const sample = readFileSync(new URL('../../../tests/corpus/hezhou-2024.txt', import.meta.url), 'utf8')
const bytes = (text: string) => new TextEncoder().encode(text)

/** 各位代表：增长3.2%。 in GBK. */
const gbk = Uint8Array.from([
  0xb8, 0xf7, 0xce, 0xbb, 0xb4, 0xfa, 0xb1, 0xed, 0xa3, 0xba, 0xd4, 0xf6, 0xb3, 0xa4, 0x33, 0x2e, 0x32, 0x25, 0xa1,
  0xa3,
])

/** Syllables of EUC-KR, which are characters of GBK as well. */
const korean = Uint8Array.from({ length: 600 }, (_, at) => (at % 2 === 0 ? 0xb1 + (at % 23) : 0xa1 + ((at * 7) % 94)))

function read(content: Uint8Array, name = 'report.txt'): string {
  const reading = reportFromBytes(content, name, { ids: countedIds() })
  return 'doc' in reading ? textOf(reading.doc) : reading.problem
}

describe('files', () => {
  it.each([
    ['UTF-8', bytes('增长3.2%'), '增长3.2%'],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes('增长')]), '增长'],
    ['UTF-16 LE with a mark', Uint8Array.from([0xff, 0xfe, 0x9e, 0x58, 0x7f, 0x95]), '增长'],
    ['GBK', gbk, '各位代表：增长3.2%。'],
    ['no bytes', Uint8Array.of(), 'empty'],
    ['white space only', bytes(' \n　\n'), 'empty'],
    ['a PDF', bytes('%PDF-1.7 增长'), 'binary'],
    ['a Word file', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), 'binary'],
    ['a web archive', bytes('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n'), 'binary'],
    ['zeros', new Uint8Array(100), 'binary'],
    ['bytes of no encoding', Uint8Array.from([0xff, 0xd0, 0x80, 0x90, 0xff, 0xff]), 'unknownEncoding'],
    ['Korean in its own encoding', korean, 'unknownEncoding'],
    ['Latin-1', Uint8Array.from([0xe9, 0xe8, 0x20, 0xfc, 0xe4]), 'unknownEncoding'],
  ])('%s', (_name, content, expected) => {
    expect(read(content)).toBe(expected)
  })

  it('HTML is told by its name or its head', () => {
    expect(read(bytes('<p>增长</p>'), 'a.html').trim()).toBe('增长')
    expect(read(bytes('<!DOCTYPE html><body><p>增长</p>')).trim()).toBe('增长')
  })

  it('a page without text is refused', () => {
    expect(read(bytes('<html><script>var a = "增长"</script>'), 'a.html')).toBe('noText')
  })
})

describe('pages', () => {
  const lines = (html: string) =>
    blocksOf(reportFromHtml(html) ?? expect.fail('no report')).map(({ kind, text }) => `${kind} ${text}`)

  it.each([
    ['paragraphs', '<p>一、工作回顾</p><p>增长3.2%。</p>', ['heading 一、工作回顾', 'paragraph 增长3.2%。']],
    [
      'line breaks',
      '增长3.2%。<br>下降1%。<br/><br/>持平。',
      ['paragraph 增长3.2%。', 'paragraph 下降1%。', 'paragraph 持平。'],
    ],
    ['figures split over runs', '<p>增长<span>3</span><b>.2</b><font>%</font>。</p>', ['paragraph 增长3.2%。']],
    [
      'Word paste',
      '<p class="MsoNormal"><o:p></o:p><span lang="EN-US">3.2%</span><o:p>&nbsp;</o:p></p>',
      ['paragraph 3.2%'],
    ],
    ['entities and soft hyphens', '<p>增&shy;长&#8203;3.2&#37;</p>', ['paragraph 增长3.2%']],
    ['indents are kept', '<p>　　增长3.2%。</p>', ['paragraph 　　增长3.2%。']],
    [
      'a table that only places text',
      '<table><tr><td><p>增长3.2%。</p><p>好。</p></td></tr></table>',
      ['paragraph 增长3.2%。', 'paragraph 好。'],
    ],
    [
      'a table of data',
      '<p>表</p><table><tr><th>指标</th><th>增速</th></tr><tr><td>GDP</td><td>3.2%</td></tr></table>',
      ['paragraph 表', 'table 指标\t增速\nGDP\t3.2%'],
    ],
    [
      'page numbers between paragraphs',
      '<p>增长。</p><p>- 3 -</p><p>第4页 共18页</p><p>好。</p>',
      ['paragraph 增长。', 'paragraph 好。'],
    ],
    [
      'lines of a cell are different words',
      '<table><tr><td>甲</td><td>100<br>200</td></tr><tr><td>乙</td><td><p>3</p><p>4</p></td></tr></table>',
      ['table 甲\t100 200\n乙\t3 4'],
    ],
    [
      'cells that span others leave the columns in place',
      '<table><tr><th rowspan=2>指标</th><th colspan=2>增速</th></tr><tr><td>2022</td><td>2023</td></tr></table>',
      ['table 指标\t增速\t\n\t2022\t2023'],
    ],
    [
      'a table in a table that only places it',
      '<table><tr><td>甲</td><td><table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table></td></tr><tr><td>乙</td><td>丙</td></tr></table>',
      ['paragraph 甲', 'table a\t1\nb\t2', 'paragraph 乙', 'paragraph 丙'],
    ],
    [
      'a table of one column only places it',
      '<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>',
      ['paragraph 甲', 'paragraph 乙'],
    ],
    [
      'a table with prose in a cell only places it',
      `<table><tr><td>甲</td><td>${'经济平稳增长，'.repeat(10)}</td></tr><tr><td>乙。</td><td>丙。</td></tr></table>`,
      ['paragraph 甲', `paragraph ${'经济平稳增长，'.repeat(10)}`, 'paragraph 乙。', 'paragraph 丙。'],
    ],
    [
      'a line in the largest element',
      '<div>　　一、工作回顾</div><p>完</p>',
      ['heading 　　一、工作回顾', 'paragraph 完'],
    ],
    [
      'a title in the body and above it',
      '<h1>某市2024年政府工作报告</h1><div id="zoom"><p>2024年政府工作报告</p><p>各位代表：</p><p>一年来，经济平稳增长。</p></div>',
      ['title 2024年政府工作报告', 'salutation 各位代表：', 'paragraph 一年来，经济平稳增长。'],
    ],
    ['preformatted lines', '<pre>一、工作回顾\n增长3%。</pre>', ['heading 一、工作回顾', 'paragraph 增长3%。']],
    [
      'a heading of the page outside the body',
      '<h1> 某市2024年政府工作报告 </h1><div id="zoom"><p>各位代表：</p><p>一年来，经济增长百分之三点二。</p></div>',
      ['title 某市2024年政府工作报告', 'salutation 各位代表：', 'paragraph 一年来，经济增长百分之三点二。'],
    ],
    [
      'a title that only the window bears',
      '<title>某市2024年政府工作报告_某市人民政府</title><p>各位代表：</p>',
      ['title 某市2024年政府工作报告', 'salutation 各位代表：'],
    ],
    [
      'a window that bears another name',
      '<title>要闻_某市人民政府</title><p>各位代表：</p>',
      ['salutation 各位代表：'],
    ],
    [
      'hidden copies',
      '<div><p>增长。</p></div><div style="display:none"><p>增长。</p></div><div hidden>增长。</div>',
      ['paragraph 增长。'],
    ],
  ])('%s', (_name, html, expected) => {
    expect(lines(html)).toEqual(expected)
  })

  const phrase = fc.constantFrom(
    '一、工作回顾',
    '增长3.2%',
    '（一）稳增长。',
    '各位代表',
    '“一村一品”',
    '1.1万吨',
    '，',
    '。',
    '3<5',
    '&',
  )
  const paragraph = fc.array(phrase, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''))
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const dress = fc.constantFrom(
    (text: string) => `<p>${escaped(text)}</p>`,
    (text: string) => `<div>　　${escaped(text)}</div>`,
    (text: string) => `${escaped(text)}<br>`,
    (text: string) =>
      `<p class="MsoNormal"><o:p></o:p>${Array.from(text, (part) => `<b>${escaped(part)}</b>`).join('')}</p>`,
    (text: string) => `<p>&nbsp;${escaped(text)}</p><p>- 3 -</p><script>var a = "增长"</script>`,
  )

  it('however its lines are dressed, a page reads as its lines', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(paragraph, dress), { minLength: 1, maxLength: 5 }), (dressed) => {
        const page = dressed.map(([text, wrap]) => wrap(text)).join('')
        const texts = blocksOf(reportFromHtml(page) ?? expect.fail('no report')).map(({ text }) => text.trim())
        expect(texts).toEqual(dressed.map(([text]) => text))
      }),
    )
  })

  it('no page, however broken, is too much', () => {
    const tag = fc.constantFrom(
      '<table>',
      '<tr>',
      '<td colspan=9>',
      '</table>',
      '<p>',
      '</div>',
      '<div hidden>',
      '<pre>',
      '<br>',
      '<!--',
      '<b>',
      '增长3%。',
      '<select>',
      '<svg>',
      '</p>',
      '<h1>',
    )
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 30 }), (tags) => {
        reportFromHtml(tags.join(''))?.check()
      }),
    )
  })

  it('the body is found among navigation, toolbars and footers', () => {
    const page = `<html><body><div class="top">某市人民政府</div><ul><li><a>首页</a></li><li><a>公开</a></li></ul>
      <div class="TRS_Editor">${sample
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('')}</div>
      <div class="foot">版权所有 备案号</div></body></html>`
    const read = reportFromHtml(page)
    expect(blocksOf(read ?? expect.fail('no report')).map(({ text }) => text)).toEqual(
      sample.split('\n').filter((line) => line !== ''),
    )
  })

  const paragraphs = sample
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `<p>${line}</p>`)
    .join('')

  it('a copy for telephones that a style sheet hides is read once', () => {
    expect(lines(`<div>${paragraphs}</div><div class="for-phone">${paragraphs}</div>`)).toEqual(lines(paragraphs))
  })

  it('a report that is paged into containers of one name is read whole', () => {
    const half = (from: number, to?: number) => `<div class="TRS_Editor">${parts.slice(from, to).join('')}</div>`
    const parts = paragraphs.split(/(?<=<\/p>)/)
    expect(lines(half(0, 40) + half(40))).toEqual(lines(paragraphs))
  })

  it('a last part outside the container of the others is not left behind', () => {
    expect(lines(`<div>${paragraphs}</div><div><p>完。</p></div>`)).toEqual([...lines(paragraphs), 'paragraph 完。'])
  })

  it('a sentence that is said again is read twice', () => {
    const said = '<p>坚持稳中求进工作总基调，完整准确全面贯彻新发展理念。</p>'
    expect(lines(`${said}<p>甲。</p>${said}`)).toHaveLength(3)
    expect(lines(said + said)).toHaveLength(2)
  })

  it('the body is found in the tables that old pages are placed by', () => {
    const menu = '<td><a>首页</a></td><td>领导之窗</td><td>公开</td>'
    const page = `<table><tr>${menu}</tr><tr><td colspan=3><table><tr><td>${paragraphs}</td></tr></table></td></tr></table>`
    expect(lines(page)).toEqual(lines(paragraphs))
  })

  it('a page with menus and no sentence has no report', () => {
    const menu = ['首页', '公开', '服务', '互动', '数据', '部门', '正在加载'].map((name) => `<li>${name}</li>`).join('')
    expect(reportFromHtml(`<ul>${menu}</ul>`)).toBeNull()
  })

  it('a page nested deeper than any call stack is read', () => {
    expect(lines(`${'<div>'.repeat(20_000)}增长3.2%。`)).toEqual(['paragraph 增长3.2%。'])
  })

  it('the body is found in a container with no known name', () => {
    const page = `<html><body><div><span>某市人民政府</span></div><div id="x1"><div>${sample.split('\n').join('<br>')}</div></div><div>版权所有</div></body></html>`
    const read = reportFromHtml(page)
    expect(blocksOf(read ?? expect.fail('no report')).map(({ text }) => text)).toEqual(
      sample.split('\n').filter((line) => line !== ''),
    )
  })
})
