/** Tokens, ids and codes: how they are made, and what of them may be stored. */
import { createHash, randomBytes, randomInt } from 'node:crypto'

/** 256 random bits, for an address or a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a token. It has enough bits of its own to need no salt. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** 72 random bits, fit for an address and a room's name. */
export function newId(): string {
  return randomBytes(9).toString('base64url')
}

/** No letter or digit that looks like another. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Eight letters that a person types, as `ABCD-EFGH`: 40 random bits. */
export function newCode(): string {
  const code = Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** A typed code as it was made: without regard to case, blanks and dashes. */
export function readCode(typed: string): string {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  return `${code.slice(0, 4)}-${code.slice(4)}`
}
