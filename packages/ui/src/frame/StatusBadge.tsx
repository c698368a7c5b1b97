import { type StringKey, useSay } from '../text.js'
import styles from './StatusBadge.module.css'

export type Status = 'saved' | 'saving' | 'connecting' | 'offline' | 'readOnly'

export interface StatusBadgeProps {
  readonly status: Status
  /** What a person wrote that the server does not have yet. */
  readonly unsent?: number
}

/** Whether what is on the screen is safe. Says so politely when that changes. */
export function StatusBadge({ status, unsent = 0 }: StatusBadgeProps) {
  const { say } = useSay()
  const key: StringKey = status === 'offline' && unsent > 0 ? 'state.offlineUnsent' : `state.${status}`
  return (
    <output className={styles.badge} data-status={status} aria-live="polite">
      {say(key, { count: unsent })}
    </output>
  )
}
