/**
 * The checks of the open report, in a thread of their own, so that typing never waits.
 *
 * One text is checked at a time; while that goes on only the newest of those that follow is kept.
 */
import type { Checked } from '@zhushi/check'
import type { Block } from '@zhushi/report'
import { createAsking, type Thread } from '../asking'
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

/** Pause in typing after which the text is checked, in milliseconds. */
const pause = 400

export function createChecks(open: () => Thread<readonly Block[], Reply> = openThread): Checks {
  const state = createStore<CheckState>({ kind: 'working' })
  let newest: readonly Block[] | null = null
  let asked: readonly Block[] | null = null

  const asking = createAsking<readonly Block[], Reply>({
    open,
    pause,
    next: () => {
      if (newest === asked) return null
      asked = newest
      return asked
    },
    answered: (reply) => {
      if ('problem' in reply || !asked) return false
      state.set({ kind: 'ready', checked: reply.checked, blocks: asked, isStale: newest !== asked })
      return true
    },
    failed: () => state.set({ kind: 'failed' }),
  })
  return {
    state,
    read: (blocks) => {
      const isFirst = newest === null
      if (blocks === newest || blocks.length === 0) return
      newest = blocks
      const now = state.get()
      if (now.kind === 'ready' && !now.isStale) state.set({ ...now, isStale: true })
      if (isFirst) asking.now()
      else asking.soon()
    },
    retry: () => {
      asking.end()
      asked = null
      state.set({ kind: 'working' })
      asking.now()
    },
    stop: asking.end,
  }
}

function openThread(): Thread<readonly Block[], Reply> {
  return new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' })
}
