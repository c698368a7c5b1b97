/** What people said: operations become facts, each with its row of the audit. Runs inside the thread's transaction. */
import {
  applyOperation,
  type Change,
  type ClaimRecord,
  type Correction,
  type Evidence,
  type Objection,
  type Operation,
  type SignOff,
  type StaleOutcome,
  type Suggestion,
  type Waiver,
} from '@zhushi/annotation'
import { audit } from './audit.js'
import type { Database } from './database.js'
import { addFact, earlier, type Fact } from './fact.js'
import type { Identity } from './people.js'
import { permit } from './permit.js'
import { authorOf, putRecord, recordIn } from './shelf.js'
import { type Appending, appendText } from './texts.js'

export type Recording =
  | ({ readonly kind: 'changed' | 'repeated' } & Fact<Change>)
  | StaleOutcome
  | { readonly kind: 'refused'; readonly why: Objection }
  /** There is no such record. */
  | { readonly kind: 'missing' }
  /** The operation's id has been used for something else or by somebody else. */
  | { readonly kind: 'foreign' }

interface Asked {
  readonly report: string
  readonly operation: Operation
  readonly by: Identity
  readonly at: string
  /** Of a sign-off: what the text says, as it is kept with it. */
  readonly passage?: string
}

/** Records an operation, or says why not. */
export function record(db: Database, { report, operation, by, at, passage = '' }: Asked): Recording {
  const { kind: right } = operation
  permit(db, { by, right, report, ...(operation.kind === 'signOff' && { stage: operation.stage }), at })
  const before = earlier(db, operation.opId, report, by)
  if (before === 'foreign') return { kind: 'foreign' }
  if (before)
    return before.change.reference || before.change.revision
      ? { kind: 'foreign' }
      : { kind: 'repeated', seq: before.seq, change: before.change }

  const outcome = applyOperation(recordsOf(db, report), operation, authorOf(by), at)
  if (outcome.kind === 'stale' || outcome.kind === 'missing' || outcome.kind === 'refused') return outcome
  const change = changeOf(outcome, operation, passage)
  const seq = store(db, report, operation.opId, by.user.id, change)
  db.run('UPDATE report SET updated_at = ? WHERE id = ?', at, report)
  audit(db, { at, user: by.user.id, session: by.session, action: operation.kind, report, subject: operation })
  return { kind: 'changed', seq, change }
}

/** The change with the passage that its sign-off was given on, if it is one. */
function changeOf(
  { kind: _kind, ...change }: { readonly kind: string } & Change,
  operation: Operation,
  passage: string,
): Change {
  const { signOff } = change
  return operation.kind === 'signOff' && signOff ? { ...change, signOff: { ...signOff, passage } } : change
}

interface Accepting extends Omit<Appending, 'snapshot'> {
  readonly operation: Operation & { readonly kind: 'acceptSuggestion' }
  /** What accepting it does to the text. */
  readonly change: Uint8Array
  readonly by: Identity
}

/** Adds the rows that wait and, if the suggestion may be accepted, both the fact and its change of the text. */
export function accept(db: Database, { change, operation, by, ...appending }: Accepting): Recording {
  const { report, rows, at } = appending
  const recording = record(db, { report, operation, by, at })
  const own = { user: by.user.id, session: by.session, change }
  appendText(db, { ...appending, rows: recording.kind === 'changed' ? [...rows, own] : rows, snapshot: null })
  return recording
}

/** The record of a suggestion as it stands, or null where there is none. */
export function suggestionOf(db: Database, { report, id }: { report: string; id: string }): Suggestion | null {
  return recordIn<Suggestion>(db, 'suggestion', report, id)
}

/** The record of a claim as it stands, or null where there is none. */
export function claimOf(db: Database, { report, id }: { report: string; id: string }): ClaimRecord | null {
  return recordIn<ClaimRecord>(db, 'claim', report, id)
}

/** Whether the operation has been recorded already. */
export function isRecorded(db: Database, { opId }: { opId: string }): boolean {
  return db.get('SELECT 1 FROM operation WHERE op_id = ?', opId) !== undefined
}

function recordsOf(db: Database, report: string) {
  return {
    claims: { get: (id: string) => recordIn<ClaimRecord>(db, 'claim', report, id) ?? undefined },
    corrections: { get: (id: string) => recordIn<Correction>(db, 'correction', report, id) ?? undefined },
    evidence: {
      get: (id: string) => recordIn<Evidence>(db, 'evidence', report, id) ?? undefined,
      values: (claim = '') => evidenceOn(db, report, claim),
    },
    suggestions: { get: (id: string) => recordIn<Suggestion>(db, 'suggestion', report, id) ?? undefined },
    signOffs: { get: (id: string) => recordIn<SignOff>(db, 'signOff', report, id) ?? undefined },
    waivers: { get: (id: string) => recordIn<Waiver>(db, 'waiver', report, id) ?? undefined },
    // Repeats have been looked for already.
    done: { get: () => undefined },
  }
}

function evidenceOn(db: Database, report: string, claim: string): Evidence[] {
  return db
    .all<{ record: string }>('SELECT record FROM evidence WHERE report = ? AND claim = ?', report, claim)
    .map(({ record }) => JSON.parse(record))
}

/** The shelves that what people say goes to, but for comments, which never change. */
const replaced = ['claim', 'correction', 'evidence', 'suggestion', 'signOff', 'waiver'] as const

function store(db: Database, report: string, opId: string, user: string, change: Change): number {
  const { comment } = change
  for (const shelf of replaced) {
    const record = change[shelf]
    if (record) putRecord(db, shelf, report, record)
  }
  if (comment)
    db.run(
      'INSERT INTO comment (id, report, claim, record) VALUES (?, ?, ?, ?)',
      comment.id,
      report,
      comment.claim,
      JSON.stringify(comment),
    )
  return addFact(db, report, opId, user, change)
}
