import type { ReactNode } from 'react'
import styles from './AccountPage.module.css'

export interface PartProps {
  readonly title: string
  readonly lead?: string
  readonly children: ReactNode
}

/** One part of the page under its heading. */
export function Part({ title, lead, children }: PartProps) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  )
}
