/** The page that explains how reports are read, executed: every example in it must come out as it says. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { claimsInSection, lineOf, type Section } from './reading.js'

const page = readFileSync(new URL('../../../docs/reading.md', import.meta.url), 'utf8')
const examples = [...page.matchAll(/```claims( target)?\n([\s\S]*?)```/g)].flatMap(([, target, body = '']) =>
  body
    .trim()
    .split(/\n(?=\S)/)
    .map((example) => {
      const [text = '', ...claims] = example.split('\n').map((line) => line.trim())
      return { section: (target ? 'target' : 'review') as Section, text, claims }
    }),
)

describe('docs/reading.md', () => {
  it('has examples', () => expect(examples.length).toBeGreaterThan(30))

  it.each(examples)('$text', ({ section, text, claims }) => {
    expect(claimsInSection(text, section).map(lineOf)).toEqual(claims)
  })
})
