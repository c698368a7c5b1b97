import { useSay } from '@zhushi/ui'
import { type FormEvent, useState } from 'react'
import button from '../frame/button.module.css'
import form from '../frame/form.module.css'
import { Modal } from '../frame/Modal'
import type { Upload } from './reports'

export interface PasteDialogProps {
  readonly onClose: () => void
  readonly onPaste: (text: Upload) => void
}

/** Takes a report as pasted text. */
export function PasteDialog({ onClose, onPaste }: PasteDialogProps) {
  const { say } = useSay()
  const [text, setText] = useState('')
  const [name, setName] = useState('')
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    onPaste({ name: `${name.trim() || say('library.untitled')}.txt`, bytes: new Blob([text]) })
  }
  return (
    <Modal open onClose={onClose} title={say('library.pasteTitle')} wide>
      <form onSubmit={onSubmit}>
        <label className={form.field}>
          <span>{say('library.pasteName')}</span>
          <input
            className={form.input}
            value={name}
            maxLength={100}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label className={form.field}>
          <span>{say('library.pasteLabel')}</span>
          <textarea
            className={form.input}
            value={text}
            placeholder={say('library.pastePlaceholder')}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <div className={form.foot}>
          <button type="button" className={button.plain} onClick={onClose}>
            {say('action.cancel')}
          </button>
          <button type="submit" className={button.primary} disabled={text.trim() === ''}>
            {say('library.pasteGo')}
          </button>
        </div>
      </form>
    </Modal>
  )
}
