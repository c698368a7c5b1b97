/**
 * The choice of a verdict. A verdict that needs a reason is first picked, then recorded once the reason is written;
 * any other is recorded at once, with whatever note stands in the field.
 */
import { longestBody, type VerdictKind, verdictForms } from '@zhushi/annotation'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useSay } from '../text.js'
import { iconOf, keyedVerdicts } from './standing.js'
import styles from './VerdictPicker.module.css'

export interface VerdictPickerProps {
  /** The verdict that stands. */
  readonly kind: VerdictKind
  readonly note: string
  readonly onNote: (note: string) => void
  readonly onVerdict: (kind: VerdictKind, note: string) => void
  /** A verdict picked from outside, by a key, that waits for its reason. */
  readonly picked?: VerdictKind | null
  readonly onPick?: (kind: VerdictKind | null) => void
  /** Given where nothing speaks for the claim: called in place of recording 属实. */
  readonly onNeedsEvidence?: () => void
}

export function VerdictPicker(props: VerdictPickerProps) {
  const { kind, note, onNote, onVerdict, picked = null, onPick, onNeedsEvidence } = props
  const { say } = useSay()
  const [own, setOwn] = useState<VerdictKind | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const hint = useId()
  const waiting = picked ?? own
  const wanted = waiting ?? kind

  const pick = (next: VerdictKind | null) => {
    setOwn(next)
    onPick?.(next)
  }
  const record = (next: VerdictKind) => {
    if (verdictForms[next].needsNote && note.trim() === '') return pick(next)
    pick(null)
    if (verdictForms[next].needsEvidence && onNeedsEvidence) return onNeedsEvidence()
    onVerdict(next, note.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing
    if (!sends || wanted === 'unchecked') return
    event.preventDefault()
    record(wanted)
  }
  useEffect(() => {
    if (waiting) field.current?.focus()
  }, [waiting])

  const isMissing = waiting !== null && note.trim() === ''
  return (
    <div className={styles.picker}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as this grid in every browser */}
      <div role="group" aria-label={say('verdict.legend')} className={styles.choices}>
        {keyedVerdicts.map((choice, index) => (
          <button
            key={choice}
            type="button"
            aria-pressed={choice === wanted}
            aria-keyshortcuts={String(index + 1)}
            data-standing={choice}
            className={styles.choice}
            onClick={() => record(choice)}
          >
            <span aria-hidden="true">{iconOf(choice)}</span> {say(`verdict.${choice}`)}
            <span aria-hidden="true" className={styles.key}>
              {index + 1}
            </span>
          </button>
        ))}
      </div>
      <textarea
        ref={field}
        className={styles.note}
        rows={2}
        maxLength={longestBody}
        aria-label={say('verdict.note')}
        aria-describedby={waiting ? hint : undefined}
        placeholder={say('verdict.notePlaceholder')}
        value={note}
        onChange={(event) => onNote(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.foot}>
        {waiting && (
          <>
            <span id={hint} role="status" className={styles.hint}>
              {isMissing ? say('verdict.noteNeeded', { verdict: say(`verdict.${waiting}`) }) : ''}
            </span>
            <button type="button" className={styles.plain} onClick={() => pick(null)}>
              {say('action.cancel')}
            </button>
            <button type="button" className={styles.primary} disabled={isMissing} onClick={() => record(waiting)}>
              {say('verdict.save', { verdict: say(`verdict.${waiting}`) })}
            </button>
          </>
        )}
        {!waiting && kind !== 'unchecked' && (
          <>
            {note.trim() !== '' && (
              <button type="button" className={styles.plain} onClick={() => record(kind)}>
                {say('verdict.saveNote')}
              </button>
            )}
            <button type="button" className={styles.plain} onClick={() => onVerdict('unchecked', '')}>
              {say('verdict.withdraw')}
            </button>
          </>
        )}
      </div>
    </div>
  )
}
