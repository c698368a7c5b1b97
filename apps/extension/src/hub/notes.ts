/** The notes of one report, live: a room that is opened with a ticket and read, never written. */
import type { Api, RoomState } from '@zhushi/sync'
import { notesIn, openRoom, roomName } from '@zhushi/sync'
import * as Y from 'yjs'
import type { Said } from './said'

export interface LiveNotes {
  readonly report: string
  readonly said: () => Said
  readonly state: () => RoomState
  readonly close: () => void
}

/** Opens the notes room of a report; `changed` is called after each change of its content or its connection. */
export function openNotes(origin: string, api: Api, report: string, changed: () => void): LiveNotes {
  const doc = new Y.Doc()
  const { claims, comments, evidence } = notesIn(doc)
  const room = openRoom({
    url: origin.replace(/^http/, 'ws'),
    name: roomName({ kind: 'notes', report }),
    doc,
    ticket: () => api.ticket(),
    onState: changed,
  })
  claims.observe(changed)
  comments.observe(changed)
  evidence.observe(changed)
  return {
    report,
    said: () => ({ claims: [...claims.values()], comments: [...comments.values()], evidence: [...evidence.values()] }),
    state: () => room.state,
    close: () => {
      room.close()
      doc.destroy()
    },
  }
}
