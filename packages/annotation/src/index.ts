export { claimIdOf } from './identity.js'
export {
  type ClaimReference,
  longestBody,
  type Operation,
  type OperationKind,
  operation,
} from './operation.js'
export { applyOperation, type Change, type Outcome, type Records } from './outcome.js'
export type { Author, ClaimRecord, Comment, Verdict } from './record.js'
export { type VerdictForm, type VerdictKind, verdictForms, verdictKinds } from './verdict.js'
