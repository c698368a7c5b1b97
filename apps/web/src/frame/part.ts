/** Parts of the page that are fetched when they are first shown. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

/** The component, fetched when first shown; without a connection, as soon as there is one: the page does not fail for it. */
export function part<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await loaded(load) }))
}

async function loaded<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (problem) {
    if (navigator.onLine) throw problem
    await new Promise((resolve) => addEventListener('online', resolve, { once: true }))
    return load()
  }
}
