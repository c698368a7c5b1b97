export { type AnswerName, answers } from './answers.js'
export {
  type Account,
  type Device,
  type ErrorCode,
  type Failure,
  type GroupMember,
  type Invitation,
  largestUpload,
  longestReference,
  mostReferences,
  mostRevisions,
  type OpenSession,
  type PairedDevice,
  type Pairing,
  type Recorded,
  type ReferenceText,
  type ReportDetail,
  type ReportMember,
  type ReportSummary,
  type ReportText,
  type RevisionText,
  type SentInvitation,
  type Session,
  type Stale,
  type Ticket,
} from './api.js'
export { type Api, type ApiOptions, createApi, type Refusal, type Result } from './client.js'
export { openRoom, RoomConnection, type RoomOptions, type RoomState } from './connection.js'
export { ackFrame, awarenessFrame, carriesContent, type SyncStep, syncFrame, syncStep } from './frame.js'
export {
  type Outbox,
  type OutboxEntry,
  type OutboxOptions,
  type OutboxProblem,
  type OutboxState,
  openOutbox,
  problemOf,
} from './outbox.js'
export { createReferencesApi, type ReferencesApi } from './references.js'
export { createRevisionsApi, type RevisionsApi } from './revisions.js'
export { may, type Right, type Role, rights, roles, usualStages } from './role.js'
export {
  contentFragment,
  metaIn,
  type Notes,
  notesIn,
  type Room,
  roomName,
  roomOf,
  roomsPath,
  schemaVersion,
  type VerdictGiven,
} from './room.js'
export { type CloseReason, closeCode, message, type Presence } from './wire.js'
