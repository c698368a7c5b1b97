/**
 * Asking a thread: one question at a time, so that typing never waits.
 *
 * The thread is opened for the first question. While one is being answered nothing is queued: what is to be asked next
 * is made only when its turn comes, so of those that follow the newest alone is asked.
 */

/** What asking needs of a `Worker`. */
export interface Thread<Question, Reply> {
  onmessage: ((event: MessageEvent<Reply>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  postMessage(question: Question): void
  terminate(): void
}

export interface AskingOptions<Question, Reply> {
  open(): Thread<Question, Reply>
  /** Pause in typing after which is asked, in milliseconds. */
  readonly pause: number
  /** The next question; null where there is none. `isNew`: the thread has been told nothing yet. */
  next(isNew: boolean): Question | null
  /** False where the thread could not answer: that is a failure. The next question may be asked then. */
  answered(reply: Reply): boolean
  /** The thread broke or stayed silent, and has been ended. */
  failed(): void
}

export interface Asking {
  /** Asks now, or as soon as the thread is free. */
  now(): void
  /** Asks when typing pauses. */
  soon(): void
  /** Ends the thread; another is opened for the next question. */
  end(): void
}

/** Longest wait for an answer, in milliseconds. */
const patience = 60_000

export function createAsking<Question, Reply>(options: AskingOptions<Question, Reply>): Asking {
  let thread: Thread<Question, Reply> | null = null
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
    options.failed()
  }
  const send = () => {
    const question = isBusy ? null : options.next(thread === null)
    if (question === null) return
    isBusy = true
    waiting = setTimeout(fail, patience)
    try {
      thread ??= started()
      thread.postMessage(question)
    } catch {
      fail()
    }
  }
  const started = (): Thread<Question, Reply> => {
    const made = options.open()
    made.onmessage = ({ data }) => {
      clearTimeout(waiting)
      isBusy = false
      if (options.answered(data)) send()
      else fail()
    }
    made.onerror = fail
    return made
  }
  return {
    now: () => {
      clearTimeout(typing)
      send()
    },
    soon: () => {
      clearTimeout(typing)
      typing = setTimeout(send, options.pause)
    },
    end,
  }
}
