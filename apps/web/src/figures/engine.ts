/** The engine of claims, in a module of its own: it is fetched after the text has appeared. */
export { claimsIn } from '@zhushi/claim'
