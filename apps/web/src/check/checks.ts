/**
 * The checks of the open report, in a thread of their own, so that typing never waits.
 *
 * One text is checked at a time; while that goes on only the newest of those that follow is kept.
 */
import type { Checked } from '@zhushi/check'
import type { Block } from '@zhushi/report'
import { createStore, type Store } from '../store'
import type { Reply } from './check.worker'

export type CheckState =
  | { readonly kind: 'working' }
  /** `blocks`: the text that was checked. `isStale`: it has changed since, and is being checked anew. */
  | { readonly kind: 'ready'; readonly checked: Checked; readonly blocks: readonly Block[]; readonly isStale: boolean }
  | { readonly kind: 'failed' }

export interface Checks {
  readonly state: Pick<Store<CheckState>, 'get' | 'subscribe'>
  /** Has the text checked when typing pauses; the first at once. */
  read(blocks: readonly Block[]): void
  /** Starts another thread and checks the newest text. */
  retry(): void
  stop(): void
}

/** What checks need of a `Worker`. */
export interface Thread {
  onmessage: ((event: MessageEvent<Reply>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  postMessage(blocks: readonly Block[]): void
  terminate(): void
}

/** Pause in typing after which the text is checked, in milliseconds. */
const pause = 400
/** Longest wait for an answer, in milliseconds. */
const patience = 60_000

export function createChecks(open: () => Thread = openThread): Checks {
  const state = createStore<CheckState>({ kind: 'working' })
  let thread: Thread | null = null
  let newest: readonly Block[] | null = null
  let asked: readonly Block[] | null = null
  let isBusy = false
  let typing: ReturnType<typeof setTimeout> | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined

  const end = () => {
    clearTimeout(typing)
    clearTimeout(waiting)
    isBusy = false
    thread?.terminate()
    thread = null
  }
  const fail = () => {
    end()
    state.set({ kind: 'failed' })
  }
  const send = () => {
    if (!newest || newest === asked || isBusy) return
    asked = newest
    isBusy = true
    waiting = setTimeout(fail, patience)
    try {
      thread ??= started()
      thread.postMessage(newest)
    } catch {
      fail()
    }
  }
  const started = (): Thread => {
    const made = open()
    made.onmessage = ({ data }) => {
      clearTimeout(waiting)
      isBusy = false
      if ('problem' in data || !asked) return fail()
      state.set({ kind: 'ready', checked: data.checked, blocks: asked, isStale: newest !== asked })
      send()
    }
    made.onerror = fail
    return made
  }
  return {
    state,
    read: (blocks) => {
      const isFirst = newest === null
      if (blocks === newest || blocks.length === 0) return
      newest = blocks
      const now = state.get()
      if (now.kind === 'ready' && !now.isStale) state.set({ ...now, isStale: true })
      clearTimeout(typing)
      if (isFirst) send()
      else typing = setTimeout(send, pause)
    },
    retry: () => {
      end()
      asked = null
      state.set({ kind: 'working' })
      send()
    },
    stop: end,
  }
}

function openThread(): Thread {
  return new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' })
}
