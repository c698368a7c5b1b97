import { describe, expect, it } from 'vitest'
import { acknowledged, answered, cut, edited, nothingUnsaved, sent, type Unsaved, unsavedIn } from '../src/unsaved.js'

const after = (...steps: ((now: Unsaved) => Unsaved)[]) =>
  unsavedIn(steps.reduce((now, step) => step(now), nothingUnsaved))
const ack = (count: number) => (now: Unsaved) => acknowledged(now, count)
const answer = (now: Unsaved) => answered(now, true)
const answerNothing = (now: Unsaved) => answered(now, false)

describe('what is unsaved', () => {
  it('is nothing at first', () => expect(after()).toBe(0))
  it('is what was sent until it is acknowledged', () => expect(after(sent, sent, ack(1))).toBe(1))
  it('is nothing once all is acknowledged', () => expect(after(sent, sent, ack(2))).toBe(0))
  it('is what was written offline', () => expect(after(edited, edited, edited)).toBe(3))
  it('is one message once the offline edits travel together', () => expect(after(edited, edited, answer)).toBe(1))
  it('is nothing when the server turns out to have it all', () => expect(after(sent, cut, answerNothing)).toBe(0))
  it('outlives the socket it was sent on', () => expect(after(sent, sent, cut)).toBe(2))
  it('counts on the new socket anew', () => expect(after(sent, sent, ack(1), cut, answer, ack(1))).toBe(0))
  it('is never settled by an acknowledgement of more than was sent', () => expect(after(sent, ack(9), sent)).toBe(1))
  it('does not grow by a late, smaller acknowledgement', () => expect(after(sent, sent, ack(2), ack(1))).toBe(0))
})
