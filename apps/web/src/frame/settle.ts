import type { Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'

/** How long after a choice the list may still move, in milliseconds: the lines around it are being measured anew. */
const settling = 500

/** Brings the chosen line into sight when the choice changes, and never afterwards. */
export function useSettled(
  chosen: number,
  choice: string,
  virtual: Virtualizer<HTMLDivElement, Element>,
  scroller: { readonly current: HTMLElement | null },
): void {
  const until = useRef(0)
  const last = useRef('')
  const line = chosen < 0 ? undefined : virtual.measurementsCache[chosen]
  const [start, end] = [line?.start, line?.end]
  useEffect(() => {
    if (last.current !== choice) {
      last.current = choice
      until.current = performance.now() + settling
      if (chosen < 0) virtual.scrollToOffset(0)
    }
    if (!scroller.current || start === undefined || end === undefined || performance.now() > until.current) return
    bringIntoView(scroller.current, start, end)
  }, [choice, chosen, start, end, virtual, scroller])
}

/** Room left above the card, in pixels, so that the row before it can be seen. */
const above = 40

/** Scrolls no more than it must; of a card that is too tall the beginning is shown. */
function bringIntoView(scroller: HTMLElement, start: number, end: number): void {
  const { scrollTop, clientHeight } = scroller
  const isTall = end - start > clientHeight - above
  if (start < scrollTop || isTall) scroller.scrollTop = start - above
  else if (end > scrollTop + clientHeight) scroller.scrollTop = end - clientHeight
}
