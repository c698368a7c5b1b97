/** Things that are good once and not for long, kept in memory: pairing codes and tickets. A restart voids them. */
export class Once<T> {
  readonly #lifetime: number
  readonly #held = new Map<string, { readonly value: T; readonly until: number }>()

  /** `lifetime` in milliseconds. */
  constructor(lifetime: number) {
    this.#lifetime = lifetime
  }

  /** Returns when it expires, in milliseconds since 1970. */
  put(key: string, value: T): number {
    const now = Date.now()
    for (const [old, { until }] of this.#held) if (until <= now) this.#held.delete(old)
    const until = now + this.#lifetime
    this.#held.set(key, { value, until })
    return until
  }

  /** Takes it out; undefined where there is none or it is too old. */
  take(key: string): T | undefined {
    const held = this.#held.get(key)
    this.#held.delete(key)
    return held && held.until > Date.now() ? held.value : undefined
  }

  /** Voids all that were made for what `test` finds. */
  void(test: (value: T) => boolean): void {
    for (const [key, { value }] of this.#held) if (test(value)) this.#held.delete(key)
  }
}
