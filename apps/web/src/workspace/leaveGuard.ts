import { useEffect } from 'react'
import type { Desk } from './desk'

/** While something a person wrote is not at the server, leaving the page asks first. */
export function useLeaveGuard({ safety }: Desk): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (safety.get().unsent > 0) event.preventDefault()
    }
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [safety])
}
