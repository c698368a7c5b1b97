/**
 * Reference documents: last year's report, a communique, a plan, held against the report.
 *
 * Only claims that both tell of one indicator, place, time, statistic and unit are held together.
 */
import { comparableIn, keyOf, type Told } from './arithmetic/repeat.js'
import { type Examination, type Finding, noted, type Place, type Proof } from './finding.js'
import type { Material } from './material.js'
import { apart, type Range, widthOf } from './range.js'
import { signedRange } from './said.js'
import { termOf } from './wording.js'

export interface Reference {
  /** As `Place.document` names it. */
  readonly id: string
  /** As a person named it: 2023年统计公报. */
  readonly name: string
  readonly material: Material
}

/** The same claim with different values in two documents: a finding that shows both places. */
export function againstReferences(
  material: Material,
  references: readonly Reference[],
): Pick<Examination, 'findings' | 'proofs'> {
  const own = Map.groupBy(comparableIn(material), keyAcross)
  return noted(references.flatMap((reference) => againstOne(own, reference)))
}

/** A region that a text leaves unsaid is its own, and both are of one place. */
function keyAcross(told: Told): string {
  return keyOf({ ...told, claim: { ...told.claim, region: null } })
}

function againstOne(own: ReadonlyMap<string, readonly Told[]>, { id, name, material }: Reference): (Finding | Proof)[] {
  const seen = new Set<string>()
  return comparableIn(material).flatMap((theirs) => {
    const key = keyAcross(theirs)
    const ours = own.get(key)?.find(({ claim }) => isOnePlace(claim.region, theirs.claim.region))
    if (!ours || seen.has(key)) return []
    seen.add(key)
    return [held(ours, theirs, { document: id, ...theirs.place }, name)]
  })
}

function isOnePlace(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b
}

function held(ours: Told, theirs: Told, place: Place, document: string): Finding | Proof {
  const name = ours.claim.indicator.name
  const [a, b] = [ours.figure.text, theirs.figure.text]
  const said = {
    check: 'D1',
    spans: [ours.place, place],
    formula: 'one indicator, one period: one value',
    equation: [termOf(ours), '↔', { ...termOf(theirs, `${document}：${theirs.claim.indicator.name}`), place }],
    why: [`indicator ${ours.claim.indicator.id}`, `document ${document}`],
  }
  const [here, there] = [signedRange(ours), signedRange(theirs)]
  if (!apart(here, there) && !meetAtAnEnd(here, there))
    return {
      ...said,
      message: { zh: `${name}与《${document}》一致（${a}、${b}）`, en: `${a} agrees with ${document} (${b})` },
    }
  return {
    ...said,
    severity: 'warn',
    message: {
      zh: `${name}与《${document}》不一致：本文${a}，该文${b}`,
      en: `${a} here, but ${b} in ${document}`,
    },
    mayBeFine: { zh: '可能是初步核算与最终核实之别，或口径不同', en: 'One may be preliminary, or of another scope' },
  }
}

/** 3.2% and 3.3% may both have been rounded from 3.25%, and from nothing else: that is no agreement. */
function meetAtAnEnd(a: Range, b: Range): boolean {
  if (!widthOf(a)?.gt(0) || !widthOf(b)?.gt(0)) return false
  return (a.hi && b.lo && a.hi.eq(b.lo)) === true || (b.hi && a.lo && b.hi.eq(a.lo)) === true
}
