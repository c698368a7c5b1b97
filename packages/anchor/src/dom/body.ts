/**
 * The body of a page: the element that holds its text, among header, navigation, sharing buttons and footer.
 *
 * First the containers that the publishing systems of official sites are known to use, then the density of text. A page
 * that shows its text in a frame of its own origin has its body there.
 */

/** Where a page keeps its text. */
export interface Body {
  readonly element: Element
  /** The page's title without the name of the site, as far as it can be told. */
  readonly title: string
}

/** Containers of the usual publishing systems. */
const known = [
  '#zoom',
  '.TRS_Editor',
  '.TRS_UEDITOR',
  '.trs_editor_view',
  '#UCAP-CONTENT',
  'ucapcontent',
  '.pages_content',
  '.wzcon.j-fontContent',
  '#wh_x_c',
  '.art_con',
  '.article-body',
  '#NewsContent',
  '#conN',
  '.xxgk_content',
  '.WordSection1',
  '#mainText',
  '#js_content',
  '#vsb_content',
  '.v_news_content',
]

/** Fewer signs than this are a notice, not a text. */
const least = 400
/** A container that is this much smaller than the densest one holds another text, or a part. */
const lacking = 0.5
/** A child with this share of the prose holds the body; what is beside it is a title or a footer. */
const nearlyAll = 0.8

/** The page's body, or null where no element holds enough text that is not links. */
export function findBody(document: Document): Body | null {
  const found = documentsOf(document)
    .flatMap((each) => candidatesIn(each))
    .map((element) => ({ element, weight: proseIn(element) }))
    .filter(({ weight }) => weight >= least)
  const heaviest = Math.max(...found.map(({ weight }) => weight))
  const best = found.find(({ weight }) => weight >= heaviest * lacking)
  return best ? { element: best.element, title: titleOf(document) } : null
}

/** The document and those of its frames that may be read. */
function documentsOf(document: Document): Document[] {
  const frames = [...document.querySelectorAll('iframe, frame')] as (HTMLIFrameElement | HTMLFrameElement)[]
  return [document, ...frames.flatMap((frame) => frame.contentDocument ?? [])]
}

/** Known containers in their order, then the densest element. */
function candidatesIn(document: Document): Element[] {
  const listed = known
    .flatMap((selector) => [...document.querySelectorAll(selector)])
    .filter((each) => each.checkVisibility())
  const dense = document.body ? densest(document.body) : null
  return dense ? [...listed, dense] : listed
}

/** Goes down from `element` for as long as one child holds nearly all the prose that is seen. */
function densest(element: Element): Element {
  const seen = [...element.children].filter((child) => child.checkVisibility())
  const weighed = seen.map((child) => ({ child, weight: proseIn(child) }))
  const whole = weighed.reduce((sum, { weight }) => sum + weight, ownProseIn(element))
  const main = weighed.find(({ weight }) => weight > whole * nearlyAll)
  return main ? densest(main.child) : element
}

/** Signs of text that stand in the element itself. */
function ownProseIn(element: Element): number {
  return [...element.childNodes].reduce((sum, node) => sum + (node.nodeType === Node.TEXT_NODE ? signsIn(node) : 0), 0)
}

/** Signs of text outside links: a list of news has many signs and little prose. */
function proseIn(element: Element): number {
  if (/^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|NAV)$/.test(element.nodeName)) return 0
  let count = 0
  const walk = element.ownerDocument.createTreeWalker(
    element,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) =>
      /^(A|SCRIPT|STYLE|TEMPLATE|NOSCRIPT|NAV)$/.test(node.nodeName)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  )
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) count += signsIn(node)
  }
  return count
}

function signsIn(node: Node): number {
  return (node.nodeValue ?? '').trim().length
}

function titleOf(document: Document): string {
  const named = document.querySelector('meta[name="ArticleTitle" i]')?.getAttribute('content')
  return (named ?? document.title.split(/[_|]|\s[-–—]\s/)[0] ?? '').trim()
}
