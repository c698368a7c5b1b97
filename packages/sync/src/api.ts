/**
 * The HTTP interface: what each address takes and gives, as types shared by the server and its clients.
 *
 * Every failure answers `{ error: { code, message } }` with a message in Chinese that a person can act on.
 */
import type { Change, Reference, Revision, Stage, Standing } from '@zhushi/annotation'
import type { Block } from '@zhushi/report'
import type { Role } from './role.js'

export type ErrorCode =
  | 'badRequest'
  | 'noSession'
  | 'nameNeeded'
  | 'nameTaken'
  | 'linkUsed'
  | 'codeUsed'
  | 'badSignIn'
  | 'badPassword'
  | 'weakPassword'
  | 'loginTaken'
  | 'lastOwner'
  | 'libraryOwner'
  | 'noRight'
  | 'noGrant'
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
  | 'tooManyRevisions'
  | 'sameText'
  | 'tooMany'
  | 'crossOrigin'
  | 'storage'

export interface Failure {
  readonly error: { readonly code: ErrorCode; readonly message: string }
}

/** GET /api/session; POST /api/session `{ token, name? }` opens one from a link; PATCH `{ name }`; DELETE ends it. */
export interface Session {
  readonly user: { readonly id: string; readonly name: string; readonly color: string }
  /** In the library; null for somebody who was invited to single reports alone. */
  readonly role: Role | null
}

/** GET /api/reports?archived=1: those that the person may read; POST /api/reports?filename=… with the file's bytes as body. */
export interface ReportSummary {
  readonly id: string
  readonly title: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly updatedAt: string
  readonly archivedAt: string | null
  readonly comments: number
  readonly verdicts: number
  /** The person's own, in this report. */
  readonly role: Role
}

/** GET and PATCH `{ title?, archived? }` /api/reports/:id. */
export interface ReportDetail extends ReportSummary {
  readonly epoch: number
  /** The stages at which the person may sign off here. */
  readonly stages: readonly Stage[]
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

/**
 * GET /api/reports/:id/revisions/:revision: a revision with its text. POST /api/reports/:id/revisions keeps the text as
 * it is now; POST …/:revision/restore makes it what it was then, and answers the revision that keeps what stood before;
 * DELETE …/:revision removes one. All answer a `Revision`.
 */
export interface RevisionText {
  readonly revision: Revision
  readonly blocks: readonly Block[]
}

/**
 * POST /api/invitations `{ role, stages? }`: to the library. POST /api/reports/:id/invitations likewise: to that report
 * alone. The link is `<origin>/enter#<token>`, good once, until it expires.
 */
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
  /** To five minutes; null where it was never used. */
  readonly seenAt: string | null
}

/**
 * GET /api/account: one's own. PATCH `{ unit }` says where one comes from (界别 or 单位). PUT /api/account/password
 * `{ login, password, old? }` sets how to sign in; where a password was set before, `old` must be it, and all other
 * sessions end; a session that an owner's link opened needs no `old`, once. POST /api/sign-ins `{ login, password }` opens a session.
 */
export interface Account {
  readonly login: string | null
  readonly unit: string
  readonly hasPassword: boolean
  /** Whether a change needs the password as it is. */
  readonly asksOld: boolean
}

/** GET /api/sessions: one's own that are open; DELETE /api/sessions/:id ends one, `others` all but the one that asks. */
export interface OpenSession {
  readonly id: string
  /** Browser and system, such as `Chrome · Windows`; empty where unknown. */
  readonly browser: string
  readonly createdAt: string
  readonly seenAt: string
  /** Whether it is the one that asks. */
  readonly isThis: boolean
}

/**
 * GET /api/members. PATCH `{ role, stages? }` /api/members/:id gives another role in the library, DELETE removes the
 * person; `self` leaves by oneself. There is always an owner left.
 */
export interface GroupMember {
  readonly id: string
  readonly name: string
  readonly color: string
  readonly unit: string
  /** In the library; null for somebody who was invited to single reports alone. Only who keeps members is told of those. */
  readonly role: Role | null
  /** The stages at which they may sign off. */
  readonly stages: readonly Stage[]
  /** In how many reports they have another role than in the library. */
  readonly reports: number
  readonly isOnline: boolean
  /** To five minutes; null where it is not known, or not for the asker to know. */
  readonly seenAt: string | null
}

/**
 * GET /api/reports/:id/members: who is in the report, as what. PATCH `{ role, stages? }` /api/reports/:id/members/:member
 * sets a role in this report, null for none: they cannot see it then. DELETE takes that back: what they are in the library
 * holds again.
 */
export interface ReportMember {
  readonly id: string
  readonly name: string
  readonly color: string
  readonly unit: string
  /** In this report. Null, told to its owners alone: cannot see it. */
  readonly role: Role | null
  readonly stages: readonly Stage[]
  /** What they are in the library; null for nothing. */
  readonly library: Role | null
  /** Whether the role was set for this report and is not that of the library. */
  readonly isOwn: boolean
  readonly isOnline: boolean
}

/**
 * GET /api/invitations: all, the newest first; DELETE /api/invitations/:id withdraws one that was not used. GET and DELETE
 * below /api/reports/:id/invitations: those to that report.
 */
export interface SentInvitation {
  readonly id: string
  readonly role: Role
  /** The one report that it is to; null for the library. */
  readonly report: { readonly id: string; readonly title: string } | null
  /** Name of who made it. */
  readonly by: string
  readonly createdAt: string
  readonly expiresAt: string
  readonly usedAt: string | null
  /** Name of who came by it. */
  readonly usedBy: string | null
  readonly isWithdrawn: boolean
}

/** POST /api/tickets: a device's way into a room, as `?ticket=`; good once, for 60 seconds. */
export interface Ticket {
  readonly ticket: string
}

/** Largest upload, in bytes. */
export const largestUpload = 8 * 1024 * 1024

/** Most reference documents in use beside one report. */
export const mostReferences = 20

/** Most revisions of one report. */
export const mostRevisions = 200

/** Longest text of a reference document, in UTF-16 units. */
export const longestReference = 500_000
