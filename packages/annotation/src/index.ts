export {
  type Correction,
  type CorrectionAction,
  correctionActions,
  correctionIdOf,
  type Withdrawal,
} from './correction.js'
export { type Evidence, isSupported, type Stance, stances } from './evidence.js'
export { claimIdOf } from './identity.js'
export {
  type ClaimReference,
  isWebAddress,
  longestBody,
  longestReason,
  longestReplacement,
  longestTitle,
  type Operation,
  type OperationKind,
  operation,
} from './operation.js'
export {
  applyOperation,
  type Change,
  type Objection,
  type Outcome,
  type Records,
  type StaleOutcome,
  type Standing,
} from './outcome.js'
export type { Author, ClaimRecord, Comment, Verdict } from './record.js'
export {
  type Reference,
  type ReferenceAddition,
  type ReferenceArchiving,
  type ReferenceKind,
  referenceAddition,
  referenceArchiving,
  referenceKinds,
} from './reference.js'
export {
  type Revision,
  type RevisionMaking,
  type RevisionOrder,
  type RevisionOrigin,
  revisionMaking,
  revisionOrder,
  revisionOrigins,
} from './revision.js'
export {
  counterpartOf,
  passageOf,
  type SignOff,
  type Stage,
  type Staleness,
  signOffIdOf,
  stages,
  stalenessOf,
  textHashOf,
} from './signOff.js'
export {
  bounds,
  type CorrectedSlots,
  correctedSlots,
  directions,
  figureKinds,
  modes,
  type SlotName,
  slotNames,
  stats,
} from './slot.js'
export {
  type Closing,
  type Disposal,
  disposals,
  type Suggestion,
  type SuggestionState,
  suggestionStates,
} from './suggestion.js'
export { type VerdictForm, type VerdictKind, verdictForms, verdictKinds } from './verdict.js'
export { type Waiver, waiverIdOf } from './waiver.js'
