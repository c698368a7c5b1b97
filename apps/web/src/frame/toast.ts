/** Toasts: short messages about what just happened. Anything may add one; `Toasts` shows them. */
import { createStore } from '../store'

export interface ToastAction {
  readonly label: string
  readonly onAct: () => void
}

export interface ToastMessage {
  readonly id: number
  readonly text: string
  /** `problem`: something failed, and it stays longer. */
  readonly kind: 'news' | 'problem'
  readonly action?: ToastAction
}

/** At most so many at once; the oldest gives way. */
const most = 3

export const toasts = createStore<readonly ToastMessage[]>([])

let count = 0

export function toast(text: string, kind: ToastMessage['kind'] = 'news', action?: ToastAction): void {
  const others = toasts.get().filter((other) => other.text !== text)
  toasts.set([...others, { id: ++count, text, kind, ...(action && { action }) }].slice(-most))
}

export function dismissToast(id: number): void {
  toasts.set(toasts.get().filter((each) => each.id !== id))
}
