import type { Anchor } from '@zhushi/anchor'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  bounds,
  type CorrectedSlots,
  claimIdOf,
  correctionIdOf,
  directions,
  figureKinds,
  modes,
  type Operation,
  operation,
  stats,
} from '../src/index.js'
import { anchor, at, notebook, opId, 乙, 甲 } from './notebook.js'

type Setting = Extract<Operation, { kind: 'setCorrection' }>

const id = correctionIdOf(anchor)
const correction = (n: number, baseRev: number, more: Partial<Setting> = {}): Setting => ({
  kind: 'setCorrection',
  opId: opId(n),
  anchor,
  action: 'amend',
  slots: { indicator: '地区生产总值', stat: 'growth' },
  fingerprint: 'percent|5.2|%|=||',
  baseRev,
  ...more,
})
const addition = (slots: CorrectedSlots) => correction(1, 0, { action: 'add', slots, fingerprint: '' })
const dismissal = (slots: CorrectedSlots = {}) => correction(1, 0, { action: 'dismiss', slots })
const withdrawal = (n: number, baseRev: number, of = id): Operation => ({
  kind: 'withdrawCorrection',
  opId: opId(n),
  id: of,
  baseRev,
})

describe('the id of a correction', () => {
  it('is the same for two who correct the same', () =>
    expect(correctionIdOf({ ...anchor, from: 90 }, '税收收入')).toBe(correctionIdOf(anchor, '税收收入')))

  it.each<[string, string]>([
    ['another claim of the figure', correctionIdOf(anchor, '税收收入')],
    ['another place', correctionIdOf({ ...anchor, block: 'b8' })],
    ['the record of the claim there', claimIdOf(anchor)],
    ['words that would join to the same', correctionIdOf({ ...anchor, suffix: `${anchor.suffix}\u0000correction` })],
  ])('is not that of %s', (_what, other) => expect(other).not.toBe(id))

  it('may be named by a withdrawal, whatever the place', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (prefix, exact, claim) => {
        const place: Anchor = { ...anchor, prefix, exact }
        expect(v.is(operation, withdrawal(1, 1, correctionIdOf(place, claim)))).toBe(true)
      }),
    )
  })
})

describe('a correction', () => {
  it('is signed by the session, at the server’s time', () => {
    const book = notebook()
    book.says(甲, correction(1, 0, { claim: '生产总值' }))
    expect([...book.corrections.values()]).toEqual([
      {
        id: correctionIdOf(anchor, '生产总值'),
        anchor,
        action: 'amend',
        claim: '生产总值',
        slots: { indicator: '地区生产总值', stat: 'growth' },
        by: 甲,
        at,
        fingerprint: 'percent|5.2|%|=||',
        rev: 1,
        withdrawn: null,
      },
    ])
  })

  it('survives the wire', () => {
    const book = notebook()
    book.says(甲, correction(1, 0))
    const [made] = book.corrections.values()
    expect(JSON.parse(JSON.stringify(made))).toEqual(made)
  })

  it('sent twice happens once and answers the same', () => {
    const book = notebook()
    const first = book.says(甲, correction(1, 0))
    expect(book.says(甲, correction(1, 0))).toEqual({ ...first, kind: 'repeated' })
    expect(book.corrections.get(id)?.rev).toBe(1)
  })

  it('made by two at once is one record, and the second is shown the first', () => {
    const book = notebook()
    book.says(甲, correction(1, 0))
    const late = book.says(乙, correction(2, 0, { action: 'dismiss', slots: {} }))
    expect(late).toMatchObject({ kind: 'stale', correction: { rev: 1, action: 'amend', by: 甲 } })
    expect(book.corrections.size).toBe(1)
  })

  it('seen by another is theirs to change', () => {
    const book = notebook()
    book.says(甲, correction(1, 0))
    book.says(乙, correction(2, 1, { slots: { year: 2022 } }))
    expect(book.corrections.get(id)).toMatchObject({ rev: 2, by: 乙, slots: { year: 2022 } })
  })

  it('of one claim leaves that of another claim of the figure alone', () => {
    const book = notebook()
    book.says(甲, correction(1, 0, { claim: '存款余额' }))
    expect(book.says(乙, correction(2, 0, { claim: '贷款余额' })).kind).toBe('changed')
    expect(book.corrections.size).toBe(2)
  })

  it('of what has never been corrected is missing where it says it saw one', () =>
    expect(notebook().says(甲, correction(1, 3))).toEqual({ kind: 'missing' }))

  it('leaves verdicts alone', () => {
    const book = notebook()
    book.says(甲, correction(1, 0))
    expect(book.claims.size).toBe(0)
  })
})

