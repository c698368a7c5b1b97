/** Failed attempts at secrets, counted by address and by account: after too many within a minute, a minute's pause. */
const window = 60_000
const mostFailures = 10

export class Attempts {
  readonly #failures = new Map<string, { count: number; since: number }>()

  mayTry(key: string): boolean {
    return this.wait(key) === 0
  }

  /** Whole seconds until it may be tried again; 0 where it may be now. */
  wait(key: string): number {
    const known = this.#failures.get(key)
    if (!known || known.count < mostFailures) return 0
    return Math.max(0, Math.ceil((known.since + window - Date.now()) / 1000))
  }

  /** The pause begins anew with each failure once the bound is reached. */
  failed(key: string): void {
    const now = Date.now()
    for (const [old, { since }] of this.#failures) if (now - since >= window) this.#failures.delete(old)
    const known = this.#failures.get(key) ?? { count: 0, since: now }
    known.count++
    if (known.count >= mostFailures) known.since = now
    this.#failures.set(key, known)
  }

  /** Takes back one failure that was counted before its outcome was known. */
  forgive(key: string): void {
    const known = this.#failures.get(key)
    if (known) known.count--
  }
}
