/** The device: this browser as one person's, paired with a server by a code and known to it by a token. */
import { createApi } from '@zhushi/sync'
import * as v from 'valibot'
import { browser } from 'wxt/browser'

const device = v.object({
  /** `https://host[:port]`. */
  origin: v.string(),
  token: v.string(),
  user: v.object({ id: v.string(), name: v.string() }),
})

export type Device = v.InferOutput<typeof device>

/** A pairing that came to nothing: why, in words for the person, or `address` where no address could be read. */
export type PairingProblem = { readonly problem: 'address' | 'permission' } | { readonly message: string }

const key = 'device'

/** Shuts the storage to scripts in pages, which must not see the token; a browser without that setting is left as it is. */
export async function keepFromPages(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })
}

/** The paired device, or null. */
export async function pairedDevice(): Promise<Device | null> {
  const stored = await browser.storage.local.get(key)
  const found = v.safeParse(device, stored[key])
  return found.success ? found.output : null
}

/** Calls back whenever the device is paired or forgotten, in whichever context. */
export function onDevice(changed: () => void): () => void {
  const listener = (changes: object) => {
    if (key in changes) changed()
  }
  browser.storage.local.onChanged.addListener(listener)
  return () => browser.storage.local.onChanged.removeListener(listener)
}

/**
 * Pairs with a server. To be called in a click, as the browser asks the person for leave to reach the server.
 */
export async function pair(address: string, code: string): Promise<PairingProblem | null> {
  const origin = originOf(address)
  if (!origin) return { problem: 'address' }
  const { protocol, hostname } = new URL(origin)
  // Patterns know no port.
  const granted = await browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] })
  if (!granted) return { problem: 'permission' }
  const made = await createApi({ origin }).addDevice(code.trim(), nameOfBrowser())
  if (!made.ok) return { message: made.message }
  const { token, user } = made.value
  await browser.storage.local.set({ [key]: { origin, token, user: { id: user.id, name: user.name } } satisfies Device })
  return null
}

/** Revokes the token, if the server can be reached, and forgets it in any case. */
export async function unpair({ origin, token }: Device): Promise<void> {
  await browser.storage.local.remove(key)
  await createApi({ origin, token }).revokeDevice('self')
}

/** `http(s)://host[:port]` of what a person typed; `http` only for a machine of one's own network. Null where it is none. */
function originOf(address: string): string | null {
  const typed = address.trim()
  const local = /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[)/.test(typed)
  const whole = /^https?:\/\//i.test(typed) ? typed : `${local ? 'http' : 'https'}://${typed}`
  return URL.canParse(whole) && typed !== '' ? new URL(whole).origin : null
}

function nameOfBrowser(): string {
  const known = /(Firefox|Edg|Chrome)\/(\d+)/.exec(navigator.userAgent)
  const name = known?.[1] === 'Edg' ? 'Edge' : (known?.[1] ?? 'Browser')
  return `${name} ${known?.[2] ?? ''}`.trim()
}
