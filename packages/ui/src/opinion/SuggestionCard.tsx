/** A suggestion: the old words and the new, what became of it, and what its reader may do with it. */
import { type Disposal, disposals, longestBody, type Suggestion } from '@zhushi/annotation'
import { type FormEvent, useId, useState } from 'react'
import { Avatar } from '../frame/Avatar.js'
import { opinionWords } from '../strings/opinion.js'
import { momentOf } from '../strings/time.js'
import { useSay, useWords } from '../text.js'
import styles from './opinion.module.css'
import { Rewording } from './Rewording.js'

export interface SuggestionCardProps {
  readonly suggestion: Suggestion
  /** What the text says in its place: the same words, others, or null where the place is gone. */
  readonly now: string | null
  readonly isPending: boolean
  /** In hand: what may be done is shown. */
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly onShow?: () => void
  /** Absent where the reader may not. */
  readonly onEdit?: () => void
  readonly onWithdraw?: () => void
  readonly onAccept?: () => void
  readonly onClose?: (state: Disposal, note: string) => void
  /** The reason being written for an outcome; kept by the caller. */
  readonly note: string
  readonly onNote: (note: string) => void
  readonly isOnline: boolean
  readonly isAccepting: boolean
  readonly problem?: string
}

const tones = {
  open: 'open',
  accepted: 'good',
  partly: 'good',
  declined: 'bad',
  answered: 'quiet',
  withdrawn: 'quiet',
} as const

export function SuggestionCard(props: SuggestionCardProps) {
  const { suggestion, now, isPending, isOpen } = props
  const { language } = useSay()
  const tell = useWords(opinionWords)
  const { anchor, replacement, reason, by, at, state } = suggestion
  const isMoved = state === 'open' && now !== anchor.exact
  return (
    <article
      className={styles.item}
      data-open={isOpen || undefined}
      aria-label={`${tell('suggestion.title')} ${anchor.exact}`}
    >
      <div className={styles.head}>
        <Avatar id={by.id} name={by.name} small />
        <b>{by.name}</b>
        <small>{isPending ? tell('evidence.pending') : momentOf(at, language)}</small>
        <span className={styles.tag} data-tone={tones[state]}>
          {tell(`suggestion.${state}`)}
        </span>
      </div>
      <Rewording before={anchor.exact} after={replacement} />
      {reason !== '' && <p>{reason}</p>}
      {isMoved && (
        <p className={styles.notice}>
          {now === null
            ? tell('suggestion.gone', { was: anchor.exact })
            : tell('suggestion.changed', { was: anchor.exact, now })}
        </p>
      )}
      {props.problem && (
        <p role="alert" className={styles.notice}>
          {props.problem}
        </p>
      )}
      <Outcome suggestion={suggestion} />
      {state === 'open' && isOpen ? (
        <Decisions {...props} isMoved={isMoved} />
      ) : (
        <div className={styles.actions}>
          {state === 'open' && (props.onAccept || props.onEdit) && (
            <button type="button" className={styles.button} onClick={props.onOpen}>
              {tell(props.onAccept ? 'suggestion.handle' : 'suggestion.edit')}…
            </button>
          )}
          <ShowButton {...props} />
        </div>
      )}
    </article>
  )
}

function ShowButton({ onShow }: Pick<SuggestionCardProps, 'onShow'>) {
  const tell = useWords(opinionWords)
  if (!onShow) return null
  return (
    <button type="button" className={styles.button} onClick={onShow}>
      {tell('suggestion.show')}
    </button>
  )
}

function Outcome({ suggestion: { state, closing } }: Pick<SuggestionCardProps, 'suggestion'>) {
  const { language } = useSay()
  const tell = useWords(opinionWords)
  if (!closing) return null
  const told = { state: tell(`suggestion.${state}`), name: closing.by.name, time: momentOf(closing.at, language) }
  return (
    <>
      {closing.note !== '' && <blockquote>{closing.note}</blockquote>}
      <small>{tell('suggestion.closedBy', told)}</small>
    </>
  )
}

function Decisions(props: SuggestionCardProps & { readonly isMoved: boolean }) {
  const { onAccept, onClose, onEdit, onWithdraw, isOnline, isAccepting, isMoved, isPending } = props
  const tell = useWords(opinionWords)
  const [isDeciding, setDeciding] = useState(props.note !== '')
  return (
    <>
      <div className={styles.actions}>
        {onAccept && (
          <button
            type="button"
            className={styles.primary}
            disabled={!isOnline || isAccepting || isMoved || isPending}
            onClick={onAccept}
          >
            {tell(isAccepting ? 'suggestion.accepting' : 'suggestion.accept')}
          </button>
        )}
        {onClose && (
          <button
            type="button"
            className={styles.button}
            aria-expanded={isDeciding}
            aria-keyshortcuts="x"
            data-decide=""
            onClick={() => setDeciding(!isDeciding)}
          >
            {tell('suggestion.decide')}
          </button>
        )}
        {onEdit && (
          <button type="button" className={styles.button} onClick={onEdit}>
            {tell('suggestion.edit')}
          </button>
        )}
        {onWithdraw && (
          <button type="button" className={styles.button} onClick={onWithdraw}>
            {tell('suggestion.withdraw')}
          </button>
        )}
        <ShowButton {...props} />
        {onAccept && !isOnline && <small>{tell('suggestion.offline')}</small>}
      </div>
      {onClose && isDeciding && <OutcomeForm {...props} onClose={onClose} />}
    </>
  )
}

function OutcomeForm({
  note,
  onNote,
  onClose,
}: Pick<SuggestionCardProps, 'note' | 'onNote'> & Required<Pick<SuggestionCardProps, 'onClose'>>) {
  const tell = useWords(opinionWords)
  const [state, setState] = useState<Disposal>('declined')
  const [isMissing, setMissing] = useState(false)
  const id = useId()
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (note.trim() === '') setMissing(true)
    else onClose(state, note.trim())
  }
  return (
    <form className={styles.form} onSubmit={save} aria-label={tell('suggestion.decision')}>
      <fieldset className={styles.choices}>
        <legend>{tell('suggestion.decision')}</legend>
        {disposals.map((each) => (
          <label key={each}>
            <input type="radio" name={id} checked={state === each} onChange={() => setState(each)} />
            {tell(`suggestion.${each}`)}
          </label>
        ))}
      </fieldset>
      <textarea
        rows={2}
        maxLength={longestBody}
        aria-label={tell('suggestion.note')}
        aria-invalid={isMissing}
        placeholder={tell('suggestion.note')}
        value={note}
        onChange={(event) => {
          setMissing(false)
          onNote(event.target.value)
        }}
      />
      {isMissing && (
        <p role="alert" className={styles.problem}>
          {tell('suggestion.noteNeeded')}
        </p>
      )}
      <div className={styles.actions}>
        <button type="submit" className={styles.primary}>
          {tell('suggestion.save')}
        </button>
      </div>
    </form>
  )
}
