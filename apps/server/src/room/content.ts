/**
 * The content room: the text, written by editors. Persist, then publish.
 *
 * Updates that come while a commit is under way wait for it; then all of them are applied, those of one session in one
 * transaction, logged, and only then broadcast, to their senders too, and acknowledged. One commit of a room is under way
 * at a time. A commit that fails takes the room down with it: its memory is ahead of the disk then, and everybody comes
 * back to what the disk has.
 */
import { closeCode, may } from '@zhushi/sync'
import * as Y from 'yjs'
import { type Tell, tellNobody } from '../event.js'
import type { Standing } from '../storage/standing.js'
import type { Store } from '../storage/store.js'
import type { LogRow, StoredText } from '../storage/texts.js'
import { asideSize, forgetAside, isWhole, stateOf } from './aside.js'
import { type Limits, limits as usualLimits } from './limit.js'
import type { Member, Seated } from './member.js'
import { bringsNews } from './novelty.js'
import { Room } from './room.js'

/** Who changes a text, as its log names them. */
export type Writer = Pick<LogRow, 'user' | 'session'>

/** What the next commit carries, and what happens when it is on the disk. */
interface Batch {
  readonly rows: LogRow[]
  readonly acks: Map<Member, number>
  readonly after: (() => void)[]
}

/**
 * A change of the text that is made durable together with something else, or not at all. It is worked out on a copy of
 * the document, which is then exactly what the disk will hold once `rows` are on it.
 */
export interface JointChange {
  /** Changes the copy; what it throws is thrown to the one who asked, and nothing has happened then. */
  readonly edit: (copy: Y.Doc) => void
  /** Stores the rows that wait in any case, and the change if it may be. Resolves with whether it was. */
  readonly store: (rows: readonly LogRow[], change: Uint8Array) => Promise<boolean>
}

interface Waiting extends JointChange {
  readonly done: (problem: unknown) => void
}

/** An update as it came, not applied yet. */
interface Arrival {
  readonly member: Member
  readonly update: Uint8Array
}

const emptyBatch = (): Batch => ({ rows: [], acks: new Map(), after: [] })

export interface ContentOptions {
  readonly store: Store
  readonly report: string
  readonly epoch: number
  readonly text: StoredText
  readonly limits?: Limits
  readonly tell?: Tell
  /** Called once, when the room can no longer be used. */
  readonly onFailure: (problem: string) => void
}

export class ContentRoom extends Room {
  readonly doc = new Y.Doc()
  protected override readonly tellsRoles = true
  readonly #options: ContentOptions
  #arrived: Arrival[] = []
  #arrivedBytes = 0
  #applying: NodeJS.Immediate | undefined
  #next = emptyBatch()
  #underWay: Batch | null = null
  #deltas: Uint8Array[] = []
  /** Updates that wait for what they build on. */
  readonly #aside = new Map<Member, readonly Uint8Array[]>()
  #rows: number
  #bytes: number
  #failed = false
  readonly #joint: Waiting[] = []

  constructor(options: ContentOptions) {
    super()
    this.#options = options
    const { snapshot, changes } = options.text
    for (const change of snapshot ? [snapshot, ...changes] : changes) applySafely(this.doc, change, options)
    this.#rows = changes.length
    this.#bytes = changes.reduce((sum, { length }) => sum + length, 0)
    this.doc.on('update', (delta: Uint8Array, origin: unknown) => {
      if (origin !== stored) this.#deltas.push(delta)
    })
  }

