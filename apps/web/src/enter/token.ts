/**
 * The token of a sign-in link, which stands after the `#` so that no server on the way sees it. It is taken out of the
 * address at once and kept in memory only, until it is used.
 */
import { createStore } from '../store'

export const token = createStore<string | null>(null)

/** Moves the token from the address into `token`; does nothing where the address is no sign-in link. */
export function takeToken(): void {
  const found = /^#([\w-]{8,})$/.exec(location.hash)?.[1]
  if (location.pathname !== '/enter' || !found) return
  token.set(found)
  history.replaceState(history.state, '', '/enter')
}

addEventListener('hashchange', takeToken)