describe('a withdrawal', () => {
  const corrected = () => {
    const book = notebook()
    book.says(甲, correction(1, 0))
    return book
  }

  it('by another says who, and keeps what was said', () => {
    const book = corrected()
    book.says(乙, withdrawal(2, 1))
    expect(book.corrections.get(id)).toMatchObject({ by: 甲, action: 'amend', rev: 2, withdrawn: { by: 乙, at } })
  })

  it('sent twice happens once', () => {
    const book = corrected()
    const first = book.says(乙, withdrawal(2, 1))
    expect(book.says(乙, withdrawal(2, 1))).toEqual({ ...first, kind: 'repeated' })
  })

  it('of what has changed since is stale', () => {
    const book = corrected()
    book.says(乙, correction(2, 1, { slots: { year: 2022 } }))
    expect(book.says(甲, withdrawal(3, 1))).toMatchObject({ kind: 'stale', correction: { rev: 2, by: 乙 } })
    expect(book.corrections.get(id)?.withdrawn).toBeNull()
  })

  it('of what is withdrawn already is stale, and shows by whom', () => {
    const book = corrected()
    book.says(乙, withdrawal(2, 1))
    expect(book.says(甲, withdrawal(3, 2))).toMatchObject({ kind: 'stale', correction: { withdrawn: { by: 乙 } } })
  })

  it('of nothing is missing', () => expect(notebook().says(甲, withdrawal(1, 0))).toEqual({ kind: 'missing' }))

  it('can itself be undone by correcting anew', () => {
    const book = corrected()
    book.says(乙, withdrawal(2, 1))
    expect(book.says(甲, correction(3, 1)).kind).toBe('stale')
    expect(book.says(甲, correction(4, 2)).kind).toBe('changed')
    expect(book.corrections.get(id)).toMatchObject({ rev: 3, by: 甲, withdrawn: null })
  })
})

it('operations in any order and any number of copies leave what one copy leaves, each change one revision', () => {
  const step = fc.record({ n: fc.nat(12), rev: fc.nat(5), withdraws: fc.boolean(), author: fc.constantFrom(甲, 乙) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const once = notebook()
      const twice = notebook()
      let changes = 0
      for (const { n, rev, withdraws, author } of steps) {
        const op = withdraws ? withdrawal(n, rev) : correction(n, rev)
        if (once.says(author, op).kind === 'changed') changes++
        if (twice.says(author, op).kind === 'changed') twice.says(author, op)
      }
      expect(twice.corrections).toEqual(once.corrections)
      expect(once.corrections.get(id)?.rev ?? 0).toBe(changes)
    }),
  )
})

/** Where the border finds the first fault, or nothing where it finds none. */
function faultIn(sent: unknown): string | undefined {
  const found = v.safeParse(operation, sent)
  return found.success ? undefined : (v.getDotPath(found.issues[0]) ?? '')
}

