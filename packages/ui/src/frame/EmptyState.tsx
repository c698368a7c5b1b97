import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

export interface EmptyStateProps {
  /** Why there is nothing. */
  readonly title: string
  /** What can be done. */
  readonly hint?: string
  readonly children?: ReactNode
}

/** What stands where there is nothing: why, and what next. */
export function EmptyState({ title, hint, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {hint && <p>{hint}</p>}
      {children}
    </div>
  )
}
