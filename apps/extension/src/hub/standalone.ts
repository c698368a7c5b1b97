/** A page by itself: its own figures, read from its own text, with nobody's judgement. */
import { legible, projectText } from '@zhushi/anchor'
import { type Block, kindOfLine } from '@zhushi/report'
import { figuresOnPage } from '../figures'
import type { PageReport } from '../message'
import { contextOf, type Row } from './row'
import { sectionTitles } from './section'

/** The page's figures, in order. */
export function rowsOfPage({ raw, lines }: PageReport): Row[] {
  const sections = sectionTitles(blocksOf(raw, lines))
  return figuresOnPage(raw, lines, projectText(raw)).map(({ id, figure, line, text, from, to }) => ({
    id,
    figure,
    context: contextOf(text, figure.from),
    section: sections.get(String(line)) ?? '',
    presence: 'own',
    place: { from, to },
    instead: '',
    standing: 'unchecked',
    record: null,
    reference: null,
    comments: [],
    evidence: [],
  }))
}

function blocksOf(raw: string, lines: PageReport['lines']): Block[] {
  let early = true
  return lines.map(({ from, to }, line) => {
    const text = legible(raw.slice(from, to)).text
    const kind = kindOfLine(text, early)
    if (kind.kind !== 'title') early = false
    return { id: String(line), kind: kind.kind, ...(kind.level && { level: kind.level }), text }
  })
}
