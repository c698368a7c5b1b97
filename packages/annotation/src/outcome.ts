/**
 * What an operation does to the records: pure, so that the server runs it inside its transaction and tests over maps.
 *
 * What a role may do is not looked at here; the server asks the table of roles first. What is one's own is.
 */
import { type Correction, correctionIdOf } from './correction.js'
import { type Evidence, isSupported } from './evidence.js'
import { claimIdOf } from './identity.js'
import type { ClaimReference, Operation } from './operation.js'
import type { Author, ClaimRecord, Comment } from './record.js'
import { type SignOff, signOffIdOf } from './signOff.js'
import type { Suggestion, SuggestionState } from './suggestion.js'
import { verdictForms } from './verdict.js'
import { type Waiver, waiverIdOf } from './waiver.js'

/** What an operation made or changed. A comment or evidence comes with its claim; anything else alone. */
export interface Change {
  readonly claim?: ClaimRecord
  readonly comment?: Comment
  readonly correction?: Correction
  readonly evidence?: Evidence
  readonly suggestion?: Suggestion
  readonly signOff?: SignOff
  readonly waiver?: Waiver
}

/** The records an operation meets. A `Map` fits, and so does a table. */
export interface Records {
  readonly claims: { get(id: string): ClaimRecord | undefined }
  readonly corrections: { get(id: string): Correction | undefined }
  /** `values`: at least all that is about the claim, should one be named. */
  readonly evidence: { get(id: string): Evidence | undefined; values(claim?: string): Iterable<Evidence> }
  readonly suggestions: { get(id: string): Suggestion | undefined }
  readonly signOffs: { get(id: string): SignOff | undefined }
  readonly waivers: { get(id: string): Waiver | undefined }
  /** What each operation did, by its `opId`. */
  readonly done: { get(opId: string): Change | undefined }
}

/** What stands in place of what the person saw: a claim's record as `current`, any other under its own name. */
export interface Standing {
  readonly current?: ClaimRecord
  readonly correction?: Correction
  readonly evidence?: Evidence
  readonly suggestion?: Suggestion
  readonly signOff?: SignOff
  readonly waiver?: Waiver
}

/** Somebody else has changed the record since; this is what stands. */
export type StaleOutcome = { readonly kind: 'stale' } & Standing

/**
 * Why a rule forbids it, whoever asks. `needsEvidence`: nothing speaks for the claim yet. `ownVerdict`: nobody confirms
 * their own. `noVerdict`: there is none to confirm. `notYours`: another's may not be changed.
 */
export type Objection = 'needsEvidence' | 'ownVerdict' | 'noVerdict' | 'notYours'

/**
 * `changed`: to be stored. `repeated`: it has been stored before, and this is what it did. Nothing is to be stored where
 * it is `stale`, `refused`, or `missing`: there has never been such a record.
 */
export type Outcome =
  | ({ readonly kind: 'changed' | 'repeated' } & Change)
  | StaleOutcome
  | { readonly kind: 'refused'; readonly why: Objection }
  | { readonly kind: 'missing' }

