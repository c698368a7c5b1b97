/**
 * The desk: one open report on this screen. It joins the rooms, the outbox and the text in the editor into a survey, and
 * takes what the person says of a figure.
 */
import { describe } from '@zhushi/anchor'
import {
  type ClaimReference,
  type CorrectedSlots,
  type Correction,
  isSupported,
  type Operation,
  type VerdictKind,
} from '@zhushi/annotation'
import { fingerprintOf } from '@zhushi/claim'
import { type Block, blocksOf } from '@zhushi/report'
import { may, type Refusal, type ReportDetail, type Session, schemaVersion } from '@zhushi/sync'
import type { Node } from 'prosemirror-model'
import { type Checks, createChecks } from '../check/checks'
import { type Noticed, noticedIn } from '../check/noticed'
import { additionOf, amendmentOf, dismissalOf, type Place, withdrawalsOf } from '../correct/operation'
import { moveDraft } from '../device'
import { isReadable, learnToRead } from '../figures/placed'
import { createReader } from '../figures/reader'
import type { Row } from '../figures/row'
import { createSurveyor, type Entry, emptySurvey, type Survey } from '../figures/survey'
import { online } from '../online'
import { createPlacer, type Proposal } from '../opinion/proposal'
import { noteRecorded, onRecorded, outboxOf, outboxState, recordedIn } from '../outbox'
import { api } from '../session'
import { createStore, derived, type Store } from '../store'
import { emptyLedger, type Ledger, ledgerOf } from './ledger'
import { openRooms, type Rooms } from './rooms'
import { isSameSafety, type Safety, safetyOf } from './safety'

type Followed<T> = Pick<Store<T>, 'get' | 'subscribe'>

/** `newer`: the text was written by a newer Zhushi, and this one must not open it for writing. */
export type DeskState = 'opening' | 'ready' | 'newer'

export interface Desk {
  readonly report: ReportDetail
  readonly session: Session
  readonly rooms: Rooms
  readonly state: Store<DeskState>
  /** As anybody last named it. */
  readonly title: Store<string>
  readonly survey: Store<Survey>
  /** The claims of the survey, read a moment after it; until the reader is here, the figures alone. */
  readonly rows: Followed<readonly Row[]>
  /** Whether the claims of the rows have been read. */
  readonly isRead: Followed<boolean>
  readonly ledger: Store<Ledger>
  /** Every suggestion, in its place in the text of the survey. */
  readonly proposals: Followed<readonly Proposal[]>
  /** What the checks make of the text, in a thread of their own. */
  readonly checks: Checks
  /** The findings of the checks, with those that people set aside. */
  readonly noticed: Followed<readonly Noticed[]>
  readonly safety: Followed<Safety>
  /** Whether the text may be edited now: by right, in step with the server or cut off from it, and not shut out. */
  readonly isEditable: Followed<boolean>
  /** The texts of the blocks when all of them were last saved. */
  savedTexts(): ReadonlySet<string>
  /** The text has changed; it is surveyed when typing pauses, or at once when asked. */
  setDoc(doc: Node): void
  setBlocks(blocks: readonly Block[]): void
  surveyNow(): Survey
  /** The figure that an id names now, or once named on this screen. */
  find(id: string): Entry | null
  comment(entry: Entry, body: string): Promise<void>
  judge(entry: Entry, kind: VerdictKind, note: string): Promise<void>
  /** Puts right what was read in that row. */
  amend(row: Row, slots: CorrectedSlots): Promise<void>
  dismiss(entry: Entry): Promise<void>
  /** Adds a figure that was missed. */
  add(place: Place, slots: CorrectedSlots): Promise<void>
  /** Takes corrections back; those that are taken back already stay so. */
  withdraw(ids: readonly string[]): Promise<void>
  /** Whether something that stands speaks for the claim. */
  isSupported(entry: Entry): boolean
  /** Has an operation recorded, now or as soon as can be. */
  record(operation: Operation): Promise<void>
  /** Has an operation recorded at once or not at all; why not, or null. */
  recordNow(operation: Operation): Promise<Refusal | null>
  close(): void
}

