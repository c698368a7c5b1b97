import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { claimIdOf, longestBody, type Operation, operation, verdictKinds } from '../src/index.js'
import { anchor, at, notebook, opId, 乙, 甲 } from './notebook.js'

const claim = { id: claimIdOf(anchor), anchor }

type Remark = Extract<Operation, { kind: 'addComment' }>

const remark = (n: number, body = '按哪个口径？'): Remark => ({ kind: 'addComment', opId: opId(n), claim, body })
const judge = (n: number, baseRev: number, verdict: (typeof verdictKinds)[number] = 'roughly'): Operation => ({
  kind: 'setVerdict',
  opId: opId(n),
  claim,
  verdict,
  note: '见公报',
  fingerprint: '5.2 %',
  baseRev,
})

describe('an operation', () => {
  it('on a claim nobody has spoken of makes its record', () => {
    const book = notebook()
    expect(book.says(甲, remark(1))).toMatchObject({ kind: 'changed', claim: { id: claim.id, verdict: null, rev: 0 } })
    expect(book.comments).toEqual(['按哪个口径？'])
  })

  it('is signed by the session, at the server’s time', () => {
    const book = notebook()
    book.says(乙, judge(1, 0))
    expect(book.claims.get(claim.id)?.verdict).toMatchObject({ kind: 'roughly', by: 乙, at, fingerprint: '5.2 %' })
  })

  it('sent twice happens once and answers the same', () => {
    const book = notebook()
    const first = book.says(甲, remark(1))
    const again = book.says(甲, remark(1))
    expect(again).toEqual({ ...first, kind: 'repeated' })
    expect(book.comments).toHaveLength(1)
  })

  it('a verdict sent twice is no conflict with itself', () => {
    const book = notebook()
    book.says(甲, judge(1, 0))
    expect(book.says(甲, judge(1, 0))).toMatchObject({ kind: 'repeated', claim: { rev: 1 } })
  })

  it('a verdict on what somebody has judged since is stale, and shows what stands', () => {
    const book = notebook()
    book.says(甲, judge(1, 0, 'refuted'))
    const late = book.says(乙, judge(2, 0))
    expect(late).toMatchObject({ kind: 'stale', current: { rev: 1, verdict: { kind: 'refuted', by: 甲 } } })
    expect(book.says(乙, judge(3, 1))).toMatchObject({ kind: 'changed', claim: { rev: 2 } })
  })

  it('a comment is never stale', () => {
    const book = notebook()
    book.says(甲, judge(1, 0))
    expect(book.says(乙, remark(2)).kind).toBe('changed')
    expect(book.claims.get(claim.id)?.rev).toBe(1)
  })

  it('cannot name a new record otherwise than its place does', () => {
    const book = notebook()
    book.says(甲, { ...remark(1), claim: { id: 'mine', anchor } })
    expect([...book.claims.keys()]).toEqual([claim.id])
  })

  it('replayed in any number of copies leaves what one copy leaves', () => {
    const operations = fc.array(
      fc.oneof(
        fc.nat(9).map((n) => remark(n)),
        fc.record({ n: fc.integer({ min: 10, max: 19 }), rev: fc.nat(4) }).map(({ n, rev }) => judge(n, rev)),
      ),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(operations, (list) => {
        const once = notebook()
        const twice = notebook()
        for (const op of list) {
          once.says(甲, op)
          // A refusal is not remembered, so only what happened is sent again.
          if (twice.says(甲, op).kind !== 'stale') twice.says(甲, op)
        }
        expect(twice.claims).toEqual(once.claims)
        expect(twice.comments).toEqual(once.comments)
      }),
    )
  })
})

describe('the border reads', () => {
  it.each(verdictKinds)('the verdict %s', (verdict) => {
    expect(v.is(operation, { ...judge(1, 0), verdict, note: '口径为当年价' })).toBe(true)
  })

  it.each<[string, object]>([
    ['有误 without a note', { verdict: 'refuted', note: ' ' }],
    ['口径不同 without a note', { verdict: 'basisDiffers', note: '' }],
    ['an unknown verdict', { verdict: 'wrong' }],
    ['a negative revision', { baseRev: -1 }],
    ['a note that is too long', { note: '长'.repeat(longestBody + 1) }],
    ['an author of the client’s choosing', { by: 乙 }],
    ['an operation id that is no UUID', { opId: '1' }],
    ['an anchor without a quote', { claim: { id: 'x', anchor: { ...anchor, exact: '' } } }],
  ])('no %s', (_what, change) => expect(v.is(operation, { ...judge(1, 0), ...change })).toBe(false))

  it('no blank comment', () => expect(v.is(operation, remark(1, '　'))).toBe(false))
})
