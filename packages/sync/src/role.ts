/**
 * Roles: what each kind of member may do. The server asks this table before everything it does for a client.
 *
 * A right is held in the library or in one report: to invite, in the library, is to invite to all of it; in a report, to
 * that report alone.
 */
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

/** `null`: somebody without a role there, who may do nothing. */
export function may(role: Role | null, right: Right): boolean {
  return role !== null && rights[role].includes(right)
}

/** The stages that are granted with a role unless others are chosen. A grant is a person's own and can be changed alone. */
export const usualStages: Readonly<Record<Role, readonly Stage[]>> = {
  viewer: [],
  commenter: [],
  verifier: ['first'],
  editor: ['second'],
  owner: ['final'],
}
