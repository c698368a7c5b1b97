/** The database file: brought to this version's tables by whoever writes it, with its statements kept. */
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { migrations } from './migration.js'
import { OpenError, openErrorOf } from './problem.js'

/** A row as the driver gives it; the column's own table says what it holds. */
export type Row = Record<string, SQLInputValue>

/**
 * `write` needs the folder's lock. `read` may stand beside a server that writes, and changes nothing; so may `copy`,
 * which does not look at the tables and takes those of any version.
 */
export type Access = 'write' | 'read' | 'copy'

/** Longest wait for another who is at the file, in milliseconds. */
const patience = 5_000

export class Database {
  readonly #connection: DatabaseSync
  readonly #access: Access
  readonly #statements = new Map<string, StatementSync>()

  /** Opens the file, and creates it where it is to be written. Throws `OpenError`. */
  constructor(file: string, access: Access = 'write') {
    this.#access = access
    try {
      const readOnly = access !== 'write'
      this.#connection = new DatabaseSync(readOnly ? addressFor(file) : file, { timeout: patience, readOnly })
      if (access === 'write') this.#prepare()
      else if (access === 'read') this.#compare()
      else this.#version()
    } catch (error) {
      throw openErrorOf(error)
    }
  }

  get<T = Row>(sql: string, ...values: SQLInputValue[]): T | undefined {
    return this.#statement(sql).get(...values) as T | undefined
  }

  all<T = Row>(sql: string, ...values: SQLInputValue[]): T[] {
    return this.#statement(sql).all(...values) as T[]
  }

  /** Like `all`, one at a time: for tables that may be larger than memory. */
  each<T = Row>(sql: string, ...values: SQLInputValue[]): Iterable<T> {
    return this.#statement(sql).iterate(...values) as Iterable<T>
  }

  /** The number of rows changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#statement(sql).run(...values).changes)
  }

  exec(sql: string): void {
    this.#connection.exec(sql)
  }

  /** Whether a transaction is open; an error such as a full disk ends it behind our back. */
  get busy(): boolean {
    return this.#connection.isTransaction
  }

  /** Moves everything from the write-ahead log into the file and lets go of it. */
  close(): void {
    if (this.#access === 'write') this.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    this.#connection.close()
  }

  /** A reader takes only its own version's tables. */
  #compare(): void {
    const version = this.#version()
    if (version !== migrations.length)
      throw new OpenError(version < migrations.length ? 'older' : 'newer', `version ${version}`)
  }

  #prepare(): void {
    this.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
    this.exec('BEGIN IMMEDIATE')
    const version = this.#version()
    if (version > migrations.length) throw new OpenError('newer', `version ${version}`)
    for (const step of migrations.slice(version)) this.exec(step)
    this.exec(`PRAGMA user_version = ${migrations.length}`)
    this.exec('COMMIT')
  }

  /** How many steps its tables have taken. */
  #version(): number {
    return Number(this.get('PRAGMA user_version')?.user_version)
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#connection.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }
}

/** A reader too needs a file beside, but where nothing can be written nobody writes: then it goes without. */
function addressFor(file: string): string | URL {
  try {
    accessSync(dirname(file), constants.W_OK)
    return file
  } catch {
    const log = `${file}-wal`
    const address = pathToFileURL(file)
    // What a killed server left in its log would be passed over.
    if (!existsSync(log) || statSync(log).size === 0) address.searchParams.set('immutable', '1')
    return address
  }
}
