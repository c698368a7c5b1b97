/**
 * The lock of a data folder: whoever writes there holds it, and the system frees it however the process ends.
 *
 * It is a database of its own and always empty, so that others may still read the data, as a backup does.
 */
import { DatabaseSync } from 'node:sqlite'
import { openErrorOf } from './problem.js'

export class Lock {
  readonly #connection: DatabaseSync

  /** Takes the lock that belongs to a database file. Throws `OpenError`, `locked` where another has it. */
  constructor(file: string) {
    try {
      this.#connection = new DatabaseSync(`${file}.lock`, { timeout: 0 })
      this.#connection.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    } catch (error) {
      throw openErrorOf(error)
    }
  }

  release(): void {
    this.#connection.close()
  }
}
