/**
 * One person types, fifty read: how long until a keystroke is on every screen, when it is on the disk first.
 *
 * Beside it a bare relay that keeps nothing, in a process of its own like the server: what the network and the sockets
 * cost by themselves. Keystrokes come one at a time; the clock stops at each reader's frame.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { message, roomName, syncFrame, syncStep } from '@zhushi/sync'
import { WebSocket } from 'ws'
import * as Y from 'yjs'

const readers = 50
const keystrokes = 400
const warmUp = 50

const main = fileURLToPath(new URL('../../apps/server/dist/main.js', import.meta.url))
const relay = `
  const { WebSocketServer } = require('ws')
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  server.on('connection', (socket) => socket.on('message', (data) => { for (const each of server.clients) each.send(data) }))
  server.on('listening', () => console.log('ready ' + server.address().port))`

const kept = await ours()
print('注实：先落盘再广播 · ours, durable', kept)
print('内存转发，什么也不留 · bare relay, nothing kept', await bare())
process.exit(0)

async function ours() {
  const data = mkdtempSync(join(tmpdir(), 'zhushi-bench-'))
  const server = spawn(process.execPath, [main], { env: { ...process.env, PORT: '0', ZHUSHI_DATA: data } })
  try {
    const [, origin, token] = await heard(server, /(http:\S+)\/enter#(\S+)/)
    const signIn = await fetch(`${origin}/api/session`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    })
    const headers = { cookie: signIn.headers.get('set-cookie').split(';')[0] }
    const [report] = await (await fetch(`${origin}/api/reports`, { headers })).json()
    const room = roomName({ kind: 'content', report: report.id, epoch: report.epoch })
    return await measure(() => new WebSocket(`${origin.replace('http', 'ws')}/rooms/${room}?ack=1`, { headers }))
  } finally {
    server.kill('SIGTERM')
    await new Promise((resolve) => server.on('exit', resolve))
    rmSync(data, { recursive: true, force: true })
  }
}

async function bare() {
  const server = spawn(process.execPath, ['-e', relay], { cwd: fileURLToPath(new URL('..', import.meta.url)) })
  try {
    const [, port] = await heard(server, /ready (\d+)/)
    return await measure(() => new WebSocket(`ws://127.0.0.1:${port}`))
  } finally {
    server.kill()
  }
}

/** Milliseconds to each reader, and to the writer's acknowledgement where there is one. */
async function measure(open) {
  const reading = []
  const acknowledged = []
  let sentAt = 0
  let left = 0
  let done = () => {}
  const sockets = await Promise.all(Array.from({ length: readers + 1 }, () => opened(open())))
  const [writer, ...others] = sockets
  const isUpdate = (data) => data[0] === message.sync && data[1] === syncStep.update
  for (const socket of others)
    socket.on('message', (data) => {
      if (!isUpdate(data)) return
      reading.push(performance.now() - sentAt)
      if (--left === 0) done()
    })
  writer.on('message', (data) => {
    if (data[0] === message.ack) acknowledged.push(performance.now() - sentAt)
  })

  const doc = new Y.Doc()
  let update = new Uint8Array()
  doc.on('update', (made) => {
    update = made
  })
  // The greetings of the room have passed by then.
  await new Promise((resolve) => setTimeout(resolve, 300))
  for (let n = 0; n < warmUp + keystrokes; n++) {
    if (n === warmUp) reading.length = acknowledged.length = 0
    doc.getText('bench').insert(n, '字')
    const all = new Promise((resolve) => {
      done = resolve
    })
    left = readers
    sentAt = performance.now()
    writer.send(syncFrame(syncStep.update, update))
    await all
    // Below the rate that a room allows, and slower than anyone types.
    await new Promise((resolve) => setTimeout(resolve, 18))
  }
  for (const socket of sockets) socket.terminate()
  return { reading, acknowledged }
}

function opened(socket) {
  return new Promise((resolve, reject) => socket.on('open', () => resolve(socket)).on('error', reject))
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

function print(label, { reading, acknowledged }) {
  process.stdout.write(`${label}\n`)
  process.stdout.write(`  ${readers} 位读者看到 · ${readers} readers see  ${spread(reading)}\n`)
  if (acknowledged.length > 0)
    process.stdout.write(`  作者得知已保存 · the writer is told    ${spread(acknowledged)}\n`)
}

function spread(times) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(2)
  return `p50 ${at(0.5)} ms   p99 ${at(0.99)} ms   max ${at(1)} ms`
}
