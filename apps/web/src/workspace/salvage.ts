/**
 * Salvage: what a person typed that the server will not take any more, as their role no longer allows it. It is kept as a
 * draft on this device, and the copy of the text is let go of, so that it is not sent some other day by surprise.
 */
import { blocksOf, schema } from '@zhushi/report'
import { contentFragment } from '@zhushi/sync'
import { yXmlFragmentToProseMirrorRootNode } from 'y-prosemirror'
import * as Y from 'yjs'
import { draftOf, keepDraft } from '../device'
import { api } from '../session'
import type { Desk } from './desk'

/** Whose text of which report. */
export interface Salvageable {
  readonly session: Pick<Desk['session'], 'user'>
  readonly report: Pick<Desk['report'], 'id'>
}

/** Where the draft is kept. */
export function salvageKey({ session, report }: Salvageable): string {
  return `${session.user.id} ${report.id} text`
}

/** False where the server cannot be asked what it has; then everything stays as it is. */
export async function salvage(desk: Desk): Promise<boolean> {
  const { rooms, report } = desk
  if (rooms.contentState.get().unsaved > 0) {
    const there = await api.blocks(report.id)
    // One who may not see the report any more is not told what it says now.
    if (!there.ok && there.status !== 404) return false
    const known = there.ok ? new Set(there.value.blocks.map(({ text }) => text)) : desk.savedTexts()
    const own = linesIn(rooms.content).filter((line) => line !== '' && !known.has(line))
    const key = salvageKey(desk)
    const kept = draftOf(key)
    if (own.length > 0) keepDraft(key, [...(kept === '' ? [] : [kept]), ...own].join('\n'), true)
  }
  await rooms.forgetCopy()
  return true
}

/** Read from a copy: the conversion deletes what it cannot represent. */
function linesIn(doc: Y.Doc): string[] {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const report = yXmlFragmentToProseMirrorRootNode(copy.getXmlFragment(contentFragment), schema)
  copy.destroy()
  return blocksOf(report).map(({ text }) => text)
}
