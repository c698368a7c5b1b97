/**
 * Text to report and back. `textOf(reportFromText(t)) === t` for every text without NUL.
 */

import { type Attrs, Fragment, type Node } from 'prosemirror-model'
import { type IdSource, randomId } from './blockid.js'
import { inkOf, kindOfLine } from './line.js'
import { matchesOf } from './matches.js'
import { schema } from './schema.js'

/** One line of input: its text, and the line end and blank lines that follow it. */
interface Line {
  readonly text: string
  readonly after: string
}

export interface ReadingOptions {
  /** Where block ids come from; random unless said otherwise. */
  readonly ids?: IdSource
}

/** Reads a text, a block a line. A text with nothing in it is one empty paragraph. */
export function reportFromText(text: string, { ids = randomId }: ReadingOptions = {}): Node {
  let early = true
  const blocks = linesOf(text).map((line) => {
    const kind = kindOfLine(line.text, early)
    if (kind.kind !== 'title' && inkOf(line.text) !== '') early = false
    const attrs: Attrs = { id: ids(), after: line.after, ...(kind.level && { level: kind.level, number: kind.number }) }
    return schema.node(kind.kind, attrs, line.text === '' ? undefined : schema.text(line.text))
  })
  return schema.node('doc', null, Fragment.from(blocks))
}

/** The report as text, every character as it was read. */
export function textOf(doc: Node): string {
  return doc.children.map((block, at) => textOfBlock(block) + endOf(doc, at)).join('')
}

/**
 * What follows a block in the text.
 *
 * The last line of a file may have no end; once it is split or another block follows, it must have one, or two lines
 * would run together and their figures into one.
 */
export function endOf(doc: Node, index: number): string {
  const after: string = doc.child(index).attrs.after
  return index === doc.childCount - 1 || /[\r\n]/.test(after) ? after : `${after}\n`
}

/** The text of one block: a table's cells are joined by tabs, its rows by line feeds. */
export function textOfBlock(block: Node): string {
  if (block.type.name !== 'table') return block.textContent
  return rowsOf(block)
    .map((row) => row.map((cell) => cell.textContent).join('\t'))
    .join('\n')
}

export function rowsOf(table: Node): Node[][] {
  return table.children.map((row) => [...row.children])
}

/** Splits at line ends; a blank line belongs to what stands before it, unless nothing does. */
function linesOf(text: string): Line[] {
  const lines: { text: string; after: string }[] = []
  for (const [, content = '', end = ''] of matchesOf(text, /([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    if (content === '' && end === '') continue
    const last = lines.at(-1)
    if (last && last.after !== '' && content.trim() === '') last.after += content + end
    else lines.push({ text: content, after: end })
  }
  return lines.length > 0 ? lines : [{ text: '', after: '' }]
}
