import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { ackFrame, carriesContent, message, syncFrame, syncStep } from '../src/index.js'

it('an update of a document that has nothing carries nothing', () => {
  expect(carriesContent(Y.encodeStateAsUpdate(new Y.Doc()))).toBe(false)
})

it('an answer to one who has everything carries nothing', () => {
  const doc = new Y.Doc()
  doc.getText().insert(0, '贺州')
  expect(carriesContent(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)))).toBe(false)
})

it('a deletion alone is content', () => {
  const doc = new Y.Doc()
  doc.getText().insert(0, '贺州')
  doc.getText().delete(0, 2)
  expect(carriesContent(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)))).toBe(true)
})

it('a frame of the sync protocol is read as it was written', () => {
  const decoder = createDecoder(syncFrame(syncStep.update, new Uint8Array([1, 2, 3])))
  expect([readVarUint(decoder), readVarUint(decoder), [...readVarUint8Array(decoder)]]).toEqual([
    message.sync,
    2,
    [1, 2, 3],
  ])
})

it('an acknowledgement counts past one byte', () => {
  const decoder = createDecoder(ackFrame(300))
  expect([readVarUint(decoder), readVarUint(decoder)]).toEqual([message.ack, 300])
})
