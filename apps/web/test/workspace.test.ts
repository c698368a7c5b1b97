import type { ClaimRecord, Operation } from '@zhushi/annotation'
import type { OutboxEntry, RoomState } from '@zhushi/sync'
import { describe, expect, it } from 'vitest'
import { nothingRecorded } from '../src/outbox'
import { meaningOf } from '../src/workspace/keys'
import { type LedgerSources, ledgerOf } from '../src/workspace/ledger'
import { lookOf } from '../src/workspace/look'
import { safetyOf } from '../src/workspace/safety'

describe('keys', () => {
  const stroke = (key: string, more: object = {}) => ({
    key,
    isComposing: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...more,
  })

  it.each([
    ['j', { act: 'next' }],
    ['k', { act: 'previous' }],
    ['r', { act: 'comment' }],
    ['/', { act: 'search' }],
    ['?', { act: 'map' }],
    ['？', { act: 'map' }],
    ['Escape', { act: 'close' }],
    ['1', { verdict: 'supported' }],
    ['5', { verdict: 'refuted' }],
    ['6', { verdict: 'checking' }],
  ])('%s means %j', (key, meaning) => expect(meaningOf(stroke(key), false)).toEqual(meaning))

  it.each(['7', '0', 'J', 'q', 'Enter'])('%s means nothing', (key) => expect(meaningOf(stroke(key), false)).toBeNull())

  it('no bare key means anything in the text or a field', () => {
    for (const key of ['j', '1', '/', '?']) expect(meaningOf(stroke(key), true)).toBeNull()
  })

  it('an input method and modifiers keep their keys', () => {
    expect(meaningOf(stroke('j', { isComposing: true }), false)).toBeNull()
    expect(meaningOf(stroke('k', { ctrlKey: true }), false)).toBeNull()
    expect(meaningOf(stroke('1', { metaKey: true }), false)).toBeNull()
  })
})

describe('the badge', () => {
  const open: RoomState = { connection: 'open', synced: true, unsaved: 0 }
  const gone: RoomState = { connection: 'closed', synced: false, unsaved: 0 }
  const opening: RoomState = { connection: 'connecting', synced: false, unsaved: 0 }
  const usual = { wasOpen: true, isReader: false, isOnline: true }
  const told = (content: RoomState, notes: RoomState, pending: number, around: object) => {
    const { status, unsent } = safetyOf(content, notes, pending, { ...usual, ...around })
    return `${status} ${unsent}`
  }

  it.each([
    ['everything is at the server', open, open, 0, {}, 'saved 0'],
    ['an edit is on its way', { ...open, unsaved: 2 }, open, 0, {}, 'saving 2'],
    ['a comment is on its way', open, open, 1, {}, 'saving 1'],
    ['a reader has nothing to save', open, open, 0, { isReader: true }, 'readOnly 0'],
    ['the page has just opened', opening, opening, 0, { wasOpen: false }, 'connecting 0'],
    ['the server is out of reach', { ...gone, unsaved: 3 }, gone, 2, {}, 'offline 5'],
    ['it is being reached again', opening, open, 0, {}, 'offline 0'],
    ['it was never reached', gone, gone, 0, { wasOpen: false }, 'offline 0'],
    [
      'the network is gone and the sockets do not know yet',
      { ...open, unsaved: 1 },
      open,
      0,
      { isOnline: false },
      'offline 1',
    ],
  ])('%s', (_what, content, notes, pending, around, said) => expect(told(content, notes, pending, around)).toBe(said))

  it('says why the server let go', () => {
    expect(safetyOf({ ...gone, closeReason: 'sessionEnded' }, open, 0, usual).reason).toBe('sessionEnded')
    expect(safetyOf(open, { ...gone, closeReason: 'noRight' }, 0, usual).reason).toBe('noRight')
  })
})

