import { may } from '@zhushi/sync'
import { useEffect, useRef } from 'react'
import { outboxState } from '../outbox'
import { useStore } from '../store'
import type { Desk } from './desk'
import { type Safety, safetyOf } from './safety'

/** How safe what a person wrote is; while something is not, leaving the page asks first. */
export function useSafety(desk: Desk): Safety {
  const content = useStore(desk.rooms.contentState)
  const notes = useStore(desk.rooms.notesState)
  const pending = useStore(outboxState).pending.length
  const wasOpen = useRef(false)
  if (content.synced && notes.synced) wasOpen.current = true
  const safety = safetyOf(content, notes, pending, wasOpen.current, !may(desk.report.role, 'addComment'))

  const isUnsafe = safety.unsent > 0
  useEffect(() => {
    if (!isUnsafe) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isUnsafe])
  return safety
}
