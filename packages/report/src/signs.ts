/** Signs: where some characters stand in a text, found by a look into a table for each. */

/** Characters to look for, each 1 at its code; none beyond the basic plane. */
export type Signs = Uint8Array

/** The table of these characters. */
export function signsOf(characters: string): Signs {
  const table = new Uint8Array(0x10000)
  for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = 1
  return table
}

/** Where the next of some characters stands at or after a place, or -1: a pattern takes ten times as long over Chinese text. */
export function nextOf(text: string, signs: Signs, from: number): number {
  for (let at = from; at < text.length; at++) if (signs[text.charCodeAt(at)] === 1) return at
  return -1
}

/** Where any of some characters stand, in order. */
export function placesOf(text: string, signs: Signs): readonly number[] {
  const places: number[] = []
  for (let at = nextOf(text, signs, 0); at >= 0; at = nextOf(text, signs, at + 1)) places.push(at)
  return places
}

/** Two characters as one number: what a name begins with. */
export function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)
}
