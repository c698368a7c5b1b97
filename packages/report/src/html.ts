/**
 * A web page or a pasted fragment to a report.
 *
 * Tags are read only for where lines begin and end; how a page is laid out (runs, spans, Word's classes, tables for
 * placing) leaves no trace. A table of data becomes a table.
 */

import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { Node } from 'prosemirror-model'
import { randomId } from './blockid.js'
import { kindOfLine } from './line.js'
import { schema } from './schema.js'
import type { ReadingOptions } from './text.js'

type HtmlNode = DefaultTreeAdapterTypes.ChildNode
type HtmlElement = DefaultTreeAdapterTypes.Element

/** A line of text, or a table's cells by row. */
type Piece = { readonly line: string } | { readonly rows: readonly (readonly string[])[] }

const skipped = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'textarea',
  'rt',
  'rp',
  'head',
  'nav',
  'footer',
  'button',
  'select',
  'noscript',
  'object',
  'svg',
])
const breaking = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'br',
  'caption',
  'center',
  'dd',
  'div',
  'dl',
  'dt',
  'figure',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'html',
  'li',
  'main',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'tbody',
  'td',
  'th',
  'tr',
  'ul',
])

/** Where government sites put the body of a page: ids and classes, as their content systems write them. */
const bodyNames =
  /^(?:zoom|TRS_Editor|TRS_UEDITOR|trs_editor_view|UCAP-CONTENT|ucapcontent|pages_content|wzcon|wh_x_c|art_con|article-body|NewsContent|conN|xxgk_content|WordSection1|mainText|js_content|vsb_content|v_news_content)$/i

/** A page number that stands alone between paragraphs. */
const pageNumber =
  /^(?:[-—–]\s*\d{1,3}\s*[-—–]|第\s*\d{1,3}\s*页(?:\s*[，,]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})$/

/** Longest cell of a table of data, in UTF-16 units; longer ones hold prose, and the table only places it. */
const longestCell = 60

/** Invisible characters that pages put inside words. */
const invisible = /[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad]/g

/** The report on a page, or null where there is no text. */
export function reportFromHtml(html: string, { ids = randomId }: ReadingOptions = {}): Node | null {
  const page = parse(html)
  const body = bodyOf(page.childNodes)
  const pieces = piecesOf(body).filter((piece) => 'rows' in piece || !pageNumber.test(piece.line.trim()))
  if (pieces.length === 0) return null
  let early = true
  const blocks = pieces.map((piece) => {
    if ('rows' in piece) return tableOf(piece.rows, ids())
    const { kind, level, number } = kindOfLine(piece.line, early)
    if (kind !== 'title') early = false
    return schema.node(kind, { id: ids(), ...(level && { level, number }) }, schema.text(piece.line))
  })
  return schema.node('doc', null, blocks)
}

function tableOf(rows: readonly (readonly string[])[], id: string): Node {
  const cells = (row: readonly string[]) =>
    row.map((text) => schema.node('table_cell', null, text ? schema.text(text) : undefined))
  return schema.node(
    'table',
    { id },
    rows.map((row) => schema.node('table_row', null, cells(row))),
  )
}

/** The children of the element that holds the text: a known container, else the one most of the page's prose is in. */
function bodyOf(roots: readonly HtmlNode[]): readonly HtmlNode[] {
  const named: HtmlElement[] = []
  walk(roots, (element) => {
    const names = [attribute(element, 'id'), ...attribute(element, 'class').split(/\s+/)]
    if (names.some((name) => bodyNames.test(name))) named.push(element)
  })
  const all = proseIn(roots)
  const best = named
    .filter((element) => proseIn(element.childNodes) > all / 2)
    .sort((a, b) => proseIn(a.childNodes) - proseIn(b.childNodes))[0]
  return best ? best.childNodes : densest(roots, all)
}

/** Goes down as long as one child holds nearly all of the prose. */
function densest(nodes: readonly HtmlNode[], all: number): readonly HtmlNode[] {
  const heir = nodes.find(
    (node): node is HtmlElement => 'tagName' in node && !isSkipped(node) && proseIn(node.childNodes) > all * 0.8,
  )
  return heir && !['p', 'table', 'tbody', 'tr'].includes(heir.tagName) ? densest(heir.childNodes, all) : nodes
}

/** Characters that prose is made of: Chinese text, links left out. */
function proseIn(nodes: readonly HtmlNode[]): number {
  let count = 0
  for (const node of nodes) {
    if (node.nodeName === '#text')
      count += (node as DefaultTreeAdapterTypes.TextNode).value.match(/[\u4e00-\u9fff]/g)?.length ?? 0
    else if ('tagName' in node && !isSkipped(node) && node.tagName !== 'a') count += proseIn(node.childNodes)
  }
  return count
}

function piecesOf(nodes: readonly HtmlNode[]): Piece[] {
  const pieces: Piece[] = []
  let line = ''
  const flush = () => {
    const text = line
      .replace(invisible, '')
      .replace(/[ \t\r\n\f]+/g, ' ')
      .replace(/^[ ]+|[ \u00a0\u3000]+$/g, '')
      .replaceAll('\u00a0', ' ')
    if (text.trim() !== '') pieces.push({ line: text })
    line = ''
  }
  const visit = (node: HtmlNode) => {
    if (node.nodeName === '#text') line += (node as DefaultTreeAdapterTypes.TextNode).value
    if (!('tagName' in node) || isSkipped(node)) return
    const rows = node.tagName === 'table' ? dataIn(node) : null
    if (breaking.has(node.tagName)) flush()
    if (rows) pieces.push({ rows })
    else for (const child of node.childNodes) visit(child)
    if (breaking.has(node.tagName)) flush()
  }
  for (const node of nodes) visit(node)
  flush()
  return pieces
}

/** A table's cells, or null where it only places text: one column, or prose in a cell. */
function dataIn(table: HtmlElement): string[][] | null {
  const rows: string[][] = []
  walk(table.childNodes, (element) => {
    if (element.tagName === 'tr') rows.push([])
    if (element.tagName === 'td' || element.tagName === 'th')
      rows.at(-1)?.push(textIn(element).replace(/\s+/g, ' ').trim())
  })
  const filled = rows.filter((row) => row.length > 0)
  const isData =
    filled.length > 1 &&
    filled.some((row) => row.length > 1) &&
    filled.flat().every((cell) => cell.length <= longestCell)
  return isData ? filled : null
}

function textIn(element: HtmlElement): string {
  return element.childNodes
    .map((node) =>
      node.nodeName === '#text'
        ? (node as DefaultTreeAdapterTypes.TextNode).value
        : 'tagName' in node && !isSkipped(node)
          ? textIn(node)
          : '',
    )
    .join('')
    .replace(invisible, '')
}

function walk(nodes: readonly HtmlNode[], visit: (element: HtmlElement) => void): void {
  for (const node of nodes) {
    if (!('tagName' in node) || isSkipped(node)) continue
    visit(node)
    walk(node.childNodes, visit)
  }
}

function isSkipped(element: HtmlElement): boolean {
  const isHidden = element.attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'aria-hidden' && value === 'true') ||
      (name === 'style' && /display\s*:\s*none/i.test(value)),
  )
  return isHidden || skipped.has(element.tagName)
}

function attribute(element: HtmlElement, wanted: string): string {
  return element.attrs.find(({ name }) => name === wanted)?.value ?? ''
}
