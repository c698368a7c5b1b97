/**
 * What an operation does to the records: pure, so that the server runs it inside its transaction and tests over maps.
 *
 * Rights are not looked at here; the server asks the table of roles first.
 */
import { type Correction, correctionIdOf } from './correction.js'
import { claimIdOf } from './identity.js'
import type { ClaimReference, Operation } from './operation.js'
import type { Author, ClaimRecord, Comment } from './record.js'

/** What an operation made or changed: a claim's record, and the comment if it was one; or a correction. */
export type Change =
  | { readonly claim: ClaimRecord; readonly comment?: Comment; readonly correction?: never }
  | { readonly correction: Correction; readonly claim?: never; readonly comment?: never }

/** The records an operation meets. A `Map` fits, and so does a table. */
export interface Records {
  readonly claims: { get(id: string): ClaimRecord | undefined }
  readonly corrections: { get(id: string): Correction | undefined }
  /** What each operation did, by its `opId`. */
  readonly done: { get(opId: string): Change | undefined }
}

/** Somebody else has changed the record since; this is what stands. */
export type StaleOutcome =
  | { readonly kind: 'stale'; readonly current: ClaimRecord; readonly correction?: never }
  | { readonly kind: 'stale'; readonly correction: Correction; readonly current?: never }

/**
 * `changed`: to be stored. `repeated`: it has been stored before, and this is what it did. Nothing is to be stored where
 * it is `stale`, or `missing`: there has never been such a correction.
 */
export type Outcome = ({ readonly kind: 'changed' | 'repeated' } & Change) | StaleOutcome | { readonly kind: 'missing' }

/** Applies an operation. `at` is ISO 8601, UTC; author and time are the server's, whatever the client says. */
export function applyOperation(records: Records, operation: Operation, author: Author, at: string): Outcome {
  const before = records.done.get(operation.opId)
  if (before) return { kind: 'repeated', ...before }

  switch (operation.kind) {
    case 'addComment': {
      const claim = recordOf(records, operation.claim)
      const comment = { id: operation.opId, claim: claim.id, body: operation.body, by: author, at }
      return { kind: 'changed', claim, comment }
    }
    case 'setVerdict': {
      const claim = recordOf(records, operation.claim)
      if (operation.baseRev !== claim.rev) return { kind: 'stale', current: claim }
      const { verdict: kind, note, fingerprint } = operation
      const verdict = { kind, note, by: author, at, fingerprint }
      return { kind: 'changed', claim: { ...claim, verdict, rev: claim.rev + 1 } }
    }
    case 'setCorrection': {
      const { kind: _kind, opId: _opId, baseRev, ...said } = operation
      const id = correctionIdOf(said.anchor, said.claim)
      return corrected(records.corrections.get(id), baseRev, (rev) => ({
        id,
        ...said,
        by: author,
        at,
        rev,
        withdrawn: null,
      }))
    }
    case 'withdrawCorrection': {
      const standing = records.corrections.get(operation.id)
      if (!standing) return { kind: 'missing' }
      if (standing.withdrawn) return { kind: 'stale', correction: standing }
      return corrected(standing, operation.baseRev, (rev) => ({ ...standing, rev, withdrawn: { by: author, at } }))
    }
  }
}

/** The record that `make` makes with the next revision, unless what stands is not what the person saw. */
function corrected(standing: Correction | undefined, baseRev: number, make: (rev: number) => Correction): Outcome {
  if (baseRev === (standing?.rev ?? 0)) return { kind: 'changed', correction: make(baseRev + 1) }
  return standing ? { kind: 'stale', correction: standing } : { kind: 'missing' }
}

/** The record meant; a new one is named by its place, so that no client chooses an id that another place would have. */
function recordOf({ claims }: Records, { id, anchor }: ClaimReference): ClaimRecord {
  const own = claimIdOf(anchor)
  return claims.get(id) ?? claims.get(own) ?? { id: own, anchor, verdict: null, rev: 0 }
}
