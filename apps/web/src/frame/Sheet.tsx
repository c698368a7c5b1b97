import { useSay } from '@zhushi/ui'
import type { ReactNode } from 'react'
import styles from './Sheet.module.css'

/** A page with one thing on it: a card in the middle under the product's name. */
export function Sheet({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { say } = useSay()
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <p className={styles.mark} lang="zh-CN">
          注实 <small>{say('app.tagline')}</small>
        </p>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  )
}
