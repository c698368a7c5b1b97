export {
  type Device,
  type ErrorCode,
  type Failure,
  type Invitation,
  largestUpload,
  type Pairing,
  type Recorded,
  type ReportDetail,
  type ReportSummary,
  type ReportText,
  type Session,
  type Stale,
  type Ticket,
} from './api.js'
export { may, type Right, type Role, rights, roles } from './role.js'
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
} from './room.js'
export { type CloseReason, closeCode, message, type Presence } from './wire.js'
