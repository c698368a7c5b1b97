/** The report on a page: whether there is one, and which of the body's lines are its. */
import { legible, type Projection, projectText } from '@zhushi/anchor'
import { findBody, linesOf, type PageText, readPage } from '@zhushi/anchor/dom'
import type { PageReport } from '../message'

/** What was read, with the way back to the page. */
export interface Reading {
  readonly report: PageReport
  readonly text: PageText
  readonly projection: Projection
  readonly body: Element
}

const named = /政府工作报告/
const salutation = /^(?:各位|尊敬的)[^。；]{0,30}[：:，,！!]?$/
const heading = /^第?[一二三四五六七八九十]{1,3}(?:、|部分)/

/** Fewer signs than this are an excerpt or a notice of one. */
const least = 600
/** A salutation further down the page than this is not the report's. */
const opening = 25

/** Reads the report a page carries; null where it carries none. */
export function readReport(document: Document): Reading | null {
  const body = findBody(document)
  if (!body) return null
  const text = readPage(body.element)
  const lines = linesOf(text).map((line) => ({ ...line, words: legible(text.raw.slice(line.from, line.to)).text }))
  const start = Math.max(
    0,
    lines.slice(0, opening).findIndex(({ words }) => salutation.test(words)),
  )
  const own = lines.slice(start)
  if (
    !isReport(
      body.title,
      own.map(({ words }) => words),
      start > 0 || salutation.test(own[0]?.words ?? ''),
    )
  )
    return null

  const projection = projectText(text.raw)
  const report = {
    title: body.title,
    address: document.location.href,
    raw: text.raw,
    lines: own.map(({ from, to }) => ({ from, to })),
    hash: hashOf(projection.text),
  }
  return { report, text, projection, body: body.element }
}

/** A work report names itself, is long, and addresses an assembly or is set out under numbered headings. */
function isReport(title: string, lines: readonly string[], isAddressed: boolean): boolean {
  if (lines.reduce((sum, line) => sum + line.length, 0) < least) return false
  const isNamed = named.test(title) || lines.slice(0, opening).some((line) => named.test(line) || /报告工作/.test(line))
  return isNamed && (isAddressed || lines.filter((line) => heading.test(line)).length >= 2)
}

/** 64 bits of FNV-1a in two halves. No more than a name: crypto.subtle is missing on http pages. */
function hashOf(text: string): string {
  let low = 0x811c9dc5
  let high = 0x01000193
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ code, 0x85ebca6b)
  }
  return `${text.length.toString(36)}-${(low >>> 0).toString(36)}-${(high >>> 0).toString(36)}`
}
