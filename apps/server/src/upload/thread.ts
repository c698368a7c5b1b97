/** The reading thread: an uploaded file in, the state of a new shared document out. One at a time, in order. */
import { parentPort } from 'node:worker_threads'
import { readUpload, stateOf } from '../text.js'
import type { FromReader, ToReader } from './reader.js'

const port = parentPort!

port.on('message', ({ bytes, filename }: ToReader) => {
  const upload = readUpload(bytes, filename)
  if ('problem' in upload) return port.postMessage(upload satisfies FromReader)
  const { doc, title } = upload
  const state = stateOf(doc, title) as Uint8Array<ArrayBuffer>
  port.postMessage({ title, state } satisfies FromReader, [state.buffer])
})
