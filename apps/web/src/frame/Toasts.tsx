import { useSay } from '@zhushi/ui'
import { useEffect, useState } from 'react'
import { useStore } from '../store'
import styles from './Toasts.module.css'
import { dismissToast, type ToastMessage, toasts } from './toast'

/** How long a message stays, in milliseconds; not while a pointer or the focus is on it. */
const stays = { news: 5_000, problem: 10_000 } as const

/** The messages, said politely as they come. */
export function Toasts() {
  const messages = useStore(toasts)
  return (
    <section className={styles.viewport} aria-live="polite" aria-atomic="false" role="log">
      {messages.map((message) => (
        <Toast key={message.id} message={message} />
      ))}
    </section>
  )
}

function Toast({ message: { id, text, kind, action } }: { readonly message: ToastMessage }) {
  const { say } = useSay()
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => dismissToast(id), stays[kind])
    return () => clearTimeout(timer)
  }, [id, kind, isHeld])
  const act = () => {
    dismissToast(id)
    action?.onAct()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits longer while somebody is at it
    <div
      className={styles.toast}
      data-kind={kind}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p className={styles.text}>{text}</p>
      {action && (
        <button type="button" className={styles.action} onClick={act}>
          {action.label}
        </button>
      )}
      <button type="button" className={styles.close} aria-label={say('action.close')} onClick={() => dismissToast(id)}>
        ×
      </button>
    </div>
  )
}
