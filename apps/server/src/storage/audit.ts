/**
 * The audit: a chain of entries in which no row can be altered or removed without breaking every hash after it, and a
 * head that says where it ends.
 */
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

/** How long the audit is and the hash of its last row: noted elsewhere, it shows later whether any of it was lost. */
export interface AuditHead {
  /** 0 where nothing has been done yet. */
  readonly seq: number
  readonly hash: string
}

export function audit(db: Database, entry: AuditEntry): void {
  // Beyond a head that points to lost rows: what is lost stays visible as a gap.
  const { seq: last, hash: previous } = auditHead(db) ?? lastRow(db)
  const text = JSON.stringify(entry)
  const seq = last + 1
  const hash = link(previous, text)
  db.run('INSERT INTO audit (seq, entry, previous, hash) VALUES (?, ?, ?, ?)', seq, text, previous, hash)
  db.run('INSERT OR REPLACE INTO audit_head (one, seq, hash) VALUES (1, ?, ?)', seq, hash)
}

/** Undefined only where somebody has removed it. */
export function auditHead(db: Database): AuditHead | undefined {
  return db.get<AuditHead>('SELECT seq, hash FROM audit_head')
}

function lastRow(db: Database): AuditHead {
  return db.get<AuditHead>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1') ?? { seq: 0, hash: '' }
}

/** A name that this data alone has, and keeps: of the first thing that was done to it. */
export function dataName(db: Database): string {
  return db.get<{ hash: string }>('SELECT hash FROM audit ORDER BY seq LIMIT 1')?.hash.slice(0, 8) ?? 'new'
}

/** Writes what stands already: whether the disk takes anything. */
export function touch(db: Database): void {
  db.run('UPDATE audit_head SET seq = seq')
}

/** The first row that is missing or does not hold, or null where the chain holds from its first row to its head. */
export function brokenLink(db: Database): number | null {
  const head = auditHead(db)
  let previous = ''
  let expected = 1
  for (const row of db.each<AuditRow>('SELECT seq, entry, previous, hash FROM audit ORDER BY seq')) {
    const sound = row.seq === expected && row.previous === previous && row.hash === link(previous, row.entry)
    if (!sound) return expected
    previous = row.hash
    expected++
  }
  if (!head) return expected
  return head.seq === expected - 1 && head.hash === previous ? null : Math.min(expected, head.seq + 1)
}

interface AuditRow {
  readonly seq: number
  readonly entry: string
  readonly previous: string
  readonly hash: string
}

function link(previous: string, entry: string): string {
  return createHash('sha256').update(`${previous}\n${entry}`).digest('hex')
}
