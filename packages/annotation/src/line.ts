/** What is read alike wherever it comes in: ids of operations, and single lines. */
import * as v from 'valibot'

/** Made by who sends it, so that what is sent twice happens once. */
export const opId = v.pipe(v.string(), v.uuid())

/** One line of text without anything that cannot be seen; it may be empty. */
export const line = (longest: number) =>
  v.pipe(v.string(), v.trim(), v.maxLength(longest), v.regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u))

/** One such line that says something. */
export const named = (longest: number) => v.pipe(line(longest), v.minLength(1))
