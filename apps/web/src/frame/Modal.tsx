import { Dialog } from '@base-ui/react/dialog'
import { useSay } from '@zhushi/ui'
import type { ReactNode } from 'react'
import styles from './Modal.module.css'

export interface ModalProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly lead?: string
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A dialog over the page: focus stays in it, Escape and a click beside it close it. */
export function Modal({ open, onClose, title, lead, wide = false, children }: ModalProps) {
  const { say } = useSay()
  return (
    <Dialog.Root open={open} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.veil} />
        <Dialog.Popup className={wide ? styles.wide : styles.popup}>
          <header className={styles.head}>
            <Dialog.Title className={styles.title}>{title}</Dialog.Title>
            <Dialog.Close className={styles.close} aria-label={say('action.close')}>
              ×
            </Dialog.Close>
          </header>
          {lead && <Dialog.Description className={styles.lead}>{lead}</Dialog.Description>}
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
