import { expect, it } from 'vitest'
import { newCode, readCode } from '../dist/credential.js'
import { Attempts } from '../dist/http/attempt.js'
import { Once } from '../dist/once.js'

it('what is good once is good once', () => {
  const once = new Once<string>(60_000)
  once.put('code', '甲')
  expect([once.take('code'), once.take('code')]).toEqual(['甲', undefined])
})

it('what is good for a while is not good after it', () => {
  const once = new Once<string>(-1)
  once.put('code', '甲')
  expect(once.take('code')).toBeUndefined()
})

it('what belongs to one who has left is void', () => {
  const once = new Once<string>(60_000)
  once.put('one', '甲')
  once.put('two', '乙')
  once.void((name) => name === '甲')
  expect([once.take('one'), once.take('two')]).toEqual([undefined, '乙'])
})

it('a code is read however it is typed', () => {
  const code = newCode()
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
  const full = code.replace(/[\w-]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0))
  for (const typed of [code, code.toLowerCase(), code.replace('-', ''), code.replace('-', ' — '), ` ${full}`])
    expect(readCode(typed)).toBe(code)
})

it('ten failures from one address pause that address alone', () => {
  const attempts = new Attempts()
  for (let n = 0; n < 9; n++) attempts.failed('a')
  expect(attempts.mayTry('a')).toBe(true)
  attempts.failed('a')
  expect([attempts.mayTry('a'), attempts.mayTry('b')]).toEqual([false, true])
})
