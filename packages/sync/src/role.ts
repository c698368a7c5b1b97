/** Roles: what each kind of member may do. The server asks this table before everything it does for a client. */
import type { OperationKind, Stage } from '@zhushi/annotation'

export type Role = 'viewer' | 'commenter' | 'verifier' | 'editor' | 'owner'

export type Right =
  | 'read'
  | OperationKind
  | 'writeText'
  | 'createReport'
  | 'renameReport'
  | 'keepReferences'
  | 'keepRevisions'
  | 'restoreRevision'
  | 'archiveReport'
  | 'invite'
  | 'keepMembers'

const reading = ['read'] as const
const commenting = [
  ...reading,
  'addComment',
  'addEvidence',
  'withdrawEvidence',
  'addSuggestion',
  'editSuggestion',
  'withdrawSuggestion',
] as const
const verifying = [
  ...commenting,
  'setVerdict',
  'setCorrection',
  'withdrawCorrection',
  'signOff',
  'withdrawSignOff',
  'waiveFinding',
  'withdrawWaiver',
] as const
const editing = [
  ...verifying,
  'writeText',
  'acceptSuggestion',
  'closeSuggestion',
  'createReport',
  'renameReport',
  'keepReferences',
  'keepRevisions',
] as const
const owning = [...editing, 'restoreRevision', 'archiveReport', 'invite', 'keepMembers'] as const

export const rights: Readonly<Record<Role, readonly Right[]>> = {
  viewer: reading,
  commenter: commenting,
  verifier: verifying,
  editor: editing,
  owner: owning,
}

export const roles = Object.keys(rights) as readonly Role[]

export function may(role: Role, right: Right): boolean {
  return rights[role].includes(right)
}

/** The stage at which each role signs verdicts off; null where it signs at none. */
export const stageOf: Readonly<Record<Role, Stage | null>> = {
  viewer: null,
  commenter: null,
  verifier: 'first',
  editor: 'second',
  owner: 'final',
}
