export {
  type ClaimReference,
  longestBody,
  type Operation,
  type OperationKind,
  operation,
} from './operation.js'
export type { Author, ClaimRecord, Comment, Verdict } from './record.js'
export { type VerdictForm, type VerdictKind, verdictForms, verdictKinds } from './verdict.js'
