import { describe, expect, it } from 'vitest'
import { type Operation, waiverIdOf } from '../src/index.js'
import { notebook, 乙, 甲 } from './notebook.js'

const inputs = ['5.56万亩', '7.71万亩', '13.72万亩']

function waive(baseRev: number, words: readonly string[] = inputs): Operation {
  return {
    kind: 'waiveFinding',
    opId: crypto.randomUUID(),
    check: 'C4',
    inputs: [...words],
    message: '分项之和与总数不符',
    reason: '总数另有口径',
    baseRev,
  }
}

function withdraw(baseRev: number): Operation {
  return { kind: 'withdrawWaiver', opId: crypto.randomUUID(), id: waiverIdOf('C4', inputs), baseRev }
}

describe('a waiver', () => {
  it('is of a check and its inputs, with the reason, by the person whose session it is', () => {
    const book = notebook()
    expect(book.says(甲, waive(0))).toMatchObject({
      kind: 'changed',
      waiver: {
        id: waiverIdOf('C4', inputs),
        check: 'C4',
        inputs,
        reason: '总数另有口径',
        by: 甲,
        rev: 1,
        withdrawn: null,
      },
    })
  })

  it('of other inputs is another: a changed number brings the finding back', () => {
    expect(waiverIdOf('C4', ['5.56万亩', '7.71万亩', '13.27万亩'])).not.toBe(waiverIdOf('C4', inputs))
    expect(waiverIdOf('C2', inputs)).not.toBe(waiverIdOf('C4', inputs))
    expect(waiverIdOf('C4', ['5.56万亩7.71万亩', '13.72万亩'])).not.toBe(waiverIdOf('C4', inputs))
  })

  it('may be taken back by a colleague, and made again', () => {
    const book = notebook()
    book.says(甲, waive(0))
    expect(book.says(乙, withdraw(1))).toMatchObject({ kind: 'changed', waiver: { rev: 2, withdrawn: { by: 乙 } } })
    expect(book.says(甲, waive(2))).toMatchObject({ kind: 'changed', waiver: { rev: 3, withdrawn: null } })
  })

  it('is stale to who has not seen what stands', () => {
    const book = notebook()
    book.says(甲, waive(0))
    expect(book.says(乙, waive(0))).toMatchObject({ kind: 'stale', waiver: { rev: 1 } })
    expect(book.says(乙, withdraw(7))).toMatchObject({ kind: 'stale' })
    book.says(乙, withdraw(1))
    expect(book.says(甲, withdraw(2))).toMatchObject({ kind: 'stale' })
  })

  it('that never was cannot be taken back', () => {
    expect(notebook().says(甲, withdraw(1))).toEqual({ kind: 'missing' })
  })
})
