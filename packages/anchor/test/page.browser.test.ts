import { describe, expect, it } from 'vitest'
import { findBody, linesOf, rangeOf, readPage } from '../src/dom.js'

const prose = '全市地区生产总值增长3.2%，一般公共预算收入47.09亿元。'.repeat(20)

/** A document whose body is `html`, laid out. */
function lay(html: string): HTMLElement {
  document.body.innerHTML = html
  return document.body
}

const linesIn = (html: string) => {
  const page = readPage(lay(html))
  return linesOf(page).map(({ from, to }) => page.raw.slice(from, to).trim())
}

describe('a page', () => {
  it.each([
    ['段落', '<p>甲</p><p>乙</p>', ['甲', '乙']],
    ['换行', '<div>甲<br>乙<br/>丙</div>', ['甲', '乙', '丙']],
    ['拆开的文字是一行', '<p>增长<span>3</span><b>.2</b>%</p>', ['增长3.2%']],
    ['块外的文字自成一行', '<div>甲<p>乙</p>丙</div>', ['甲', '乙', '丙']],
    ['表格', '<table><tr><td>甲</td><td>乙</td></tr></table>', ['甲', '乙']],
    ['看不见的不读', '<p>甲</p><p hidden>乙</p><p style="display: none">丙</p><p aria-hidden="true">丁</p>', ['甲']],
    [
      '样式表藏起的副本不读',
      '<style>.m { display: none }</style><div class="m"><p>甲</p></div><div><p>甲</p></div>',
      ['甲'],
    ],
    [
      '不是正文的不读',
      '<script>1</script><p>甲<textarea>乙</textarea><ruby>贺<rt>hè</rt></ruby></p><template>丙</template>',
      ['甲贺'],
    ],
  ])('%s', (_name, html, lines) => expect(linesIn(html)).toEqual(lines))

  it('finds every stretch of its text again in its nodes', () => {
    const page = readPage(lay('<p>增长<span>3</span><b>.2</b>%，<i>降低</i>0.5个百分点</p>'))
    for (let from = 0; from < page.raw.length; from++) {
      for (let to = from + 1; to <= page.raw.length; to++) {
        const { startContainer, startOffset, endContainer, endOffset } = rangeOf(page, from, to)
        const range = document.createRange()
        range.setStart(startContainer, startOffset)
        range.setEnd(endContainer, endOffset)
        expect(range.toString()).toBe(page.raw.slice(from, to))
      }
    }
    expect(() => rangeOf(page, 3, 3)).toThrow('3–3')
  })
})

describe('a body', () => {
  it.each([
    ['常用的正文容器', `<div id="zoom"><p>${prose}</p></div><div>页脚</div>`, 'zoom'],
    [
      '没有见过的容器，文字最密处',
      `<nav>首页</nav><main><div id="nr"><p>${prose}</p><p>${prose}</p></div></main>`,
      'nr',
    ],
    [
      '藏起的手机版不算',
      `<div hidden class="TRS_Editor">${prose}</div><div id="pc"><p>${prose}</p><p>${prose}</p></div>`,
      'pc',
    ],
    ['空的常用容器不算', `<div class="TRS_Editor"></div><div id="nr"><p>${prose}</p><p>${prose}</p></div>`, 'nr'],
  ])('%s', (_name, html, id) => {
    lay(html)
    expect(findBody(document)?.element.id).toBe(id)
  })

  it('is not found where there are only links', () => {
    lay(`<ul>${`<li><a href="#">${prose}</a></li>`.repeat(10)}</ul>`)
    expect(findBody(document)).toBeNull()
  })
})
