import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { may, type Right, type Role, type Room, rights, roles, roomName, roomOf } from '../src/index.js'

const id = fc.stringMatching(/^[\w-]{1,64}$/)
const room: fc.Arbitrary<Room> = fc.oneof(
  fc.record({ kind: fc.constant('content' as const), report: id, epoch: fc.nat(999_999_999) }),
  fc.record({ kind: fc.constant('notes' as const), report: id }),
)

describe('a room', () => {
  it('is found again by its name', () => {
    fc.assert(
      fc.property(room, (each) => {
        expect(roomOf(roomName(each))).toEqual(each)
      }),
    )
  })

  it.each([
    '',
    'r/',
    'r/a',
    'r/a/',
    'r/a/x',
    'r/a/c',
    'r/a/c1/n',
    'r/a/c-1',
    'r/a/c1234567890',
    'r//n',
    'r/../n',
    'R/a/n',
    'r/a/n/',
    'r/a/n\n',
    `r/${'a'.repeat(65)}/n`,
  ])('has no name such as %j', (name) => expect(roomOf(name)).toBeNull())
})

describe('a right', () => {
  it('of a role is one of the role above it', () => {
    const ladder: readonly Role[] = ['viewer', 'commenter', 'verifier', 'editor', 'owner']
    expect(roles).toEqual(ladder)
    for (const [at, role] of ladder.entries())
      for (const lower of ladder.slice(0, at)) expect(rights[role]).toEqual(expect.arrayContaining([...rights[lower]]))
  })

  it.each<[Role, Right, boolean]>([
    ['viewer', 'read', true],
    ['viewer', 'addComment', false],
    ['commenter', 'addComment', true],
    ['commenter', 'setVerdict', false],
    ['commenter', 'setCorrection', false],
    ['commenter', 'withdrawCorrection', false],
    ['verifier', 'setVerdict', true],
    ['verifier', 'setCorrection', true],
    ['verifier', 'withdrawCorrection', true],
    ['verifier', 'writeText', false],
    ['editor', 'writeText', true],
    ['editor', 'archiveReport', false],
    ['editor', 'invite', false],
    ['owner', 'archiveReport', true],
    ['owner', 'invite', true],
  ])('%s, %s: %s', (role, right, allowed) => expect(may(role, right)).toBe(allowed))
})
