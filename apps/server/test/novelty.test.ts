import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { bringsNews } from '../dist/room/novelty.js'

interface Edit {
  readonly at: number
  readonly insert?: string
}

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.oneof(
    fc.record({ at: fc.nat(40), insert: fc.constantFrom('增长', '5.2%', '。', '全年粮食产量') }),
    fc.record({ at: fc.nat(40) }),
  ),
  { maxLength: 20 },
)

/** A document that a person with this id has edited so, on top of another's. */
function edited(list: readonly Edit[], client: number, base?: Y.Doc): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = client
  if (base) Y.applyUpdate(doc, Y.encodeStateAsUpdate(base))
  const text = doc.getText()
  for (const { at, insert } of list) {
    const from = Math.min(at, text.length)
    if (insert) text.insert(from, insert)
    else if (from < text.length) text.delete(from, 1)
  }
  return doc
}

/** What Yjs itself says: whether applying it changes anything. */
function changes(update: Uint8Array, doc: Y.Doc): boolean {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  let changed = false
  copy.on('update', () => {
    changed = true
  })
  Y.applyUpdate(copy, update)
  return changed
}

describe('news', () => {
  it('is none in what one who has everything answers, deletions and all', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const doc = edited(list, 1)
        expect(bringsNews(Y.encodeStateAsUpdate(doc), doc)).toBe(false)
        expect(bringsNews(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)), doc)).toBe(false)
      }),
    )
  })

  it('is what Yjs would change', () => {
    fc.assert(
      fc.property(edits, edits, (mine, theirs) => {
        const doc = edited(mine, 1)
        const update = Y.encodeStateAsUpdate(edited(theirs, 2, doc))
        expect(bringsNews(update, doc)).toBe(changes(update, doc))
      }),
    )
  })

  it('is a deletion of what the document does not have yet', () => {
    const doc = edited([], 1)
    const other = edited([{ at: 0, insert: '增长' }, { at: 0 }], 2)
    const onlyDeletion = Y.encodeStateAsUpdate(other, Y.encodeStateVector(other))
    expect(bringsNews(onlyDeletion, doc)).toBe(true)
  })

  it('is what builds on something the document lacks', () => {
    const other = edited([{ at: 0, insert: '增长' }], 2)
    const before = Y.encodeStateVector(other)
    other.getText().insert(2, '5.2%')
    expect(bringsNews(Y.encodeStateAsUpdate(other, before), new Y.Doc())).toBe(true)
  })
})
