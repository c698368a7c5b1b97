/**
 * The outbox: operations that a person has made and the server has not yet answered, in IndexedDB.
 *
 * An operation is on disk before `put` resolves and leaves it only when the server recorded it or the person has seen
 * why it cannot be. It is sent in the order made, one at a time; sent twice it happens once, so two tabs may share it.
 */
import { correctionIdOf, type Operation, type Standing, signOffIdOf, waiverIdOf } from '@zhushi/annotation'
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Recorded } from './api.js'
import type { Refusal, Result } from './client.js'

/** Why an operation was not recorded, kept until the person has dealt with it. */
export interface OutboxProblem extends Standing {
  /** `conflict`: somebody changed the record meanwhile, which is here as it was then. `refused`: the server will not take it. */
  readonly kind: 'conflict' | 'refused'
  readonly message: string
}

export interface OutboxEntry {
  readonly id: number
  readonly report: string
  readonly operation: Operation
  readonly problem: OutboxProblem | null
}

export interface OutboxState {
  /** Operations still to be sent, in order. */
  readonly pending: readonly OutboxEntry[]
  /** Operations that need the person: shown until dismissed. */
  readonly problems: readonly OutboxEntry[]
}

export interface OutboxOptions {
  /** Whose operations these are, and of which server: nobody sends what another wrote. */
  readonly owner: string
  readonly send: (report: string, operation: Operation) => Promise<Result<Recorded>>
  /** Called when the server has recorded one. */
  readonly onRecorded?: (report: string, recorded: Recorded) => void
  readonly onState?: (state: OutboxState) => void
}

export interface Outbox {
  readonly state: OutboxState
  /** Resolves when the operation is on disk; it is then sent as soon as can be. Rejects if the disk refuses it. */
  put(report: string, operation: Operation): Promise<void>
  /** Tries again now: after signing in, or when the network is back. */
  flush(): Promise<void>
  /** Lets go of a problem that the person has seen. */
  dismiss(id: number): Promise<void>
  close(): void
}

interface Stored extends Omit<OutboxEntry, 'id'> {
  readonly id?: number
}

interface Shelf extends DBSchema {
  operations: { key: number; value: Stored }
}

/** Waits between attempts when there is no answer, in milliseconds. */
const firstWait = 1_000
const longestWait = 15_000

/** Opens the owner's outbox and begins to send what is in it. Rejects where IndexedDB is closed to us. */
export async function openOutbox(options: OutboxOptions): Promise<Outbox> {
  const name = `zhushi-outbox ${options.owner}`
  const shelf = await openDB<Shelf>(name, 1, {
    upgrade: (db) => void db.createObjectStore('operations', { keyPath: 'id', autoIncrement: true }),
  })
  const outbox = new StoredOutbox(options, shelf, new BroadcastChannel(name))
  await outbox.refresh()
  void outbox.flush()
  return outbox
}

class StoredOutbox implements Outbox {
  readonly #options: OutboxOptions
  readonly #shelf: IDBPDatabase<Shelf>
  readonly #others: BroadcastChannel
  #state: OutboxState = { pending: [], problems: [] }
  #sending: Promise<void> | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #failures = 0
  #closed = false

