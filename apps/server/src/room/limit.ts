/** What a socket may send and hold. Sizes in bytes, times in milliseconds. */
export type Limits = Readonly<Record<keyof typeof usual, number>>

const usual = {
  frame: 8 * 1024 * 1024,
  update: 1024 * 1024,
  /** Open sockets of one session: two a page, and nobody has so many pages. */
  sockets: 64,
  /** Updates a second in the long run, and at once. */
  updateRate: 60,
  updateBurst: 300,
  /** Frames of any kind likewise: cursors move more often than text. */
  frameRate: 200,
  frameBurst: 1_000,
  /** A socket that has so much still unsent is closed; from the lower bound on it misses others' cursors. */
  unsent: 8 * 1024 * 1024,
  unsentPresence: 256 * 1024,
  /** Most of a text that may wait for what it builds on. */
  aside: 1024 * 1024,
  /** Stock clients give a socket up after 30 s of silence. */
  heartbeat: 20_000,
  /** A room stays in memory so long after its last socket. */
  linger: 60_000,
  /** The log is folded into a snapshot after so many rows or bytes. */
  foldRows: 500,
  foldBytes: 256 * 1024,
} as const

/** The usual ones, where nobody has set others. */
export const limits: Limits = usual

/** A bucket of permissions that fills again with time. */
export class Bucket {
  readonly #rate: number
  readonly #size: number
  #level: number
  #at = performance.now()

  constructor(rate: number, size: number) {
    this.#rate = rate
    this.#size = size
    this.#level = size
  }

  /** Takes one permission; false where none is left. */
  take(): boolean {
    const now = performance.now()
    this.#level = Math.min(this.#size, this.#level + ((now - this.#at) / 1000) * this.#rate)
    this.#at = now
    if (this.#level < 1) return false
    this.#level--
    return true
  }
}
