/** What the interface answers, by the names of its types: the very schemas that the typed client reads by. */
import type * as v from 'valibot'
import * as answer from './answer.js'
import { reference, referenceText } from './references.js'
import { revision, revisionText } from './revisions.js'

export const answers = {
  Account: answer.account,
  Device: answer.device,
  GroupMember: answer.groupMember,
  Invitation: answer.invitation,
  OpenSession: answer.openSession,
  PairedDevice: answer.pairedDevice,
  Pairing: answer.pairing,
  Recorded: answer.recorded,
  Reference: reference,
  ReferenceText: referenceText,
  ReportDetail: answer.reportDetail,
  ReportMember: answer.reportMember,
  ReportSummary: answer.reportSummary,
  ReportText: answer.reportText,
  Revision: revision,
  RevisionText: revisionText,
  SentInvitation: answer.sentInvitation,
  Session: answer.session,
  Ticket: answer.ticket,
} as const satisfies Readonly<Record<string, v.GenericSchema>>

export type AnswerName = keyof typeof answers
