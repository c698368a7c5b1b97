import { describe, expect, it } from 'vitest'
import { hashPassword, isOutdated, isPassword, isWeak } from '../dist/password.js'

const password = '桂江水清2024'

describe('a password', () => {
  it('is kept as argon2id with how it was made, and never twice alike', async () => {
    const [one, two] = await Promise.all([hashPassword(password), hashPassword(password)])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(one).not.toBe(two)
    expect(await isPassword(password, one)).toBe(true)
    expect(await isPassword(`${password} `, one)).toBe(false)
    expect(await isPassword(password, null)).toBe(false)
    expect(isOutdated(one)).toBe(false)
    expect(isOutdated(one.replace('m=19456', 'm=9216'))).toBe(true)
  })

  it.each([
    '1234567',
    '12345678',
    '87654321',
    '11111111',
    'Password',
    'woaini1314',
    'QQ123456',
    '李主任委员会',
    'abcdefgh',
  ])('%s is too weak', (weak) => expect(isWeak(weak, ['李主任委员会'])).toBe(true))

  it.each(['桂江水清2024', '12345687', 'correct horse', 'xk3!9fqz'])('%s will do', (good) =>
    expect(isWeak(good, ['李主任'])).toBe(false),
  )
})
