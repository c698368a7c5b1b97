/**
 * The reader of uploads, seen from the main thread: a large file takes seconds to read, and the rooms must not wait.
 *
 * Its thread starts with the first upload. One that takes too long or too much memory is ended, and costs nobody else
 * anything but the wait for another thread.
 */
import { Worker } from 'node:worker_threads'
import type { UploadProblem } from '../text.js'

export interface ToReader {
  readonly bytes: Uint8Array
  readonly filename: string
}

/** What was read: the report's name and the state of its shared document; or why not. */
export type FromReader =
  | { readonly title: string; readonly state: Uint8Array }
  | { readonly problem: UploadProblem | 'tooLong' }

/** Longest time for one file, in milliseconds, and most memory, in megabytes. */
const patience = 60_000
const mostMemory = 2_048

export class Reader {
  #worker: Worker | null = null
  #last: Promise<unknown> = Promise.resolve()

  /** Reads a file after those that came before it. */
  read(upload: ToReader): Promise<FromReader> {
    const reading = this.#last.then(() => this.#readNow(upload))
    this.#last = reading.catch(() => {})
    return reading
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
  }

  #readNow(upload: ToReader): Promise<FromReader> {
    const worker = this.#thread()
    return new Promise((resolve) => {
      const done = (answer: FromReader) => {
        clearTimeout(timer)
        worker.off('message', done).off('error', fail).off('exit', fail)
        resolve(answer)
      }
      const fail = () => {
        this.#worker = null
        done({ problem: 'tooLong' })
        void worker.terminate()
      }
      const timer = setTimeout(fail, patience)
      worker.once('message', done).once('error', fail).once('exit', fail)
      worker.postMessage(upload)
    })
  }

  #thread(): Worker {
    this.#worker ??= new Worker(new URL('./thread.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
    })
    this.#worker.unref()
    return this.#worker
  }
}
