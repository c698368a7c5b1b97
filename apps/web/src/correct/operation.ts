/** What a correction asks the server to record: operations, made of what the person sees and what stands. */
import { describe } from '@zhushi/anchor'
import { type CorrectedSlots, type Correction, correctionIdOf, type Operation } from '@zhushi/annotation'
import { fingerprintOf } from '@zhushi/claim'
import type { Block } from '@zhushi/report'
import type { Row } from '../figures/row'
import type { Entry } from '../figures/survey'

type Standing = ReadonlyMap<string, Correction>
type Setting = Omit<Extract<Operation, { kind: 'setCorrection' }>, 'kind' | 'opId' | 'baseRev'>

/** A stretch of a block's text, in UTF-16 units. */
export interface Place {
  readonly block: Block
  readonly from: number
  readonly to: number
}

/**
 * Puts the slots of a row right. One who changes a correction that stands changes that very record; one that has fallen
 * behind the text is taken back, and another made of what the text says now.
 */
export function amendmentOf(row: Row, slots: CorrectedSlots, standing: Standing): Operation[] {
  const { entry, claim, correcting, isOneOfSeveral } = row
  const { block, figure } = entry
  const before = correcting?.correction
  if (before && !correcting.isChanged) {
    const { anchor, action, claim: meant, fingerprint } = before
    return [setting({ anchor, action, ...(meant && { claim: meant }), slots, fingerprint }, standing)]
  }
  const anchor = describe(block, figure.from, figure.to)
  const meant = isOneOfSeveral && claim ? { claim: claim.indicator.name } : {}
  const made = setting({ anchor, action: 'amend', ...meant, slots, fingerprint: fingerprintOf(figure) }, standing)
  const isOther = before && before.id !== correctionIdOf(anchor, meant.claim)
  return isOther ? [made, ...withdrawalsOf([before.id], standing)] : [made]
}

/** Says that a figure is none. What a person added is taken back instead. */
export function dismissalOf(entry: Entry, standing: Standing): Operation[] {
  const added = entry.corrections.find(({ correction, isChanged }) => correction.action === 'add' && !isChanged)
  if (added) return withdrawalsOf([added.correction.id], standing)
  const { block, figure } = entry
  const anchor = describe(block, figure.from, figure.to)
  return [setting({ anchor, action: 'dismiss', slots: {}, fingerprint: fingerprintOf(figure) }, standing)]
}

/** Adds a figure that was missed. */
export function additionOf({ block, from, to }: Place, slots: CorrectedSlots, standing: Standing): Operation[] {
  return [setting({ anchor: describe(block, from, to), action: 'add', slots, fingerprint: '' }, standing)]
}

/** Takes back those of the corrections that stand. */
export function withdrawalsOf(ids: readonly string[], standing: Standing): Operation[] {
  return ids.flatMap((id) => {
    const correction = standing.get(id)
    if (!correction || correction.withdrawn) return []
    return [{ kind: 'withdrawCorrection' as const, opId: crypto.randomUUID(), id, baseRev: correction.rev }]
  })
}

function setting(said: Setting, standing: Standing): Operation {
  const baseRev = standing.get(correctionIdOf(said.anchor, said.claim))?.rev ?? 0
  return { kind: 'setCorrection', opId: crypto.randomUUID(), ...said, baseRev }
}
