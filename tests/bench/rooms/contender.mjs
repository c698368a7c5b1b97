/**
 * The servers that are measured, each in a process of its own: ours, which keeps what it acknowledges, and two that keep
 * a document in memory alone. What differs in their frames is hidden here.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { roomName } from '@zhushi/sync'
import { createDecoder, readVarString } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeUint8Array, writeVarString, writeVarUint } from 'lib0/encoding'

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))
const sample = readFileSync(path('../../corpus/hezhou-2024.txt'))

/** Nobody is to be sent away for being quick: that is what is measured. */
const unlimited = {
  ZHUSHI_MAX_SOCKETS: '100000',
  ZHUSHI_UPDATE_RATE: '100000',
  ZHUSHI_UPDATE_BURST: '1000000',
  ZHUSHI_FRAME_RATE: '100000',
  ZHUSHI_FRAME_BURST: '1000000',
}

/** `start` gives the running server; `documents` makes so many documents with the sample and tells their names. */
export const contenders = [
  { name: '注实，先落盘 · ours, durable', isOurs: true, start: startOurs },
  { name: 'Hocuspocus 4.7，内存 · in memory', start: startHocuspocus },
  { name: '@y/websocket-server 0.1.5，内存 · in memory', start: startStock },
]

const plain = { wrap: (_name, bytes) => bytes, unwrap: (bytes) => bytes, greeting: () => [] }

async function startOurs() {
  const data = mkdtempSync(join(tmpdir(), 'zhushi-bench-'))
  const env = { ...process.env, ...unlimited, PORT: '0', ZHUSHI_DATA: data }
  const server = spawn(process.execPath, [path('../../../apps/server/dist/main.js')], { env })
  const [, origin, token] = await heard(server, /(http:\S+)\/enter#(\S+)/)
  const json = { origin, 'content-type': 'application/json' }
  const signIn = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ token }),
  })
  const headers = { origin, cookie: cookieOf(signIn) }
  const editors = []
  for (let nth = 0; nth < people; nth++) editors.push(await editor(origin, headers, `编辑${nth}`))
  return {
    ...plain,
    pid: server.pid,
    headersOf: (nth) => editors[nth % people],
    address: (name) => `${origin.replace('http', 'ws')}/rooms/${name}?ack=1`,
    documents: async (count) => {
      const names = []
      while (names.length < count) {
        const answer = await fetch(`${origin}/api/reports?filename=b.txt`, { method: 'POST', headers, body: sample })
        const { id, epoch } = await answer.json()
        names.push(roomName({ kind: 'content', report: id, epoch }))
      }
      return names
    },
    stop: async () => {
      await ended(server)
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** Everybody comes as who they are, as they would: what each writes is logged under their own name. */
const people = 50

async function editor(origin, owner, name) {
  const post = (path, headers, body) =>
    fetch(origin + path, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const { token } = await (await post('/api/invitations', owner, { role: 'editor' })).json()
  return { origin, cookie: cookieOf(await post('/api/session', { origin }, { token, name })) }
}

function cookieOf(answer) {
  return answer.headers.get('set-cookie').split(';')[0]
}

async function startHocuspocus() {
  const port = await freePort()
  const program = `import { Server } from '@hocuspocus/server'
    await new Server({ port: ${port}, address: '127.0.0.1', quiet: true }).listen()
    console.log('ready')`
  const server = spawn(process.execPath, ['--input-type=module', '-e', program], { cwd: path('../..') })
  await heard(server, /ready/)
  return {
    pid: server.pid,
    headersOf: () => ({}),
    address: () => `ws://127.0.0.1:${port}`,
    documents: namesOnly,
    stop: () => ended(server),
    wrap: (name, bytes) =>
      written((encoder) => {
        writeVarString(encoder, name)
        writeUint8Array(encoder, bytes)
      }),
    unwrap: (bytes) => {
      const decoder = createDecoder(bytes)
      readVarString(decoder)
      return bytes.subarray(decoder.pos)
    },
    // A token that nobody asks for: without one it lets nobody in.
    greeting: (name) => [
      written((encoder) => {
        writeVarString(encoder, name)
        writeVarUint(encoder, 2)
        writeVarUint(encoder, 0)
        writeVarString(encoder, 'token')
      }),
    ],
  }
}

async function startStock() {
  const port = await freePort()
  const program = path('../../node_modules/@y/websocket-server/src/server.js')
  const server = spawn(process.execPath, [program], { env: { ...process.env, HOST: '127.0.0.1', PORT: String(port) } })
  await heard(server, /running at/)
  return {
    ...plain,
    pid: server.pid,
    headersOf: () => ({}),
    address: (name) => `ws://127.0.0.1:${port}/${name}`,
    documents: namesOnly,
    stop: () => ended(server),
  }
}

/** They make a document when somebody comes. */
const namesOnly = async (count) =>
  Array.from({ length: count }, (_, at) => `d${at}-${Math.random().toString(36).slice(2)}`)

function written(write) {
  const encoder = createEncoder()
  write(encoder)
  return toUint8Array(encoder)
}

function heard(child, pattern) {
  let said = ''
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (data) => {
      said += data
      const found = pattern.exec(said)
      if (found) resolve(found)
    })
    child.stderr.on('data', (data) => process.stderr.write(data))
    child.on('exit', () => reject(new Error(`the server ended: ${said}`)))
  })
}

function ended(child) {
  child.kill('SIGTERM')
  const patience = setTimeout(() => child.kill('SIGKILL'), 5_000)
  return new Promise((resolve) => child.on('exit', resolve)).then(() => clearTimeout(patience))
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
