/**
 * The evidence on a claim: what was given, and the form in which more is given.
 *
 * What is being written belongs to the caller, so that nothing is lost when the card closes.
 */
import { type Evidence, isWebAddress, longestBody, longestTitle, type Stance } from '@zhushi/annotation'
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { type OpinionKey, opinionWords } from '../strings/opinion.js'
import { momentOf } from '../strings/time.js'
import { useSay, useWords } from '../text.js'
import styles from './opinion.module.css'

/** What a person fills in. */
export type EvidenceFields = Pick<Evidence, 'stance' | 'title' | 'publisher' | 'date' | 'quote' | 'url'>

export const noEvidence: EvidenceFields = {
  stance: 'supports',
  title: '',
  publisher: '',
  date: '',
  quote: '',
  url: '',
}

export interface EvidenceBlockProps {
  /** Oldest first; what was withdrawn is shown as such. */
  readonly evidence: readonly Evidence[]
  /** Ids of what the server does not have yet. */
  readonly pending?: ReadonlySet<string>
  /** Id of the reader, who may withdraw their own. */
  readonly me: string
  readonly mayAdd: boolean
  readonly draft: EvidenceFields
  readonly onDraft: (draft: EvidenceFields) => void
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  /** The form is filled in for the sake of 属实, which is recorded with it. */
  readonly isForVerdict?: boolean
  /** 属实 stands, and nothing speaks for it any more. */
  readonly isMissing?: boolean
  readonly onAdd: (fields: EvidenceFields) => void
  readonly onWithdraw: (evidence: Evidence) => void
}

export function EvidenceBlock(props: EvidenceBlockProps) {
  const { evidence, isOpen, onOpen, mayAdd } = props
  const tell = useWords(opinionWords)
  return (
    <section className={styles.block} aria-label={tell('evidence.title')}>
      <h4 className={styles.title}>
        {tell('evidence.title')}
        {mayAdd && !isOpen && (
          <button type="button" className={styles.button} aria-keyshortcuts="e" onClick={() => onOpen(true)}>
            ＋{tell('evidence.add')}
          </button>
        )}
      </h4>
      {props.isMissing && <p className={styles.notice}>{tell('evidence.gone')}</p>}
      {evidence.length === 0 && !isOpen && <p className={styles.soft}>{tell('evidence.none')}</p>}
      <ul className={styles.list}>
        {evidence.map((each) => (
          <EvidenceItem
            key={each.id}
            evidence={each}
            isPending={props.pending?.has(each.id) ?? false}
            {...(each.by.id === props.me && { onWithdraw: () => props.onWithdraw(each) })}
          />
        ))}
      </ul>
      {isOpen && <EvidenceForm {...props} />}
    </section>
  )
}

interface ItemProps {
  readonly evidence: Evidence
  readonly isPending: boolean
  readonly onWithdraw?: () => void
}

function EvidenceItem({ evidence, isPending, onWithdraw }: ItemProps) {
  const { language } = useSay()
  const tell = useWords(opinionWords)
  const { stance, title, publisher, date, quote, url, by, at, withdrawn } = evidence
  const from = [publisher, date].filter((part) => part !== '').join('，')
  return (
    <li className={styles.item} data-withdrawn={withdrawn ? true : undefined}>
      <div className={styles.head}>
        <span className={styles.tag} data-tone={withdrawn ? 'quiet' : stance === 'supports' ? 'good' : 'bad'}>
          {tell(`evidence.${stance}`)}
        </span>
        <b>{title}</b>
        {from !== '' && <small>{from}</small>}
      </div>
      <blockquote>{quote}</blockquote>
      {isWebAddress(url) && (
        <p>
          <a href={url} target="_blank" rel="noopener noreferrer nofollow">
            {url}
          </a>
        </p>
      )}
      <div className={styles.actions}>
        <small>
          {by.name} · {isPending ? tell('evidence.pending') : momentOf(at, language)}
        </small>
        {withdrawn && <small>{tell('evidence.withdrawn', { name: withdrawn.by.name })}</small>}
        {onWithdraw && !withdrawn && (
          <button type="button" className={styles.button} onClick={onWithdraw}>
            {tell('evidence.withdraw')}
          </button>
        )}
      </div>
    </li>
  )
}

