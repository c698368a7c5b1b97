/** A client that does no more than it must, so that the server is measured: it types, and notes what has come. */
import { message, syncFrame, syncStep } from '@zhushi/sync'
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'

const nothing = new Uint8Array([0])

export class Client {
  #server
  #nth
  #name
  #socket
  #joined
  #doc = new Y.Doc()
  #made = null
  /** By writer: how much of what they typed has come. */
  seen = new Map()
  /** The state that the server answered. */
  state = null
  typed = 0
  acknowledged = 0
  /** Called with a writer's id whenever something of theirs has come. */
  onNews = () => {}
  onAcknowledged = () => {}

  /** `nth` tells people apart. */
  constructor(server, name, nth = 0) {
    this.#server = server
    this.#nth = nth
    this.#name = name
    this.#doc.on('update', (update) => {
      this.#made = update
    })
  }

  get id() {
    return this.#doc.clientID
  }

  /** Resolves when it has been answered what the document is. */
  join() {
    const { address, headersOf, greeting, wrap } = this.#server
    this.#socket = new WebSocket(address(this.#name), { headers: headersOf(this.#nth), perMessageDeflate: false })
    this.#socket.binaryType = 'nodebuffer'
    this.#socket.on('message', (data) => this.#read(data))
    return new Promise((resolve, reject) => {
      this.#joined = resolve
      this.#socket.on('error', reject)
      this.#socket.on('close', (code) => reject(new Error(`closed: ${code}`)))
      this.#socket.on('open', () => {
        for (const frame of greeting(this.#name)) this.#socket.send(frame)
        this.#socket.send(wrap(this.#name, syncFrame(syncStep.askState, nothing)))
      })
    })
  }

  send(update) {
    this.#socket.send(this.#server.wrap(this.#name, syncFrame(syncStep.update, update)))
  }

  /** Types one character at the end of what it has typed. */
  type() {
    this.#doc.getText('bench').insert(this.typed++, '字')
    this.send(this.#made)
  }

  leave() {
    this.#socket.terminate()
  }

  #read(data) {
    const decoder = createDecoder(this.#server.unwrap(new Uint8Array(data.buffer, data.byteOffset, data.length)))
    const type = readVarUint(decoder)
    if (type === message.ack) {
      this.acknowledged = readVarUint(decoder)
      return this.onAcknowledged()
    }
    if (type !== message.sync && type !== 4) return
    const step = readVarUint(decoder)
    if (step === syncStep.answerState) {
      this.state = readVarUint8Array(decoder)
      this.#joined()
    } else if (step === syncStep.update) this.#note(readVarUint8Array(decoder))
  }

  #note(update) {
    for (const [writer, to] of Y.parseUpdateMeta(update).to) {
      if (to <= (this.seen.get(writer) ?? 0)) continue
      this.seen.set(writer, to)
      this.onNews(writer)
    }
  }
}

/** So many clients of one document, in it. */
export async function crowd(server, name, count) {
  const clients = Array.from({ length: count }, (_, nth) => new Client(server, name, nth))
  await Promise.all(clients.map((client) => client.join()))
  return clients
}
