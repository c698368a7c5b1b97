import { useSay } from '@zhushi/ui'
import { useRef, useState } from 'react'
import button from '../frame/button.module.css'
import form from '../frame/form.module.css'
import styles from './CopyField.module.css'

/** Something to hand on: selected by a click, copied by a button. */
export function CopyField({ label, value }: { readonly label: string; readonly value: string }) {
  const { say } = useSay()
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState<string | null>(null)
  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(value)
    } catch {
      // No clipboard outside a secure context; the selection can still be copied this way.
      document.execCommand('copy')
    }
    setCopied(value)
  }
  return (
    <div className={styles.row}>
      <input
        ref={field}
        className={form.input}
        aria-label={label}
        readOnly
        value={value}
        onFocus={(event) => event.target.select()}
      />
      <button type="button" className={button.primary} onClick={() => void copy()}>
        {say(copied === value ? 'action.copied' : 'action.copy')}
      </button>
    </div>
  )
}