const stanceChoices: readonly Stance[] = ['supports', 'opposes']

function EvidenceForm({ draft, onDraft, onAdd, onOpen, isForVerdict = false }: EvidenceBlockProps) {
  const { say } = useSay()
  const tell = useWords(opinionWords)
  const [problem, setProblem] = useState<Problem | null>(null)
  const first = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => first.current?.focus(), [])

  const write = (change: Partial<EvidenceFields>) => {
    setProblem(null)
    onDraft({ ...draft, ...change })
  }
  const save = (event: Pick<FormEvent, 'preventDefault'>) => {
    event.preventDefault()
    const found = problemIn(draft, isForVerdict)
    if (found) setProblem(found)
    else onAdd(draft)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(event)
    if (event.key !== 'Escape') return
    event.preventDefault()
    onOpen(false)
  }
  const field = (name: 'title' | 'publisher' | 'date' | 'url', label: OpinionKey, hint?: OpinionKey) => ({
    'aria-label': tell(label),
    'aria-invalid': problem?.field === name,
    'aria-describedby': problem?.field === name ? `${id} problem` : undefined,
    value: draft[name],
    autoComplete: 'off',
    placeholder: hint && tell(hint),
    onChange: (event: { readonly target: { readonly value: string } }) => write({ [name]: event.target.value }),
  })
  return (
    <form className={styles.form} aria-label={tell('evidence.add')} onSubmit={save} onKeyDown={onKeyDown} noValidate>
      {isForVerdict && (
        <p className={styles.notice} role="status">
          {tell('evidence.needed')}
        </p>
      )}
      <fieldset className={styles.choices}>
        <legend>{tell('evidence.stance')}</legend>
        {stanceChoices.map((stance) => (
          <label key={stance}>
            <input
              type="radio"
              name={`${id} stance`}
              checked={draft.stance === stance}
              onChange={() => write({ stance })}
            />
            {tell(`evidence.${stance}`)}
          </label>
        ))}
      </fieldset>
      <label>
        <span>{tell('evidence.source')}</span>
        <input ref={first} maxLength={longestTitle} {...field('title', 'evidence.source', 'evidence.sourceHint')} />
      </label>
      <label>
        <span>{tell('evidence.quote')}</span>
        <textarea
          rows={2}
          maxLength={longestBody}
          aria-label={tell('evidence.quote')}
          aria-invalid={problem?.field === 'quote'}
          placeholder={tell('evidence.quoteHint')}
          value={draft.quote}
          onChange={(event) => write({ quote: event.target.value })}
        />
      </label>
      <label className={styles.half}>
        <span>{tell('evidence.publisher')}</span>
        <input maxLength={longestTitle} {...field('publisher', 'evidence.publisher')} />
      </label>
      <label className={styles.half}>
        <span>{tell('evidence.date')}</span>
        <input maxLength={40} {...field('date', 'evidence.date')} />
      </label>
      <label>
        <span>{tell('evidence.url')}</span>
        <input inputMode="url" maxLength={2000} {...field('url', 'evidence.url')} />
      </label>
      {problem && (
        <p id={`${id} problem`} role="alert" className={styles.problem}>
          {tell(problem.says)}
        </p>
      )}
      <div className={styles.actions}>
        <button type="submit" className={styles.primary}>
          {tell(isForVerdict ? 'evidence.saveAndJudge' : 'evidence.save')}
        </button>
        <button type="button" className={styles.button} onClick={() => onOpen(false)}>
          {say('action.cancel')}
        </button>
      </div>
    </form>
  )
}

interface Problem {
  readonly field: keyof EvidenceFields
  readonly says: OpinionKey
}

function problemIn({ title, quote, url, stance }: EvidenceFields, isForVerdict: boolean): Problem | null {
  if (title.trim() === '') return { field: 'title', says: 'evidence.missingTitle' }
  if (quote.trim() === '') return { field: 'quote', says: 'evidence.missingQuote' }
  if (url.trim() !== '' && !isWebAddress(url.trim())) return { field: 'url', says: 'evidence.badUrl' }
  if (isForVerdict && stance !== 'supports') return { field: 'stance', says: 'evidence.opposesNow' }
  return null
}
