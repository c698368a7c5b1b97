/** Keeps the text as it is now under a name. */
import { revisionWords, useSay, useWords } from '@zhushi/ui'
import { type FormEvent, useId, useRef, useState } from 'react'
import button from '../frame/button.module.css'
import { Field, Said } from '../frame/Field'
import form from '../frame/form.module.css'
import { Modal } from '../frame/Modal'
import { toast } from '../frame/toast'
import { told } from '../library/reports'
import type { Desk } from '../workspace/desk'
import { isSaved, revisionsApi } from './revisions'

const longestName = 60
const longestNote = 500

export function KeepRevision({ desk, onClose }: { readonly desk: Desk; readonly onClose: () => void }) {
  const { say } = useSay()
  const tell = useWords(revisionWords)
  const today = new Date()
  const [name, setName] = useState(() => tell('keep.usual', { month: today.getMonth() + 1, day: today.getDate() }))
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isSending, setSending] = useState(false)
  const noteId = useId()
  // Sent again after its answer was lost, it is kept once.
  const opId = useRef<string>(crypto.randomUUID())

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return setProblem(tell('keep.needsName'))
    setProblem(undefined)
    setSending(true)
    const result = (await isSaved(desk))
      ? await revisionsApi.make(desk.report.id, { opId: opId.current, name: name.trim(), note: note.trim() })
      : null
    setSending(false)
    if (!result) return toast(tell('keep.unsaved'), 'problem')
    // Refused, it has not been recorded; mended, it is another one.
    if (!result.ok && result.status > 0) opId.current = crypto.randomUUID()
    const made = told(result, say)
    if (!made) return
    toast(tell('keep.done', { name: made.name }))
    onClose()
  }

  return (
    <Modal open onClose={onClose} title={tell('keep.title')} lead={tell('keep.lead')}>
      <form onSubmit={(event) => void onSubmit(event)}>
        <Field
          label={tell('keep.name')}
          value={name}
          onChange={setName}
          hint={tell('keep.nameHint')}
          problem={problem}
          maxLength={longestName}
          autoComplete="off"
        />
        <div className={form.field}>
          <label htmlFor={noteId}>{tell('keep.note')}</label>
          <input
            id={noteId}
            className={form.input}
            value={note}
            maxLength={longestNote}
            autoComplete="off"
            aria-describedby={`${noteId}-said`}
            onChange={(event) => setNote(event.target.value)}
          />
          <Said id={`${noteId}-said`} hint={tell('keep.noteHint')} />
        </div>
        <div className={form.foot}>
          <button type="button" className={button.plain} onClick={onClose}>
            {say('action.cancel')}
          </button>
          <button type="submit" className={button.primary} disabled={isSending}>
            {tell(isSending ? 'keep.going' : 'keep.go')}
          </button>
        </div>
      </form>
    </Modal>
  )
}
