/**
 * The examination: keeps what the checks say in step with the text, in a thread of its own.
 *
 * One question is asked at a time; while it is being answered only the newest of those that follow is kept. Typing never
 * waits: a question is asked when it pauses.
 */
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

/** What an examiner needs of a `Worker`. */
export interface Thread {
  onmessage: ((event: MessageEvent<Reply>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  postMessage(question: Question): void
  terminate(): void
}

/** Pause in typing after which the text is examined again, in milliseconds. */
const pause = 500
/** Longest wait for an answer, in milliseconds. */
const patience = 60_000

export function createExamination(open: () => Thread = openThread): Examiner {
  const state = createStore<Examination>({ kind: 'working' })
  let thread: Thread | null = null
  let known = new Set<string>()
  let wish: Wish | null = null
  let isAsked = true
  let isBusy = false
  let typing: ReturnType<typeof setTimeout> | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined

  const end = () => {
    clearTimeout(typing)
    clearTimeout(waiting)
    typing = undefined
    isBusy = false
    thread?.terminate()
    thread = null
    known = new Set()
  }
  const fail = () => {
    end()
    state.set({ kind: 'failed' })
  }
  const send = () => {
    typing = undefined
    if (!wish || isAsked || isBusy) return
    const { documents, ...rest } = wish
    const fresh = documents.filter(({ id }) => !known.has(id))
    for (const { id } of fresh) known.add(id)
    isAsked = true
    isBusy = true
    try {
      thread ??= started()
      waiting = setTimeout(fail, patience)
      thread.postMessage({ ...rest, fresh, documents: documents.map(({ id }) => id) })
    } catch {
      fail()
    }
  }
  const started = (): Thread => {
    const made = open()
    made.onmessage = ({ data }) => {
      clearTimeout(waiting)
      isBusy = false
      if ('problem' in data) return fail()
      const { examined } = data
      if (examined.source === wish?.source) state.set({ kind: 'ready', examined, isStale: !isAsked })
      send()
    }
    made.onerror = fail
    return made
  }
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
      clearTimeout(typing)
      if (isFirst || isOtherQuestion) send()
      else typing = setTimeout(send, pause)
    },
    retry: () => {
      end()
      isAsked = false
      state.set({ kind: 'working' })
      send()
    },
    stop: end,
  }
}

function openThread(): Thread {
  return new Worker(new URL('./examine.worker.ts', import.meta.url), { type: 'module' })
}
