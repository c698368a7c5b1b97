/** Suggestions in the text, and drafts of what is still being written. */
import { describe as described } from '@zhushi/anchor'
import type { Suggestion, SuggestionState } from '@zhushi/annotation'
import type { Block } from '@zhushi/report'
import { noEvidence } from '@zhushi/ui'
import { describe, expect, it } from 'vitest'
import { evidenceDraft, evidenceIn, suggestionIn } from '../src/opinion/draft'
import { createPlacer } from '../src/opinion/proposal'
import { lookOf } from '../src/workspace/look'

const text = '全年地区生产总值增长5.2%，高于全区。'
const block = (words = text): Block => ({ id: 'b1', kind: 'paragraph', text: words })

function suggestion(words: string, replacement: string, state: SuggestionState = 'open'): Suggestion {
  const from = text.indexOf(words)
  const by = { id: 'u1', name: '赵委员' }
  const anchor = described(block(), from, from + words.length)
  return { id: words, anchor, replacement, reason: '', by, at: '2024-01-09', state, closing: null, rev: 1 }
}

const placed = (one: Suggestion, words: string) => createPlacer()([block(words)], [one])[0]

describe('a suggestion', () => {
  it('stands where its words do, though others were written before them', () => {
    const { place, now } = placed(suggestion('5.2%', '5.0%'), `据统计，${text}`)!
    expect([place?.from, now]).toEqual([text.indexOf('5.2%') + 4, '5.2%'])
  })

  it('says what the text says now where its words were rewritten', () =>
    expect(placed(suggestion('5.2%', '5.0%'), text.replace('5.2%', '5.3%'))?.now).toBe('5.3%'))

  it('has no place where its words are gone', () =>
    expect(placed(suggestion('5.2%', '5.0%'), '另起一段。')).toMatchObject({ place: null, now: null }))

  it('that was accepted stands where its own words are now', () => {
    const accepted = suggestion('5.2%', '5.0%', 'accepted')
    expect(placed(accepted, text.replace('5.2%', '5.0%'))?.now).toBe('5.0%')
    expect(placed(suggestion('，高于全区', '', 'accepted'), '全年地区生产总值增长5.2%。')?.place).toBeNull()
  })
})

describe('a draft', () => {
  it('of evidence comes back as it was written', () => {
    const fields = { ...noEvidence, title: '公报', quote: '增长5.2%', stance: 'opposes' as const }
    expect(evidenceIn(evidenceDraft(fields))).toEqual(fields)
  })

  it('of nothing is none', () => expect(evidenceDraft({ ...noEvidence, stance: 'opposes', title: ' ' })).toBe(''))

  it.each(['', '{', '[]', '{"stance":"maybe","title":7}', 'null'])('that reads %j harms nobody', (draft) => {
    expect(evidenceIn(draft)).toEqual(noEvidence)
    expect(suggestionIn(draft)).toBeNull()
  })
})

it('which opinions are listed stands in the address, and nothing that is none', () => {
  expect(lookOf({ tab: 'comments', said: 'mine', opinion: 'x' })).toEqual({
    tab: 'comments',
    said: 'mine',
    opinion: 'x',
  })
  expect(lookOf({ said: 'all' })).toEqual({})
  expect(lookOf({ said: 'theirs' })).toEqual({})
})
