/**
 * Rows: the claims of the report as the table shows them, one for each claim; a figure without one is a row too.
 *
 * What people put right is laid over what was read; the reading itself stays beside it.
 */
import type { CorrectedSlots } from '@zhushi/annotation'
import type { Claim, Figure } from '@zhushi/claim'
import { type ClaimFacts, factsOf, quantityOf, scaled } from '@zhushi/ui'
import type { Correcting } from './corrected'
import type { Entry } from './survey'

export interface Row {
  readonly key: string
  readonly entry: Entry
  /** As it was read; null where nothing but the figure was. */
  readonly claim: Claim | null
  /** What was read. */
  readonly read: ClaimFacts
  /** What stands: what was read, with what people put right laid over it. */
  readonly facts: ClaimFacts
  readonly correcting: Correcting | null
  /** Whether the figure has other rows, so that a correction must say which it means. */
  readonly isOneOfSeveral: boolean
}

/** Below this a reading is marked as doubtful. */
const sure = 0.6

/** The rows of these figures, in order. `claimsOf`: those of a figure, in the order of the text. */
export function rowsOf(entries: readonly Entry[], claimsOf: (figure: Figure) => readonly Claim[]): Row[] {
  return entries.flatMap((entry) => {
    const claims = claimsOf(entry.figure)
    return claims.length === 0 ? [rowOf(entry, claims, 0)] : claims.map((_, at) => rowOf(entry, claims, at))
  })
}

/** Nobody has confirmed a reading that is not sure of itself. */
export function isDoubtful({ claim, correcting }: Row): boolean {
  return claim !== null && claim.confidence < sure && (correcting === null || correcting.isChanged)
}

/** Whether a correction stands on the row and is applied. */
export function isCorrected({ correcting }: Row): boolean {
  return correcting !== null && !correcting.isChanged
}

function rowOf(entry: Entry, claims: readonly Claim[], at: number): Row {
  const claim = claims[at] ?? null
  const correcting = correctingOf(entry.corrections, claims, at)
  const isApplied = correcting !== null && !correcting.isChanged
  const isAdded = isApplied && correcting.correction.action === 'add'
  const { text, kind } = entry.figure
  // Of what a person added the machine has read nothing.
  const read = isAdded ? factsOf({ text, kind, value: '', unit: '', bound: '=' }, null) : factsOf(entry.figure, claim)
  const facts = isApplied ? laidOver(read, correcting.correction.slots) : read
  return {
    key: at === 0 ? entry.row : `${entry.row} ${at}`,
    entry,
    claim,
    read,
    facts: isAdded ? { ...facts, text } : facts,
    correcting,
    isOneOfSeveral: claims.length > 1,
  }
}

/**
 * The correction of one claim of a figure: one that means it by name, or the whole figure. One that means a claim that is
 * not read any more is shown on the first as changed, unless there is but one claim it can mean. The latest speaks.
 */
function correctingOf(all: readonly Correcting[], claims: readonly Claim[], at: number): Correcting | null {
  const names = claims.map(({ indicator }) => indicator.name)
  const own = all.flatMap((each): Correcting[] => {
    const { action, claim } = each.correction
    if (action === 'dismiss' && !each.isChanged) return []
    if (claim === undefined || claim === names[at] || names.length <= 1) return [each]
    return at === 0 && !names.includes(claim) ? [{ ...each, isChanged: true }] : []
  })
  return own.toSorted(bySpeaking)[0] ?? null
}

function bySpeaking(a: Correcting, b: Correcting): number {
  return Number(a.isChanged) - Number(b.isChanged) || b.correction.at.localeCompare(a.correction.at)
}

/** The facts with the slots that a person put right. A corrected value is written out, as the text has another. */
export function laidOver(read: ClaimFacts, slots: CorrectedSlots): ClaimFacts {
  const { lo, hi, ...rest } = read
  const { value, unit, bound, year, part, ...others } = slots
  const isOtherPeriod = year !== undefined || part !== undefined
  const facts = {
    ...rest,
    ...(value === undefined && lo !== undefined && hi !== undefined && { lo, hi }),
    ...others,
    ...(value !== undefined && { value }),
    ...(unit !== undefined && { unit }),
    ...(bound !== undefined && { bound }),
    ...(isOtherPeriod && { year: year ?? read.year, part: part ?? read.part, since: null }),
  }
  const isOtherQuantity = (value ?? read.value) !== read.value || (unit ?? read.unit) !== read.unit
  return isOtherQuantity ? { ...facts, text: written(facts) } : facts
}

function written(facts: ClaimFacts): string {
  return facts.lo === undefined ? scaled(facts.value) + facts.unit : quantityOf(facts)
}
