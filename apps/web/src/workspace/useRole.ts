import { useEffect } from 'react'
import { useStore } from '../store'
import type { Desk } from './desk'

/** Opens the report anew when the server says that the person has another role; a page that was offline hears it late. */
export function useRole(desk: Desk): void {
  const { reason } = useStore(desk.safety)
  useEffect(() => {
    if (reason !== 'roleChanged' && reason !== 'noRight') return
    void import('./roleChange').then(({ followRole }) => followRole(desk))
  }, [desk, reason])
}
