/** Looking at why a row was read as it is: by the pointer, by focus, or by a tap on its sign. */
import { type FocusEvent, type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import type { Row } from '../figures/row'
import { spot } from './spot'

/** How long a pointer rests on a row before it is taken to ask, in milliseconds. */
const rest = 350

export interface Why {
  readonly isOpen: boolean
  toggle(): void
  /** For the element that is pointed at. */
  readonly handlers: {
    onPointerEnter(event: PointerEvent): void
    onPointerLeave(event: PointerEvent): void
    onFocus(event: FocusEvent): void
    onBlur(event: FocusEvent): void
    onKeyDown(event: KeyboardEvent): void
  }
}

export function useWhy(row: Row): Why {
  const [isOpen, setOpen] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { claim, entry } = row
  const set = (next: boolean) => {
    clearTimeout(timer.current)
    setOpen(next && claim !== null)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (!isOpen || !claim) return
    const lit = { block: entry.block.id, stretches: claim.why.filter(({ from, to }) => to > from) }
    spot.set(lit)
    // Another row may have lit its own words meanwhile.
    return () => (spot.get() === lit ? spot.set(null) : undefined)
  }, [isOpen, claim, entry.block.id])

  return {
    isOpen,
    toggle: () => set(!isOpen),
    handlers: {
      onPointerEnter: ({ pointerType }) => {
        if (pointerType === 'mouse') timer.current = setTimeout(() => set(true), rest)
      },
      onPointerLeave: ({ pointerType }) => {
        if (pointerType === 'mouse') set(false)
      },
      onFocus: ({ target }) => {
        if (target.matches(':focus-visible')) set(true)
      },
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) set(false)
      },
      onKeyDown: (event) => {
        if (event.key !== 'Escape' || !isOpen) return
        event.preventDefault()
        set(false)
      },
    },
  }
}
