/**
 * The meter: counts what is told.
 *
 * What it counts with is large, and a server that comes back has people waiting: until it has been up for a moment, or
 * somebody reads the meter, it only remembers what it was told.
 */
import type { Counts, Standing } from './counts.js'
import type { ServerEvent, Tell } from './event.js'

/** Until people are back in their rooms, in milliseconds. */
const moment = 10_000

export class Meter {
  #standing: Standing | null = null
  #told: ServerEvent[] = []
  #counts: Promise<Counts> | null = null
  #ready: Counts | null = null

  readonly tell: Tell = (event) => {
    if (this.#ready) this.#ready.tell(event)
    else this.#told.push(event)
  }

  /** Says where to ask for what is so at the moment. To be called once, before the meter is read. */
  watch(standing: Standing): void {
    this.#standing = standing
    setTimeout(() => void this.#load(standing), moment).unref()
  }

  /** All counts, and the media type of that text. */
  async read(): Promise<{ readonly text: string; readonly type: string }> {
    if (!this.#standing) throw new Error('the meter is read before it watches anything')
    const counts = await this.#load(this.#standing)
    return { text: await counts.text(), type: counts.contentType }
  }

  #load(standing: Standing): Promise<Counts> {
    this.#counts ??= import('./counts.js').then(({ Counts }) => {
      const counts = new Counts(standing)
      for (const event of this.#told.splice(0)) counts.tell(event)
      this.#ready = counts
      return counts
    })
    return this.#counts
  }
}
