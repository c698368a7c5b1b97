/** Evidence, suggestions and sign-offs: what may become of them, and who may do it. */
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  claimIdOf,
  counterpartOf,
  isWebAddress,
  type Operation,
  operation,
  passageOf,
  signOffIdOf,
  stalenessOf,
  textHashOf,
} from '../src/index.js'
import { anchor, at, notebook, opId, source, 乙, 甲 } from './notebook.js'

const claim = { id: claimIdOf(anchor), anchor }
const text = '全年增长5.2%，高于全区'

const judge = (n: number, verdict: 'supported' | 'roughly' | 'checking' = 'supported', baseRev = 0): Operation => ({
  kind: 'setVerdict',
  opId: opId(n),
  claim,
  verdict,
  note: '',
  fingerprint: '5.2 %',
  baseRev,
})
const suggest = (n: number, replacement = '5.0%'): Operation & { kind: 'addSuggestion' } => ({
  kind: 'addSuggestion',
  opId: opId(n),
  anchor,
  replacement,
  reason: '',
})
const onSuggestion = (kind: 'acceptSuggestion' | 'withdrawSuggestion', n: number, id: string, baseRev = 1) =>
  ({ kind, opId: opId(n), id, baseRev }) as const
const close = (n: number, id: string, baseRev = 1): Operation => ({
  kind: 'closeSuggestion',
  opId: opId(n),
  id,
  state: 'declined',
  note: '口径未变',
  baseRev,
})
const sign = (n: number, verdictRev = 1, baseRev = 0): Operation & { kind: 'signOff' } => ({
  kind: 'signOff',
  opId: opId(n),
  claim: claim.id,
  stage: 'first',
  verdictRev,
  textHash: textHashOf(text),
  baseRev,
})

describe('属实', () => {
  it('needs something that speaks for it', () => {
    const book = notebook()
    expect(book.says(甲, judge(1))).toEqual({ kind: 'refused', why: 'needsEvidence' })
    book.says(乙, source(2))
    expect(book.says(甲, judge(1))).toMatchObject({ kind: 'changed', claim: { verdict: { kind: 'supported' } } })
  })

  it('is not carried by what speaks against it, nor by what was taken back', () => {
    const book = notebook()
    book.says(乙, source(1, 'opposes'))
    expect(book.says(甲, judge(2))).toMatchObject({ kind: 'refused' })
    book.says(乙, source(3))
    book.says(乙, { kind: 'withdrawEvidence', opId: opId(4), id: opId(3), baseRev: 1 })
    expect(book.says(甲, judge(2))).toMatchObject({ kind: 'refused' })
  })

  it('alone needs it: 基本属实 does not', () =>
    expect(notebook().says(甲, judge(1, 'roughly'))).toMatchObject({ kind: 'changed' }))
})

