/** Whether an update says anything its document does not have: asked before a reader's message is judged a change. */
import * as Y from 'yjs'

/**
 * A client that may not write still answers the server's state question, with all deletions it knows; only what is new
 * is a change. Throws where the update is malformed.
 */
export function bringsNews(update: Uint8Array, doc: Y.Doc): boolean {
  const { structs, ds } = Y.decodeUpdate(update)
  for (const { id, length } of structs.filter((struct) => !(struct instanceof Y.Skip)))
    if (id.clock + length > Y.getState(doc.store, id.client)) return true
  for (const [client, ranges] of ds.clients)
    for (const { clock, len } of ranges) if (!isDeleted(doc, client, clock, clock + len)) return true
  return false
}

/**
 * Whether an update has more of what the document's own writer wrote than the document: its sender read it in a later
 * state, as when an older one was restored meanwhile, and must read it anew.
 */
export function knowsMore(update: Uint8Array, doc: Y.Doc): boolean {
  const own = Y.getState(doc.store, doc.clientID)
  const { structs } = Y.decodeUpdate(update)
  return structs.some(({ id, length }) => id.client === doc.clientID && id.clock + length > own)
}

function isDeleted(doc: Y.Doc, client: number, from: number, to: number): boolean {
  if (to > Y.getState(doc.store, client)) return false
  const structs = doc.store.clients.get(client) ?? []
  for (let at = Y.findIndexSS(structs, from); (structs[at]?.id.clock ?? to) < to; at++)
    if (!structs[at]?.deleted) return false
  return true
}
