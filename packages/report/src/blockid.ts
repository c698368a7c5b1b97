/** Ids of blocks: where new ones come from. */

/** Gives a new id at each call. */
export type IdSource = () => string

/** Every platform this runs on has Web Crypto; neither the DOM's nor Node's types are wanted for that alone. */
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array }

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz'

/** Twelve random letters and digits: 62 bits, enough for every block that a workspace will ever hold. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('')
}

/** b1, b2, … : the same for the same text, for programs that compare outputs. */
export function countedIds(): IdSource {
  let count = 0
  return () => `b${++count}`
}
