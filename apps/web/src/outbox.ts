/**
 * What this person has written and the server does not have yet. One outbox for the page, opened with the session, so
 * that things written offline are sent from whichever page comes next.
 */
import type { ClaimRecord, Comment, Correction, Evidence, SignOff, Suggestion, Waiver } from '@zhushi/annotation'
import {
  type Outbox,
  type OutboxEntry,
  type OutboxOptions,
  type OutboxState,
  openOutbox,
  problemOf,
  type Recorded,
} from '@zhushi/sync'
import { api, session } from './session'
import { createStore } from './store'

/** What the server has recorded for this page, by report: the notes room shows it a moment later. */
export interface RecordedNotes {
  readonly claims: ReadonlyMap<string, ClaimRecord>
  readonly comments: ReadonlyMap<string, Comment>
  readonly corrections: ReadonlyMap<string, Correction>
  readonly evidence: ReadonlyMap<string, Evidence>
  readonly suggestions: ReadonlyMap<string, Suggestion>
  readonly signOffs: ReadonlyMap<string, SignOff>
  readonly waivers: ReadonlyMap<string, Waiver>
}

export const nothingRecorded: RecordedNotes = {
  claims: new Map(),
  comments: new Map(),
  corrections: new Map(),
  evidence: new Map(),
  suggestions: new Map(),
  signOffs: new Map(),
  waivers: new Map(),
}

export const outboxState = createStore<OutboxState>({ pending: [], problems: [] })
const recorded = createStore<ReadonlyMap<string, RecordedNotes>>(new Map())

let opened: { readonly user: string; readonly outbox: Promise<Outbox> } | null = null

/** The outbox of whoever is signed in; where the browser gives us no storage, one that sends at once or not at all. */
export function outboxOf(user: string): Promise<Outbox> {
  if (opened?.user === user) return opened.outbox
  closeOutbox()
  const options: OutboxOptions = {
    owner: user,
    send: (report, operation) => api.operate(report, operation),
    onRecorded: noteRecorded,
    onState: outboxState.set,
  }
  const outbox = openOutbox(options).catch(() => withoutStorage(options))
  opened = { user, outbox }
  return outbox
}

/** Remembers what the server has recorded, until the notes room shows it. */
export function noteRecorded(report: string, change: Recorded): void {
  const before = recordedIn(report)
  const after = {
    claims: withRecord(before.claims, change.claim),
    comments: withRecord(before.comments, change.comment),
    corrections: withRecord(before.corrections, change.correction),
    evidence: withRecord(before.evidence, change.evidence),
    suggestions: withRecord(before.suggestions, change.suggestion),
    signOffs: withRecord(before.signOffs, change.signOff),
    waivers: withRecord(before.waivers, change.waiver),
  }
  recorded.set(new Map(recorded.get()).set(report, after))
}

function withRecord<T extends { readonly id: string }>(
  records: ReadonlyMap<string, T>,
  record: T | undefined,
): ReadonlyMap<string, T> {
  return record ? new Map(records).set(record.id, record) : records
}

export function recordedIn(report: string): RecordedNotes {
  return recorded.get().get(report) ?? nothingRecorded
}

export const onRecorded = recorded.subscribe

/** Keeps in memory what was refused, so that its words go back into their draft. */
function withoutStorage({ send, onRecorded, onState }: OutboxOptions): Outbox {
  let state: OutboxState = { pending: [], problems: [] }
  let count = 0
  const show = (problems: readonly OutboxEntry[]) => {
    state = { pending: [], problems }
    onState?.(state)
  }
  return {
    get state() {
      return state
    },
    put: async (report, operation) => {
      const result = await send(report, operation)
      if (result.ok) return onRecorded?.(report, result.value)
      show([...state.problems, { id: ++count, report, operation, problem: problemOf(result) }])
    },
    flush: async () => {},
    dismiss: async (id) => show(state.problems.filter((entry) => entry.id !== id)),
    close: () => {},
  }
}

function closeOutbox(): void {
  void opened?.outbox.then((outbox) => outbox.close()).catch(() => {})
  opened = null
  recorded.set(new Map())
  outboxState.set({ pending: [], problems: [] })
}

session.subscribe(() => {
  const state = session.get()
  if (state.kind === 'signedIn') void outboxOf(state.session.user.id).catch(() => {})
  else if (state.kind === 'signedOut') closeOutbox()
})