  constructor(options: OutboxOptions, shelf: IDBPDatabase<Shelf>, others: BroadcastChannel) {
    this.#options = options
    this.#shelf = shelf
    this.#others = others
    others.onmessage = () => void this.refresh()
    globalThis.addEventListener?.('online', this.#onOnline)
  }

  get state(): OutboxState {
    return this.#state
  }

  async put(report: string, operation: Operation): Promise<void> {
    await this.#shelf.add('operations', { report, operation, problem: null })
    await this.#changed()
    void this.flush()
  }

  flush(): Promise<void> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = null
    })
    return this.#sending
  }

  async dismiss(id: number): Promise<void> {
    await this.#shelf.delete('operations', id)
    await this.#changed()
  }

  close(): void {
    this.#closed = true
    clearTimeout(this.#timer)
    globalThis.removeEventListener?.('online', this.#onOnline)
    this.#others.close()
    this.#shelf.close()
  }

  /** Reads the shelf anew: another tab may have written to it. */
  async refresh(): Promise<void> {
    if (this.#closed) return
    const entries = (await this.#shelf.getAll('operations')) as OutboxEntry[]
    this.#state = {
      pending: entries.filter(({ problem }) => problem === null),
      problems: entries.filter(({ problem }) => problem !== null),
    }
    this.#options.onState?.(this.#state)
  }

  async #changed(): Promise<void> {
    if (this.#closed) return
    this.#others.postMessage(null)
    await this.refresh()
  }

  readonly #onOnline = (): void => void this.flush()

  async #sendAll(): Promise<void> {
    clearTimeout(this.#timer)
    for (;;) {
      await this.refresh()
      const [entry] = this.#state.pending
      if (!entry || this.#closed) return
      const result = await this.#options.send(entry.report, entry.operation)
      if (this.#closed) return
      if (!result.ok && mayPass(result)) return this.#later()
      this.#failures = 0
      await this.#settle(entry, result)
    }
  }

  #later(): void {
    const wait = Math.min(firstWait * 2 ** this.#failures++, longestWait)
    this.#timer = setTimeout(() => void this.flush(), wait)
  }

  async #settle(entry: OutboxEntry, result: Result<Recorded>): Promise<void> {
    if (result.ok) {
      await this.#remove(entry, result.value)
      this.#options.onRecorded?.(entry.report, result.value)
    } else await this.#setAside(entry, problemOf(result))
    await this.#changed()
  }

  /** Takes the entry off the shelf; what its owner has since made of the same record builds on it and does not contradict it. */
  async #remove(done: OutboxEntry, recorded: Recorded): Promise<void> {
    const change = this.#shelf.transaction('operations', 'readwrite')
    await change.store.delete(done.id)
    for (const entry of await change.store.getAll()) {
      const operation = rebased(entry.operation, done.operation, recorded)
      if (entry.report === done.report && operation !== entry.operation) await change.store.put({ ...entry, operation })
    }
    await change.done
  }

  /**
   * Keeps the entry for the person, and with it what they made of the same record on top of it: what stands there now is
   * another's, and may bear by chance the revision that they took for their own.
   */
  async #setAside(failed: OutboxEntry, problem: OutboxProblem): Promise<void> {
    const change = this.#shelf.transaction('operations', 'readwrite')
    await change.store.put({ ...failed, problem })
    for (const entry of await change.store.getAll()) {
      const follows = entry.report === failed.report && buildsOn(entry.operation, failed.operation)
      if (follows && entry.problem === null) await change.store.put({ ...entry, problem })
    }
    await change.done
  }
}

/** The operation as it reads once `done` has been recorded; the same object where that changes nothing. */
function rebased(operation: Operation, done: Operation, recorded: Recorded): Operation {
  if (!('baseRev' in operation && 'baseRev' in done)) return operation
  const record =
    recorded.correction ??
    recorded.evidence ??
    recorded.suggestion ??
    recorded.signOff ??
    recorded.waiver ??
    recorded.claim
  const builds = targetOf(operation) === targetOf(done) && operation.baseRev === done.baseRev
  return builds && record ? { ...operation, baseRev: record.rev } : operation
}

/** Whether the operation was made of what `before` would have left had it been recorded. */
function buildsOn(operation: Operation, before: Operation): boolean {
  if (!('baseRev' in operation && 'baseRev' in before)) return false
  return targetOf(operation) === targetOf(before) && operation.baseRev > before.baseRev
}

/** The record that an operation changes, told apart from records of another kind. */
function targetOf(operation: Extract<Operation, { baseRev: number }>): string {
  switch (operation.kind) {
    case 'setVerdict':
      return `claim ${operation.claim.id}`
    case 'setCorrection':
      return `correction ${correctionIdOf(operation.anchor, operation.claim)}`
    case 'signOff':
      return `signOff ${signOffIdOf(operation.claim, operation.stage)}`
    case 'waiveFinding':
      return `waiver ${waiverIdOf(operation.check, operation.inputs)}`
    default:
      return `${kindOfTarget[operation.kind]} ${operation.id}`
  }
}

const kindOfTarget = {
  withdrawCorrection: 'correction',
  withdrawEvidence: 'evidence',
  editSuggestion: 'suggestion',
  withdrawSuggestion: 'suggestion',
  acceptSuggestion: 'suggestion',
  closeSuggestion: 'suggestion',
  withdrawSignOff: 'signOff',
  withdrawWaiver: 'waiver',
} as const

/** Whether the same operation may succeed later: no answer, a signed-out session, a busy or ailing server. */
function mayPass({ status }: Refusal): boolean {
  return status < 400 || status === 401 || status === 408 || status === 429 || status >= 500
}

/** What a person is shown of a refusal that stands. */
export function problemOf({ ok: _ok, status, code: _code, now: _now, ...told }: Refusal): OutboxProblem {
  return { kind: status === 409 ? 'conflict' : 'refused', ...told }
}
