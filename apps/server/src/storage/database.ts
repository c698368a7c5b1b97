/** The database file: opened by one server at a time, brought to this version's tables, with its statements kept. */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { migrations } from './migration.js'

/** Why a database cannot be opened. */
export type OpenProblem = 'locked' | 'newer' | 'damaged' | 'unwritable'

export class OpenError extends Error {
  readonly problem: OpenProblem
  constructor(problem: OpenProblem, detail: string) {
    super(detail)
    this.problem = problem
  }
}

/** A row as the driver gives it; the column's own table says what it holds. */
export type Row = Record<string, SQLInputValue>

export class Database {
  readonly #connection: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  /** Opens or creates the file. Throws `OpenError`. */
  constructor(file: string) {
    try {
      this.#connection = new DatabaseSync(file, { timeout: 0 })
      this.#prepare()
    } catch (error) {
      throw error instanceof OpenError ? error : new OpenError(problemOf(error), messageOf(error))
    }
  }

  get<T = Row>(sql: string, ...values: SQLInputValue[]): T | undefined {
    return this.#statement(sql).get(...values) as T | undefined
  }

  all<T = Row>(sql: string, ...values: SQLInputValue[]): T[] {
    return this.#statement(sql).all(...values) as T[]
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
    this.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    this.#connection.close()
  }

  #prepare(): void {
    // Held for as long as the file is open, and freed by the system however the process ends.
    this.exec('PRAGMA locking_mode = EXCLUSIVE')
    this.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON')
    this.exec('BEGIN IMMEDIATE')
    const version = Number(this.get('PRAGMA user_version')?.user_version)
    if (version > migrations.length) throw new OpenError('newer', `version ${version}`)
    for (const step of migrations.slice(version)) this.exec(step)
    this.exec(`PRAGMA user_version = ${migrations.length}`)
    this.exec('COMMIT')
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#connection.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }
}

/** By SQLite's result codes: busy and locked; not a database and corrupt; anything else is the file system's refusal. */
function problemOf(error: unknown): OpenProblem {
  const code = Number((error as { errcode?: number }).errcode) & 0xff
  if (code === 5 || code === 6) return 'locked'
  return code === 11 || code === 26 ? 'damaged' : 'unwritable'
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
