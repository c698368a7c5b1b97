/** Choices among the figures: which are listed, which is next. */
import { isChecked } from '@zhushi/ui'
import type { Filter } from '../workspace/look'
import type { Entry } from './survey'

/** Which figures a filter lets through. */
export const passes: Readonly<Record<Filter, (entry: Entry) => boolean>> = {
  all: () => true,
  unchecked: ({ standing }) => !isChecked(standing),
  checked: ({ standing }) => isChecked(standing),
  commented: ({ comments }) => comments.length > 0,
  // What has lost its place is no figure any more; it is listed beside them.
  lost: () => false,
}

/**
 * The figures to list. One that a person has in hand stays, though what they just said of it made it fall out of the
 * filter.
 */
export function listed(entries: readonly Entry[], filter: Filter, find: string, inHand: string | null): Entry[] {
  const words = folded(find)
  return entries.filter(
    (entry) => (entry.row === inHand || passes[filter](entry)) && (words === '' || textOf(entry).includes(words)),
  )
}

/** The entry that many steps on from the one in hand; the first or last where none is. Null in an empty list. */
export function stepFrom(entries: readonly Entry[], inHand: string | null, step: 1 | -1): Entry | null {
  const at = entries.findIndex(({ row }) => row === inHand)
  if (at < 0) return (step > 0 ? entries[0] : entries.at(-1)) ?? null
  return entries[at + step] ?? null
}

function textOf({ context, figure }: Entry): string {
  return folded(`${context}${figure.text} ${figure.value}${figure.unit}`)
}

/** Blind to width, case and spaces, as people type figures in every way. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}
