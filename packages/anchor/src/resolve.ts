/**
 * Finding an anchor's place again, by a ladder of ever weaker proofs: the quote in its own block, other words between
 * the same surroundings, the quote in another block. Whoever falls off the ladder is an orphan.
 */
import type { Anchor, Passage, Place, Resolution } from './anchor.js'
import { leftOfRewrite, rewriteProof, standsAbroad, standsAtHome, widestRewrite } from './proof.js'
import { occurrences } from './quote.js'
import { surroundings } from './surroundings.js'

/** Where the anchor is now among these passages. */
export function resolve(passages: readonly Passage[], anchor: Anchor): Resolution {
  const home = passages.find((passage) => passage.id === anchor.block)
  if (home) {
    const found = chosen(quotesIn(home, anchor, standsAtHome), 'exact', anchor)
    if (found) return found
    const rewritten = chosen(rewritesIn(home, anchor), 'changed', anchor)
    if (rewritten) return rewritten
  }
  const elsewhere = passages.filter((passage) => passage !== home).flatMap((one) => quotesIn(one, anchor, standsAbroad))
  return chosen(elsewhere, 'exact', anchor) ?? { state: 'orphan' }
}

interface Candidate {
  readonly place: Place
  readonly score: number
}

/** The one best candidate; several when they are equally good and none has stayed where the anchor was. */
function chosen(candidates: readonly Candidate[], state: 'exact' | 'changed', anchor: Anchor): Resolution | null {
  const top = Math.max(...candidates.map(({ score }) => score))
  const places = candidates.filter(({ score }) => score === top).map(({ place }) => place)
  const unmoved = places.find(({ block, from }) => block === anchor.block && from === anchor.from)
  const place = unmoved ?? places[0]
  if (!place) return null
  return places.length === 1 || unmoved ? { state, place } : { state: 'ambiguous', places }
}

function quotesIn({ id, text }: Passage, anchor: Anchor, stands: typeof standsAtHome): Candidate[] {
  return occurrences(text, anchor.exact).flatMap((from) => {
    const to = from + anchor.exact.length
    const around = surroundings(text, from, to, anchor)
    if (!stands(text, from, anchor, around)) return []
    return [{ place: { block: id, from, to }, score: around.left + around.right }]
  })
}

/** Every short stretch that now stands between the anchor's surroundings, the shortest from each start. */
function rewritesIn({ id, text }: Passage, anchor: Anchor): Candidate[] {
  const found: Candidate[] = []
  for (let from = 0; from < text.length; from++) {
    if (leftOfRewrite(text, from, anchor) === null) continue
    const last = Math.min(text.length, from + widestRewrite)
    for (let to = from + 1; to <= last; to++) {
      const score = rewriteProof(text, from, to, anchor)
      if (score === null) continue
      found.push({ place: { block: id, from, to }, score })
      break
    }
  }
  return found
}
