/**
 * The notes room: what people said, written by the server alone after it is in the database.
 *
 * It is made anew from the report's facts whenever it is loaded, in their order and under one client id, which makes
 * the very same document each time: a client that comes back after a restart finds its own copy continued.
 */
import type { ClaimRecord } from '@zhushi/annotation'
import { closeCode, notesIn } from '@zhushi/sync'
import * as Y from 'yjs'
import type { Fact } from '../storage/fact.js'
import type { Member } from './member.js'
import { bringsNews, knowsMore } from './novelty.js'
import { Room } from './room.js'

/** Changes whenever a fact is written into the document in another way than before. */
const projection = 2

export class NotesRoom extends Room {
  readonly doc = new Y.Doc()
  #seq = 0

  constructor(report: string, facts: readonly Fact[]) {
    super()
    this.doc.clientID = clientIdOf(report)
    for (const fact of facts) this.#write(fact)
    this.doc.on('update', (delta: Uint8Array) => this.broadcast(delta))
  }

  /** Shows a fact that is in the database now; one that is shown already is passed over. False where one is missing. */
  show(fact: Fact): boolean {
    if (fact.seq > this.#seq + 1) return false
    if (fact.seq === this.#seq + 1) this.#write(fact)
    return true
  }

  protected take(member: Member, update: Uint8Array): void {
    if (knowsMore(update, this.doc)) member.close(closeCode.newEpoch)
    else if (bringsNews(update, this.doc)) member.close(closeCode.noRight)
    else member.acknowledge(member.received)
  }

  protected whenDurable(run: () => void): void {
    run()
  }

  #write({ seq, change }: Fact): void {
    const { claim, comment, correction, reference, revision, evidence, suggestion, signOff, waiver } = change
    const notes = notesIn(this.doc)
    this.doc.transact(() => {
      if (claim) this.#writeClaim(claim)
      if (correction) notes.corrections.set(correction.id, correction)
      if (comment) notes.comments.set(comment.id, comment)
      if (reference) notes.references.set(reference.id, reference)
      if (revision) notes.revisions.set(revision.id, revision)
      if (evidence) notes.evidence.set(evidence.id, evidence)
      if (suggestion) notes.suggestions.set(suggestion.id, suggestion)
      if (signOff) notes.signOffs.set(signOff.id, signOff)
      if (waiver) notes.waivers.set(waiver.id, waiver)
    })
    this.#seq = seq
  }

  #writeClaim(claim: ClaimRecord): void {
    const { claims, verdicts } = notesIn(this.doc)
    const { id, rev, verdict } = claim
    if (verdict && rev > (claims.get(id)?.rev ?? 0)) verdicts.set(`${id} ${rev}`, { claim: id, rev, verdict })
    claims.set(id, claim)
  }
}

/** The same for a report on every start; another one when the projection changes, as the two must never be mixed. */
function clientIdOf(report: string): number {
  let hash = projection
  for (let at = 0; at < report.length; at++) hash = Math.imul(hash ^ report.charCodeAt(at), 0x01000193) + 0x9e3779b9
  return hash >>> 0
}
