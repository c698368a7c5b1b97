/**
 * What this device keeps of a person: copies of reports for working offline, drafts, and operations not yet sent.
 * Every name begins alike, so that signing out can find and clear them all.
 */
import { createStore } from './store'

const prefix = 'zhushi-'
const kept = new Set(['zhushi-language', 'zhushi-theme'])

/** Name of the local copy of a report's text: another person or another epoch never sees it. */
export function copyName(user: string, report: string, epoch: number): string {
  return `${prefix}text ${user} ${report} c${epoch}`
}

/** Counts drafts that were put back by something else than the field they belong to. */
export const restored = createStore(0)

/** What of a claim is drafted. */
export const draftKinds = ['comment', 'note', 'reading', 'evidence'] as const

/** A draft kept for later; empty when there is none. */
export function draftOf(key: string): string {
  try {
    return localStorage.getItem(`${prefix}draft ${key}`) ?? ''
  } catch {
    return ''
  }
}

/** Keeps a draft, or forgets it where it is empty. `fromElsewhere`: whoever shows it must read it again. */
export function keepDraft(key: string, draft: string, fromElsewhere = false): void {
  try {
    if (draft === '') localStorage.removeItem(`${prefix}draft ${key}`)
    else localStorage.setItem(`${prefix}draft ${key}`, draft)
  } catch {}
  if (fromElsewhere) restored.set(restored.get() + 1)
}

export interface Draft {
  readonly claim: string
  readonly kind: (typeof draftKinds)[number]
  readonly text: string
}

/** Every draft about a claim of this report. `owner`: person and report, as keys of drafts begin. */
export function draftsOf(owner: string): Draft[] {
  const start = `${prefix}draft ${owner} `
  try {
    return Object.keys(localStorage).flatMap((key) => {
      const [claim, kind] = key.startsWith(start) ? key.slice(start.length).split(' ') : []
      const known = draftKinds.find((each) => each === kind)
      const text = known ? (localStorage.getItem(key) ?? '') : ''
      return claim && known && text !== '' ? [{ claim, kind: known, text }] : []
    })
  } catch {
    return []
  }
}

/** Moves drafts to the id that their figure bears now. */
export function moveDraft(from: string, to: string): void {
  for (const kind of draftKinds) {
    const draft = draftOf(`${from} ${kind}`)
    if (draft === '') continue
    if (draftOf(`${to} ${kind}`) === '') keepDraft(`${to} ${kind}`, draft)
    keepDraft(`${from} ${kind}`, '')
  }
}

/** Clears everything but the choices of language and appearance. */
export async function forgetDevice(): Promise<void> {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix) && !kept.has(key))
    for (const key of keys) localStorage.removeItem(key)
    const databases = (await indexedDB.databases?.()) ?? []
    await Promise.all(databases.map(({ name }) => (name?.startsWith(prefix) ? deleted(name) : undefined)))
  } catch {}
}

function deleted(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = request.onerror = request.onblocked = () => resolve()
  })
}
