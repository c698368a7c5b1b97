/**
 * The storage thread: runs batches of commands, each batch one transaction and so one write to the disk.
 *
 * A command that fails is undone alone; a disk that fails undoes the batch, and every command of it is told so.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { type Answer, type Command, commands, type FromThread, type ToThread } from './command.js'
import { Database } from './database.js'
import { Lock } from './lock.js'
import { Refused } from './permit.js'
import { openErrorOf } from './problem.js'

const port = parentPort!
const say = (message: FromThread) => port.postMessage(message)

const file = String(workerData)
const lock = opened(() => new Lock(file))
const db = lock && opened(() => new Database(file))
if (db) {
  say({ opened: true })
  port.on('message', (message: ToThread) => {
    if (message !== 'close') return say({ answers: runBatch(db, message.batch) })
    db.close()
    lock.release()
    say({ closed: true })
    port.close()
  })
}

/** What `open` opens; null, and said so, where it cannot. */
function opened<T>(open: () => T): T | null {
  try {
    return open()
  } catch (error) {
    const { problem, message } = openErrorOf(error)
    say({ opened: false, problem, message })
    return null
  }
}

function runBatch(db: Database, batch: readonly Command[]): readonly Answer[] {
  try {
    db.exec('BEGIN IMMEDIATE')
    const answers = batch.map((command) => runOne(db, command))
    db.exec('COMMIT')
    return answers
  } catch (error) {
    if (db.busy) db.exec('ROLLBACK')
    return batch.map(() => ({ ok: false, message: messageOf(error) }))
  }
}

function runOne(db: Database, { name, input }: Command): Answer {
  db.exec('SAVEPOINT command')
  try {
    const output = (commands[name] as (db: Database, input: unknown) => unknown)(db, input)
    db.exec('RELEASE command')
    return { ok: true, output }
  } catch (error) {
    // Where the transaction itself is gone, nothing of the batch can be saved.
    if (!db.busy) throw error
    db.exec('ROLLBACK TO command; RELEASE command')
    const { code } = error instanceof Refused ? error : {}
    return { ok: false, message: messageOf(error), ...(code && { code }) }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