describe('the border', () => {
  it.each<[string, CorrectedSlots]>([
    ...stats.map((stat): [string, CorrectedSlots] => [`stat ${stat}`, { stat }]),
    ...directions.map((direction): [string, CorrectedSlots] => [`direction ${direction}`, { direction }]),
    ...modes.map((mode): [string, CorrectedSlots] => [`mode ${mode}`, { mode }]),
    ...figureKinds.map((kind): [string, CorrectedSlots] => [`kind ${kind}`, { kind }]),
    ...bounds.map((bound): [string, CorrectedSlots] => [`bound ${bound}`, { bound }]),
    ...['', 'H1', 'Q3', 'Q1-Q3', '06', '01-11'].map((part): [string, CorrectedSlots] => [`part ${part}`, { part }]),
    ...['0', '-3.5', '4709000000', '0.50'].map((value): [string, CorrectedSlots] => [`value ${value}`, { value }]),
    ['the first year', { year: 1900 }],
    ['the last year', { year: 2200 }],
    ['that it is measured from nothing', { baseline: '' }],
    ['that it has no unit', { unit: '' }],
    ['the longest name', { indicator: '长'.repeat(60) }],
  ])('takes %s', (_what, slots) => expect(faultIn(correction(1, 0, { slots }))).toBeUndefined())

  it.each<[string, string, object]>([
    ['slots.indicator', 'a blank', { indicator: '　' }],
    ['slots.indicator', 'a name that is too long', { indicator: '长'.repeat(61) }],
    ['slots.indicator', 'two lines', { indicator: '地区\n生产总值' }],
    ['slots.indicator', 'a mark that turns the line round', { indicator: '地区\u202e生产总值' }],
    ['slots.indicator', 'half a character', { indicator: '地区\ud800' }],
    ['slots.indicator', 'null', { indicator: null }],
    ['slots.stat', 'a word of another list', { stat: 'percent' }],
    ['slots.stat', 'a name of every object', { stat: 'toString' }],
    ['slots.direction', 'a word that is none', { direction: 'sideways' }],
    ['slots.mode', 'a word that is none', { mode: 'plan' }],
    ['slots.kind', 'a word of another list', { kind: 'growth' }],
    ['slots.bound', 'a sign that is none', { bound: '≥' }],
    ['slots.year', 'a year too early', { year: 1899 }],
    ['slots.year', 'a year too late', { year: 2201 }],
    ['slots.year', 'half a year', { year: 2023.5 }],
    ['slots.year', 'a year in words', { year: '2023' }],
    ['slots.part', 'a fifth quarter', { part: 'Q5' }],
    ['slots.part', 'a thirteenth month', { part: '13' }],
    ['slots.part', 'a span without an end', { part: 'Q1-' }],
    ['slots.region', 'a place that is too long', { region: '长'.repeat(61) }],
    ['slots.baseline', 'a number', { baseline: 2022 }],
    ['slots.of', 'words that are too long', { of: '长'.repeat(61) }],
    ['slots.value', 'a number that is no decimal string', { value: 5.2 }],
    ['slots.value', 'a percent sign', { value: '5.2%' }],
    ['slots.value', 'a power of ten', { value: '1e9' }],
    ['slots.value', 'a point without digits', { value: '5.' }],
    ['slots.value', 'a line end after it', { value: '5\n' }],
    ['slots.value', 'more digits than any figure has', { value: '9'.repeat(41) }],
    ['slots.unit', 'a unit that is too long', { unit: '长'.repeat(17) }],
    ['slots.colour', 'a slot that is none', { colour: 'red' }],
    ['slots', 'an amendment of nothing', {}],
  ])('finds in %s %s', (where, _what, slots) => expect(faultIn({ ...correction(1, 0), slots })).toBe(where))

  it.each<[string, string, object]>([
    ['slots.indicator', 'an addition without an indicator', addition({ value: '5.2' })],
    ['slots.value', 'an addition without a value', addition({ indicator: '税收收入' })],
    ['slots', 'a dismissal that says more', dismissal({ year: 2022 })],
    [
      'fingerprint',
      'an addition to what was read',
      { ...addition({ indicator: '税收', value: '1' }), fingerprint: 'x' },
    ],
    ['fingerprint', 'an amendment of nothing that was read', correction(1, 0, { fingerprint: '' })],
    ['fingerprint', 'a dismissal of nothing that was read', { ...dismissal(), fingerprint: '' }],
    ['action', 'an action that is none', { ...correction(1, 0), action: 'erase' }],
    ['claim', 'a claim without a name', correction(1, 0, { claim: '' })],
    ['by', 'an author of the client’s choosing', { ...correction(1, 0), by: 乙 }],
    ['withdrawn', 'a withdrawal in disguise', { ...correction(1, 0), withdrawn: null }],
    ['anchor.exact', 'a place without words', correction(1, 0, { anchor: { ...anchor, exact: '' } })],
    ['baseRev', 'a negative revision', correction(1, -1)],
    ['id', 'a withdrawal of what has no id', withdrawal(1, 1, '../x')],
  ])('finds in %s %s', (where, _what, sent) => expect(faultIn(sent)).toBe(where))

  it('takes an addition and a dismissal', () => {
    expect(faultIn(addition({ indicator: '税收收入', value: '2135000000', unit: '元' }))).toBeUndefined()
    expect(faultIn(dismissal())).toBeUndefined()
  })
})