/** Pause in typing after which the figures are surveyed, in milliseconds. */
const pause = 150

export async function openDesk(report: ReportDetail, session: Session): Promise<Desk> {
  const { id, epoch, role } = report
  const { user } = session
  const rooms = await openRooms({ report: id, epoch, user, keepsCopy: may(role, 'writeText') })
  const outbox = await outboxOf(user.id)
  const survey = createStore(emptySurvey)
  const ledger = createStore<Ledger>(emptyLedger)
  const proposals = createStore<readonly Proposal[]>([])
  const place = createPlacer()
  const state = createStore<DeskState>('opening')
  const examine = createSurveyor()
  const reader = createReader()
  const checks = createChecks()
  /** Every id that a figure has borne on this screen, and the row it stands in. */
  const rows = new Map<string, string>()
  let blocks: readonly Block[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const surveyNow = (): Survey => {
    clearTimeout(timer)
    timer = undefined
    if (!isReadable.get()) return survey.get()
    const before = survey.get()
    const now = examine(blocks, ledger.get())
    for (const entry of now.entries) {
      rows.set(entry.id, entry.row)
      const old = before.byRow.get(entry.row)
      if (old && old.id !== entry.id) moveDraft(draftKey(user.id, id, old.id), draftKey(user.id, id, entry.id))
    }
    survey.set(now)
    const { suggestions } = ledger.get()
    if (suggestions.size > 0) proposals.set(place(now.blocks, suggestions.values()))
    reader.read(now)
    checks.read(now.blocks)
    return now
  }
  const later = (wait: number) => {
    timer ??= setTimeout(surveyNow, wait)
  }
  const readLedger = () => {
    ledger.set(
      ledgerOf({
        claims: rooms.notes.claims.values(),
        comments: rooms.notes.comments.values(),
        corrections: rooms.notes.corrections.values(),
        evidence: rooms.notes.evidence.values(),
        suggestions: rooms.notes.suggestions.values(),
        signOffs: rooms.notes.signOffs.values(),
        waivers: rooms.notes.waivers.values(),
        verdicts: rooms.notes.verdicts.values(),
        recorded: recordedIn(id),
        pending: outboxState.get().pending.filter((entry) => entry.report === id),
        me: user,
        now: new Date().toISOString(),
      }),
    )
    later(0)
  }
  const title = createStore(report.title)
  const readMeta = () => {
    const named = rooms.meta.get('title')
    if (typeof named === 'string' && named !== '') title.set(named)
    const version = rooms.meta.get('schemaVersion')
    if (typeof version !== 'number' || state.get() === 'newer') return
    if (version > schemaVersion) state.set('newer')
    else if (state.get() === 'opening' && rooms.fragment.length > 0) state.set('ready')
  }
  const { contentState, notesState } = rooms
  let saved: readonly Block[] = []
  const noteSaved = () => {
    const { synced, unsaved } = contentState.get()
    if (synced && unsaved === 0) saved = blocks
  }
  let wasOpen = false
  const safety = derived(
    [contentState, notesState, outboxState, online],
    () => {
      const [content, notes] = [contentState.get(), notesState.get()]
      wasOpen ||= content.synced && notes.synced
      const pending = outboxState.get().pending.length
      return safetyOf(content, notes, pending, { wasOpen, isReader: !may(role, 'addComment'), isOnline: online.get() })
    },
    isSameSafety,
  )
  const noticed = derived([checks.state, ledger], () => noticedIn(checks.state.get(), ledger.get().waivers))
  let wasSynced = false
  const isEditable = derived([contentState, notesState], () => {
    const { synced, connection } = contentState.get()
    wasSynced ||= synced
    // Until the first sync the text on the screen may be an old copy; without a connection it is all there is.
    const isCurrent = wasSynced || connection === 'closed'
    const { reason } = safety.get()
    // What was too large can still be undone here.
    return may(role, 'writeText') && isCurrent && (reason === null || reason === 'tooLarge')
  })
  // Back in step with the server: what waits need not wait out its turn.
  const onNotesState = () => {
    if (notesState.get().synced && outboxState.get().pending.length > 0) void outbox.flush()
  }
  const send = (operation: Operation) => outbox.put(id, operation)
  const sendAll = async (operations: readonly Operation[]) => {
    for (const operation of operations) await send(operation)
  }
  const corrections = (): ReadonlyMap<string, Correction> => ledger.get().corrections

  // Once for each change of the room, however many of its records it brings.
  rooms.notes.claims.doc?.on('update', readLedger)
  rooms.content.on('update', readMeta)
  const stops = [
    contentState.subscribe(noteSaved),
    notesState.subscribe(onNotesState),
    safety.stop,
    isEditable.stop,
    noticed.stop,
    outboxState.subscribe(readLedger),
    onRecorded(readLedger),
    isReadable.subscribe(surveyNow),
  ]
  readLedger()
  readMeta()
  void readFigures()

  return {
    report,
    session,
    rooms,
    state,
    title,
    survey,
    rows: reader.rows,
    isRead: reader.isSettled,
    ledger,
    proposals,
    checks,
    noticed,
    safety,
    isEditable,
    savedTexts: () => new Set(saved.map(({ text }) => text)),
    setDoc: (doc) => {
      blocks = blocksOf(doc)
      noteSaved()
      clearTimeout(timer)
      timer = undefined
      later(survey.get().blocks.length === 0 ? 0 : pause)
    },
    setBlocks: (read) => {
      blocks = read
      later(0)
    },
    surveyNow: () => (timer === undefined ? survey.get() : surveyNow()),
    find: (claim) => survey.get().byRow.get(rows.get(claim) ?? claim) ?? null,
    comment: (entry, body) => send({ kind: 'addComment', opId: crypto.randomUUID(), claim: referenceTo(entry), body }),
    judge: (entry, verdict, note) =>
      send({
        kind: 'setVerdict',
        opId: crypto.randomUUID(),
        claim: referenceTo(entry),
        verdict,
        note,
        fingerprint: fingerprintOf(entry.figure),
        baseRev: entry.record?.rev ?? 0,
      }),
    amend: (row, slots) => sendAll(amendmentOf(row, slots, corrections())),
    dismiss: (entry) => sendAll(dismissalOf(entry, corrections())),
    add: (place, slots) => sendAll(additionOf(place, slots, corrections())),
    isSupported: ({ id: claim }) => isSupported(ledger.get().evidence.values(), claim),
    record: send,
    recordNow: async (operation) => {
      const result = await api.operate(id, operation)
      if (!result.ok) return result
      noteRecorded(id, result.value)
      return null
    },
    withdraw: (ids) => sendAll(withdrawalsOf(ids, corrections())),
    close: () => {
      clearTimeout(timer)
      reader.stop()
      checks.stop()
      for (const stop of stops) stop()
      rooms.close()
    },
  }
}

/** Fetches the reader of figures; a bad network is tried again. */
async function readFigures(): Promise<void> {
  while (!isReadable.get()) {
    await learnToRead().catch(() => new Promise((done) => setTimeout(done, 3000)))
  }
}

/** Where a draft about a claim is kept on this device. */
export function draftKey(user: string, report: string, claim: string): string {
  return `${user} ${report} ${claim}`
}

/** A record is meant by its id; a figure that has none is described as it stands. */
export function referenceTo({ record, id, block, figure }: Entry): ClaimReference {
  return record ? { id: record.id, anchor: record.anchor } : { id, anchor: describe(block, figure.from, figure.to) }
}
