/** The audit: a chain of entries in which no row can be altered or removed without breaking every hash after it. */
import { createHash } from 'node:crypto'
import type { Database } from './database.js'

/** Who did what, when. `subject` is what it was done to or with. */
export interface AuditEntry {
  readonly at: string
  /** Null where the server itself acted. */
  readonly user: string | null
  readonly session: string | null
  readonly action: string
  readonly report?: string
  readonly subject?: unknown
}

export function audit(db: Database, entry: AuditEntry): void {
  const last = db.get<{ seq: number; hash: string }>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1')
  const text = JSON.stringify(entry)
  const previous = last?.hash ?? ''
  const seq = (last?.seq ?? 0) + 1
  db.run(
    'INSERT INTO audit (seq, entry, previous, hash) VALUES (?, ?, ?, ?)',
    seq,
    text,
    previous,
    link(previous, text),
  )
}

/** The first row at which the chain does not hold, or null where all of it does. */
export function brokenLink(db: Database): number | null {
  let previous = ''
  let expected = 1
  for (const row of db.all<{ seq: number; entry: string; previous: string; hash: string }>(
    'SELECT * FROM audit ORDER BY seq',
  )) {
    const sound = row.seq === expected && row.previous === previous && row.hash === link(previous, row.entry)
    if (!sound) return expected
    previous = row.hash
    expected++
  }
  return null
}

function link(previous: string, entry: string): string {
  return createHash('sha256').update(`${previous}\n${entry}`).digest('hex')
}
