import type { Anchor } from '@zhushi/anchor'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { claimIdOf } from '../src/index.js'

const anchor: Anchor = { block: 'b7', from: 4, exact: '5.2%', prefix: '增长', suffix: '，高于全区' }

it('names the same place alike', () => expect(claimIdOf({ ...anchor })).toBe(claimIdOf(anchor)))
it('does not mind that an earlier edit moved it', () =>
  expect(claimIdOf({ ...anchor, from: 9 })).toBe(claimIdOf(anchor)))

it.each<[string, Partial<Anchor>]>([
  ['another block', { block: 'b8' }],
  ['another figure', { exact: '5.3%' }],
  ['other words before', { prefix: '下降' }],
  ['other words after', { suffix: '，低于全区' }],
  ['the same words cut elsewhere', { exact: '5.2', suffix: '%，高于全区' }],
])('names %s otherwise', (_what, change) => expect(claimIdOf({ ...anchor, ...change })).not.toBe(claimIdOf(anchor)))

it('makes an id that an operation may carry', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), (prefix, exact) => {
      expect(claimIdOf({ ...anchor, prefix, exact })).toMatch(/^[0-9a-z]{14}$/)
    }),
  )
})

it('names a hundred thousand places without a collision', () => {
  const ids = new Set<string>()
  for (let block = 0; block < 100; block++)
    for (let n = 0; n < 1000; n++) ids.add(claimIdOf({ ...anchor, block: `b${block}`, exact: `${n / 10}%` }))
  expect(ids.size).toBe(100_000)
})
