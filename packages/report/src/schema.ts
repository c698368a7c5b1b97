/**
 * The schema: which documents are reports.
 *
 * A report is flat: blocks one after another, each with an id, and no marks, since what people say of a text is drawn
 * over it and never written into it.
 */
import { type Attrs, type DOMOutputSpec, Fragment, type NodeSpec, Schema } from 'prosemirror-model'

/** A whole report, as a ProseMirror document of this schema. */
export type { Node as Report } from 'prosemirror-model'

/** Attributes of every block. `after` is the line end that follows it, with any blank lines up to the next block. */
const blockAttrs = { id: { default: '' }, after: { default: '\n' } }

const headingTag = (level: number) => `h${level + 1}`

/** As much of the DOM as the schema needs to know. */
interface DomNode {
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: ArrayLike<DomNode>
}

interface DomElement extends DomNode {
  getAttribute(name: string): string | null
}

/**
 * Attributes as the DOM carries them, so that a cut and a paste, too, keep the blank lines.
 *
 * HTML reads a carriage return as a line feed, hence its picture in place of it.
 */
function carried({ id, after }: Attrs): Record<string, string> {
  return { 'data-id': id, ...(after !== '\n' && { 'data-after': after.replaceAll('\r', '\u240d') }) }
}

function attrsOf(dom: DomElement): Attrs {
  const after = (dom.getAttribute('data-after') ?? '\n').replaceAll('\u240d', '\r')
  return { id: dom.getAttribute('data-id') ?? '', after: /^\s*$/.test(after) ? after : '\n' }
}

function drawn(tag: string, attrs: Attrs, more: Record<string, string> = {}): DOMOutputSpec {
  return [tag, { ...carried(attrs), ...more }, 0]
}

function line(tag: string, className: string | null, priority = 50): NodeSpec {
  return {
    group: 'block',
    content: 'text*',
    marks: '',
    attrs: blockAttrs,
    defining: true,
    parseDOM: [{ tag: className ? `${tag}.${className}` : tag, priority, getAttrs: attrsOf }],
    toDOM: (node) => drawn(tag, node.attrs, className ? { class: className } : {}),
  }
}

/** A line break of a pasted page ends the paragraph: its lines are paragraphs of their own here. */
const paragraph: NodeSpec = line('p', null, 40)
paragraph.parseDOM = [...(paragraph.parseDOM ?? []), { tag: 'br', closeParent: true }]

/** A page's first heading is its title. */
const title: NodeSpec = { ...line('h1', 'title'), parseDOM: [{ tag: 'h1', getAttrs: attrsOf }] }

const heading: NodeSpec = {
  ...line('h2', null),
  attrs: { ...blockAttrs, level: { default: 1 }, number: { default: '' } },
  parseDOM: [1, 2, 3].map((level) => ({
    tag: headingTag(level),
    getAttrs: (dom: DomElement) => ({ ...attrsOf(dom), level }),
  })),
  toDOM: (node) => drawn(headingTag(node.attrs.level), node.attrs),
}

const table: NodeSpec = {
  group: 'block',
  content: 'table_row+',
  marks: '',
  attrs: blockAttrs,
  isolating: true,
  parseDOM: [{ tag: 'table', getAttrs: attrsOf }],
  toDOM: (node) => ['table', carried(node.attrs), ['tbody', 0]],
}

/** Word fills its cells with paragraphs; a cell holds text alone. */
const cell: NodeSpec = {
  content: 'text*',
  marks: '',
  isolating: true,
  parseDOM: ['td', 'th'].map((tag) => ({
    tag,
    getContent: (dom: DomNode) => {
      const text = wordsIn(dom)
        .replace(/[ \t\r\n\f]+/g, ' ')
        .trim()
      return text === '' ? Fragment.empty : Fragment.from(schema.text(text))
    },
  })),
  toDOM: () => ['td', 0],
}

/** All text under a node; what stands in different blocks are different words. */
function wordsIn(dom: DomNode): string {
  if (dom.nodeName === '#text') return dom.nodeValue ?? ''
  const text = Array.from(dom.childNodes, wordsIn).join('')
  return /^(?:BR|P|DIV|LI)$/.test(dom.nodeName) ? ` ${text} ` : text
}

/** The paragraph comes first among blocks, so that it is what a new line becomes. */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+', marks: '' },
    paragraph,
    title,
    salutation: line('p', 'salutation'),
    heading,
    table,
    table_row: { content: 'table_cell+', parseDOM: [{ tag: 'tr' }], toDOM: () => ['tr', 0] },
    table_cell: cell,
    text: { inline: true },
  },
})
