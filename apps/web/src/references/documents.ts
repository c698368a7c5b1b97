/** Reference documents of the open report: their records, live, and their texts, each fetched once. */
import type { Reference } from '@zhushi/annotation'
import { createReferencesApi, type Refusal } from '@zhushi/sync'
import { useCallback, useEffect, useState } from 'react'
import { noteRefusal } from '../session'
import type { DocumentText } from '../targets/examine'
import type { Desk } from '../workspace/desk'

export const referencesApi = createReferencesApi({ origin: '' })

/** The records, those put away among them, in the order they were added. */
export function useReferences({ rooms }: Desk): readonly Reference[] {
  const [references, setReferences] = useState<readonly Reference[]>(() => inOrder(rooms.notes.references.values()))
  useEffect(() => {
    const follow = () => setReferences(inOrder(rooms.notes.references.values()))
    follow()
    rooms.notes.references.observe(follow)
    return () => rooms.notes.references.unobserve(follow)
  }, [rooms])
  return references
}

/** A document whose text did not come, and why. */
export interface Unread {
  readonly reference: Reference
  readonly refusal: Refusal
}

export interface Texts {
  /** Of the documents asked for, those that are here. */
  readonly texts: readonly DocumentText[]
  readonly unread: readonly Unread[]
  /** Whether none is still on its way. */
  readonly isSettled: boolean
  /** Asks again for those that did not come. */
  readonly retry: () => void
}

type Fetched = DocumentText | Refusal

/** Texts never change, so what is here is kept for as long as the desk is. */
const shelves = new WeakMap<Desk, Map<string, DocumentText>>()

/** The texts of these documents. */
export function useTexts(desk: Desk, references: readonly Reference[]): Texts {
  const [refusals, setRefusals] = useState<ReadonlyMap<string, Refusal>>(new Map())
  const [, setCount] = useState(0)
  const shelf = shelfOf(desk)
  const missing = references.filter(({ id }) => !shelf.has(id) && !refusals.has(id))
  const next = missing[0]?.id

  useEffect(() => {
    if (next === undefined) return
    let isGone = false
    void fetched(desk, next).then((found) => {
      if (isGone) return
      if ('ok' in found) setRefusals((before) => new Map(before).set(next, found))
      else setCount((count) => count + 1)
    })
    return () => {
      isGone = true
    }
  }, [desk, next])

  return {
    texts: references.flatMap(({ id, name }) => {
      const text = shelf.get(id)
      return text ? [text.name === name ? text : { ...text, name }] : []
    }),
    unread: references.flatMap((reference) => {
      const refusal = refusals.get(reference.id)
      return refusal ? [{ reference, refusal }] : []
    }),
    isSettled: missing.length === 0,
    retry: useCallback(() => setRefusals(new Map()), []),
  }
}

async function fetched(desk: Desk, id: string): Promise<Fetched> {
  const result = await referencesApi.text(desk.report.id, id)
  if (!result.ok) {
    noteRefusal(result)
    return result
  }
  const { reference, blocks } = result.value
  const text = { id, name: reference.name, blocks }
  shelfOf(desk).set(id, text)
  return text
}

function shelfOf(desk: Desk): Map<string, DocumentText> {
  const shelf = shelves.get(desk) ?? new Map<string, DocumentText>()
  shelves.set(desk, shelf)
  return shelf
}

function inOrder(references: Iterable<Reference>): Reference[] {
  return [...references].toSorted((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id))
}
