/**
 * Rooms: the two shared documents of a report, their names and what each holds.
 *
 * The content room holds the text and is written by editors. The notes room holds what people said and is written by
 * the server alone.
 */
import type {
  ClaimRecord,
  Comment,
  Correction,
  Evidence,
  Reference,
  Revision,
  SignOff,
  Suggestion,
  Verdict,
  Waiver,
} from '@zhushi/annotation'
import type * as Y from 'yjs'

/** Where y-prosemirror keeps the report in the content room. */
export const contentFragment = 'prosemirror'

/** The schema this build reads and writes; an older client must not open a newer report for writing. */
export const schemaVersion = 1

/** Path of the WebSocket endpoint; the room's name follows it. */
export const roomsPath = '/rooms'

export type Room =
  | { readonly kind: 'content'; readonly report: string; readonly epoch: number }
  | { readonly kind: 'notes'; readonly report: string }

/** `r/<report>/c<epoch>` or `r/<report>/n`. */
export function roomName(room: Room): string {
  return room.kind === 'content' ? `r/${room.report}/c${room.epoch}` : `r/${room.report}/n`
}

/** The room of that name, or null where the name is none. */
export function roomOf(name: string): Room | null {
  const found = /^r\/([\w-]{1,64})\/(?:c(\d{1,9})|n)$/.exec(name)
  if (!found?.[1]) return null
  const report = found[1]
  return found[2] === undefined ? { kind: 'notes', report } : { kind: 'content', report, epoch: Number(found[2]) }
}

/** The notes room's records, as plain JSON values keyed by id. */
export interface Notes {
  readonly claims: Y.Map<ClaimRecord>
  readonly comments: Y.Map<Comment>
  /** Those taken back stay, marked as `withdrawn`. */
  readonly corrections: Y.Map<Correction>
  /** Reference documents without their texts; those put away are among them. */
  readonly references: Y.Map<Reference>
  /** Named states of the text, without the text; those removed are among them. */
  readonly revisions: Y.Map<Revision>
  /** What was taken back stays, here and below, marked as such. */
  readonly evidence: Y.Map<Evidence>
  readonly suggestions: Y.Map<Suggestion>
  readonly signOffs: Y.Map<SignOff>
  readonly waivers: Y.Map<Waiver>
  /** Every verdict ever given, by claim and revision. */
  readonly verdicts: Y.Map<VerdictGiven>
}

/** A verdict as it was given: the one that stands, or one that stood before it. */
export interface VerdictGiven {
  /** Id of the claim record. */
  readonly claim: string
  /** The claim record's revision that it made. */
  readonly rev: number
  readonly verdict: Verdict
}

export function notesIn(doc: Y.Doc): Notes {
  return {
    claims: doc.getMap('claims'),
    comments: doc.getMap('comments'),
    corrections: doc.getMap('corrections'),
    references: doc.getMap('references'),
    revisions: doc.getMap('revisions'),
    evidence: doc.getMap('evidence'),
    suggestions: doc.getMap('suggestions'),
    signOffs: doc.getMap('signOffs'),
    waivers: doc.getMap('waivers'),
    verdicts: doc.getMap('verdicts'),
  }
}

/** `schemaVersion: number` and `title: string` of the content room. */
export function metaIn(doc: Y.Doc): Y.Map<number | string> {
  return doc.getMap('meta')
}