/** Applies an operation. `at` is ISO 8601, UTC; author and time are the server's, whatever the client says. */
export function applyOperation(records: Records, operation: Operation, author: Author, at: string): Outcome {
  const before = records.done.get(operation.opId)
  if (before) return { kind: 'repeated', ...before }
  const withdrawn = { by: author, at }

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
      if (verdictForms[kind].needsEvidence && !isSupported(records.evidence.values(claim.id), claim.id))
        return { kind: 'refused', why: 'needsEvidence' }
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
      return corrected(standing, operation.baseRev, (rev) => ({ ...standing, rev, withdrawn }))
    }
    case 'addEvidence': {
      const { kind: _kind, opId, claim: meant, ...said } = operation
      const claim = recordOf(records, meant)
      const evidence = { id: opId, claim: claim.id, ...said, by: author, at, rev: 1, withdrawn: null }
      return { kind: 'changed', claim, evidence }
    }
    case 'withdrawEvidence': {
      const evidence = records.evidence.get(operation.id)
      if (!evidence) return { kind: 'missing' }
      if (evidence.by.id !== author.id) return { kind: 'refused', why: 'notYours' }
      if (evidence.withdrawn || evidence.rev !== operation.baseRev) return { kind: 'stale', evidence }
      return { kind: 'changed', evidence: { ...evidence, rev: evidence.rev + 1, withdrawn } }
    }
    case 'addSuggestion': {
      const { kind: _kind, opId, ...said } = operation
      const suggestion = { id: opId, ...said, by: author, at, state: 'open', closing: null, rev: 1 } as const
      return { kind: 'changed', suggestion }
    }
    case 'editSuggestion': {
      const { replacement, reason } = operation
      return suggested(records, operation, author, (before) => ({ ...before, replacement, reason }))
    }
    case 'withdrawSuggestion':
      return suggested(records, operation, author, closed('withdrawn', author, at))
    case 'acceptSuggestion':
      return suggested(records, operation, null, closed('accepted', author, at))
    case 'closeSuggestion':
      return suggested(records, operation, null, closed(operation.state, author, at, operation.note))
    case 'signOff':
      return signed(records, operation, author, at)
    case 'withdrawSignOff': {
      const signOff = records.signOffs.get(operation.id)
      if (!signOff) return { kind: 'missing' }
      if (signOff.by.id !== author.id) return { kind: 'refused', why: 'notYours' }
      if (signOff.withdrawn || signOff.rev !== operation.baseRev) return { kind: 'stale', signOff }
      return { kind: 'changed', signOff: { ...signOff, rev: signOff.rev + 1, withdrawn } }
    }
    case 'waiveFinding': {
      const { kind: _kind, opId: _opId, baseRev, ...said } = operation
      const id = waiverIdOf(said.check, said.inputs)
      const standing = records.waivers.get(id)
      if (baseRev !== (standing?.rev ?? 0)) return standing ? { kind: 'stale', waiver: standing } : { kind: 'missing' }
      return { kind: 'changed', waiver: { id, ...said, by: author, at, rev: baseRev + 1, withdrawn: null } }
    }
    case 'withdrawWaiver': {
      const waiver = records.waivers.get(operation.id)
      if (!waiver) return { kind: 'missing' }
      if (waiver.withdrawn || waiver.rev !== operation.baseRev) return { kind: 'stale', waiver }
      return { kind: 'changed', waiver: { ...waiver, rev: waiver.rev + 1, withdrawn } }
    }
  }
}

/** The record that `make` makes with the next revision, unless what stands is not what the person saw. */
function corrected(standing: Correction | undefined, baseRev: number, make: (rev: number) => Correction): Outcome {
  if (baseRev === (standing?.rev ?? 0)) return { kind: 'changed', correction: make(baseRev + 1) }
  return standing ? { kind: 'stale', correction: standing } : { kind: 'missing' }
}

/** The open suggestion as `make` changes it. `owner`: whose it must be; null for anybody's. */
function suggested(
  { suggestions }: Records,
  { id, baseRev }: { readonly id: string; readonly baseRev: number },
  owner: Author | null,
  make: (before: Suggestion) => Suggestion,
): Outcome {
  const suggestion = suggestions.get(id)
  if (!suggestion) return { kind: 'missing' }
  if (owner && suggestion.by.id !== owner.id) return { kind: 'refused', why: 'notYours' }
  if (suggestion.state !== 'open' || suggestion.rev !== baseRev) return { kind: 'stale', suggestion }
  return { kind: 'changed', suggestion: { ...make(suggestion), rev: baseRev + 1 } }
}

function closed(state: SuggestionState, by: Author, at: string, note = '') {
  return (before: Suggestion): Suggestion => ({ ...before, state, closing: { by, at, note } })
}

/** The text's passage is filled in by the server, which has the text; here the hash alone is known. */
function signed(
  { claims, signOffs }: Records,
  operation: Extract<Operation, { kind: 'signOff' }>,
  author: Author,
  at: string,
): Outcome {
  const { claim: id, stage, verdictRev, textHash, baseRev } = operation
  const claim = claims.get(id)
  if (!claim) return { kind: 'missing' }
  if (claim.rev !== verdictRev) return { kind: 'stale', current: claim }
  const { verdict } = claim
  if (!verdict || verdict.kind === 'unchecked' || verdict.kind === 'checking')
    return { kind: 'refused', why: 'noVerdict' }
  if (verdict.by.id === author.id) return { kind: 'refused', why: 'ownVerdict' }
  const standing = signOffs.get(signOffIdOf(id, stage))
  if (baseRev !== (standing?.rev ?? 0)) return standing ? { kind: 'stale', signOff: standing } : { kind: 'missing' }
  const signOff = { id: signOffIdOf(id, stage), claim: id, stage, verdictRev, textHash, passage: '', by: author, at }
  return { kind: 'changed', signOff: { ...signOff, rev: baseRev + 1, withdrawn: null } }
}

/** The record meant; a new one is named by its place, so that no client chooses an id that another place would have. */
function recordOf({ claims }: Records, { id, anchor }: ClaimReference): ClaimRecord {
  const own = claimIdOf(anchor)
  return claims.get(id) ?? claims.get(own) ?? { id: own, anchor, verdict: null, rev: 0 }
}
