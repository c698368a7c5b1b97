/**
 * Places of records: where in the present text each record stands, and which figure that is.
 *
 * A record whose block has not changed since it was found is not looked for again.
 */
import { type Place, type Resolution, resolve } from '@zhushi/anchor'
import type { ClaimRecord } from '@zhushi/annotation'
import type { Block } from '@zhushi/report'
import { figuresIn, type PlacedFigure } from './placed'

/** `plain`: the place is there, but no figure stands at it. */
export type Loss = 'orphan' | 'ambiguous' | 'plain'

export type Found =
  | { readonly kind: 'figure'; readonly at: PlacedFigure; readonly isRewritten: boolean }
  | { readonly kind: 'lost'; readonly why: Loss }

export type Finder = (record: ClaimRecord, blocks: readonly Block[], byId: ReadonlyMap<string, Block>) => Found

/** A finder that remembers. */
export function createFinder(): Finder {
  const last = new Map<string, { readonly block: Block; readonly resolution: Resolution }>()
  return (record, blocks, byId) => {
    const kept = last.get(record.id)
    const isCurrent = kept !== undefined && byId.get(kept.block.id) === kept.block
    const resolution = isCurrent ? kept.resolution : resolve(blocks, record.anchor)
    // Only a find in the record's own block is sure to stand as long as that block does.
    const home = byId.get(record.anchor.block)
    if (resolution.state === 'exact' && home && resolution.place.block === home.id)
      last.set(record.id, { block: home, resolution })
    else last.delete(record.id)
    return foundBy(resolution, byId)
  }
}

function foundBy(resolution: Resolution, byId: ReadonlyMap<string, Block>): Found {
  switch (resolution.state) {
    case 'orphan':
    case 'ambiguous':
      return { kind: 'lost', why: resolution.state }
    case 'exact':
    case 'changed': {
      const block = byId.get(resolution.place.block)
      const at = block && figureAt(block, resolution.place)
      if (!at) return { kind: 'lost', why: 'plain' }
      const isSame = at.figure.from === resolution.place.from && at.figure.to === resolution.place.to
      return { kind: 'figure', at, isRewritten: resolution.state === 'changed' || !isSame }
    }
  }
}

/** The figure that covers most of the place, or null where none touches it. */
function figureAt(block: Block, { from, to }: Place): PlacedFigure | null {
  let best: PlacedFigure | null = null
  let most = 0
  for (const placed of figuresIn(block)) {
    const shared = Math.min(to, placed.figure.to) - Math.max(from, placed.figure.from)
    if (shared <= most) continue
    best = placed
    most = shared
  }
  return best
}
