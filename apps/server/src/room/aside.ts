/**
 * What Yjs keeps aside: parts of an update that build on something the document lacks.
 *
 * Such parts are nobody's text yet. They are neither logged, nor shown, nor acknowledged until the rest has come; so the
 * log holds only what Yjs itself made of the updates, and reads back as the same text whatever was sent.
 */
import * as Y from 'yjs'

/** Whether all of the update, which has been applied, has found its place in the document. */
export function isWhole(update: Uint8Array, doc: Y.Doc): boolean {
  // Nothing is kept aside at all, as nearly always: no need to look closer.
  if (doc.store.pendingStructs === null && doc.store.pendingDs === null) return true
  const { structs, ds } = Y.decodeUpdate(update)
  const knows = (client: number, to: number) => to <= Y.getState(doc.store, client)
  return (
    structs.every((struct) => struct instanceof Y.Skip || knows(struct.id.client, struct.id.clock + struct.length)) &&
    [...ds.clients].every(([client, ranges]) => ranges.every(({ clock, len }) => knows(client, clock + len)))
  )
}

/** `Y.encodeStateAsUpdate` without what is kept aside. */
export function stateOf(doc: Y.Doc, known?: Uint8Array): Uint8Array {
  const { store } = doc
  const { pendingStructs, pendingDs } = store
  store.pendingStructs = null
  store.pendingDs = null
  try {
    return Y.encodeStateAsUpdate(doc, known)
  } finally {
    store.pendingStructs = pendingStructs
    store.pendingDs = pendingDs
  }
}

/** How much is kept aside, in bytes. */
export function asideSize({ store: { pendingStructs, pendingDs } }: Y.Doc): number {
  return (pendingStructs?.update.length ?? 0) + (pendingDs?.length ?? 0)
}

/** Lets go of all that is kept aside: nobody was told that it is saved, so whoever made it still has it. */
export function forgetAside({ store }: Y.Doc): void {
  store.pendingStructs = null
  store.pendingDs = null
}
