/**
 * Revisions (稿次): states of a report that were named.
 *
 * A record says what a state is called and who keeps it; its text is kept beside it, never changes, and is known by its
 * hash. To go back to one is an edit like any other, and what stood before is kept as a revision of its own.
 */
import * as v from 'valibot'
import type { Withdrawal } from './correction.js'
import { named, opId } from './line.js'
import type { Author } from './record.js'

/** `original`: as it was brought in. `named`: kept by a person. `kept`: by the server, before an earlier state was brought back. */
export type RevisionOrigin = 'original' | 'named' | 'kept'

export const revisionOrigins: readonly RevisionOrigin[] = ['original', 'named', 'kept']

export interface Revision {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly origin: RevisionOrigin
  /** Null where the server brought the report along. */
  readonly by: Author | null
  /** ISO 8601, UTC. */
  readonly at: string
  /** How many changes of the text were in the log. */
  readonly seq: number
  /** Of the document as it is kept. */
  readonly schemaVersion: number
  /** SHA-256 of the document as JSON, in hex. */
  readonly hash: string
  /** Length of its text in UTF-16 units. */
  readonly characters: number
  /** 1 when it is made, 2 when it was removed. */
  readonly rev: number
  /** Null while it is there. The text of one that was removed is gone. */
  readonly removed: Withdrawal | null
}

/** Keeps the text as it is now. */
export const revisionMaking = v.strictObject({
  opId,
  name: named(60),
  note: v.pipe(v.string(), v.trim(), v.maxLength(500)),
})

/** Makes the text again what it was in a revision, or removes one. */
export const revisionOrder = v.strictObject({ opId })

export type RevisionMaking = v.InferOutput<typeof revisionMaking>
export type RevisionOrder = v.InferOutput<typeof revisionOrder>