  /** Makes a change that stands or falls with something else that is stored. Resolves when both or neither are durable. */
  changeWith(change: JointChange): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#failed) return reject(new Error('the room has failed'))
      this.#joint.push({ ...change, done: (problem) => (problem === null ? resolve() : reject(problem)) })
      this.#schedule()
    })
  }

  /** Changes the text in the server's or a person's name. Resolves when it is durable. */
  change(writer: Writer, edit: (doc: Y.Doc) => void): Promise<void> {
    this.doc.transact(() => edit(this.doc))
    this.#collect(writer)
    return this.settled()
  }

  /** Resolves when all that the document holds now is durable; rejects where it cannot be. */
  settled(): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#failed) reject(new Error('the room has failed'))
      else this.whenDurable(() => (this.#failed ? reject(new Error('the room has failed')) : resolve()))
    })
  }

  /** Writes a snapshot of what the log has gained, before the room is forgotten. */
  async fold(): Promise<void> {
    await this.settled()
    if (this.#rows === 0) return
    await this.#append([], stateOf(this.doc))
    this.#rows = 0
    this.#bytes = 0
  }

  /** What has come and is not applied yet is no longer theirs to write: it was not acknowledged, and they still have it. */
  override changedStanding(userId: string, standing: Standing): void {
    if (!may(standing.role, 'writeText')) this.#letGo(({ user }) => user.id === userId)
    super.changedStanding(userId, standing)
  }

  override closeAll(code: number, session?: string): void {
    if (session !== undefined) this.#letGo((identity) => identity.session === session)
    super.closeAll(code, session)
  }

  protected take(member: Member, update: Uint8Array): void {
    if (this.#failed) return
    const { identity } = member
    if (!may(identity.role, 'writeText')) {
      this.#applyArrived()
      if (bringsNews(update, this.doc)) member.close(closeCode.noRight)
      else this.#acknowledge(member)
      return
    }
    // One that cannot be read harms nobody but its sender.
    Y.decodeUpdate(update)
    this.#arrived.push({ member, update })
    this.#arrivedBytes += update.length
    const { limits = usualLimits } = this.#options
    if (this.#arrivedBytes > limits.aside) this.#applyArrived()
    // What other sockets bring in the same turn goes with it.
    this.#applying ??= setImmediate(() => {
      this.#applying = undefined
      this.#schedule()
    })
  }

  protected whenDurable(run: () => void): void {
    this.#applyArrived()
    this.#schedule()
    const last = this.#lastBatch()
    if (last) last.after.push(run)
    else run()
  }

  /** Applies what has come, each session's in one transaction: what people typed at the same time does not build on one another. */
  #applyArrived(): void {
    const arrived = this.#arrived
    if (arrived.length === 0 || this.#failed) return
    this.#arrived = []
    this.#arrivedBytes = 0
    for (const [session, own] of Map.groupBy(arrived, ({ member }) => member.identity.session)) {
      this.doc.transact(() => {
        for (const arrival of own) this.#apply(arrival)
      })
      if (this.#failed) return
      this.#collect({ user: own[0]!.member.identity.user.id, session })
    }
    this.#recall()
    this.#boundAside()
    for (const member of new Set(arrived.map(({ member }) => member))) this.#acknowledge(member)
  }

  #letGo(isTheirs: (identity: Seated) => boolean): void {
    this.#arrived = this.#arrived.filter(({ member }) => !isTheirs(member.identity))
  }

  /** One that cannot be applied may have done harm: the room starts again from the disk. */
  #apply({ member, update }: Arrival): void {
    if (this.#failed) return
    try {
      Y.applyUpdate(this.doc, update)
      if (!isWhole(update, this.doc)) this.#aside.set(member, [...(this.#aside.get(member) ?? []), update])
    } catch {
      member.close(closeCode.noRight)
      this.#fail('an update could not be applied')
    }
  }

  /** Acknowledges a member's updates with the batch that carries the last of them, unless one is still kept aside. */
  #acknowledge(member: Member): void {
    if (this.#aside.has(member)) return
    if (this.#deltas.length > 0 || this.#next.rows.length > 0) this.#next.acks.set(member, member.received)
    else if (this.#underWay) this.#underWay.acks.set(member, member.received)
    else member.acknowledge(member.received)
  }

  /** Acknowledges those whose updates have found their place at last. */
  #recall(): void {
    for (const [member, updates] of this.#aside) {
      const left = updates.filter((update) => !isWhole(update, this.doc))
      if (left.length > 0 && member.isOpen) this.#aside.set(member, left)
      else {
        this.#aside.delete(member)
        this.#acknowledge(member)
      }
    }
  }

  /** Sends away those who have too much kept aside; what they still have they may bring again, with what it builds on. */
  #boundAside(): void {
    const { limits = usualLimits } = this.#options
    if (asideSize(this.doc) <= limits.aside) return
    for (const member of this.#aside.keys()) member.close(closeCode.tryAgain)
    this.#aside.clear()
    forgetAside(this.doc)
  }

  #collect({ user, session }: Writer): void {
    for (const change of this.#deltas.splice(0)) this.#next.rows.push({ user, session, change })
  }

  #lastBatch(): Batch | null {
    return this.#next.rows.length > 0 ? this.#next : this.#underWay
  }

  #schedule(): void {
    if (this.#underWay !== null || this.#failed) return
    this.#applyArrived()
    const joint = this.#joint.shift()
    if (joint) void this.#commitWith(joint)
    else if (this.#next.rows.length > 0) void this.#commit()
  }

  /** Commits what waits, and with it a change that was worked out on a copy of what the document is now. */
  async #commitWith(joint: Waiting): Promise<void> {
    let change: Uint8Array
    try {
      change = changeOf(this.doc, joint.edit)
    } catch (problem) {
      joint.done(problem)
      return this.#schedule()
    }
    const batch = this.#next
    this.#next = emptyBatch()
    this.#underWay = batch
    const rows = joined(batch.rows)
    let news: Uint8Array[]
    try {
      const isStored = await joint.store(rows, change)
      news = [...rows.map((row) => row.change), ...(isStored ? [change] : [])]
      if (isStored) Y.applyUpdate(this.doc, change, stored)
    } catch (problem) {
      this.#fail(problem instanceof Error ? problem.message : String(problem))
      return joint.done(problem)
    }
    this.#rows += news.length
    for (const each of news) this.#bytes += each.length
    if (news.length > 0) this.broadcast(merged(news))
    this.#finish(batch)
    joint.done(null)
  }

  #finish(batch: Batch): void {
    this.#underWay = null
    for (const run of batch.after) run()
    for (const [member, count] of batch.acks) member.acknowledge(count)
    this.#schedule()
  }

  async #commit(): Promise<void> {
    const batch = this.#next
    this.#next = emptyBatch()
    this.#underWay = batch
    let news: Uint8Array
    try {
      const rows = joined(batch.rows)
      news = merged(rows.map(({ change }) => change))
      await this.#log(rows)
    } catch (error) {
      return this.#fail(error instanceof Error ? error.message : String(error))
    }
    this.broadcast(news)
    this.#finish(batch)
  }

  /** Appends to the log, and folds it if it has grown long. */
  async #log(rows: readonly LogRow[]): Promise<void> {
    this.#rows += rows.length
    for (const { change } of rows) this.#bytes += change.length
    const { limits = usualLimits } = this.#options
    const isLong = this.#rows >= limits.foldRows || this.#bytes >= limits.foldBytes
    // All that waited goes with this commit, so the document now is exactly what it makes durable.
    const snapshot = isLong ? stateOf(this.doc) : null
    if (isLong) this.#rows = this.#bytes = 0
    await this.#append(rows, snapshot)
  }

  #append(rows: readonly LogRow[], snapshot: Uint8Array | null): Promise<void> {
    const { store, report, epoch } = this.#options
    return store.run('appendText', { report, epoch, rows, snapshot, at: new Date().toISOString() })
  }

  #fail(problem: string): void {
    if (this.#failed) return
    this.#failed = true
    this.closeAll(closeCode.tryAgain)
    this.#options.onFailure(problem)
    const waiting = [...(this.#underWay?.after ?? []), ...this.#next.after]
    this.#underWay = null
    this.#next = emptyBatch()
    for (const run of waiting) run()
    for (const { done } of this.#joint.splice(0)) done(new Error('the room has failed'))
  }
}

/** Marks what is on the disk already, and must not be logged again. */
const stored = Symbol('stored')

/** What an edit does to a document, worked out on a copy of it. */
function changeOf(doc: Y.Doc, edit: (copy: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, stateOf(doc))
  const changes: Uint8Array[] = []
  copy.on('update', (change: Uint8Array) => changes.push(change))
  try {
    copy.transact(() => edit(copy))
    return changes.length > 0 ? merged(changes) : Y.encodeStateAsUpdate(new Y.Doc())
  } finally {
    copy.destroy()
  }
}

/** Consecutive changes of one session as one row. */
function joined(rows: readonly LogRow[]): LogRow[] {
  const runs: { writer: LogRow; changes: Uint8Array[] }[] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last && last.writer.session === row.session) last.changes.push(row.change)
    else runs.push({ writer: row, changes: [row.change] })
  }
  return runs.map(({ writer, changes }) => ({
    user: writer.user,
    session: writer.session,
    change: merged(changes),
  }))
}

function merged(changes: readonly Uint8Array[]): Uint8Array {
  return changes.length === 1 ? changes[0]! : Y.mergeUpdates([...changes])
}

/** A row that cannot be applied must not keep the rest of the text from its readers. */
function applySafely(doc: Y.Doc, change: Uint8Array, { report, tell = tellNobody }: ContentOptions): void {
  try {
    Y.applyUpdate(doc, change)
  } catch (error) {
    tell({ event: 'trouble', trouble: 'change', report, detail: String(error) })
  }
}
