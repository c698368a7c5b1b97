/** All rooms that are in memory: loaded when somebody comes, kept while anybody stays, folded and forgotten after. */
import { type Room as RoomAddress, roomName, roomOf } from '@zhushi/sync'
import { type Tell, tellNobody } from '../event.js'
import type { Fact } from '../storage/fact.js'
import { type Standings, standingIn } from '../storage/standing.js'
import type { Store } from '../storage/store.js'
import { ContentRoom } from './content.js'
import { type Limits, limits as usualLimits } from './limit.js'
import { NotesRoom } from './notes.js'
import type { Room } from './room.js'

/** A room in memory, or on its way in or out. */
interface Entry {
  readonly room: Promise<Room>
  /** Those who use it now: sockets, and requests while they read. */
  users: number
  forgetting: NodeJS.Timeout | undefined
  /** Set while it is folded; one who comes then waits, and loads it anew. */
  leaving: Promise<void> | undefined
}

export class Rooms {
  readonly #store: Store
  readonly #limits: Limits
  readonly #tell: Tell
  readonly #entries = new Map<string, Entry>()
  readonly #beat: NodeJS.Timeout

  constructor(store: Store, limits: Limits = usualLimits, tell: Tell = tellNobody) {
    this.#store = store
    this.#limits = limits
    this.#tell = tell
    this.#beat = setInterval(() => this.#each((room) => room.beat()), limits.heartbeat)
    this.#beat.unref()
  }

  /** Runs with the room in memory and lets go of it when done. */
  async with<T>(address: RoomAddress & { kind: 'content' }, use: (room: ContentRoom) => Promise<T> | T): Promise<T> {
    const { room, release } = await this.enter(address)
    try {
      return await use(room as ContentRoom)
    } finally {
      release()
    }
  }

  /** Brings the room into memory for as long as `release` has not been called. */
  async enter(address: RoomAddress): Promise<{ room: Room; release: () => void }> {
    const name = roomName(address)
    for (;;) {
      const entry = this.#entries.get(name) ?? this.#load(name, address)
      if (entry.leaving) {
        await entry.leaving
        continue
      }
      clearTimeout(entry.forgetting)
      entry.users++
      let released = false
      const release = () => {
        if (released) return
        released = true
        if (--entry.users === 0) this.#forgetLater(name, entry)
      }
      try {
        return { room: await entry.room, release }
      } catch (error) {
        if (this.#entries.get(name) === entry) this.#entries.delete(name)
        throw error
      }
    }
  }

  /** Shows a recorded fact to those who watch the report. */
  async show(report: string, fact: Fact): Promise<void> {
    const name = roomName({ kind: 'notes', report })
    const entry = this.#entries.get(name)
    if (!entry) return
    const room = (await entry.room) as NotesRoom
    if (room.show(fact)) return
    // One that lies between has been recorded and is not here yet: read them all.
    for (const each of await this.#store.run('factsOf', { report })) room.show(each)
  }

  /** How many rooms are in memory, by kind. */
  count(): { content: number; notes: number } {
    const names = [...this.#entries.keys()]
    const notes = names.filter((name) => roomOf(name)?.kind === 'notes').length
    return { content: names.length - notes, notes }
  }

  /** Closes every socket of a session or device that has ended. */
  closeSession(session: string, code: number): void {
    this.#each((room) => room.closeAll(code, session))
  }

  /** A person is something else now, here or there. Those who have a text open are told to open it anew. */
  changedStanding(userId: string, standings: Standings): void {
    this.#each((room, { report }) => room.changedStanding(userId, standingIn(standings, report)))
  }

  /** Ids of the people who have a report open, any or that one. */
  async present(report?: string): Promise<ReadonlySet<string>> {
    const wanted = [...this.#entries].filter(([name]) => report === undefined || roomOf(name)?.report === report)
    const rooms = await Promise.allSettled(wanted.map(([, { room }]) => room))
    const members = rooms.flatMap((room) => (room.status === 'fulfilled' ? [...room.value.members] : []))
    return new Set(members.map(({ identity }) => identity.user.id))
  }

  renamed(userId: string, name: string): void {
    this.#each((room) => room.renamed(userId, name))
  }

  /** Closes every socket, and folds what can be folded. */
  async close(code: number): Promise<void> {
    clearInterval(this.#beat)
    const entries = [...this.#entries]
    this.#entries.clear()
    await Promise.allSettled(
      entries.map(async ([, entry]) => {
        clearTimeout(entry.forgetting)
        const room = await entry.room
        room.closeAll(code)
        if (room instanceof ContentRoom) await room.fold()
        room.destroy()
      }),
    )
  }

  #load(name: string, address: RoomAddress): Entry {
    const room = address.kind === 'content' ? this.#loadContent(name, address) : this.#loadNotes(address.report)
    const entry: Entry = { room, users: 0, forgetting: undefined, leaving: undefined }
    this.#entries.set(name, entry)
    return entry
  }

  async #loadContent(name: string, { report, epoch }: { report: string; epoch: number }): Promise<Room> {
    const text = await this.#store.run('loadText', { report, epoch })
    const room: ContentRoom = new ContentRoom({
      store: this.#store,
      report,
      epoch,
      text,
      limits: this.#limits,
      tell: this.#tell,
      onFailure: (problem) => {
        this.#tell({ event: 'trouble', trouble: 'commit', report, detail: problem })
        this.#drop(name, room)
      },
    })
    return room
  }

  async #loadNotes(report: string): Promise<Room> {
    return new NotesRoom(report, await this.#store.run('factsOf', { report }))
  }

  #forgetLater(name: string, entry: Entry): void {
    entry.forgetting = setTimeout(() => void this.#forget(name, entry), this.#limits.linger)
    entry.forgetting.unref()
  }

  async #forget(name: string, entry: Entry): Promise<void> {
    const room = await entry.room
    // From here to `leaving` nothing is awaited, so nobody comes in between.
    if (entry.users > 0 || entry.leaving || this.#entries.get(name) !== entry) return
    const folded = room instanceof ContentRoom ? room.fold().catch(() => {}) : Promise.resolve()
    entry.leaving = folded.then(() => {
      if (this.#entries.get(name) === entry) this.#entries.delete(name)
      room.destroy()
    })
  }

  /** Forgets a room that has failed; who comes next gets what the disk has. */
  #drop(name: string, room: Room): void {
    const entry = this.#entries.get(name)
    void entry?.room.then((held) => {
      if (held === room && this.#entries.get(name) === entry) this.#entries.delete(name)
    })
  }

  #each(act: (room: Room, address: RoomAddress) => void): void {
    for (const [name, { room }] of this.#entries) {
      const address = roomOf(name)
      if (address) void room.then((held) => act(held, address)).catch(() => {})
    }
  }
}
