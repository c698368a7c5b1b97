/**
 * The two rooms of a report, open: the text with its copy on this device, and what people said.
 *
 * The copy is read before the socket opens, so that what was typed offline is counted as unsaved until the server has it.
 */
import {
  contentFragment,
  metaIn,
  type Notes,
  notesIn,
  openRoom,
  type Presence,
  type RoomState,
  roomName,
} from '@zhushi/sync'
import { IndexeddbPersistence } from 'y-indexeddb'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { copyName } from '../device'
import { createStore, type Store } from '../store'

export interface RoomsOptions {
  readonly report: string
  readonly epoch: number
  readonly user: Presence
  /** Whether a copy of the text is kept, so that edits survive a reload; only for those who may edit. */
  readonly keepsCopy: boolean
}

export interface Rooms {
  readonly content: Y.Doc
  readonly fragment: Y.XmlFragment
  readonly meta: Y.Map<number | string>
  readonly notes: Notes
  readonly awareness: Awareness
  readonly contentState: Store<RoomState>
  readonly notesState: Store<RoomState>
  /** Others in the room, each once. */
  readonly people: Store<readonly Presence[]>
  /** Of everybody who has been here since the page was opened, by id. */
  readonly colors: Store<ReadonlyMap<string, string>>
  /** Removes the copy of the text from this device. */
  forgetCopy(): Promise<void>
  close(): void
}

/** Longest wait for the copy on this device, in milliseconds: a browser may keep its storage closed without saying so. */
const longestWait = 3_000

export async function openRooms({ report, epoch, user, keepsCopy }: RoomsOptions): Promise<Rooms> {
  const url = location.origin.replace(/^http/, 'ws')
  const content = new Y.Doc()
  const notes = new Y.Doc()
  const awareness = new Awareness(content)
  awareness.setLocalStateField('user', user)
  const copy = keepsCopy ? new IndexeddbPersistence(copyName(user.id, report, epoch), content) : null
  if (copy) await Promise.race([copy.whenSynced, new Promise((resolve) => setTimeout(resolve, longestWait))])

  const contentState = createStore<RoomState>({ connection: 'connecting', synced: false, unsaved: 0 })
  const notesState = createStore<RoomState>({ connection: 'connecting', synced: false, unsaved: 0 })
  const contentName = roomName({ kind: 'content', report, epoch })
  const notesName = roomName({ kind: 'notes', report })
  const contentRoom = openRoom({ url, name: contentName, doc: content, awareness, onState: contentState.set })
  const notesRoom = openRoom({ url, name: notesName, doc: notes, onState: notesState.set })

  const people = createStore<readonly Presence[]>([])
  const colors = createStore<ReadonlyMap<string, string>>(new Map([[user.id, user.color]]))
  const onAwareness = () => {
    const others = othersIn(awareness, user.id)
    const isNew = others.some(({ id, color }) => colors.get().get(id) !== color)
    if (isNew) colors.set(new Map([...colors.get(), ...others.map(({ id, color }) => [id, color] as const)]))
    if (!isSamePeople(others, people.get())) people.set(others)
  }
  awareness.on('change', onAwareness)

  return {
    content,
    fragment: content.getXmlFragment(contentFragment),
    meta: metaIn(content),
    notes: notesIn(notes),
    awareness,
    contentState,
    notesState,
    people,
    colors,
    forgetCopy: async () => {
      await copy?.clearData()
    },
    close: () => {
      contentRoom.close()
      notesRoom.close()
      awareness.destroy()
      void copy?.destroy()
      content.destroy()
      notes.destroy()
    },
  }
}

function isSamePeople(a: readonly Presence[], b: readonly Presence[]): boolean {
  return a.length === b.length && a.every(({ id, name }, at) => b[at]?.id === id && b[at]?.name === name)
}

function othersIn(awareness: Awareness, self: string): Presence[] {
  const others = new Map<string, Presence>()
  for (const state of awareness.getStates().values()) {
    const user = state.user as Partial<Presence> | undefined
    if (user?.id && user.name && user.color && user.id !== self) others.set(user.id, user as Presence)
  }
  return [...others.values()].toSorted((a, b) => a.id.localeCompare(b.id))
}
