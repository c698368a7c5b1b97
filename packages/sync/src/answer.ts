/**
 * Answers: the border at which a client reads what a server said. One schema for each type of `api.ts`.
 *
 * Unknown keys are let through, so that a newer server can say more to an older client.
 */
import type {
  ClaimRecord,
  Comment,
  Correction,
  Evidence,
  SignOff,
  Suggestion,
  Verdict,
  Waiver,
} from '@zhushi/annotation'
import { correctedSlots, correctionActions, stages, stances, suggestionStates, verdictKinds } from '@zhushi/annotation'
import * as v from 'valibot'
import type {
  Account,
  Device,
  Failure,
  GroupMember,
  Invitation,
  OpenSession,
  PairedDevice,
  Pairing,
  Recorded,
  ReportDetail,
  ReportMember,
  ReportSummary,
  ReportText,
  SentInvitation,
  Session,
  Stale,
  Ticket,
} from './api.js'
import { roles } from './role.js'

/** A schema that makes a `T` of whatever came. */
export type Reader<T> = v.GenericSchema<unknown, T>

const text = v.string()
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
export const person = v.object({ id: text, name: text })
const user = v.object({ id: text, name: text, color: text })
const role = v.picklist(roles)
const stagesGranted = v.array(v.picklist(stages))

const verdict: Reader<Verdict> = v.object({
  kind: v.picklist(verdictKinds),
  note: text,
  by: person,
  at: text,
  fingerprint: text,
})

const anchor = v.object({ block: text, from: count, exact: text, prefix: text, suffix: text })

const claim: Reader<ClaimRecord> = v.object({
  id: text,
  anchor,
  verdict: v.nullable(verdict),
  rev: count,
})

const comment: Reader<Comment> = v.object({ id: text, claim: text, body: text, by: person, at: text })

const withdrawn = v.nullable(v.object({ by: person, at: text }))

const correction: Reader<Correction> = v.object({
  id: text,
  anchor,
  action: v.picklist(correctionActions),
  claim: v.exactOptional(text),
  slots: v.object(correctedSlots.entries),
  by: person,
  at: text,
  fingerprint: text,
  rev: count,
  withdrawn,
})

const evidence: Reader<Evidence> = v.object({
  id: text,
  claim: text,
  stance: v.picklist(stances),
  title: text,
  publisher: text,
  date: text,
  quote: text,
  url: text,
  by: person,
  at: text,
  rev: count,
  withdrawn,
})

const suggestion: Reader<Suggestion> = v.object({
  id: text,
  anchor,
  replacement: text,
  reason: text,
  by: person,
  at: text,
  state: v.picklist(suggestionStates),
  closing: v.nullable(v.object({ by: person, at: text, note: text })),
  rev: count,
})

const signOff: Reader<SignOff> = v.object({
  id: text,
  claim: text,
  stage: v.picklist(stages),
  verdictRev: count,
  textHash: text,
  passage: text,
  by: person,
  at: text,
  rev: count,
  withdrawn,
})

const waiver: Reader<Waiver> = v.object({
  id: text,
  check: text,
  inputs: v.array(text),
  message: text,
  reason: text,
  by: person,
  at: text,
  rev: count,
  withdrawn,
})

const summary = {
  id: text,
  title: text,
  createdAt: text,
  updatedAt: text,
  archivedAt: v.nullable(text),
  comments: count,
  verdicts: count,
  role,
}

export const block = v.object({
  id: text,
  kind: v.picklist(['title', 'salutation', 'heading', 'paragraph', 'table']),
  level: v.exactOptional(v.picklist([1, 2, 3])),
  text,
  line: v.exactOptional(count),
})

export const session: Reader<Session> = v.object({ user, role: v.nullable(role) })
export const reportSummary: Reader<ReportSummary> = v.object(summary)
export const reportDetail: Reader<ReportDetail> = v.object({ ...summary, epoch: count, stages: stagesGranted })
export const reportText: Reader<ReportText> = v.object({ title: text, blocks: v.array(block) })
export const recorded: Reader<Recorded> = v.object({
  claim: v.exactOptional(claim),
  comment: v.exactOptional(comment),
  correction: v.exactOptional(correction),
  evidence: v.exactOptional(evidence),
  suggestion: v.exactOptional(suggestion),
  signOff: v.exactOptional(signOff),
  waiver: v.exactOptional(waiver),
})
export const invitation: Reader<Invitation> = v.object({ token: text, role, expiresAt: text })
export const pairing: Reader<Pairing> = v.object({ code: text, expiresAt: text })
export const device: Reader<Device> = v.object({ token: text, user })
export const pairedDevice: Reader<PairedDevice> = v.object({
  id: text,
  name: text,
  createdAt: text,
  seenAt: v.nullable(text),
})
export const account: Reader<Account> = v.object({
  login: v.nullable(text),
  unit: text,
  hasPassword: v.boolean(),
  asksOld: v.boolean(),
})
export const openSession: Reader<OpenSession> = v.object({
  id: text,
  browser: text,
  createdAt: text,
  seenAt: text,
  isThis: v.boolean(),
})
export const groupMember: Reader<GroupMember> = v.object({
  ...user.entries,
  unit: text,
  role: v.nullable(role),
  stages: stagesGranted,
  reports: count,
  isOnline: v.boolean(),
  seenAt: v.nullable(text),
})
export const reportMember: Reader<ReportMember> = v.object({
  ...user.entries,
  unit: text,
  role: v.nullable(role),
  stages: stagesGranted,
  library: v.nullable(role),
  isOwn: v.boolean(),
  isOnline: v.boolean(),
})
export const sentInvitation: Reader<SentInvitation> = v.object({
  id: text,
  role,
  report: v.nullable(v.object({ id: text, title: text })),
  by: text,
  createdAt: text,
  expiresAt: text,
  usedAt: v.nullable(text),
  usedBy: v.nullable(text),
  isWithdrawn: v.boolean(),
})
export const ticket: Reader<Ticket> = v.object({ ticket: text })
export const nothing: Reader<null> = v.null()

/** What any failure says; what stands comes with a stale operation only. */
export const failure: Reader<Stale> = v.object({
  error: v.object({ code: text as unknown as Reader<Failure['error']['code']>, message: text }),
  current: v.exactOptional(claim),
  correction: v.exactOptional(correction),
  evidence: v.exactOptional(evidence),
  suggestion: v.exactOptional(suggestion),
  signOff: v.exactOptional(signOff),
  waiver: v.exactOptional(waiver),
  now: v.exactOptional(v.nullable(text)),
})
