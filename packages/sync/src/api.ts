/**
 * The HTTP interface: what each address takes and gives, as types shared by the server and its clients.
 *
 * Every failure answers `{ error: { code, message } }` with a message in Chinese that a person can act on.
 */
import type { Change, Reference, Standing } from '@zhushi/annotation'
import type { Block } from '@zhushi/report'
import type { Role } from './role.js'

export type ErrorCode =
  | 'badRequest'
  | 'noSession'
  | 'nameNeeded'
  | 'nameTaken'
  | 'linkUsed'
  | 'codeUsed'
  | 'noRight'
  | 'notFound'
  | 'stale'
  | 'textChanged'
  | 'needsEvidence'
  | 'ownVerdict'
  | 'noVerdict'
  | 'notYours'
  | 'emptyUpload'
  | 'uploadTooLarge'
  | 'notText'
  | 'unknownEncoding'
  | 'noReport'
  | 'tooManyReferences'
  | 'tooMany'
  | 'crossOrigin'
  | 'storage'

export interface Failure {
  readonly error: { readonly code: ErrorCode; readonly message: string }
}

/** GET /api/session; POST /api/session `{ token, name? }` opens one from a link; PATCH `{ name }`; DELETE ends it. */
export interface Session {
  readonly user: { readonly id: string; readonly name: string; readonly color: string }
  readonly role: Role
}

/** GET /api/reports?archived=1; POST /api/reports?filename=… with the file's bytes as body. */
export interface ReportSummary {
  readonly id: string
  readonly title: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly updatedAt: string
  readonly archivedAt: string | null
  readonly comments: number
  readonly verdicts: number
}

/** GET and PATCH `{ title?, archived? }` /api/reports/:id. */
export interface ReportDetail extends ReportSummary {
  readonly epoch: number
  readonly role: Role
}

/** GET /api/reports/:id/blocks: the text as it is now, for a reader without the editor. */
export interface ReportText {
  readonly title: string
  readonly blocks: readonly Block[]
}

/** POST /api/reports/:id/ops with an operation. A stale `baseRev` answers 409 `Stale`. */
export type Recorded = Change

/** What stands instead. */
export interface Stale extends Failure, Standing {
  /** Of a suggestion that no longer fits: what the text says in its place now; null where the place is gone. */
  readonly now?: string | null
  readonly reference?: Reference
}

/**
 * GET /api/reports/:id/references/:reference: a reference document with its text. POST /api/reports/:id/references?opId=…
 * &name=…&kind=…&year=…&filename=… with the file's bytes adds one, PATCH `{ opId, archived, baseRev }` puts one away or
 * brings it back; both answer its `Reference`.
 */
export interface ReferenceText {
  readonly reference: Reference
  readonly blocks: readonly Block[]
}

/** POST /api/invitations `{ role }`. The link is `<origin>/enter#<token>`, good once, until it expires. */
export interface Invitation {
  readonly token: string
  readonly role: Role
  readonly expiresAt: string
}

/** POST /api/pairings: a code that a signed-in person types into the extension. Good once, for ten minutes. */
export interface Pairing {
  readonly code: string
  readonly expiresAt: string
}

/** POST /api/devices `{ code, name }`: exchanges a pairing code for a token, sent as `Authorization: Bearer`. */
export interface Device {
  readonly token: string
  readonly user: Session['user']
}

/** GET /api/devices: one's own; DELETE /api/devices/:id revokes one, `self` the one that asks. */
export interface PairedDevice {
  readonly id: string
  readonly name: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
}

/** POST /api/tickets: a device's way into a room, as `?ticket=`; good once, for 60 seconds. */
export interface Ticket {
  readonly ticket: string
}

/** Largest upload, in bytes. */
export const largestUpload = 8 * 1024 * 1024

/** Most reference documents in use beside one report. */
export const mostReferences = 20

/** Longest text of a reference document, in UTF-16 units. */
export const longestReference = 500_000
