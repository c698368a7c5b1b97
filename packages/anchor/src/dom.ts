/** The DOM's side of the package: a page as text, and places in that text as ranges of the page. */
export { type Body, findBody } from './dom/body.js'
export { linesOf, type PageText, rangeOf, readPage } from './dom/page.js'
