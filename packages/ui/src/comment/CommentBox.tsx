import { longestBody } from '@zhushi/annotation'
import type { KeyboardEvent, Ref } from 'react'
import { useSay } from '../text.js'
import styles from './CommentBox.module.css'

export interface CommentBoxProps {
  /** What is written so far; kept by the caller, so that it outlives the card. */
  readonly draft: string
  readonly onDraft: (draft: string) => void
  readonly onSend: (body: string) => void
  readonly ref?: Ref<HTMLTextAreaElement>
}

/** A field to write a comment in. Ctrl or ⌘ with Enter sends, never while an input method composes. */
export function CommentBox({ draft, onDraft, onSend, ref }: CommentBoxProps) {
  const { say } = useSay()
  const body = draft.trim()
  const isTooLong = body.length > longestBody
  const send = () => {
    if (body !== '' && !isTooLong) onSend(body)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    <div className={styles.box}>
      <textarea
        ref={ref}
        rows={2}
        aria-label={say('comment.label')}
        placeholder={say('comment.placeholder')}
        value={draft}
        onChange={(event) => onDraft(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.foot}>
        <span className={isTooLong ? styles.problem : styles.hint}>
          {isTooLong ? say('comment.tooLong', { most: longestBody, count: body.length }) : say('comment.sendHint')}
        </span>
        <button type="button" disabled={body === '' || isTooLong} onClick={send}>
          {say('comment.send')}
        </button>
      </div>
    </div>
  )
}
