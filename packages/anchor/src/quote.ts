/**
 * Quotes: where a string stands in a text, and whether it stands there as a whole: `5%` does in 增长5%, not in 增长15%.
 */

/** Starts of every occurrence, overlapping ones too. */
export function occurrences(text: string, quote: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) found.push(at)
  return found
}

/** Whether a numeral runs across `at`, so that a quote that begins or ends there would cut it in two. */
export function cutsNumeral(text: string, at: number): boolean {
  const before = text[at - 1] ?? ''
  const after = text[at] ?? ''
  if (digit.test(before))
    return digit.test(after) || scale.test(after) || (point.test(after) && digit.test(text[at + 1] ?? ''))
  if (point.test(before)) return digit.test(after) && digit.test(text[at - 2] ?? '')
  return chinese.test(before) && chinese.test(after)
}

/** Whether the text states any number, in digits or in Chinese numerals. */
export function hasNumeral(text: string): boolean {
  return /[0-9０-９〇零一二两三四五六七八九十百千万亿]/.test(text)
}

const digit = /[0-9０-９]/
const point = /[.,．]/
const scale = /[百千万亿]/
const chinese = /[〇零一二两三四五六七八九十百千万亿]/
