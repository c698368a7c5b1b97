/** Revisions of the open report: their records, live, and their texts, each fetched once. */
import type { Revision } from '@zhushi/annotation'
import type { Block } from '@zhushi/report'
import { createRevisionsApi, type Refusal } from '@zhushi/sync'
import { useEffect, useState } from 'react'
import { noteRefusal } from '../session'
import type { Desk } from '../workspace/desk'

export const revisionsApi = createRevisionsApi({ origin: '' })

/** The records, those removed among them, the latest first. */
export function useRevisions({ rooms }: Desk): readonly Revision[] {
  const { revisions } = rooms.notes
  const [list, setList] = useState<readonly Revision[]>(() => latestFirst(revisions.values()))
  useEffect(() => {
    const follow = () => setList(latestFirst(revisions.values()))
    follow()
    revisions.observe(follow)
    return () => revisions.unobserve(follow)
  }, [revisions])
  return list
}

function latestFirst(revisions: Iterable<Revision>): Revision[] {
  return [...revisions].toSorted((a, b) => b.at.localeCompare(a.at) || b.seq - a.seq || b.id.localeCompare(a.id))
}

export type Fetched =
  | { readonly kind: 'coming' }
  | { readonly kind: 'here'; readonly blocks: readonly Block[] }
  | { readonly kind: 'failed'; readonly refusal: Refusal }

const coming: Fetched = { kind: 'coming' }
/** Texts never change, so what is here is kept for as long as the desk is. */
const shelves = new WeakMap<Desk, Map<string, Fetched>>()

/** The text of a revision; null asks for none. */
export function useText(desk: Desk, id: string | null): { readonly text: Fetched; readonly retry: () => void } {
  const shelf = shelves.get(desk) ?? new Map<string, Fetched>()
  shelves.set(desk, shelf)
  const [, setCount] = useState(0)
  const known = id === null ? undefined : shelf.get(id)
  useEffect(() => {
    if (id === null || known) return
    let isGone = false
    void revisionsApi.text(desk.report.id, id).then((result) => {
      if (result.ok) shelf.set(id, { kind: 'here', blocks: result.value.blocks })
      else {
        noteRefusal(result)
        shelf.set(id, { kind: 'failed', refusal: result })
      }
      if (!isGone) setCount((count) => count + 1)
    })
    return () => {
      isGone = true
    }
  }, [desk, shelf, id, known])
  const retry = () => {
    if (id !== null) shelf.delete(id)
    setCount((count) => count + 1)
  }
  return { text: known ?? coming, retry }
}

/** Longest wait for what was typed to be saved, in milliseconds. */
const patience = 5_000

/** Whether the server has all that stands in this text: what is not there yet would be missing from a revision. */
export function isSaved({ rooms: { contentState } }: Desk): Promise<boolean> {
  const holds = () => contentState.get().synced && contentState.get().unsaved === 0
  if (holds()) return Promise.resolve(true)
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      stop()
      resolve(holds())
    }
    const stop = contentState.subscribe(() => holds() && done())
    const timer = setTimeout(done, patience)
  })
}
