/**
 * Operations: what a person asks the server to record. The border at which a client's data is read.
 *
 * An operation is idempotent by its `opId`: sent twice, it happens once and answers the same.
 */
import * as v from 'valibot'
import { verdictForms, verdictKinds } from './verdict.js'

/** Longest comment or note, in UTF-16 units. */
export const longestBody = 5000

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64), v.regex(/^[\w-]+$/))
const body = v.pipe(v.string(), v.trim(), v.maxLength(longestBody))

const anchor = v.strictObject({
  block: id,
  from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
  exact: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  prefix: v.pipe(v.string(), v.maxLength(64)),
  suffix: v.pipe(v.string(), v.maxLength(64)),
})

/** Which claim is meant: the id of its record and, should there be none yet, the place to record it at. */
const claim = v.strictObject({ id, anchor })

const addComment = v.strictObject({
  kind: v.literal('addComment'),
  opId: v.pipe(v.string(), v.uuid()),
  claim,
  body: v.pipe(body, v.minLength(1)),
})

const setVerdict = v.pipe(
  v.strictObject({
    kind: v.literal('setVerdict'),
    opId: v.pipe(v.string(), v.uuid()),
    claim,
    verdict: v.picklist(verdictKinds),
    note: body,
    fingerprint: v.pipe(v.string(), v.maxLength(400)),
    /** The `rev` of the claim record the person saw; 0 where there was none. */
    baseRev: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.forward(
    v.check((op) => !verdictForms[op.verdict].needsNote || op.note !== '', 'This verdict needs a note'),
    ['note'],
  ),
)

/** Reads an operation from what a client sent. */
export const operation = v.variant('kind', [addComment, setVerdict])

export type Operation = v.InferOutput<typeof operation>
export type OperationKind = Operation['kind']
export type ClaimReference = v.InferOutput<typeof claim>
