/** The little language of these tests: two people, and the records kept as the server keeps them. */
import {
  type Author,
  applyOperation,
  type Change,
  type ClaimRecord,
  type Correction,
  claimIdOf,
  type Evidence,
  type Operation,
  type SignOff,
  type Suggestion,
  type Waiver,
} from '../src/index.js'

export const anchor = { block: 'b7', from: 4, exact: '5.2%', prefix: '增长', suffix: '，高于全区' }
export const 甲: Author = { id: 'u1', name: '甲' }
export const 乙: Author = { id: 'u2', name: '乙' }
export const at = '2024-01-09T08:00:00.000Z'

export const opId = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** A source that speaks for the claim at `anchor`. */
export const source = (n: number, stance: Evidence['stance'] = 'supports'): Operation => ({
  kind: 'addEvidence',
  opId: opId(n),
  claim: { id: claimIdOf(anchor), anchor },
  stance,
  title: '统计公报',
  publisher: '',
  date: '2024年3月',
  quote: '地区生产总值增长5.2%',
  url: '',
})

export function notebook() {
  const claims = new Map<string, ClaimRecord>()
  const corrections = new Map<string, Correction>()
  const evidence = new Map<string, Evidence>()
  const suggestions = new Map<string, Suggestion>()
  const signOffs = new Map<string, SignOff>()
  const waivers = new Map<string, Waiver>()
  const done = new Map<string, Change>()
  const comments: string[] = []
  return {
    claims,
    corrections,
    evidence,
    suggestions,
    signOffs,
    waivers,
    comments,
    says(author: Author, op: Operation) {
      const outcome = applyOperation(
        { claims, corrections, evidence, suggestions, signOffs, waivers, done },
        op,
        author,
        at,
      )
      if (outcome.kind !== 'changed') return outcome
      const { kind: _kind, ...change } = outcome
      if (change.claim) claims.set(change.claim.id, change.claim)
      if (change.comment) comments.push(change.comment.body)
      if (change.correction) corrections.set(change.correction.id, change.correction)
      if (change.evidence) evidence.set(change.evidence.id, change.evidence)
      if (change.suggestion) suggestions.set(change.suggestion.id, change.suggestion)
      if (change.signOff) signOffs.set(change.signOff.id, change.signOff)
      if (change.waiver) waivers.set(change.waiver.id, change.waiver)
      done.set(op.opId, change)
      return outcome
    },
  }
}
