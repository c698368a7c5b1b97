/** Who asks, by network address: the socket's other end, or what the proxies in front say of it. */
import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/**
 * Each proxy adds the address it was asked from to the right of `X-Forwarded-For`; so with `proxies` of them in front the
 * one that the outermost saw is that many from the right. What stands further left anybody can make up.
 */
export function clientAddress(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  proxies: number,
): string {
  const direct = socket.remoteAddress ?? ''
  if (proxies === 0) return direct
  const told = String(headers['x-forwarded-for'] ?? '').split(',')
  const named = told.at(-proxies)?.trim() ?? ''
  return isIP(named) ? named : direct
}

/** Whether this machine itself asks, and not in a proxy's name. */
export function isFromHere({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): boolean {
  const isForwarded = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined
  const direct = socket.remoteAddress ?? ''
  return !isForwarded && /^(127\.|::1$|::ffff:127\.)/.test(direct)
}
