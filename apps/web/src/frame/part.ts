/** Parts of the page that are fetched when they are first shown. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

/** The component, fetched when first shown; while the server cannot be reached, it is waited for: the page does not fail for it. */
export function part<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await loaded(load) }))
}

async function loaded<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch {
    await serverAnswers()
    renewStyles()
    // Where it still cannot be had, there is another version by now, and the page must be loaded anew.
    return load()
  }
}

/** Pause between two questions, in milliseconds. */
const pause = 1_500

/** Resolves as soon as the server answers. */
async function serverAnswers(): Promise<void> {
  while (!(await fetch('/healthz', { cache: 'no-store' }).catch(() => null))?.ok)
    await new Promise((resolve) => {
      setTimeout(resolve, pause)
      addEventListener('online', resolve, { once: true })
    })
}

/** What belongs to a part's looks is asked for once only: those that did not come are asked for again. */
function renewStyles(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'))
    if (!hasCome(link)) link.replaceWith(link.cloneNode())
}

/** The rules of one that did not come cannot be read; all of ours are from our own server. */
function hasCome({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet !== null && sheet.cssRules.length > 0
  } catch {
    return false
  }
}
