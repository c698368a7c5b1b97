/**
 * The reader of uploads, seen from the main thread: a large file takes seconds to read, and the rooms must not wait.
 *
 * Its thread starts with the first upload. One that takes too long or too much memory is ended, and costs nobody else
 * anything but the wait for another thread.
 */
import { Worker } from 'node:worker_threads'
import type { Packed } from '../packed.js'
import type { UploadProblem } from './file.js'

export interface ToReader {
  readonly bytes: Uint8Array
  readonly filename: string
}

/** Asks for a shared document to edit, or for the blocks alone. */
export interface ReadingOrder extends ToReader {
  readonly as: 'document' | 'blocks'
}

/** The blocks as JSON, and how many UTF-16 units of text they hold; or why not. */
export type BlocksRead =
  | { readonly blocks: string; readonly characters: number }
  | { readonly problem: UploadProblem | 'tooLong' }

/** What was read: the report's name, the state of its shared document, and the text as it will be kept; or why not. */
export type FromReader =
  | { readonly title: string; readonly state: Uint8Array; readonly original: Packed }
  | { readonly problem: UploadProblem | 'tooLong' }

/** Longest time for one file, in milliseconds, and most memory, in megabytes. */
const patience = 60_000
const mostMemory = 2_048

export class Reader {
  #worker: Worker | null = null
  #last: Promise<unknown> = Promise.resolve()

  /** Reads a file after those that came before it. */
  read(upload: ToReader): Promise<FromReader> {
    return this.#inTurn<FromReader>({ ...upload, as: 'document' })
  }

  /** The same for a text that nobody is to edit. */
  readBlocks(upload: ToReader): Promise<BlocksRead> {
    return this.#inTurn<BlocksRead>({ ...upload, as: 'blocks' })
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
  }

  #inTurn<T extends FromReader | BlocksRead>(order: ReadingOrder): Promise<T> {
    const reading = this.#last.then(() => this.#readNow<T>(order))
    this.#last = reading.catch(() => {})
    return reading
  }

  #readNow<T extends FromReader | BlocksRead>(order: ReadingOrder): Promise<T> {
    const worker = this.#thread()
    return new Promise((resolve) => {
      const done = (answer: T) => {
        clearTimeout(timer)
        worker.off('message', done).off('error', fail).off('exit', fail)
        resolve(answer)
      }
      const fail = () => {
        this.#worker = null
        done({ problem: 'tooLong' } as T)
        void worker.terminate()
      }
      const timer = setTimeout(fail, patience)
      worker.once('message', done).once('error', fail).once('exit', fail)
      worker.postMessage(order)
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
