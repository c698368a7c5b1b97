/**
 * The schema: which documents are reports.
 *
 * A report is flat: blocks one after another, each with an id, and no marks, since what people say of a text is drawn
 * over it and never written into it.
 */
import { type Attrs, type DOMOutputSpec, type NodeSpec, Schema } from 'prosemirror-model'

/** A whole report, as a ProseMirror document of this schema. */
export type { Node as Report } from 'prosemirror-model'

/** Attributes of every block. `after` is the line end that follows it, with any blank lines up to the next block. */
const blockAttrs = { id: { default: '' }, after: { default: '\n' } }

const headingTag = (level: number) => `h${level + 1}`

function drawn(tag: string, attrs: Attrs, more: Record<string, string> = {}): DOMOutputSpec {
  return [tag, { 'data-id': attrs.id, ...more }, 0]
}

function idOf(dom: HTMLElement): Attrs {
  return { id: dom.getAttribute('data-id') ?? '' }
}

type HTMLElement = { getAttribute(name: string): string | null }

function line(tag: string, className: string | null, priority = 50): NodeSpec {
  return {
    group: 'block',
    content: 'text*',
    marks: '',
    attrs: blockAttrs,
    defining: true,
    parseDOM: [{ tag: className ? `${tag}.${className}` : tag, priority, getAttrs: idOf }],
    toDOM: (node) => drawn(tag, node.attrs, className ? { class: className } : {}),
  }
}

const heading: NodeSpec = {
  ...line('h2', null),
  attrs: { ...blockAttrs, level: { default: 1 }, number: { default: '' } },
  parseDOM: [1, 2, 3].map((level) => ({
    tag: headingTag(level),
    getAttrs: (dom: HTMLElement) => ({ ...idOf(dom), level }),
  })),
  toDOM: (node) => drawn(headingTag(node.attrs.level), node.attrs),
}

const table: NodeSpec = {
  group: 'block',
  content: 'table_row+',
  marks: '',
  attrs: blockAttrs,
  isolating: true,
  parseDOM: [{ tag: 'table', getAttrs: idOf }],
  toDOM: (node) => ['table', { 'data-id': node.attrs.id }, ['tbody', 0]],
}

/** The paragraph comes first among blocks, so that it is what a new line becomes. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+', marks: '' },
    paragraph: line('p', null, 40),
    title: line('h1', 'title'),
    salutation: line('p', 'salutation'),
    heading,
    table,
    table_row: { content: 'table_cell+', parseDOM: [{ tag: 'tr' }], toDOM: () => ['tr', 0] },
    table_cell: { content: 'text*', isolating: true, parseDOM: [{ tag: 'td' }, { tag: 'th' }], toDOM: () => ['td', 0] },
    text: { inline: true },
  },
})
