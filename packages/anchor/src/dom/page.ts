/**
 * A page as text: what its reader sees, in document order, with the way back to the text nodes.
 *
 * Nothing is written to the page. Elements hidden by a style sheet are asked for only where whole copies of a text
 * hide, at layout containers; asking at every element would cost more than all the rest.
 */

/** The visible text under one element. */
export interface PageText {
  /** The text nodes' data, joined without anything between. */
  readonly raw: string
  readonly nodes: readonly Text[]
  /** Offset in `raw` at which each node's data begins. */
  readonly starts: Int32Array
  /** Ascending offsets in `raw` at which a new line begins, be it by a block or by a `<br>`. */
  readonly breaks: readonly number[]
}

/** Never read: not text, or not seen, or not this text (the pronunciation over it). */
const unread = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT IFRAME OBJECT TEXTAREA SELECT BUTTON INPUT SVG MATH CANVAS VIDEO AUDIO RT RP HEAD'.split(
    ' ',
  ),
)
/** Where a line ends and another begins. */
const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION CENTER DD DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
)
/** Where a page keeps a second copy of a text for another screen. */
const containers = new Set('ARTICLE ASIDE DIV MAIN NAV SECTION TABLE UL'.split(' '))

/** Reads what is visible under `root`, which itself is not judged. */
export function readPage(root: Node): PageText {
  const nodes: Text[] = []
  const starts: number[] = []
  const breaks: number[] = [0]
  let raw = ''
  const breakHere = () => {
    if (breaks[breaks.length - 1] !== raw.length) breaks.push(raw.length)
  }

  for (let node = root.firstChild; node; ) {
    if (isText(node)) {
      if (node.data) {
        nodes.push(node)
        starts.push(raw.length)
        raw += node.data
      }
      node = next(node, root, breakHere)
      continue
    }
    const enters = isElement(node) && !isUnseen(node)
    if (enters && blocks.has(node.nodeName)) breakHere()
    node = (enters && node.firstChild) || next(node, root, breakHere)
  }
  return { raw, nodes, starts: Int32Array.from(starts), breaks }
}

/** The lines that say anything, as stretches of `raw`. */
export function linesOf({ raw, breaks }: PageText): { readonly from: number; readonly to: number }[] {
  return breaks
    .map((from, index) => ({ from, to: breaks[index + 1] ?? raw.length }))
    .filter(({ from, to }) => /\S/.test(raw.slice(from, to)))
}

/**
 * The range of the document that `raw.slice(from, to)` was read from. Throws where the stretch is empty or leaves the
 * text. The range is static: it does not follow later changes of the page.
 */
export function rangeOf(page: PageText, from: number, to: number): StaticRange {
  if (!(0 <= from && from < to && to <= page.raw.length)) throw new RangeError(`No such stretch: ${from}–${to}`)
  const first = nodeAt(page, from)
  const last = nodeAt(page, to - 1)
  return new StaticRange({
    startContainer: first.node,
    startOffset: from - first.start,
    endContainer: last.node,
    endOffset: to - last.start,
  })
}

function nodeAt({ nodes, starts }: PageText, offset: number): { node: Text; start: number } {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const node = nodes[low]
  if (!node) throw new RangeError(`No text at ${offset}`)
  return { node, start: starts[low] ?? 0 }
}

/** The node after this one and all that is in it; ends the lines of the blocks it leaves. */
function next(from: Node, root: Node, breakHere: () => void): ChildNode | null {
  for (let node: Node = from; ; ) {
    if (blocks.has(node.nodeName)) breakHere()
    if (node.nextSibling) return node.nextSibling
    if (!node.parentNode || node.parentNode === root) return null
    node = node.parentNode
  }
}

function isUnseen(element: Element): boolean {
  if (unread.has(element.nodeName.toUpperCase())) return true
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')) return true
  return containers.has(element.nodeName) && !element.checkVisibility({ visibilityProperty: true })
}

function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE
}
