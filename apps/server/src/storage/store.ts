/**
 * The store, seen from the main thread: commands in, promises out.
 *
 * One batch is under way at a time; whatever is asked meanwhile waits and goes together in the next. A promise resolves
 * only after its batch is on the disk, and promises resolve in the order they were asked for.
 */
import { Worker } from 'node:worker_threads'
import type { ErrorCode } from '@zhushi/sync'
import { type Tell, tellNobody } from '../event.js'
import type { Answer, Command, CommandName, FromThread, Input, Output, ToThread } from './command.js'

/** Why a store could not be opened; `problem` is that of `OpenError`. */
export class StoreProblem extends Error {
  readonly problem: string
  constructor(problem: string, message: string) {
    super(message)
    this.problem = problem
  }
}

/** The command was not its person's to give, when it came to be done. */
export class NotPermitted extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode) {
    super(code)
    this.code = code
  }
}

function failureOf(name: CommandName, { code, message }: Answer & { ok: false }): Error {
  return code === undefined ? new Error(`${name}: ${message}`) : new NotPermitted(code)
}

interface Waiting {
  readonly command: Command
  readonly done: (answer: Answer) => void
}

/** Opens the database file. Throws `StoreProblem`. */
export async function openStore(file: string, tell: Tell = tellNobody): Promise<Store> {
  const worker = new Worker(new URL('./thread.js', import.meta.url), { workerData: file })
  const first = await new Promise<FromThread>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  if ('opened' in first && first.opened) return new Store(worker, tell)
  await worker.terminate()
  if ('opened' in first && !first.opened) throw new StoreProblem(first.problem, first.message)
  throw new StoreProblem('unwritable', 'the storage thread did not start')
}

export class Store {
  readonly #worker: Worker
  readonly #tell: Tell
  #since = 0
  #waiting: Waiting[] = []
  #underWay: Waiting[] = []
  #idle: (() => void)[] = []
  #failure: string | null = null

  constructor(worker: Worker, tell: Tell) {
    this.#tell = tell
    this.#worker = worker
    worker.on('message', (message: FromThread) => {
      if ('answers' in message) this.#settle(message.answers)
    })
    worker.on('error', (error) => this.#fail(error.message))
    worker.on('exit', () => this.#fail('the storage thread has ended'))
  }

  /** Runs a command. Rejects where it could not be stored; nothing of it is kept then. */
  run<Name extends CommandName>(
    name: Name,
    ...[input]: Input<Name> extends undefined ? [] : [Input<Name>]
  ): Promise<Output<Name>> {
    return new Promise((resolve, reject) => {
      const done = (answer: Answer) =>
        answer.ok ? resolve(answer.output as Output<Name>) : reject(failureOf(name, answer))
      if (this.#failure !== null) return done({ ok: false, message: this.#failure })
      this.#waiting.push({ command: { name, input }, done })
      // What is asked in the same turn of the event loop goes together.
      if (this.#underWay.length === 0 && this.#waiting.length === 1) queueMicrotask(() => this.#send())
    })
  }

  /** Waits for what is under way, then closes the file. */
  async close(): Promise<void> {
    if (this.#failure !== null) return
    await new Promise<void>((resolve) => {
      if (this.#underWay.length + this.#waiting.length === 0) resolve()
      else this.#idle.push(resolve)
    })
    const closed = new Promise<void>((resolve) => this.#worker.once('exit', () => resolve()))
    this.#worker.postMessage('close' satisfies ToThread)
    await closed
  }

  #send(): void {
    if (this.#underWay.length > 0 || this.#waiting.length === 0) return
    this.#underWay = this.#waiting
    this.#waiting = []
    this.#since = performance.now()
    this.#worker.postMessage({ batch: this.#underWay.map(({ command }) => command) } satisfies ToThread)
  }

  #settle(answers: readonly Answer[]): void {
    const settled = this.#underWay
    this.#underWay = []
    this.#tell({ event: 'commit', commands: settled.length, seconds: (performance.now() - this.#since) / 1000 })
    for (const [at, { done }] of settled.entries()) done(answers[at] ?? { ok: false, message: 'no answer' })
    this.#send()
    if (this.#underWay.length === 0) for (const idle of this.#idle.splice(0)) idle()
  }

  #fail(message: string): void {
    if (this.#failure !== null) return
    this.#failure = message
    for (const { done } of [...this.#underWay.splice(0), ...this.#waiting.splice(0)]) done({ ok: false, message })
    for (const idle of this.#idle.splice(0)) idle()
  }
}
