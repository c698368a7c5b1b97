/** The counts: what is told, counted, in the text that Prometheus reads. */
import { statfs } from 'node:fs/promises'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Tell } from './event.js'

/** What is so at the moment it is asked. */
export interface Standing {
  /** Rooms in memory, by kind. */
  readonly rooms: () => Readonly<Record<string, number>>
  readonly sockets: () => number
  /** The data folder. */
  readonly data: string
}

/** Bounds of a commit's time, in seconds: from one that meets a quick disk to one that people notice. */
const commitBounds = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5]

/** Words for close codes, so that nobody has to look them up. */
const closeKinds: Readonly<Record<number, string>> = {
  1002: 'malformed',
  1003: 'text',
  1009: 'tooLarge',
  1013: 'tooMuch',
  4401: 'sessionEnded',
  4403: 'noRight',
  4409: 'newEpoch',
  4410: 'roleChanged',
  4413: 'tooLarge',
  4426: 'oldSchema',
}

/** Standard code that says the server is going; nobody is refused by it. */
const goingAway = 1001

export class Counts {
  readonly #registry = new Registry()
  readonly #updates = this.#counter('zhushi_updates_total', 'Updates of texts taken from sockets')
  readonly #bytes = this.#counter('zhushi_update_bytes_total', 'Bytes of these updates')
  readonly #refusals = this.#counter('zhushi_refusals_total', 'Sockets and requests refused', ['kind'])
  readonly #requests = this.#counter('zhushi_requests_total', 'Requests answered', ['status'])
  readonly #troubles = this.#counter('zhushi_troubles_total', "The server's own failures", ['trouble'])
  readonly #commits = new Histogram({
    name: 'zhushi_commit_seconds',
    help: 'From handing a batch to the storage thread until it is on the disk',
    buckets: commitBounds,
    registers: [this.#registry],
  })

  /** `standing` says what is so at the moment. */
  constructor({ rooms, sockets, data }: Standing) {
    const registers = [this.#registry]
    collectDefaultMetrics({ register: this.#registry })
    new Gauge({
      name: 'zhushi_rooms',
      help: 'Rooms in memory',
      labelNames: ['kind'],
      registers,
      collect() {
        this.reset()
        for (const [kind, count] of Object.entries(rooms())) this.set({ kind }, count)
      },
    })
    new Gauge({
      name: 'zhushi_disk_free_bytes',
      help: 'Room left where the data is kept',
      registers,
      async collect() {
        const { bavail, bsize } = await statfs(data)
        this.set(bavail * bsize)
      },
    })
    new Gauge({
      name: 'zhushi_sockets',
      help: 'Open sockets',
      registers,
      collect() {
        this.set(sockets())
      },
    })
  }

  readonly tell: Tell = (told) => {
    switch (told.event) {
      case 'update':
        this.#updates.inc()
        this.#bytes.inc(told.bytes)
        break
      case 'commit':
        this.#commits.observe(told.seconds)
        break
      case 'closed':
        if (told.code !== goingAway) this.#refusals.inc({ kind: closeKinds[told.code] ?? String(told.code) })
        break
      case 'refused':
        this.#refusals.inc({ kind: `handshake${told.status}` })
        break
      case 'request':
        this.#requests.inc({ status: String(told.status) })
        if (told.code !== undefined) this.#refusals.inc({ kind: told.code })
        break
      case 'trouble':
        this.#troubles.inc({ trouble: told.trouble })
        break
    }
  }

  get contentType(): string {
    return this.#registry.contentType
  }

  text(): Promise<string> {
    return this.#registry.metrics()
  }

  #counter(name: string, help: string, labelNames: string[] = []): Counter {
    return new Counter({ name, help, labelNames, registers: [this.#registry] })
  }
}
