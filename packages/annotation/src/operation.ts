/**
 * Operations: what a person asks the server to record. The border at which a client's data is read.
 *
 * An operation is idempotent by its `opId`: sent twice, it happens once and answers the same.
 */
import * as v from 'valibot'
import { correctionActions } from './correction.js'
import { stances } from './evidence.js'
import { opId } from './line.js'
import { stages } from './signOff.js'
import { correctedSlots } from './slot.js'
import { disposals } from './suggestion.js'
import { verdictForms, verdictKinds } from './verdict.js'

/** Longest comment or note, in UTF-16 units. */
export const longestBody = 5000

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64), v.regex(/^[\w-]+$/))
const body = v.pipe(v.string(), v.trim(), v.maxLength(longestBody))

const fingerprint = v.pipe(v.string(), v.maxLength(400))
/** The `rev` of the record the person saw; 0 where there was none. */
const baseRev = v.pipe(v.number(), v.integer(), v.minValue(0))

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
  opId,
  claim,
  body: v.pipe(body, v.minLength(1)),
})

const setVerdict = v.pipe(
  v.strictObject({
    kind: v.literal('setVerdict'),
    opId,
    claim,
    verdict: v.picklist(verdictKinds),
    note: body,
    fingerprint,
    baseRev,
  }),
  v.forward(
    v.check((op) => !verdictForms[op.verdict].needsNote || op.note !== '', 'This verdict needs a note'),
    ['note'],
  ),
)

/** Makes a correction, or takes over the record of the one at the same place: to change one, its own anchor is sent. */
const setCorrection = v.pipe(
  v.strictObject({
    kind: v.literal('setCorrection'),
    opId,
    anchor,
    action: v.picklist(correctionActions),
    claim: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
    slots: correctedSlots,
    fingerprint,
    baseRev,
  }),
  v.forward(
    v.check(({ action, slots }) => action !== 'amend' || !isEmpty(slots), 'An amendment needs a slot'),
    ['slots'],
  ),
  v.forward(
    v.check(({ action, slots }) => action !== 'dismiss' || isEmpty(slots), 'A dismissal takes no slot'),
    ['slots'],
  ),
  v.forward(
    v.check(({ action, slots }) => action !== 'add' || slots.indicator !== undefined, 'An addition needs it'),
    ['slots', 'indicator'],
  ),
  v.forward(
    v.check(({ action, slots }) => action !== 'add' || slots.value !== undefined, 'An addition needs it'),
    ['slots', 'value'],
  ),
  v.forward(
    v.check((op) => (op.action === 'add') === (op.fingerprint === ''), 'Of what was read, and of nothing else'),
    ['fingerprint'],
  ),
)

const withdrawCorrection = v.strictObject({ kind: v.literal('withdrawCorrection'), opId, id, baseRev })

/** Longest field of a source, in UTF-16 units; its quote may be as long as a comment. */
export const longestTitle = 200
/** Longest address of a source, in UTF-16 units. */
const longestUrl = 2000

const words = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most))
const url = v.pipe(
  words(longestUrl),
  v.check((text) => text === '' || isWebAddress(text), 'An http or https address'),
)

const addEvidence = v.strictObject({
  kind: v.literal('addEvidence'),
  opId,
  claim,
  stance: v.picklist(stances),
  title: v.pipe(words(longestTitle), v.minLength(1)),
  publisher: words(longestTitle),
  date: words(40),
  quote: v.pipe(body, v.minLength(1)),
  url,
})

/** Longest replacement, in UTF-16 units. */
export const longestReplacement = 1000

/** What stands in one line of the text: nothing in it that cannot be seen but spaces. */
const replacement = v.pipe(
  v.string(),
  v.maxLength(longestReplacement),
  v.regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u, 'One line of text'),
)

const addSuggestion = v.pipe(
  v.strictObject({ kind: v.literal('addSuggestion'), opId, anchor, replacement, reason: body }),
  v.forward(
    v.check((op) => op.replacement !== op.anchor.exact, 'A suggestion changes something'),
    ['replacement'],
  ),
  v.forward(
    v.check((op) => !/[\n\t]/.test(op.anchor.exact), 'Within one line or cell'),
    ['anchor'],
  ),
)

const editSuggestion = v.strictObject({
  kind: v.literal('editSuggestion'),
  opId,
  id,
  replacement,
  reason: body,
  baseRev,
})

const withdrawSuggestion = v.strictObject({ kind: v.literal('withdrawSuggestion'), opId, id, baseRev })

/** Puts the suggested words into the text; the server does both or neither. */
const acceptSuggestion = v.strictObject({ kind: v.literal('acceptSuggestion'), opId, id, baseRev })

/** Closes a suggestion without touching the text; it says why. */
const closeSuggestion = v.strictObject({
  kind: v.literal('closeSuggestion'),
  opId,
  id,
  state: v.picklist(disposals),
  note: v.pipe(body, v.minLength(1)),
  baseRev,
})

const withdrawEvidence = v.strictObject({ kind: v.literal('withdrawEvidence'), opId, id, baseRev })

/** Confirms the verdict of that revision on the text of that hash, as the person saw both. */
const signOff = v.strictObject({
  kind: v.literal('signOff'),
  opId,
  claim: id,
  stage: v.picklist(stages),
  verdictRev: baseRev,
  textHash: v.pipe(v.string(), v.maxLength(64)),
  baseRev,
})

const withdrawSignOff = v.strictObject({ kind: v.literal('withdrawSignOff'), opId, id, baseRev })

/** Longest reason for setting a finding aside, and longest input of one, in UTF-16 units. */
export const longestReason = 500
const longestInput = 120
const mostInputs = 40

/** Sets a finding aside: that check, on those inputs. */
const waiveFinding = v.strictObject({
  kind: v.literal('waiveFinding'),
  opId,
  check: v.pipe(v.string(), v.regex(/^[A-Z]\d{1,2}[a-z]?$/)),
  inputs: v.pipe(v.array(v.pipe(v.string(), v.maxLength(longestInput))), v.minLength(1), v.maxLength(mostInputs)),
  message: words(longestReason),
  reason: v.pipe(words(longestReason), v.minLength(1)),
  baseRev,
})

const withdrawWaiver = v.strictObject({ kind: v.literal('withdrawWaiver'), opId, id, baseRev })

/** Reads an operation from what a client sent. */
export const operation = v.variant('kind', [
  addComment,
  setVerdict,
  setCorrection,
  withdrawCorrection,
  addEvidence,
  withdrawEvidence,
  addSuggestion,
  editSuggestion,
  withdrawSuggestion,
  acceptSuggestion,
  closeSuggestion,
  signOff,
  withdrawSignOff,
  waiveFinding,
  withdrawWaiver,
])

export type Operation = v.InferOutput<typeof operation>
export type OperationKind = Operation['kind']
export type ClaimReference = v.InferOutput<typeof claim>

/** Whether it is an http or https address; one that carries a name or password is none. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#@\\]+(?:[/?#]\S*)?$/i.test(text)
}

function isEmpty(slots: object): boolean {
  return Object.keys(slots).length === 0
}
