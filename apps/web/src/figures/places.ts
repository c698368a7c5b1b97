/**
 * Places of records: where in the present text each record stands, and which figure that is.
 *
 * A record whose block has not changed since it was found is not looked for again.
 */
import { type Anchor, type Place, type Resolution, resolve } from '@zhushi/anchor'
import type { Block } from '@zhushi/report'
import type { PlacedFigure } from './placed'

/** `plain`: the place is there, but no figure stands at it. */
export type Loss = 'orphan' | 'ambiguous' | 'plain'

export type Found =
  | { readonly kind: 'figure'; readonly at: PlacedFigure; readonly isRewritten: boolean }
  | { readonly kind: 'lost'; readonly why: Loss }

/** What is looked for: any record that has a place. */
export interface Anchored {
  readonly id: string
  readonly anchor: Anchor
}

/** A text to look in: its blocks, also by their ids. */
export interface Blocks {
  readonly all: readonly Block[]
  readonly byId: ReadonlyMap<string, Block>
}

export type Locator = (record: Anchored, blocks: Blocks) => Resolution

/** A locator that remembers. */
export function createLocator(): Locator {
  const last = new Map<string, { readonly block: Block; readonly resolution: Resolution }>()
  return ({ id, anchor }, { all, byId }) => {
    const kept = last.get(id)
    const isCurrent = kept !== undefined && byId.get(kept.block.id) === kept.block
    const resolution = isCurrent ? kept.resolution : resolve(all, anchor)
    // Only a find in the record's own block is sure to stand as long as that block does.
    const home = byId.get(anchor.block)
    if (resolution.state === 'exact' && home && resolution.place.block === home.id)
      last.set(id, { block: home, resolution })
    else last.delete(id)
    return resolution
  }
}

/** The figure at a place that was looked for. `figuresIn`: those of a block, in order. */
export function figureAt(
  resolution: Resolution,
  { byId }: Blocks,
  figuresIn: (block: Block) => readonly PlacedFigure[],
): Found {
  switch (resolution.state) {
    case 'orphan':
    case 'ambiguous':
      return { kind: 'lost', why: resolution.state }
    case 'exact':
    case 'changed': {
      const block = byId.get(resolution.place.block)
      const at = block && covering(figuresIn(block), resolution.place)
      if (!at) return { kind: 'lost', why: 'plain' }
      const isSame = at.figure.from === resolution.place.from && at.figure.to === resolution.place.to
      return { kind: 'figure', at, isRewritten: resolution.state === 'changed' || !isSame }
    }
  }
}

/** The figure that covers most of the place, or null where none touches it. */
export function covering(
  figures: readonly PlacedFigure[],
  { from, to }: Pick<Place, 'from' | 'to'>,
): PlacedFigure | null {
  let best: PlacedFigure | null = null
  let most = 0
  for (const placed of figures) {
    const shared = Math.min(to, placed.figure.to) - Math.max(from, placed.figure.from)
    if (shared <= most) continue
    best = placed
    most = shared
  }
  return best
}
