/** Seals: the hash of a text that is kept, and whether packed bytes still hold it. Needs nothing of what a document is. */
import { createHash } from 'node:crypto'
import { brotliDecompressSync } from 'node:zlib'

/** SHA-256 of the JSON, in hex. */
export function hashOf(json: string | Uint8Array): string {
  return createHash('sha256').update(json).digest('hex')
}

/** Whether the bytes hold the very document of that hash. */
export function holds(bytes: Uint8Array, hash: string): boolean {
  try {
    return hashOf(brotliDecompressSync(bytes)) === hash
  } catch {
    return false
  }
}
