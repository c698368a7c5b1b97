/**
 * Corrections in their places: which figures people added, which they dismissed, and what they put right of the others.
 *
 * A correction is of what was read at its place then. Where that says something else now, the correction is shown as
 * changed and no longer laid over the reading.
 */
import type { Correction } from '@zhushi/annotation'
import { type Bound, type Figure, type FigureKind, fingerprintOf } from '@zhushi/claim'
import type { Block } from '@zhushi/report'
import { figuresIn, type PlacedFigure, placed } from './placed'
import { type Blocks, covering, figureAt, type Locator, type Loss } from './places'

/** A correction at the figure it is of. */
export interface Correcting {
  readonly correction: Correction
  /** What it corrected says something else now: it is shown, and not applied. */
  readonly isChanged: boolean
}

/** A correction whose place is gone: shown with its old quote, never dropped. */
export interface LostCorrection {
  readonly correction: Correction
  readonly why: Loss
}

export interface Corrections {
  /** The figures of a block, those that people added among them, in order. */
  readonly figuresIn: (block: Block) => readonly PlacedFigure[]
  readonly of: ReadonlyMap<PlacedFigure, readonly Correcting[]>
  readonly lost: readonly LostCorrection[]
}

/** Where the corrections stand in the text now; those taken back are passed over. */
export function placeCorrections(all: Iterable<Correction>, blocks: Blocks, locate: Locator): Corrections {
  const of = new Map<PlacedFigure, Correcting[]>()
  const added = new Map<string, PlacedFigure[]>()
  const lost: LostCorrection[] = []
  const put = (at: PlacedFigure, correcting: Correcting) => of.set(at, [...(of.get(at) ?? []), correcting])

  for (const correction of all) {
    if (correction.withdrawn) continue
    const resolution = locate(correction, blocks)
    const found = figureAt(resolution, blocks, figuresIn)
    if (found.kind === 'figure') {
      // What was missed then and is read now speaks for itself.
      const isSame = correction.action !== 'add' && fingerprintOf(found.at.figure) === correction.fingerprint
      put(found.at, { correction, isChanged: found.isRewritten || !isSame })
    } else if (correction.action === 'add' && resolution.state === 'exact') {
      const { block: id, from, to } = resolution.place
      const block = blocks.byId.get(id)
      const others = added.get(id) ?? []
      const standing = covering(others, { from, to })
      if (standing) put(standing, { correction, isChanged: true })
      else if (block) {
        const addition = additionAt(correction, block, from, to)
        added.set(id, [...others, addition])
        put(addition, { correction, isChanged: false })
      }
    } else lost.push({ correction, why: found.why })
  }
  return {
    figuresIn: (block) => {
      const own = added.get(block.id)
      const read = figuresIn(block)
      return own ? [...read, ...own].toSorted((a, b) => a.figure.from - b.figure.from) : read
    },
    of,
    lost,
  }
}

const additions = new WeakMap<Correction, PlacedFigure>()

/** The figure that a person added; the same object as long as neither it nor its block changes. */
function additionAt(correction: Correction, block: Block, from: number, to: number): PlacedFigure {
  const kept = additions.get(correction)
  if (kept && kept.block === block && kept.figure.from === from) return kept
  const addition = placed(block, addedFigure(correction, block.text, from, to))
  additions.set(correction, addition)
  return addition
}

function addedFigure({ slots }: Correction, text: string, from: number, to: number): Figure {
  const { value = '', unit = '', bound = '=' } = slots
  const kind = slots.kind ?? kindOf(unit)
  return { from, to, text: text.slice(from, to), kind, value, unit, bound, approximate: isNear(bound) }
}

const kinds: Readonly<Record<string, FigureKind>> = {
  '%': 'percent',
  '‰': 'percent',
  成: 'percent',
  百分点: 'points',
  个百分点: 'points',
  倍: 'multiple',
  番: 'multiple',
  位: 'rank',
  名: 'rank',
}

/** The kind of a figure in that unit, where nobody says. */
export function kindOf(unit: string): FigureKind {
  return kinds[unit] ?? 'quantity'
}

function isNear(bound: Bound): boolean {
  return bound === '~' || bound === '~<'
}
