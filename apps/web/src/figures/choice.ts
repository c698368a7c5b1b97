/** Choices among the figures: which rows are listed, which figure is next. */
import { isChecked } from '@zhushi/ui'
import type { Filter, Look } from '../workspace/look'
import { isCorrected, type Row } from './row'
import type { Entry } from './survey'

/** Which rows a filter lets through. What somebody set aside is listed by its own filter alone. */
export const passes: Readonly<Record<Filter, (row: Row) => boolean>> = {
  all: ({ entry }) => !entry.isDismissed,
  unchecked: ({ entry }) => !entry.isDismissed && !isChecked(entry.standing),
  checked: ({ entry }) => !entry.isDismissed && isChecked(entry.standing),
  commented: ({ entry }) => !entry.isDismissed && entry.comments.length > 0,
  corrected: (row) => !row.entry.isDismissed && isCorrected(row),
  dismissed: ({ entry }) => entry.isDismissed,
  // What has lost its place is no figure any more; it is listed beside them.
  lost: () => false,
}

/** How a text is spelt, to be searched in: initials and syllables. */
export type Spelling = (text: string) => string

/**
 * The rows to list, in the order of the text. One that a person has in hand stays, though what they just said of it made
 * it fall out of the filter; but not out of a search.
 */
export function listed(rows: readonly Row[], look: Look, inHand: string | null, spelling?: Spelling): Row[] {
  const filter = passes[look.filter ?? 'all']
  const words = folded(look.find ?? '')
  return rows.filter(
    (row) =>
      (row.entry.row === inHand || (filter(row) && isWithin(row, look))) &&
      (words === '' || textOf(row, spelling).includes(words)),
  )
}

/** The entry that many steps on from the one in hand; the first or last where none is. Null in an empty list. */
export function stepFrom(entries: readonly Entry[], inHand: string | null, step: 1 | -1): Entry | null {
  const at = entries.findIndex(({ row }) => row === inHand)
  if (at < 0) return (step > 0 ? entries[0] : entries.at(-1)) ?? null
  return entries[at + step] ?? null
}

/** The figures of these rows, each once. */
export function entriesOf(rows: readonly Row[]): Entry[] {
  return [...new Set(rows.map(({ entry }) => entry))]
}

function isWithin({ entry, facts }: Row, { mode, stat, section }: Look): boolean {
  return (
    (mode === undefined || facts.mode === mode) &&
    (stat === undefined || facts.stat === stat) &&
    (section === undefined || entry.sections.some(({ block }) => block === section))
  )
}

function textOf({ entry, facts }: Row, spelling?: Spelling): string {
  const { context, figure } = entry
  const written = folded(`${facts.indicator} ${context}${figure.text} ${facts.text} ${facts.value}${facts.unit}`)
  return spelling ? `${written} ${spelling(facts.indicator)} ${spelling(context)}` : written
}

/** Blind to width, case and spaces, as people type figures in every way. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}
