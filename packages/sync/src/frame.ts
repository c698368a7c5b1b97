/**
 * Frames: how the messages on a room's socket are written. Both ends use these, so that they count alike.
 */
import { createEncoder, type Encoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import { message } from './wire.js'

/** The three messages of the sync protocol, inside a `message.sync` frame. */
export const syncStep = { askState: 0, answerState: 1, update: 2 } as const

export type SyncStep = (typeof syncStep)[keyof typeof syncStep]

/** A frame of the sync protocol: a state vector for `askState`, else an update. */
export function syncFrame(step: SyncStep, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  return frame((encoder) => {
    writeVarUint(encoder, message.sync)
    writeVarUint(encoder, step)
    writeVarUint8Array(encoder, payload)
  })
}

/** A frame with the awareness states that `update` encodes. */
export function awarenessFrame(update: Uint8Array): Uint8Array<ArrayBuffer> {
  return frame((encoder) => {
    writeVarUint(encoder, message.awareness)
    writeVarUint8Array(encoder, update)
  })
}

/** A frame that says: the first `count` update-carrying messages of this socket are durable. */
export function ackFrame(count: number): Uint8Array<ArrayBuffer> {
  return frame((encoder) => {
    writeVarUint(encoder, message.ack)
    writeVarUint(encoder, count)
  })
}

/** Whether an update has anything in it; only such messages are counted and acknowledged. */
export function carriesContent(update: Uint8Array): boolean {
  // No clients with structs and no clients with deletions are two zero bytes.
  return !(update.length === 2 && update[0] === 0 && update[1] === 0)
}

function frame(write: (encoder: Encoder) => void): Uint8Array<ArrayBuffer> {
  const encoder = createEncoder()
  write(encoder)
  return toUint8Array(encoder) as Uint8Array<ArrayBuffer>
}
