/**
 * Reference documents (依据文件): last year's report, a communique, a plan, that a report is held against.
 *
 * A record says what the document is and who added it; its text is kept beside it, never changes, and is known by its
 * hash. One that was put away stays and can be brought back.
 */
import * as v from 'valibot'
import type { Withdrawal } from './correction.js'
import { named, opId } from './line.js'
import type { Author } from './record.js'

/** `lastReport` 上年报告, `communique` 统计公报, `plan` 计划报告, `budget` 预算报告. */
export type ReferenceKind = 'lastReport' | 'communique' | 'plan' | 'budget' | 'other'

export const referenceKinds: readonly ReferenceKind[] = ['lastReport', 'communique', 'plan', 'budget', 'other']

export interface Reference {
  readonly id: string
  /** As the person who added it called it. */
  readonly name: string
  readonly kind: ReferenceKind
  /** The year it reports on or was given in, as the person said; null where they did not. */
  readonly year: number | null
  /** Length of its text in UTF-16 units. */
  readonly characters: number
  /** SHA-256 of its blocks as JSON, in hex. */
  readonly hash: string
  readonly by: Author
  /** ISO 8601, UTC. */
  readonly at: string
  /** 1 when it is added; counts each putting away and bringing back. */
  readonly rev: number
  /** Null while it is in use. One that is put away is held against nothing. */
  readonly archived: Withdrawal | null
}

/** What is said of a document that is added; its bytes come beside it. */
export const referenceAddition = v.strictObject({
  opId,
  name: named(100),
  kind: v.picklist(referenceKinds),
  year: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1949), v.maxValue(2100))),
})

/** Puts a document away, or brings it back. */
export const referenceArchiving = v.strictObject({
  opId,
  archived: v.boolean(),
  /** The `rev` of the record the person saw. */
  baseRev: v.pipe(v.number(), v.integer(), v.minValue(1)),
})

export type ReferenceAddition = v.InferOutput<typeof referenceAddition>
export type ReferenceArchiving = v.InferOutput<typeof referenceArchiving>
