/** Where a missed figure stands: the place of words that were copied from the text. */
import type { StringKey } from '@zhushi/ui'
import type { Survey } from '../figures/survey'
import type { Place } from './operation'

export type PlaceFound =
  | { readonly ok: true; readonly place: Place }
  | { readonly ok: false; readonly why: StringKey; readonly values: Readonly<Record<string, string | number>> }

/** The one place of these words, where no figure stands already. */
export function placeOf({ blocks, byRow }: Survey, quote: string): PlaceFound {
  const words = quote.trim()
  const places = words === '' ? [] : blocks.flatMap((block) => placesIn(block, words))
  const [place] = places
  if (!place) return { ok: false, why: 'add.notFound', values: {} }
  if (places.length > 1) return { ok: false, why: 'add.several', values: { count: places.length } }
  const other = figureAcross({ byRow }, place)
  return other === null ? { ok: true, place } : { ok: false, why: 'add.isFigure', values: { quote: other } }
}

/** The words of the figure that stands across a place already, or null. */
export function figureAcross({ byRow }: Pick<Survey, 'byRow'>, place: Place): string | null {
  const other = [...byRow.values()].find(
    ({ block, figure, isDismissed }) =>
      !isDismissed && block.id === place.block.id && figure.from < place.to && place.from < figure.to,
  )
  return other?.figure.text ?? null
}

function placesIn(block: Place['block'], words: string): Place[] {
  const places: Place[] = []
  for (let from = block.text.indexOf(words); from >= 0; from = block.text.indexOf(words, from + words.length))
    places.push({ block, from, to: from + words.length })
  return places
}
