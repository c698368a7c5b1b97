/**
 * Who is in a room and where their cursor is: the awareness protocol, kept honest.
 *
 * A client speaks for the ids it was first to use, and only of itself: name and colour are the session's. Clocks are the
 * server's own, so that one who comes back is newer than the one who left, here and after a restart.
 */
import { createDecoder, readVarString, readVarUint } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding'
import type { Member } from './member.js'

interface State {
  readonly member: Member
  readonly clock: number
  readonly value: object
}

/** Longest state of one client, in UTF-16 units, and most clients of one socket. */
const longestState = 8_192
const mostClients = 4

export class Presence {
  readonly #states = new Map<number, State>()
  #clock = 0

  /** Takes over what a member says of itself. Returns the ids that changed. Throws where the update is malformed. */
  apply(member: Member, update: Uint8Array): number[] {
    const changed: number[] = []
    const decoder = createDecoder(update)
    for (let left = readVarUint(decoder); left > 0; left--) {
      const id = readVarUint(decoder)
      readVarUint(decoder)
      const text = readVarString(decoder)
      if (!this.#speaksFor(member, id) || text.length > longestState) continue
      const value: unknown = JSON.parse(text)
      if (value === null) this.#states.delete(id)
      else if (typeof value === 'object')
        this.#states.set(id, { member, clock: this.#tick(), value: { ...value, user: member.identity.user } })
      changed.push(id)
    }
    return changed
  }

  /** Forgets a member. Returns the ids it spoke for. */
  remove(member: Member): number[] {
    const gone = this.#idsOf(member)
    for (const id of gone) this.#states.delete(id)
    return gone
  }

  /** Says a person's new name in all that their sockets said. Returns the ids that changed. */
  rename(member: Member): number[] {
    const ids = this.#idsOf(member)
    for (const id of ids) {
      const value = { ...this.#states.get(id)!.value, user: member.identity.user }
      this.#states.set(id, { member, clock: this.#tick(), value })
    }
    return ids
  }

  get ids(): number[] {
    return [...this.#states.keys()]
  }

  /** Whether any of these ids is the member's own. */
  speaksForSome(member: Member, ids: readonly number[]): boolean {
    return ids.some((id) => this.#states.get(id)?.member === member)
  }

  /** An awareness update with these ids as they are now, but for those that `except` speaks for; null if none is left. */
  encode(ids: Iterable<number>, except?: Member): Uint8Array | null {
    const told = [...ids].filter((id) => except === undefined || this.#states.get(id)?.member !== except)
    if (told.length === 0) return null
    const encoder = createEncoder()
    writeVarUint(encoder, told.length)
    for (const id of told) {
      const state = this.#states.get(id)
      writeVarUint(encoder, id)
      writeVarUint(encoder, state?.clock ?? this.#tick())
      writeVarString(encoder, JSON.stringify(state?.value ?? null))
    }
    return toUint8Array(encoder)
  }

  /** An id belongs to the socket that first used it, or to a newer one of the same session. */
  #speaksFor(member: Member, id: number): boolean {
    const known = this.#states.get(id)
    if (known) return known.member === member || known.member.identity.session === member.identity.session
    return this.#idsOf(member).length < mostClients
  }

  #idsOf(member: Member): number[] {
    return [...this.#states].filter(([, state]) => state.member === member).map(([id]) => id)
  }

  #tick(): number {
    this.#clock = Math.max(this.#clock + 1, Date.now())
    return this.#clock
  }
}
