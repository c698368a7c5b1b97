/**
 * Blocks: what a report is made of, as plain data.
 *
 * The ProseMirror document is the report while it is edited; blocks are the same report for everything that only
 * reads it. Offsets elsewhere count UTF-16 units in `text`.
 */

export type BlockKind = 'title' | 'salutation' | 'heading' | 'paragraph' | 'table'

/** One heading, paragraph or table of a report. A table's text is its cells joined by tabs, its rows by line feeds. */
export interface Block {
  /** Unique within the report, and kept while the block is edited. */
  readonly id: string
  readonly kind: BlockKind
  /** Of a heading: 1 for 一、, 2 for （一）, 3 for 1. */
  readonly level?: 1 | 2 | 3
  /** The line as written: indents are part of it. */
  readonly text: string
  /** 1-based line of the input that the block came from; absent in a report that was not read from text. */
  readonly line?: number
}
