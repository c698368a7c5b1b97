/**
 * The storage thread: runs batches of commands, each batch one transaction and so one write to the disk.
 *
 * A command that fails is undone alone; a disk that fails undoes the batch, and every command of it is told so.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { type Answer, type Command, commands, type FromThread, type ToThread } from './command.js'
import { Database, OpenError } from './database.js'

const port = parentPort!
const say = (message: FromThread) => port.postMessage(message)

const db = open(String(workerData))
if (db)
  port.on('message', (message: ToThread) => {
    if (message !== 'close') return say({ answers: runBatch(db, message.batch) })
    db.close()
    say({ closed: true })
    port.close()
  })

function open(file: string): Database | null {
  try {
    const opened = new Database(file)
    say({ opened: true })
    return opened
  } catch (error) {
    const problem = error instanceof OpenError ? error.problem : 'unwritable'
    say({ opened: false, problem, message: messageOf(error) })
    return null
  }
}

function runBatch(db: Database, batch: readonly Command[]): readonly Answer[] {
  try {
    db.exec('BEGIN')
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
    return { ok: false, message: messageOf(error) }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
