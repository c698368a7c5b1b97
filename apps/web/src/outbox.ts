/**
 * What this person has written and the server does not have yet. One outbox for the page, opened with the session, so
 * that things written offline are sent from whichever page comes next.
 */
import type { ClaimRecord, Comment } from '@zhushi/annotation'
import { type Outbox, type OutboxState, openOutbox } from '@zhushi/sync'
import { api, session } from './session'
import { createStore } from './store'

/** What the server has recorded for this page, by report: the notes room shows it a moment later. */
export interface RecordedNotes {
  readonly claims: ReadonlyMap<string, ClaimRecord>
  readonly comments: ReadonlyMap<string, Comment>
}

const nothing: RecordedNotes = { claims: new Map(), comments: new Map() }

export const outboxState = createStore<OutboxState>({ pending: [], problems: [] })
const recorded = createStore<ReadonlyMap<string, RecordedNotes>>(new Map())

let opened: { readonly user: string; readonly outbox: Promise<Outbox> } | null = null

/** The outbox of whoever is signed in. Rejects where the browser gives us no storage. */
export function outboxOf(user: string): Promise<Outbox> {
  if (opened?.user === user) return opened.outbox
  closeOutbox()
  const outbox = openOutbox({
    owner: user,
    send: (report, operation) => api.operate(report, operation),
    onRecorded: (report, { claim, comment }) => {
      const before = recorded.get().get(report) ?? nothing
      const after = {
        claims: new Map(before.claims).set(claim.id, claim),
        comments: comment ? new Map(before.comments).set(comment.id, comment) : before.comments,
      }
      recorded.set(new Map(recorded.get()).set(report, after))
    },
    onState: outboxState.set,
  })
  opened = { user, outbox }
  return outbox
}

export function recordedIn(report: string): RecordedNotes {
  return recorded.get().get(report) ?? nothing
}

export const onRecorded = recorded.subscribe

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
