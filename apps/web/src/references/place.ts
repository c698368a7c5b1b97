/** Places as they stand in an address: `block:from-to`. */
import type { Place } from '@zhushi/check'

export type Passage = Omit<Place, 'document'>

export function writtenPlace({ block, from, to }: Passage): string {
  return `${block}:${from}-${to}`
}

/** Null where it is none. */
export function placeWritten(text: string | undefined): Passage | null {
  const found = /^([\w-]+):(\d{1,7})-(\d{1,7})$/.exec(text ?? '')
  if (!found?.[1]) return null
  return { block: found[1], from: Number(found[2]), to: Number(found[3]) }
}
