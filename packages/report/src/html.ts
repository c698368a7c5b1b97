/**
 * A web page or a pasted fragment to a report.
 *
 * Tags are read only for where lines begin and end; how a page is laid out (runs, spans, Word's classes, tables for
 * placing) leaves no trace. A table of data becomes a table.
 */
import { parse } from 'parse5'
import type { Node } from 'prosemirror-model'
import { randomId } from './blockid.js'
import { bodyOf } from './body.js'
import { withoutCopy } from './copy.js'
import { gridOf } from './grid.js'
import { inkOf, kindOfLine, textOfPage } from './line.js'
import { schema } from './schema.js'
import type { ReadingOptions } from './text.js'
import { attributeOf, isBreaking, type PageElement, type PageNode, tour } from './tour.js'

/** A line of text, or a table's cells by row. */
type Piece = { readonly line: string } | { readonly rows: readonly (readonly string[])[] }

/** A page number that stands alone between paragraphs. */
const pageNumber =
  /^(?:[-—–]\s*\d{1,3}\s*[-—–]|第\s*\d{1,3}\s*页(?:\s*[，,]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})$/

/** Most lines that are taken for a text although none of them is a sentence. */
const longestNote = 6

/** The report on a page, or null where it has no text. A title that stands outside the body is put before it. */
export function reportFromHtml(html: string, { ids = randomId }: ReadingOptions = {}): Node | null {
  const page = parse(html).childNodes
  const shown = piecesOf(bodyOf(page)).filter((piece) => 'rows' in piece || !pageNumber.test(piece.line.trim()))
  const body = withoutCopy(shown, (piece) => ('rows' in piece ? piece.rows.flat().join(' ') : piece.line))
  if (!hasText(body)) return null
  const title = hasTitle(body) ? null : titleOf(page)
  let early = true
  const blocks = [...(title ? [{ line: title }] : []), ...body].map((piece) => {
    if ('rows' in piece) return tableOf(piece.rows, ids())
    const { kind, level, number } = kindOfLine(piece.line, early)
    if (kind !== 'title') early = false
    return schema.node(kind, { id: ids(), ...(level && { level, number }) }, schema.text(piece.line))
  })
  return schema.node('doc', null, blocks)
}

function tableOf(rows: readonly (readonly string[])[], id: string): Node {
  const cell = (text: string) => schema.node('table_cell', null, text ? schema.text(text) : undefined)
  const row = (cells: readonly string[]) => schema.node('table_row', null, cells.map(cell))
  return schema.node('table', { id }, rows.map(row))
}

/** Menus and notices have no sentences; where a page says nothing else, its text is elsewhere: in a frame, or still to come. */
function hasText(pieces: readonly Piece[]): boolean {
  const lines = pieces.flatMap((piece) => ('line' in piece ? [piece.line] : []))
  const isShort = lines.length <= longestNote
  return pieces.length > 0 && (isShort || lines.some((line) => /[。！？；]/.test(line)))
}

function hasTitle(pieces: readonly Piece[]): boolean {
  return pieces.slice(0, 6).some((piece) => 'line' in piece && kindOfLine(piece.line, true).kind === 'title')
}

/** What the page calls itself, where that is a report's title: its first heading, else its metadata. */
function titleOf(page: readonly PageNode[]): string | null {
  const names = [...headingsOf(page), ...metadataOf(page)].map((name) => textOfPage(name))
  return names.find((name) => name.includes('报告') && kindOfLine(name, true).kind === 'title') ?? null
}

function headingsOf(page: readonly PageNode[]): string[] {
  const headings: string[] = []
  let isInside = false
  for (const step of tour(page)) {
    if (step.at !== 'text' && /^h[12]$/.test(step.element.tagName)) {
      isInside = step.at === 'open'
      if (isInside) headings.push('')
    } else if (isInside && step.at === 'text') headings.push((headings.pop() ?? '') + step.text)
  }
  return headings
}

/** Title and article title of the head, with the site's name cut off. */
function metadataOf(page: readonly PageNode[]): string[] {
  const root = page.find((node): node is PageElement => node.nodeName === 'html')
  const head = root?.childNodes.find((node): node is PageElement => node.nodeName === 'head')
  const elements = (head?.childNodes ?? []).filter((node): node is PageElement => 'tagName' in node)
  const article = elements.filter((element) => attributeOf(element, 'name').toLowerCase() === 'articletitle')
  const titles = elements.filter(({ tagName }) => tagName === 'title')
  return [
    ...article.map((element) => attributeOf(element, 'content')),
    ...titles.flatMap((element) => [...tour(element.childNodes)].map((step) => (step.at === 'text' ? step.text : ''))),
  ].flatMap((name) => name.split(/[_|｜]|\s[-–—]\s|[-–—]{2}/))
}

function piecesOf(nodes: readonly PageNode[]): Piece[] {
  const pieces: Piece[] = []
  let line = ''
  let preformatted = 0
  let grid: PageElement | null = null
  const flush = () => {
    const text = textOfPage(line, { indent: true })
    if (inkOf(text) !== '') pieces.push({ line: text })
    line = ''
  }
  for (const step of tour(nodes)) {
    if (grid) {
      if (step.at === 'close' && step.element === grid) grid = null
    } else if (step.at === 'text') {
      for (const [at, part] of (preformatted > 0 ? step.text.split(/\r\n?|\n/) : [step.text]).entries()) {
        if (at > 0) flush()
        line += part
      }
    } else {
      const { tagName } = step.element
      if (isBreaking(step.element)) flush()
      if (tagName === 'pre') preformatted += step.at === 'open' ? 1 : -1
      const rows = tagName === 'table' && step.at === 'open' ? gridOf(step.element) : null
      if (rows) {
        pieces.push({ rows })
        grid = step.element
      }
    }
  }
  flush()
  return pieces
}
