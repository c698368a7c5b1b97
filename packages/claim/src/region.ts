/** A stand-in until the lexicon is here. */
export function resolvedRegion(word: string, own: string | null): string | null {
  return word === '全国' ? '全国' : own
}
