/** Where a request comes from: a page of this server, or another. */
import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether the `Origin` is this server's own: its host is the one asked for, or it is the configured one. Behind a proxy
 * the scheme may differ, so hosts are compared.
 */
export function isOwnOrigin(headers: Pick<IncomingHttpHeaders, 'origin' | 'host'>, configured: string | null): boolean {
  const { origin, host } = headers
  if (origin === undefined) return false
  if (configured !== null && origin === configured) return true
  return /^https?:\/\/([^/?#@]+)$/.exec(origin)?.[1] === host && host !== undefined
}
