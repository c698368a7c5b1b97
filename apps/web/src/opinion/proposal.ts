/** Proposals: suggestions in their places in the text as it is now. */
import { type Place, resolve } from '@zhushi/anchor'
import type { Suggestion } from '@zhushi/annotation'
import type { Block } from '@zhushi/report'
import { type Blocks, createLocator } from '../figures/places'

export interface Proposal {
  readonly suggestion: Suggestion
  /** Where it stands, or what came of it; null where that place is gone. */
  readonly place: Place | null
  /** What the text says there. */
  readonly now: string | null
}

export type Placer = (blocks: readonly Block[], suggestions: Iterable<Suggestion>) => readonly Proposal[]

/** A placer that remembers. Newest first. */
export function createPlacer(): Placer {
  const locate = createLocator()
  return (all, suggestions) => {
    const blocks: Blocks = { all, byId: new Map(all.map((block) => [block.id, block])) }
    return [...suggestions]
      .map((suggestion) => placed(suggestion, blocks, locate))
      .toSorted((a, b) => b.suggestion.at.localeCompare(a.suggestion.at))
  }
}

function placed(suggestion: Suggestion, blocks: Blocks, locate: ReturnType<typeof createLocator>): Proposal {
  const { id, anchor, state, replacement } = suggestion
  // What was accepted stands there in its own words; where it left words out there is nothing to be found.
  const isApplied = state === 'accepted'
  if (isApplied && replacement === '') return { suggestion, place: null, now: null }
  const found = isApplied ? resolve(blocks.all, { ...anchor, exact: replacement }) : locate({ id, anchor }, blocks)
  if (found.state !== 'exact' && found.state !== 'changed') return { suggestion, place: null, now: null }
  const { place } = found
  return { suggestion, place, now: blocks.byId.get(place.block)?.text.slice(place.from, place.to) ?? null }
}
