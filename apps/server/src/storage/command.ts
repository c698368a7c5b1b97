/** Everything the storage thread can be asked: by name, with plain data in and out. */
import type { ErrorCode } from '@zhushi/sync'
import { accountOf, accountToSignIn, setPassword, setUnit, signIn, strengthen } from './account.js'
import { brokenLink, dataName, touch } from './audit.js'
import type { Database } from './database.js'
import { factsOf } from './fact.js'
import { invitations, members, removeMember, setRole, withdrawInvitation } from './members.js'
import { accept, claimOf, isRecorded, record, suggestionOf } from './notes.js'
import {
  addDevice,
  devicesOf,
  endSession,
  enter,
  identify,
  invite,
  printOwnerLink,
  renameUser,
  revokeDevice,
} from './people.js'
import { addReference, archiveReference, referenceOf } from './references.js'
import { dropReportRole, reportMembers, setReportRole } from './reportRoles.js'
import { makeRevision, removeRevision, restoreRevision, revisionOf } from './revisions.js'
import { endSessions, sessionsOf } from './sessions.js'
import {
  appendText,
  changeReport,
  createReport,
  hasReports,
  loadText,
  purgeLog,
  reportOf,
  reports,
  seatIn,
} from './texts.js'

export const commands = {
  printOwnerLink,
  invite,
  enter,
  identify,
  renameUser,
  endSession,
  addDevice,
  devicesOf,
  revokeDevice,
  accountToSignIn,
  signIn,
  strengthen,
  accountOf,
  setPassword,
  setUnit,
  sessionsOf,
  endSessions,
  members,
  setRole,
  removeMember,
  reportMembers,
  setReportRole,
  dropReportRole,
  invitations,
  withdrawInvitation,
  createReport,
  reports,
  reportOf,
  seatIn,
  hasReports,
  changeReport,
  loadText,
  appendText,
  purgeLog,
  record,
  accept,
  isRecorded,
  claimOf,
  suggestionOf,
  factsOf,
  addReference,
  archiveReference,
  referenceOf,
  makeRevision,
  restoreRevision,
  removeRevision,
  revisionOf,
  brokenLink,
  touch,
  dataName,
} satisfies Record<string, (db: Database, input: never) => unknown>

type Table = typeof commands

export type CommandName = keyof Table
export type Input<Name extends CommandName> =
  Parameters<Table[Name]> extends [Database, infer Given] ? Given : undefined
export type Output<Name extends CommandName> = ReturnType<Table[Name]>

/** A command on its way to the thread. */
export interface Command {
  readonly name: CommandName
  readonly input: unknown
}

/** What became of it. A command that failed left nothing behind. */
export type Answer =
  | { readonly ok: true; readonly output: unknown }
  /** `code`: it was not the person's to ask for. */
  | { readonly ok: false; readonly message: string; readonly code?: ErrorCode }

export type ToThread = { readonly batch: readonly Command[] } | 'close'

export type FromThread =
  | { readonly opened: true }
  | { readonly opened: false; readonly problem: string; readonly message: string }
  | { readonly answers: readonly Answer[] }
  | { readonly closed: true }
