/**
 * Figure changes: which figures two states of a report have that the other has not, and which stands for which.
 *
 * Inside a block, figures written and bound alike stay in their order; those between two that stayed are paired one by one.
 */
import type { Block, BlockChange } from '@zhushi/report'
import type { Claim } from './claim.js'
import { claimsIn } from './claims.js'
import type { Figure } from './figure.js'
import { readingOf } from './reading.js'

/** A figure, where it stands, and what it is of, if that was read. */
export interface Standing {
  readonly block: string
  readonly figure: Figure
  readonly name: string | null
}

/** Null on the side that has none. */
export interface FigureChange {
  readonly before: Standing | null
  readonly after: Standing | null
}

/** What changed of the figures, in the order of the changes. */
export function figureChanges(
  before: readonly Block[],
  after: readonly Block[],
  changes: readonly BlockChange[],
): FigureChange[] {
  const [old, now] = [standings(before), standings(after)]
  return changes.flatMap((change) => {
    if (change.is === 'same') return []
    return pairedIn(change.before ? old(change.before) : [], change.after ? now(change.after) : [])
  })
}

function standings(blocks: readonly Block[]): (block: Block) => Standing[] {
  let claims: ReadonlyMap<string, readonly Claim[]> | null = null
  return (block) => {
    claims ??= claimsIn(blocks)
    const own = claims.get(block.id) ?? []
    return readingOf(block).figures.map((figure) => ({
      block: block.id,
      figure,
      name: own.find((claim) => claim.figure === figure)?.indicator.name ?? null,
    }))
  }
}

function pairedIn(old: readonly Standing[], now: readonly Standing[]): FigureChange[] {
  const changes: FigureChange[] = []
  let [i, j] = [0, 0]
  for (const [a, b] of [...kept(old, now), [old.length, now.length] as const]) {
    changes.push(...between(old.slice(i, a), now.slice(j, b)))
    i = a + 1
    j = b + 1
  }
  return changes
}

/** Of two stretches without a figure in common: one after the other where what they measure is alike. */
function between(old: readonly Standing[], now: readonly Standing[]): FigureChange[] {
  const changes: FigureChange[] = []
  const left = [...old]
  for (const after of now) {
    const at = left.findIndex((before) => isOfOneKind(before, after))
    const before = at < 0 ? null : (left[at] ?? null)
    // What was passed over is gone.
    for (const gone of left.splice(0, at < 0 ? 0 : at + 1).slice(0, -1)) changes.push({ before: gone, after: null })
    changes.push({ before, after })
  }
  return [...changes, ...left.map((before) => ({ before, after: null }))]
}

function isOfOneKind({ figure: a, name: x }: Standing, { figure: b, name: y }: Standing): boolean {
  return (x !== null && x === y) || (a.kind === b.kind && a.unit === b.unit)
}

/** Figures longer lists than this are not held against each other one by one. */
const mostPairs = 40_000

/** The longest list of figures, written alike, that both have in one order: their places in each. */
function kept(old: readonly Standing[], now: readonly Standing[]): (readonly [number, number])[] {
  if (old.length * now.length > mostPairs) return []
  const width = now.length + 1
  const lengths = new Uint32Array((old.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      lengths[i * width + j] = isAlike(old[i], now[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pairs: (readonly [number, number])[] = []
  for (let [i, j] = [0, 0]; i < old.length && j < now.length; ) {
    if (isAlike(old[i], now[j])) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}

function isAlike(a: Standing | undefined, b: Standing | undefined): boolean {
  return a?.figure.text === b?.figure.text && a?.figure.bound === b?.figure.bound
}
