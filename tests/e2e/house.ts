/** A real server on a free port with a data folder of its own, which a story can kill, restart and throw away. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

export class House {
  readonly origin: string
  readonly data: string
  /** The link that the last start printed: it signs the owner in, once. */
  ownerLink = ''
  private child: ChildProcess | null = null
  private readonly port: number

  private constructor(port: number, data: string) {
    this.port = port
    this.data = data
    this.origin = `http://127.0.0.1:${port}`
  }

  static async open(): Promise<House> {
    const house = new House(await freePort(), await mkdtemp(join(tmpdir(), 'zhushi-story-')))
    await house.start()
    return house
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, [join(root, 'apps/server/dist/main.js')], {
      env: { ...process.env, HOST: '127.0.0.1', PORT: String(this.port), ZHUSHI_DATA: this.data },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.child = child
    let said = ''
    this.ownerLink = await new Promise<string>((found, failed) => {
      const listen = (chunk: Buffer) => {
        said += chunk.toString()
        const link = /http:\/\/\S+\/enter#\S+/.exec(said)
        if (link) found(link[0])
      }
      child.stdout.on('data', listen)
      child.stderr.on('data', listen)
      child.once('exit', (code) => failed(new Error(`The server stopped with ${code}: ${said}`)))
    })
  }

  /** As a power cut would: no signal that could be handled, nothing flushed. */
  async kill(): Promise<void> {
    const child = this.child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }

  async close(): Promise<void> {
    await this.kill()
    await rm(this.data, { recursive: true, force: true })
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((closed) => server.close(closed))
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}
