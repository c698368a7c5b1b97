/** The reading thread: an uploaded file in, what was read of it out. One at a time, in order. */
import { parentPort } from 'node:worker_threads'
import { blocksOf } from '@zhushi/report'
import { pack } from '../packed.js'
import { stateOf } from '../text.js'
import { readUpload } from './file.js'
import type { BlocksRead, FromReader, ReadingOrder } from './reader.js'

const port = parentPort!

port.on('message', ({ bytes, filename, as }: ReadingOrder) => {
  const upload = readUpload(bytes, filename)
  if ('problem' in upload) return port.postMessage(upload satisfies FromReader)
  const { doc, title } = upload
  if (as === 'blocks') {
    const blocks = blocksOf(doc)
    const characters = blocks.reduce((sum, { text }) => sum + text.length, 0)
    return port.postMessage({ blocks: JSON.stringify(blocks), characters } satisfies BlocksRead)
  }
  const state = stateOf(doc, title) as Uint8Array<ArrayBuffer>
  port.postMessage({ title, state, original: pack(doc) } satisfies FromReader, [state.buffer])
})
