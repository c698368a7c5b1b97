import { useSay } from '@zhushi/ui'
import { type DragEvent, type ReactNode, useState } from 'react'
import styles from './DropZone.module.css'
import type { Upload } from './reports'

export interface DropZoneProps {
  /** Whether this person may upload; else a dropped file is left to the browser. */
  readonly isOpen: boolean
  readonly onFile: (file: Upload) => void
  readonly children: ReactNode
}

/** The whole page takes a dropped file. */
export function DropZone({ isOpen, onFile, children }: DropZoneProps) {
  const { say } = useSay()
  const [isOver, setOver] = useState(false)
  const takes = (event: DragEvent) => isOpen && event.dataTransfer.types.includes('Files')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons on the page do the same for a keyboard
    <div
      className={styles.zone}
      onDragOver={(event) => {
        if (!takes(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        if (!takes(event)) return
        event.preventDefault()
        const [file] = event.dataTransfer.files
        if (file) onFile({ name: file.name, bytes: file })
      }}
    >
      {children}
      {isOver && <div className={styles.over}>{say('library.dropNow')}</div>}
    </div>
  )
}
