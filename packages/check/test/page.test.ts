/** The page on the checks, executed: every example in it comes out as it says, and its tables tell the rules as they are. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '../src/index.js'
import { heldIn, remarksOn } from './draft.js'

const page = readFileSync(new URL('../../../docs/checks.md', import.meta.url), 'utf8')
const optIns = Object.fromEntries(rules.filter(({ policy }) => policy === 'optIn').map(({ id }) => [id, true]))
const examples = [...page.matchAll(/```remarks( opt-in)?\n([\s\S]*?)```/g)].flatMap(([, isOptIn, body = '']) =>
  examplesIn(body).map((example) => ({ ...example, switches: isOptIn ? optIns : {} })),
)
const sums = [...page.matchAll(/```sums\n([\s\S]*?)```/g)].flatMap(([, body = '']) => examplesIn(body))

/** A text, and under it what is said of it. */
function examplesIn(body: string) {
  return body
    .trim()
    .split(/\n(?=\S)/)
    .map((example) => {
      const [text = '', ...remarks] = example.split('\n').map((line) => line.trim())
      return { text, remarks }
    })
}
const rows = [...page.matchAll(/^\| ([A-C]\d+b?|P\d+) \| (.+?) \|.*\| (on|opt-in) \|$/gm)]

describe('docs/checks.md', () => {
  it.each(examples)('$text', ({ text, remarks, switches }) => {
    const said = remarksOn(text.replaceAll(' ⏎ ', '\n'), switches)
    expect(said.map((line) => line.replace(/ L\d+ /, ' ').replace(/ $/, '␣'))).toEqual(remarks)
  })

  it.each(sums)('$text', ({ text, remarks }) => expect(heldIn(text.replaceAll(' ⏎ ', '\n'))).toEqual(remarks))

  it('tells each rule with its title and policy', () => {
    const told = rows.map(([, id, title, policy]) => ({ id, title, policy: policy === 'on' ? 'on' : 'optIn' }))
    const known = rules.map(({ id, title, policy }) => ({ id, title: title.zh, policy }))
    const byId = (a: { id?: string | undefined }, b: { id?: string | undefined }) =>
      (a.id ?? '').localeCompare(b.id ?? '')
    expect(told.toSorted(byId)).toEqual(known.toSorted(byId))
  })
})
