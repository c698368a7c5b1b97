/**
 * Mess: what editors' offices and publishing systems do to a report on its way to the web, one kind a function.
 *
 * Each takes the report's paragraphs and gives the HTML of a body. Everything is decided by position, nothing by chance,
 * so a page is the same each time.
 */

export type Body = (paragraphs: readonly string[]) => string

/** A number with its unit, as far as a page's runs break in it. */
const figure = /(?<![A-Za-z0-9.])[0-9]+(?:\.[0-9]+)?(?:%|个百分点|亿元|万元|万吨|公里|万|亿)?/g

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const numeral = (text: string, digit: (digit: string) => string) => text.replace(/[0-9.%]/g, digit)

/** Numbers cut into runs, units in a run of their own; between number and unit the source is wrapped. */
export const splitRuns: Body = (paragraphs) =>
  paragraphs
    .map((text) => {
      const runs = escaped(text).replace(figure, (found, at: number) => {
        const cut = 1 + (at % found.length)
        const wrap = /[0-9.]/.test(found[cut] ?? '') ? '' : '\n'
        return `<span style="font-family: 'Times New Roman'">${found.slice(0, cut)}</span>${wrap}<span>${found.slice(cut)}</span>`
      })
      return `<p style="text-indent: 2em"><span style="font-size: 16pt">${runs}</span></p>`
    })
    .join('\n')

/** Pasted from a word processor: MsoNormal, o:p, language runs around everything Latin. */
export const wordPaste: Body = (paragraphs) =>
  `<div class="WordSection1">${paragraphs
    .map((text) => {
      const runs = escaped(text).replace(/[0-9A-Za-z.%]+/g, '<span lang="EN-US" style="mso-hansi-font-family:仿宋_GB2312">$&</span>')
      return `<p class="MsoNormal" style="mso-pagination:widow-orphan;line-height:30.0pt;mso-line-height-rule:exactly"><span style="font-size:16.0pt;mso-bidi-font-size:12.0pt">${runs}<span lang="EN-US"><o:p></o:p></span></span></p><p class="MsoNormal"><span lang="EN-US"><o:p>&nbsp;</o:p></span></p>`
    })
    .join('')}</div>`

/** Indents of ideographic and no-break spaces, and spaces around figures. */
export const spaced: Body = (paragraphs) =>
  paragraphs
    .map((text, index) => {
      const indent = ['　　', '&nbsp;&nbsp;&nbsp;&nbsp;', '&ensp;&ensp;　', '&emsp;&emsp;'][index % 4]
      return `<p>${indent}${escaped(text).replace(figure, '&nbsp;$&&thinsp;')}</p>`
    })
    .join('\n')

/** Digits, points and percent signs at full width. */
export const fullWidth: Body = (paragraphs) =>
  paragraphs
    .map((text) => `<p>　　${numeral(escaped(text), (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))}</p>`)
    .join('\n')

/** One element, every paragraph ended by breaks. */
export const lineBreaks: Body = (paragraphs) => `<p>${paragraphs.map((text) => `　　${escaped(text)}`).join('<br><br/>\n')}</p>`

/** Zero-width signs, soft hyphens and byte-order marks, inside figures too. */
export const invisible: Body = (paragraphs) =>
  paragraphs
    .map((text, index) => {
      const signs = ['\u200b', '\u00ad', '\ufeff', '\u2060']
      const strewn = escaped(text).replace(figure, (found) => [...found].join(signs[index % signs.length]))
      return `<p>\ufeff${strewn}\u200b</p>`
    })
    .join('\n')

/** Layout tables within layout tables, and the printed page's number between paragraphs. */
export const layoutTables: Body = (paragraphs) =>
  `<table width="100%" border="0"><tbody><tr><td><table width="96%" align="center" border="0">${paragraphs
    .map((text, index) => {
      const page = index % 6 === 5 ? `<tr><td align="center">— ${(index + 1) / 6} —</td></tr>` : ''
      return `<tr><td height="24" style="font-size:14px">　　${escaped(text)}</td></tr>${page}`
    })
    .join('')}</table></td></tr></tbody></table>`

/** The plain body, twice: for a desk and, hidden by the style sheet, for a telephone. */
export const twoCopies: Body = (paragraphs) => {
  const text = paragraphs.map((each) => `<p>${escaped(each)}</p>`).join('')
  return `<style>.for-phone { display: none } @media (max-width: 640px) { .for-desk { display: none } .for-phone { display: block } }</style>
<div class="for-phone"><div class="txt">${text}</div></div><div class="for-desk"><div class="txt">${text}</div></div>`
}

/** Old markup: font tags, centred headings, no paragraph element at all. */
export const fontTags: Body = (paragraphs) =>
  paragraphs
    .map((text) => `<div><font face="仿宋_GB2312" size="4">　　${escaped(text).replace(/[。；]/g, '$&</font><font size="4">')}</font></div>`)
    .join('\n')

/** The body is put in by a script some time after the page has loaded. */
export const late: Body = (paragraphs) => {
  const text = paragraphs.map((each) => `<p>${escaped(each)}</p>`).join('')
  return `<div class="loading">正在加载……</div><template id="late">${text}</template>
<script>setTimeout(() => { const body = document.querySelector('.loading').parentElement; body.replaceChildren(document.querySelector('#late').content.cloneNode(true)) }, 900)</script>`
}

/** A reading aid wraps every sentence in an element of its own once the page stands. */
export const wrappedLive: Body = (paragraphs) =>
  `${paragraphs.map((text) => `<p class="read">${escaped(text)}</p>`).join('')}
<script>setTimeout(() => { for (const p of document.querySelectorAll('.read')) {
  const parts = p.textContent.split(/(?<=[，。；])/)
  p.replaceChildren(...parts.map((part) => Object.assign(document.createElement('span'), { className: 'aloud', textContent: part })))
} }, 900)</script>`

/** In a frame of the same site. */
export const framed: Body = () => '<iframe src="framed-body.html" width="100%" height="9000" frameborder="0" scrolling="no"></iframe>'

export const plain: Body = (paragraphs) => paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')
