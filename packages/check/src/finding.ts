/**
 * Findings: what a check noticed. A machine proposes; a person signs.
 *
 * Plain data: a finding survives JSON, so that a worker, a file or a room can carry it. Offsets count UTF-16 units in
 * the text of a block.
 */

/** `error`: cannot be right as written. `warn`: a slip of the pen. `info`: derived or missing, for the reader to know. */
export type Severity = 'error' | 'warn' | 'info'

/** A stretch of one block. */
export interface Place {
  /** Id of the reference document it stands in; absent in the report itself. */
  readonly document?: string
  readonly block: string
  readonly from: number
  readonly to: number
}

/** A sentence in both languages of the product. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** One number of an equation: as written, or as worked out. */
export interface Term {
  /** What it is of: 总面积, 税收. */
  readonly name: string
  /** As it is to be shown: 13.27万亩, or the worked-out 45.32–45.35%. */
  readonly text: string
  /** The ends of its interval in plain decimals of its own unit; null where it has no such end. */
  readonly lo: string | null
  readonly hi: string | null
  /** Where it stands in the report; absent where it was worked out. */
  readonly place?: Place
}

/** An equation laid out from left to right: numbers, and the signs between them. */
export type Equation = readonly (Term | string)[]

export interface Finding {
  /** Id of the check: C4, A1, P2. */
  readonly check: string
  readonly severity: Severity
  /** Where to look: the stretch to mark comes first. */
  readonly spans: readonly Place[]
  readonly message: Words
  /** The derivation, where there is arithmetic in it. */
  readonly equation?: Equation
  /** In symbols: part ÷ whole = share. */
  readonly formula?: string
  /** The inputs and results by name, in decimals or `lo..hi`. */
  readonly computed?: Readonly<Record<string, string>>
  /** Why it may be fine after all, for who has to decide. */
  readonly mayBeFine?: Words
  /** The rules and words that led to it, for who asks why. */
  readonly why: readonly string[]
}

/** What was held together and agrees, with its equation: the proof behind a quiet report. */
export type Proof = Omit<Finding, 'severity' | 'mayBeFine'>

/** What could not be examined, and why. */
export interface Unable {
  readonly check: string
  readonly spans: readonly Place[]
  readonly reason: Words
}

/** What one check made of a report. */
export interface Examination {
  readonly findings: readonly Finding[]
  readonly proofs: readonly Proof[]
  readonly unable: readonly Unable[]
}

/** Sorts what a rule noted into findings, which have a severity, and proofs. */
export function noted(notes: Iterable<Finding | Proof>): Pick<Examination, 'findings' | 'proofs'> {
  const findings: Finding[] = []
  const proofs: Proof[] = []
  for (const note of notes) {
    if ('severity' in note) findings.push(note)
    else proofs.push(note)
  }
  return { findings, proofs }
}
