import { longestBody, longestReplacement } from '@zhushi/annotation'
import { opinionWords, Rewording, useSay, useWords } from '@zhushi/ui'
import { type FormEvent, type KeyboardEvent, useEffect, useId, useState } from 'react'
import { keepDraft } from '../device'
import button from '../frame/button.module.css'
import form from '../frame/form.module.css'
import { Modal } from '../frame/Modal'
import { toast } from '../frame/toast'
import type { Desk } from '../workspace/desk'
import { type SuggestionDraft, suggestionKey } from './draft'
import { addedSuggestion, editedSuggestion } from './operation'
import styles from './SuggestDialog.module.css'

export interface SuggestDialogProps {
  readonly desk: Desk
  readonly draft: SuggestionDraft
  readonly onClose: () => void
}

/** Proposes other words for a stretch of the text, or edits what one has proposed. Ctrl or ⌘ with Enter sends. */
export function SuggestDialog({ desk, draft, onClose }: SuggestDialogProps) {
  const { say } = useSay()
  const tell = useWords(opinionWords)
  const [replacement, setReplacement] = useState(draft.replacement)
  const [reason, setReason] = useState(draft.reason)
  const [problem, setProblem] = useState(false)
  const id = useId()
  const { anchor, edits } = draft
  const key = suggestionKey(desk.session.user.id, desk.report.id)
  const words = replacement.replace(/\s*[\n\t]\s*/g, '')
  const isSame = words === anchor.exact

  useEffect(() => {
    const isBegun = replacement !== anchor.exact || reason !== ''
    keepDraft(key, isBegun ? JSON.stringify({ ...draft, replacement, reason }) : '', true)
  }, [key, draft, replacement, reason, anchor.exact])

  const send = (event: Pick<FormEvent, 'preventDefault'>) => {
    event.preventDefault()
    if (isSame) return setProblem(true)
    const before = edits === undefined ? undefined : desk.ledger.get().suggestions.get(edits)
    const operation = before
      ? editedSuggestion(before, words, reason.trim())
      : addedSuggestion(anchor, words, reason.trim())
    void desk.record(operation).then(() => {
      keepDraft(key, '', true)
      onClose()
      toast(tell('suggestion.sent'))
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) send(event)
  }
  return (
    <Modal open onClose={onClose} title={tell('suggestion.offer')} lead={tell('suggestion.lead')} wide>
      <blockquote className={form.quote}>
        {anchor.prefix.slice(-16)}
        <mark>{anchor.exact}</mark>
        {anchor.suffix.slice(0, 12)}
      </blockquote>
      <form onSubmit={send} onKeyDown={onKeyDown} noValidate>
        <label className={form.field}>
          <span>{tell('suggestion.replace')}</span>
          <textarea
            className={styles.words}
            rows={2}
            maxLength={longestReplacement}
            lang="zh-CN"
            value={replacement}
            placeholder={tell('suggestion.replaceHint')}
            aria-invalid={problem}
            aria-describedby={problem ? id : undefined}
            onChange={({ target }) => {
              setProblem(false)
              setReplacement(target.value)
            }}
          />
        </label>
        {!isSame && <Rewording before={anchor.exact} after={words} />}
        {problem && (
          <p id={id} role="alert" className={form.problem}>
            {tell('suggestion.same')}
          </p>
        )}
        <label className={form.field}>
          <span>{tell('suggestion.reason')}</span>
          <textarea
            className={styles.reason}
            rows={2}
            maxLength={longestBody}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
        <div className={form.foot}>
          <button
            type="button"
            className={button.quiet}
            onClick={() => {
              keepDraft(key, '', true)
              onClose()
            }}
          >
            {say('action.cancel')}
          </button>
          <button type="submit" className={button.primary}>
            {tell(edits === undefined ? 'suggestion.send' : 'suggestion.saveEdit')}
          </button>
        </div>
      </form>
    </Modal>
  )
}
