/**
 * Watching: when a page's text may have changed, be it that the body came late, a reading aid wrapped its sentences, or
 * the page was restored from the browser's cache.
 */

/** Milliseconds of quiet before the page is read again. */
const quiet = 300

/** Calls `look` after changes that touch the body, or any change while there is none. Answers how to stop. */
export function watch(document: Document, bodyNow: () => Element | null, look: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(look, quiet)
  }
  const observer = new MutationObserver((records) => {
    const body = bodyNow()
    if (!body?.isConnected || records.some(({ target }) => body.contains(target) || target.contains(body))) soon()
  })
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden'],
  })
  // A frame's load does not bubble, but it can be captured.
  document.addEventListener('load', soon, { capture: true })
  document.defaultView?.addEventListener('pageshow', soon)
  return () => {
    clearTimeout(timer)
    observer.disconnect()
    document.removeEventListener('load', soon, { capture: true })
    document.defaultView?.removeEventListener('pageshow', soon)
  }
}
