/**
 * A tour of a page's tree: what is shown, in order, tag by tag.
 *
 * No step calls itself, since a page may be nested deeper than any call stack.
 */
import type { DefaultTreeAdapterTypes } from 'parse5'

export type PageNode = DefaultTreeAdapterTypes.ChildNode
export type PageElement = DefaultTreeAdapterTypes.Element

export type Step =
  | { readonly at: 'open' | 'close'; readonly element: PageElement }
  | { readonly at: 'text'; readonly text: string }

/** Elements whose text is not the page's, or not for readers. */
const skipped = new Set(
  'script style template iframe textarea rt rp head nav footer button select noscript object svg'.split(' '),
)

const breaking = new Set(
  (
    'address article aside blockquote body br caption center dd div dl dt figcaption figure form h1 h2 h3 h4 h5 h6 header ' +
    'hr html li main ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/** Whether a line ends where the element begins, and where it ends. */
export function isBreaking(element: PageElement): boolean {
  return breaking.has(element.tagName)
}

/** Every element and text under the roots, in order; what is skipped or hidden is left out whole. */
export function* tour(roots: readonly PageNode[]): Generator<Step> {
  const ahead: (PageNode | Step)[] = [...roots].reverse()
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    if ('at' in next) yield next
    else if (next.nodeName === '#text') yield { at: 'text', text: (next as DefaultTreeAdapterTypes.TextNode).value }
    else if ('tagName' in next && !isSkipped(next)) {
      yield { at: 'open', element: next }
      ahead.push({ at: 'close', element: next })
      for (let child = next.childNodes.length - 1; child >= 0; child--) ahead.push(next.childNodes[child] as PageNode)
    }
  }
}

/** An attribute's value; empty where the element has none of the name. */
export function attributeOf(element: PageElement, wanted: string): string {
  return element.attrs.find(({ name }) => name === wanted)?.value ?? ''
}

function isSkipped(element: PageElement): boolean {
  const isHidden = element.attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'aria-hidden' && value === 'true') ||
      (name === 'style' && /display\s*:\s*none/i.test(value)),
  )
  return isHidden || skipped.has(element.tagName)
}
