export {
  type Correction,
  type CorrectionAction,
  correctionActions,
  correctionIdOf,
  type Withdrawal,
} from './correction.js'
export { claimIdOf } from './identity.js'
export {
  type ClaimReference,
  longestBody,
  type Operation,
  type OperationKind,
  operation,
} from './operation.js'
export { applyOperation, type Change, type Outcome, type Records, type StaleOutcome } from './outcome.js'
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
export { type VerdictForm, type VerdictKind, verdictForms, verdictKinds } from './verdict.js'
