/** The session: who is signed in on this browser, as the server says. */
import { type Api, createApi, type Refusal, type Session } from '@zhushi/sync'
import { forgetDevice } from './device'
import { createStore } from './store'

export const api: Api = createApi({ origin: '' })

export type SessionState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'signedIn'; readonly session: Session }
  | { readonly kind: 'failed'; readonly refusal: Refusal }

export const session = createStore<SessionState>({ kind: 'loading' })

/** Asks the server who we are. */
export async function loadSession(): Promise<void> {
  const result = await api.session()
  if (result.ok) session.set({ kind: 'signedIn', session: result.value })
  else session.set(result.status === 401 ? { kind: 'signedOut' } : { kind: 'failed', refusal: result })
}

/** Opens a session from a link's token; null when it is open, else why not. */
export async function enter(token: string, name?: string): Promise<Refusal | null> {
  const result = await api.enter(token, name)
  if (!result.ok) return result
  session.set({ kind: 'signedIn', session: result.value })
  return null
}

/** Opens a session by name and password; null when it is open, else why not. */
export async function signIn(login: string, password: string): Promise<Refusal | null> {
  const result = await api.signIn(login, password)
  if (!result.ok) return result
  session.set({ kind: 'signedIn', session: result.value })
  return null
}

/** Leaves the group for good and clears what this device keeps of it; null when done, else why not. */
export async function leaveGroup(): Promise<Refusal | null> {
  const result = await api.removeMember('self')
  if (!result.ok) return result
  await forgetDevice()
  session.set({ kind: 'signedOut' })
  return null
}

/** Changes one's own name; null when it is changed, else why not. */
export async function rename(name: string): Promise<Refusal | null> {
  const result = await api.renameSelf(name)
  if (!result.ok) return result
  session.set({ kind: 'signedIn', session: result.value })
  return null
}

/** Ends the session and clears what this device keeps of it. */
export async function signOut(): Promise<Refusal | null> {
  const result = await api.leave()
  if (!result.ok && result.status !== 401) return result
  await forgetDevice()
  session.set({ kind: 'signedOut' })
  return null
}

/** What to do with a call's refusal that means the session is over. */
export function noteRefusal(refusal: Refusal): void {
  if (refusal.status === 401) session.set({ kind: 'signedOut' })
}
