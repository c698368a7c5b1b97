/** Failed attempts at secrets, counted by address: after too many within a minute, a minute's pause. */
const window = 60_000
const mostFailures = 10

export class Attempts {
  readonly #failures = new Map<string, { count: number; since: number }>()

  mayTry(address: string): boolean {
    const known = this.#failures.get(address)
    if (known && Date.now() - known.since >= window) this.#failures.delete(address)
    return (this.#failures.get(address)?.count ?? 0) < mostFailures
  }

  /** The pause begins anew with each failure once the bound is reached. */
  failed(address: string): void {
    const now = Date.now()
    for (const [old, { since }] of this.#failures) if (now - since >= window) this.#failures.delete(old)
    const known = this.#failures.get(address) ?? { count: 0, since: now }
    known.count++
    if (known.count >= mostFailures) known.since = now
    this.#failures.set(address, known)
  }
}
