/** Stores: a value that changes over time, which components can follow. */
import { useSyncExternalStore } from 'react'

export interface Store<T> {
  get(): T
  set(value: T): void
  /** Calls the listener after each change; returns how to stop. */
  subscribe(listener: () => void): () => void
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A store that follows others: `compute` runs when one of them changes, and followers hear only of a new value. */
export function derived<T>(
  sources: readonly Pick<Store<unknown>, 'subscribe'>[],
  compute: () => T,
  isSame: (a: T, b: T) => boolean = Object.is,
): Pick<Store<T>, 'get' | 'subscribe'> & { readonly stop: () => void } {
  const store = createStore(compute())
  const follow = () => {
    const next = compute()
    if (!isSame(next, store.get())) store.set(next)
  }
  const stops = sources.map((source) => source.subscribe(follow))
  return { get: store.get, subscribe: store.subscribe, stop: () => void stops.map((stop) => stop()) }
}

export function useStore<T>(store: Pick<Store<T>, 'get' | 'subscribe'>): T {
  return useSyncExternalStore(store.subscribe, store.get)
}