describe('evidence', () => {
  it('is signed by the session and stays when it is taken back', () => {
    const book = notebook()
    book.says(乙, source(1))
    book.says(乙, { kind: 'withdrawEvidence', opId: opId(2), id: opId(1), baseRev: 1 })
    expect(book.evidence.get(opId(1))).toMatchObject({ by: 乙, at, rev: 2, withdrawn: { by: 乙 } })
  })

  it('is taken back by nobody else', () => {
    const book = notebook()
    book.says(乙, source(1))
    const theirs = book.says(甲, { kind: 'withdrawEvidence', opId: opId(2), id: opId(1), baseRev: 1 })
    expect(theirs).toEqual({ kind: 'refused', why: 'notYours' })
  })

  it.each<[string, boolean]>([
    ['https://www.stats.gov.cn/sj/zxfb/202402/t20240228_1947915.html', true],
    ['http://tjj.example.cn/公报?年=2024#表1', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['https://name:word@example.cn/', false],
    ['https://ok.cn\\@evil.cn/', false],
    ['//example.cn', false],
    ['见附件', false],
  ])('%s as its address: %s', (url, taken) => {
    expect(isWebAddress(url)).toBe(taken)
    expect(v.is(operation, { ...source(1), url })).toBe(taken)
  })
})

describe('a suggestion', () => {
  it('is edited and withdrawn by its author alone, while it is open', () => {
    const book = notebook()
    book.says(乙, suggest(1))
    const edit = { kind: 'editSuggestion', id: opId(1), replacement: '5.1%', reason: '', baseRev: 1 } as const
    expect(book.says(甲, { ...edit, opId: opId(2) })).toEqual({ kind: 'refused', why: 'notYours' })
    expect(book.says(甲, onSuggestion('withdrawSuggestion', 3, opId(1)))).toEqual({ kind: 'refused', why: 'notYours' })
    expect(book.says(乙, { ...edit, opId: opId(4) })).toMatchObject({ suggestion: { replacement: '5.1%', rev: 2 } })
    expect(book.says(乙, onSuggestion('withdrawSuggestion', 5, opId(1), 2))).toMatchObject({
      suggestion: { state: 'withdrawn', rev: 3 },
    })
    expect(book.says(乙, { ...edit, opId: opId(6), baseRev: 3 })).toMatchObject({ kind: 'stale' })
  })

  it('declined says by whom and why', () => {
    const book = notebook()
    book.says(乙, suggest(1))
    book.says(甲, close(2, opId(1)))
    const closing = { by: 甲, at, note: '口径未变' }
    expect(book.suggestions.get(opId(1))).toMatchObject({ state: 'declined', by: 乙, closing })
  })

  it('that the author has changed since is not accepted unseen', () => {
    const book = notebook()
    book.says(乙, suggest(1))
    book.says(乙, {
      kind: 'editSuggestion',
      opId: opId(2),
      id: opId(1),
      replacement: '5.1%',
      reason: '',
      baseRev: 1,
    })
    expect(book.says(甲, onSuggestion('acceptSuggestion', 3, opId(1)))).toMatchObject({
      kind: 'stale',
      suggestion: { replacement: '5.1%', state: 'open' },
    })
  })

  it('is closed once, whatever is asked of it in whatever order', () => {
    const asked = fc.constantFrom('accept', 'decline', 'withdraw')
    fc.assert(
      fc.property(fc.array(fc.tuple(asked, fc.nat(4)), { maxLength: 12 }), (list) => {
        const book = notebook()
        book.says(乙, suggest(1))
        const closed = list.filter(([what, rev], n) => {
          if (what === 'decline') return book.says(甲, close(n + 2, opId(1), rev)).kind === 'changed'
          const kind = what === 'accept' ? 'acceptSuggestion' : 'withdrawSuggestion'
          return book.says(乙, onSuggestion(kind, n + 2, opId(1), rev)).kind === 'changed'
        })
        expect(closed.length).toBe(list.some(([, rev]) => rev === 1) ? 1 : 0)
        expect(book.suggestions.get(opId(1))?.rev).toBe(1 + closed.length)
      }),
    )
  })

  it.each<[string, object]>([
    ['what the text says already', { replacement: anchor.exact }],
    ['two lines', { replacement: '5.0%\n另起一段' }],
    ['half a letter', { replacement: '\ud800' }],
    ['a place over several cells', { anchor: { ...anchor, exact: '5.2\t5.3' } }],
    ['an author of the client’s choosing', { by: 甲 }],
  ])('does not propose %s', (_what, change) => expect(v.is(operation, { ...suggest(1), ...change })).toBe(false))

  it('may propose to leave words out', () => expect(v.is(operation, suggest(1, ''))).toBe(true))

  it('is not declined without a reason', () => expect(v.is(operation, { ...close(1, opId(2)), note: ' ' })).toBe(false))
})

describe('a sign-off', () => {
  const judged = () => {
    const book = notebook()
    book.says(甲, judge(1, 'roughly'))
    return book
  }

  it('is by another than the one who judged', () => {
    const book = judged()
    expect(book.says(甲, sign(2))).toEqual({ kind: 'refused', why: 'ownVerdict' })
    expect(book.says(乙, sign(3))).toMatchObject({ signOff: { stage: 'first', verdictRev: 1, by: 乙, rev: 1 } })
  })

  it('is of the verdict that was seen', () => {
    const book = judged()
    book.says(甲, judge(2, 'roughly', 1))
    expect(book.says(乙, sign(3, 1))).toMatchObject({ kind: 'stale', current: { rev: 2 } })
  })

  it('of no conclusion is none', () => {
    const book = notebook()
    expect(book.says(乙, sign(1, 0))).toEqual({ kind: 'missing' })
    book.says(甲, judge(2, 'checking'))
    expect(book.says(乙, sign(3))).toEqual({ kind: 'refused', why: 'noVerdict' })
  })

  it('is taken back by its signer alone, and may be given anew', () => {
    const book = judged()
    book.says(乙, sign(2))
    const withdrawal = { kind: 'withdrawSignOff', id: signOffIdOf(claim.id, 'first'), baseRev: 1 } as const
    expect(book.says(甲, { ...withdrawal, opId: opId(3) })).toEqual({ kind: 'refused', why: 'notYours' })
    expect(book.says(乙, { ...withdrawal, opId: opId(4) })).toMatchObject({ signOff: { withdrawn: { by: 乙 } } })
    expect(book.says(乙, sign(5, 1, 2))).toMatchObject({ signOff: { withdrawn: null, rev: 3 } })
  })

  it('holds as long as verdict and text are what they were', () => {
    const signed = { verdictRev: 1, textHash: textHashOf(text) }
    expect(stalenessOf(signed, 1, text)).toBeNull()
    expect(stalenessOf(signed, 2, text)).toBe('verdict')
    expect(stalenessOf(signed, 1, text.replace('5.2', '5.3'))).toBe('text')
    expect(stalenessOf(signed, 1, null)).toBe('text')
  })

  it('is held against all of a short text, and against the same stretch of a long one', () => {
    expect(counterpartOf(text, `${text}，全部入库`)).toBe(`${text}，全部入库`)
    const [head, tail] = ['前'.repeat(900), '后'.repeat(900)]
    const [start, end] = [
      Array.from({ length: 300 }, (_, n) => n).join('，'),
      Array.from({ length: 300 }, (_, n) => n).join('；'),
    ]
    const long = `${head}${start}5.2%${end}${tail}`
    const at = long.indexOf('5.2%')
    const passage = passageOf(long, at, at + 4)
    expect(counterpartOf(passage, long.replace('5.2%', '5.3%'))).toBe(passage.replace('5.2%', '5.3%'))
    expect(counterpartOf(passage, '另起一段。')).toBe('另起一段。')
  })

  it('keeps of a long text what stands around the claim', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 60 }), fc.nat(5000), (before, width, after) => {
        const block = `${'前'.repeat(before)}${'数'.repeat(width)}${'后'.repeat(after)}`
        const kept = passageOf(block, before, before + width)
        expect(kept).toContain('数'.repeat(width))
        expect(kept.length).toBeLessThanOrEqual(1000)
      }),
    )
  })
})