describe('the ledger', () => {
  const me = { id: 'me', name: '王建国' }
  const anchor = { block: 'b1', from: 2, exact: '5%', prefix: '增长', suffix: '。' }
  const record = (rev: number): ClaimRecord => ({ id: 'c1', anchor, verdict: null, rev })
  const now = '2024-02-01T00:00:00Z'
  const sources: LedgerSources = {
    claims: [record(0)],
    comments: [],
    corrections: [],
    evidence: [],
    suggestions: [],
    signOffs: [],
    waivers: [],
    verdicts: [],
    recorded: nothingRecorded,
    pending: [],
    me,
    now,
  }
  const waiting = (operation: Operation): OutboxEntry => ({ id: 1, report: 'r', operation, problem: null })
  const verdict = (baseRev: number): Operation => ({
    kind: 'setVerdict',
    opId: '0b0e8f5e-3a70-4c4e-9a47-0f2a8d0f6a11',
    claim: { id: 'c1', anchor },
    verdict: 'roughly',
    note: '',
    fingerprint: 'x',
    baseRev,
  })
  const comment: Operation = {
    kind: 'addComment',
    opId: '7a1de2c6-6b3c-4bb1-8c0b-3a5f1d2e4c22',
    claim: { id: 'c1', anchor },
    body: '口径？',
  }

  it('shows what waits to be sent as if it were recorded', () => {
    const { claims, comments, unsent } = ledgerOf({ ...sources, pending: [waiting(comment), waiting(verdict(0))] })
    expect(claims.get('c1')?.verdict?.kind).toBe('roughly')
    expect(comments.map(({ body, by }) => `${by.name}：${body}`)).toEqual(['王建国：口径？'])
    expect([...unsent]).toEqual([comment.opId])
  })

  it('does not show a verdict that somebody else has overtaken', () => {
    expect(ledgerOf({ ...sources, claims: [record(3)], pending: [waiting(verdict(0))] }).claims.get('c1')?.rev).toBe(3)
  })

  it('shows a comment once, though the room has it before the outbox knows', () => {
    const known = { id: comment.opId, claim: 'c1', body: '口径？', by: me, at: '2024-02-01T00:00:00Z' }
    const { comments, unsent } = ledgerOf({ ...sources, comments: [known], pending: [waiting(comment)] })
    expect(comments).toEqual([known])
    expect(unsent.size).toBe(0)
  })

  it('lets 属实 wait behind the evidence that it needs', () => {
    const supported: Operation = { ...verdict(0), verdict: 'supported' } as Operation
    const source: Operation = {
      kind: 'addEvidence',
      opId: '5d2e8f5e-3a70-4c4e-9a47-0f2a8d0f6a33',
      claim: { id: 'c1', anchor },
      stance: 'supports',
      title: '公报',
      publisher: '',
      date: '',
      quote: '增长5%',
      url: '',
    }
    expect(ledgerOf({ ...sources, pending: [waiting(supported)] }).claims.get('c1')?.verdict).toBeNull()
    const both = ledgerOf({ ...sources, pending: [waiting(source), waiting(supported)] })
    expect(both.claims.get('c1')?.verdict?.kind).toBe('supported')
    expect([...both.unsent]).toEqual([source.opId])
  })

  it('believes the later of the room and the answer', () => {
    const answered = { ...nothingRecorded, claims: new Map([['c1', record(2)]]) }
    expect(ledgerOf({ ...sources, claims: [record(1)], recorded: answered }).claims.get('c1')?.rev).toBe(2)
    expect(ledgerOf({ ...sources, claims: [record(4)], recorded: answered }).claims.get('c1')?.rev).toBe(4)
  })
})

describe('a look, from the address', () => {
  it.each([
    [
      { claim: '12345678901234', filter: 'unchecked' },
      { claim: '12345678901234', filter: 'unchecked' },
    ],
    [{ filter: 'all', find: '', tab: 'figures' }, {}],
    [{ filter: 'nonsense', claim: 5 }, {}],
    [
      { tab: 'comments', find: '税收' },
      { tab: 'comments', find: '税收' },
    ],
  ])('%j is read as %j', (search, look) => expect(lookOf(search)).toEqual(look))
})
