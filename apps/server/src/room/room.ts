/**
 * A room: one shared document and the sockets on it.
 *
 * It reads frames, keeps presence and says what is so; whether an update is taken, and when it is durable, is for the
 * two kinds of rooms to say.
 */
import { awarenessFrame, carriesContent, closeCode, may, message, syncFrame, syncStep } from '@zhushi/sync'
import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding'
import * as Y from 'yjs'
import type { Standing } from '../storage/standing.js'
import { stateOf } from './aside.js'
import type { Member } from './member.js'
import { Presence } from './presence.js'

/** Presence is told at most so often, in milliseconds, however many move. */
const presenceTick = 40

/** Standard code: the frame made no sense. */
const malformed = 1002

export abstract class Room {
  readonly members = new Set<Member>()
  readonly #presence = new Presence()
  readonly #moved = new Set<number>()
  #telling: NodeJS.Timeout | undefined
  abstract readonly doc: Y.Doc
  /** Whether those in it are told by its closing that they have another role. */
  protected readonly tellsRoles: boolean = false

  /** Takes an update of a member, counted already; answers with an acknowledgement when it is durable. */
  protected abstract take(member: Member, update: Uint8Array): void

  /** Runs when all that the document holds now is durable. */
  protected abstract whenDurable(run: () => void): void

  join(member: Member): void {
    this.members.add(member)
    member.send(syncFrame(syncStep.askState, Y.encodeStateVector(this.doc)))
    const present = this.#presence.encode(this.#presence.ids)
    if (present) member.send(awarenessFrame(present))
  }

  leave(member: Member): void {
    if (!this.members.delete(member)) return
    this.#tell(this.#presence.remove(member))
  }

  /** Reads one frame. What cannot be read closes the socket and harms nobody else. */
  receive(member: Member, data: Uint8Array): void {
    if (!member.isOpen) return
    try {
      if (member.mayTalk()) this.#read(member, data)
      else member.close(closeCode.tryAgain)
    } catch {
      member.close(malformed)
    }
  }

  /** A person bears another name now. */
  renamed(userId: string, name: string): void {
    for (const member of this.members) {
      const { identity } = member
      if (identity.user.id !== userId) continue
      member.identity = { ...identity, user: { ...identity.user, name } }
      this.#tell(this.#presence.rename(member))
    }
  }

  /**
   * A person is something else now: nothing more is taken that it does not allow, and who may not read any more is sent
   * away. So is who came by cookie to a room that can be written in, to come back as what they are.
   */
  changedStanding(userId: string, { role, stages }: Standing): void {
    for (const member of this.members) {
      const { user, via, role: before, stages: signed } = member.identity
      if (user.id !== userId || (role === before && stages.join() === signed.join())) continue
      if (role === null || !may(role, 'read')) {
        member.close(closeCode.noRight)
        continue
      }
      member.identity = { ...member.identity, role, stages }
      if (this.tellsRoles && via === 'cookie') member.close(closeCode.roleChanged)
    }
  }

  /** Closes every socket, or those of one session. */
  closeAll(code: number, session?: string): void {
    for (const member of this.members)
      if (session === undefined || member.identity.session === session) member.close(code)
  }

  /** A frame to everybody, so that stock clients and those between know the line is alive. */
  beat(): void {
    for (const member of this.members) member.send(awarenessFrame(new Uint8Array([0])))
  }

  destroy(): void {
    clearTimeout(this.#telling)
    this.doc.destroy()
  }

  protected broadcast(update: Uint8Array): void {
    const frame = syncFrame(syncStep.update, update)
    for (const member of this.members) member.send(frame)
  }

  #read(member: Member, data: Uint8Array): void {
    const decoder = createDecoder(data)
    switch (readVarUint(decoder)) {
      case message.sync:
        this.#sync(member, readVarUint(decoder), readVarUint8Array(decoder))
        break
      case message.awareness:
        this.#tell(this.#presence.apply(member, readVarUint8Array(decoder)))
        break
      case message.queryAwareness: {
        const present = this.#presence.encode(this.#presence.ids, member)
        if (present) member.send(awarenessFrame(present))
        break
      }
      case message.auth:
        break
      default:
        member.close(malformed)
    }
  }

  #sync(member: Member, step: number, payload: Uint8Array): void {
    if (step === syncStep.askState) this.#answer(member, payload)
    else if (step !== syncStep.answerState && step !== syncStep.update) member.close(malformed)
    else if (carriesContent(payload)) this.#update(member, payload)
  }

  #answer(member: Member, state: Uint8Array): void {
    if (!member.mayUpdate()) member.close(closeCode.tryAgain)
    else {
      // Encoded now and sent when durable: so nobody ever sees what a crash could take back.
      const frame = syncFrame(syncStep.answerState, stateOf(this.doc, state))
      this.whenDurable(() => member.send(frame))
    }
  }

  #update(member: Member, payload: Uint8Array): void {
    if (payload.length > member.limits.update) member.close(closeCode.tooLarge)
    else if (!member.mayUpdate()) member.close(closeCode.tryAgain)
    else {
      member.took(payload.length)
      this.take(member, payload)
    }
  }

  #tell(ids: readonly number[]): void {
    for (const id of ids) this.#moved.add(id)
    if (this.#moved.size > 0) this.#telling ??= setTimeout(() => this.#tellMoved(), presenceTick)
  }

  #tellMoved(): void {
    this.#telling = undefined
    const moved = [...this.#moved]
    this.#moved.clear()
    const toAll = this.#presence.encode(moved)
    for (const member of this.members) {
      // Not its own words back: a client that has moved on meanwhile would be set back.
      const update = this.#presence.speaksForSome(member, moved) ? this.#presence.encode(moved, member) : toAll
      if (update) member.sendIfIdle(awarenessFrame(update))
    }
  }
}
