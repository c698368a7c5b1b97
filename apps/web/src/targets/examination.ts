/**
 * The examination: keeps what the checks say in step with the text, in a thread of its own.
 *
 * One question is asked at a time; while it is being answered only the newest of those that follow is kept. Typing never
 * waits: a question is asked when it pauses.
 */
import { createAsking, type Thread } from '../asking'
import { createStore, type Store } from '../store'
import type { DocumentText, Examined, Question } from './examine'
import type { Reply } from './examine.worker'

export type Examination =
  | { readonly kind: 'working' }
  /** `isStale`: the answer is to an earlier question, and the next is on its way. */
  | { readonly kind: 'ready'; readonly examined: Examined; readonly isStale: boolean }
  | { readonly kind: 'failed' }

export interface Wish extends Omit<Question, 'fresh' | 'documents'> {
  readonly documents: readonly DocumentText[]
}

export interface Examiner {
  readonly state: Pick<Store<Examination>, 'get' | 'subscribe'>
  ask(wish: Wish): void
  /** Starts another thread and asks again what was asked last. */
  retry(): void
  stop(): void
}

/** Pause in typing after which the text is examined again, in milliseconds. */
const pause = 500

export function createExamination(open: () => Thread<Question, Reply> = openThread): Examiner {
  const state = createStore<Examination>({ kind: 'working' })
  const known = new Set<string>()
  let wish: Wish | null = null
  let isAsked = true

  const asking = createAsking<Question, Reply>({
    open,
    pause,
    next: (isNew) => {
      if (!wish || isAsked) return null
      if (isNew) known.clear()
      const { documents, ...rest } = wish
      const fresh = documents.filter(({ id }) => !known.has(id))
      for (const { id } of fresh) known.add(id)
      isAsked = true
      return { ...rest, fresh, documents: documents.map(({ id }) => id) }
    },
    answered: (reply) => {
      if ('problem' in reply) return false
      const { examined } = reply
      if (examined.source === wish?.source) state.set({ kind: 'ready', examined, isStale: !isAsked })
      return true
    },
    failed: () => state.set({ kind: 'failed' }),
  })
  return {
    state,
    ask: (next) => {
      const isOtherQuestion = wish?.source !== next.source
      const isFirst = wish === null
      wish = next
      isAsked = false
      const now = state.get()
      if (now.kind !== 'ready' || isOtherQuestion) state.set({ kind: 'working' })
      else state.set({ ...now, isStale: true })
      if (isFirst || isOtherQuestion) asking.now()
      else asking.soon()
    },
    retry: () => {
      asking.end()
      isAsked = false
      state.set({ kind: 'working' })
      asking.now()
    },
    stop: asking.end,
  }
}

function openThread(): Thread<Question, Reply> {
  return new Worker(new URL('./examine.worker.ts', import.meta.url), { type: 'module' })
}
