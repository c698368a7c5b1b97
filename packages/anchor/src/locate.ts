/**
 * Location: where on an aligned page a stretch of the report stands, and how sure that is.
 *
 * The alignment proposes one place; the words around it decide. There is no search of the whole page for a likeness.
 */
import type { Anchor } from './anchor.js'
import { describe } from './describe.js'
import { rewriteProof, standsAtHome, widestRewrite } from './proof.js'
import { surroundings } from './surroundings.js'

export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * `exact`: the same words in the same surroundings. `edited`: the same words, the surroundings reworded. `changed`:
 * other digits of the same unit in the same surroundings. `ambiguous`: it stands on the page several times, and nothing
 * says which is meant. `absent`: it does not stand on the page.
 */
export type Location = Found | { readonly state: 'ambiguous' } | { readonly state: 'absent' }

interface Found extends Stretch {
  readonly state: 'exact' | 'edited' | 'changed'
}

/** Where `report.slice(from, to)` stands on the page; both are projected texts, and `map` is their alignment. */
export function locate(report: string, page: string, map: Int32Array, { from, to }: Stretch): Location {
  const anchor = describe({ id: '', text: report }, from, to)
  const found = unchanged(page, map, from, anchor) ?? rewritten(page, map, { from, to }, anchor)
  if (!found) return { state: repeats(page, anchor, same, same) ? 'ambiguous' : 'absent' }
  if (found.state !== 'edited') return found
  // Reworded surroundings may fit a second place as well; where the report itself says it twice, order decides.
  const { left, right } = surroundings(page, found.from, found.to, anchor)
  const isTie = repeats(page, anchor, left, right) && !repeats(report, anchor, left, right)
  return isTie ? { state: 'ambiguous' } : found
}

/** As many units on each side make the surroundings the same, and not merely alike. */
const same = 8

function unchanged(page: string, map: Int32Array, from: number, anchor: Anchor): Found | null {
  const start = map[from] ?? -1
  const { length } = anchor.exact
  if (start < 0 || page.slice(start, start + length) !== anchor.exact) return null
  for (let i = 1; i < length; i++) if (map[from + i] !== start + i) return null

  const around = surroundings(page, start, start + length, anchor)
  if (!standsAtHome(page, start, anchor, around)) return null
  const { left, right, leftWhole, rightWhole } = around
  const state = (left >= same || leftWhole) && (right >= same || rightWhole) ? 'exact' : 'edited'
  return { state, from: start, to: start + length }
}

/** What stands between the counterparts of the two neighbours, if it is the same unit with another number. */
function rewritten(page: string, map: Int32Array, { from, to }: Stretch, anchor: Anchor): Found | null {
  const before = map[from - 1] ?? -1
  const after = to < map.length ? (map[to] ?? -1) : page.length
  const start = before + 1
  if ((from > 0 && before < 0) || after <= start || after - start > widestRewrite) return null
  if (unitOf(page.slice(start, after)) !== unitOf(anchor.exact)) return null
  return rewriteProof(page, start, after, anchor) === null ? null : { state: 'changed', from: start, to: after }
}

/** What is left of a figure when its number is taken away. */
function unitOf(figure: string): string {
  return figure.replace(/[0-9.,〇零一二两三四五六七八九十百千万亿]+/g, '')
}

/** Whether the quote, with so much of its surroundings, stands in the text more than once. */
function repeats(text: string, { prefix, exact, suffix }: Anchor, left: number, right: number): boolean {
  const words = prefix.slice(Math.max(0, prefix.length - left)) + exact + suffix.slice(0, right)
  const first = text.indexOf(words)
  return first >= 0 && text.indexOf(words, first + 1) >= 0
}
