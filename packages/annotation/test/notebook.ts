/** The little language of these tests: two people, and the records kept as the server keeps them. */
import {
  type Author,
  applyOperation,
  type Change,
  type ClaimRecord,
  type Correction,
  type Operation,
} from '../src/index.js'

export const anchor = { block: 'b7', from: 4, exact: '5.2%', prefix: '增长', suffix: '，高于全区' }
export const 甲: Author = { id: 'u1', name: '甲' }
export const 乙: Author = { id: 'u2', name: '乙' }
export const at = '2024-01-09T08:00:00.000Z'

export const opId = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

export function notebook() {
  const claims = new Map<string, ClaimRecord>()
  const corrections = new Map<string, Correction>()
  const done = new Map<string, Change>()
  const comments: string[] = []
  return {
    claims,
    corrections,
    comments,
    says(author: Author, op: Operation) {
      const outcome = applyOperation({ claims, corrections, done }, op, author, at)
      if (outcome.kind !== 'changed') return outcome
      const { kind: _kind, ...change } = outcome
      if (change.claim) claims.set(change.claim.id, change.claim)
      if (change.comment) comments.push(change.comment.body)
      if (change.correction) corrections.set(change.correction.id, change.correction)
      done.set(op.opId, change)
      return outcome
    },
  }
}
