/**
 * What an operation does to the records: pure, so that the server runs it inside its transaction and tests over maps.
 *
 * Rights are not looked at here; the server asks the table of roles first.
 */
import { claimIdOf } from './identity.js'
import type { ClaimReference, Operation } from './operation.js'
import type { Author, ClaimRecord, Comment } from './record.js'

/** What an operation made or changed: the claim's record, and the comment if it was one. */
export interface Change {
  readonly claim: ClaimRecord
  readonly comment?: Comment
}

/** The records an operation meets. A `Map` fits, and so does a table. */
export interface Records {
  readonly claims: { get(id: string): ClaimRecord | undefined }
  /** What each operation did, by its `opId`. */
  readonly done: { get(opId: string): Change | undefined }
}

/**
 * `changed`: to be stored. `repeated`: it has been stored before, and this is what it did. `stale`: somebody else has
 * judged the claim since; nothing is to be stored.
 */
export type Outcome =
  | ({ readonly kind: 'changed' | 'repeated' } & Change)
  | { readonly kind: 'stale'; readonly current: ClaimRecord }

/** Applies an operation. `at` is ISO 8601, UTC; author and time are the server's, whatever the client says. */
export function applyOperation(records: Records, operation: Operation, author: Author, at: string): Outcome {
  const before = records.done.get(operation.opId)
  if (before) return { kind: 'repeated', ...before }

  const claim = recordOf(records, operation.claim)
  switch (operation.kind) {
    case 'addComment': {
      const comment = { id: operation.opId, claim: claim.id, body: operation.body, by: author, at }
      return { kind: 'changed', claim, comment }
    }
    case 'setVerdict': {
      if (operation.baseRev !== claim.rev) return { kind: 'stale', current: claim }
      const { verdict: kind, note, fingerprint } = operation
      const verdict = { kind, note, by: author, at, fingerprint }
      return { kind: 'changed', claim: { ...claim, verdict, rev: claim.rev + 1 } }
    }
  }
}

/** The record meant; a new one is named by its place, so that no client chooses an id that another place would have. */
function recordOf({ claims }: Records, { id, anchor }: ClaimReference): ClaimRecord {
  const own = claimIdOf(anchor)
  return claims.get(id) ?? claims.get(own) ?? { id: own, anchor, verdict: null, rev: 0 }
}
