/** Whether a quotation or a title that opened at `from` or later is still open at `at`. */
export function isQuoted(text: string, from: number, at: number): boolean {
  let depth = 0
  for (let next = from; next < at; next++) {
    const sign = text[next]
    if (sign === '“' || sign === '《') depth++
    else if (sign === '”' || sign === '》') depth--
  }
  return depth > 0
}
