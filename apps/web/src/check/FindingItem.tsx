/** One finding: what it says, its derivation with numbers that lead to their places, and what may be done about it. */
import type { Place, Words } from '@zhushi/check'
import { may } from '@zhushi/sync'
import { findingWords, useSay, useWords } from '@zhushi/ui'
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react'
import button from '../frame/button.module.css'
import form from '../frame/form.module.css'
import { EquationLine } from '../targets/EquationLine'
import type { Desk } from '../workspace/desk'
import { useDraft } from '../workspace/draft'
import styles from './FindingItem.module.css'
import type { Noticed } from './noticed'
import { waived, withdrawnWaiver } from './operation'

export interface FindingItemProps {
  readonly desk: Desk
  readonly noticed: Noticed
  readonly title: Words | undefined
  readonly isNow: boolean
  readonly onChoose: () => void
  readonly onGo: (place: Place) => void
  /** Begins a comment on the figure at the place, with these words. */
  readonly onDiscuss: (place: Place, words: string) => void
  /** Begins a suggestion for the words at the place, with this reason. */
  readonly onSuggest: (place: Place, reason: string) => void
}

const icons = { error: '▲', warn: '△', info: '＝' } as const

export function FindingItem({ desk, noticed, title, isNow, onChoose, onGo, onDiscuss, onSuggest }: FindingItemProps) {
  const { language } = useSay()
  const tell = useWords(findingWords)
  const { finding, waiver, isWaived } = noticed
  const { check, severity, message, equation, mayBeFine, spans } = finding
  const [isOpen, setOpen] = useState(false)
  const { role } = desk.report
  const inWords = ({ zh, en }: Words) => (language === 'en' ? en : zh)
  const place = spans[0]
  const words = tell('discuss.words', { check, message: inWords(message) })
  return (
    <article
      className={styles.item}
      data-severity={severity}
      data-waived={isWaived || undefined}
      data-now={isNow || undefined}
      aria-current={isNow || undefined}
    >
      <header>
        <span className={styles.severity}>
          <span aria-hidden="true">{icons[severity]}</span> {tell(`severity.${severity}`)}
        </span>
        <span className={styles.rule}>
          {check} {title && inWords(title)}
        </span>
      </header>
      <button
        type="button"
        className={styles.message}
        onClick={() => {
          onChoose()
          if (place) onGo(place)
        }}
      >
        {inWords(message)}
      </button>
      {equation && <EquationLine equation={equation} onGo={onGo} />}
      {mayBeFine && (
        <p className={styles.aside}>
          {tell('item.fine')}
          {inWords(mayBeFine)}
        </p>
      )}
      {isWaived && waiver && (
        <p className={styles.waived}>{tell('waive.by', { name: waiver.by.name, reason: waiver.reason })}</p>
      )}
      <div className={styles.acts}>
        {place && may(role, 'addComment') && (
          <button type="button" className={button.quiet} onClick={() => onDiscuss(place, words)}>
            {tell('item.discuss')}
          </button>
        )}
        {place && may(role, 'addSuggestion') && severity !== 'info' && (
          <button type="button" className={button.quiet} onClick={() => onSuggest(place, words)}>
            {tell('item.suggest')}
          </button>
        )}
        {may(role, 'waiveFinding') &&
          (isWaived && waiver ? (
            <button type="button" className={button.quiet} onClick={() => void desk.record(withdrawnWaiver(waiver))}>
              {tell('waive.undo')}
            </button>
          ) : (
            <button type="button" className={button.quiet} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {tell('item.waive')}
            </button>
          ))}
      </div>
      {isOpen && !isWaived && <WaiveForm desk={desk} noticed={noticed} onDone={() => setOpen(false)} />}
    </article>
  )
}

interface WaiveFormProps {
  readonly desk: Desk
  readonly noticed: Noticed
  readonly onDone: () => void
}

/** Why a finding needs nothing. What is being written is kept on this device. Ctrl or ⌘ with Enter sends. */
function WaiveForm({ desk, noticed, onDone }: WaiveFormProps) {
  const tell = useWords(findingWords)
  const id = useId()
  const [reason, write] = useDraft(`${desk.session.user.id} ${desk.report.id} ${noticed.id} waiver`)
  const [isMissing, setMissing] = useState(false)
  const send = (event: Pick<FormEvent, 'preventDefault'>) => {
    event.preventDefault()
    if (reason.trim() === '') return setMissing(true)
    void desk.record(waived(noticed, reason.trim())).then(() => {
      write('')
      onDone()
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) send(event)
  }
  return (
    <form className={styles.form} onSubmit={send}>
      <label htmlFor={id}>{tell('waive.reason')}</label>
      <textarea
        id={id}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
        autoFocus
        rows={2}
        maxLength={500}
        value={reason}
        placeholder={tell('waive.hint')}
        aria-invalid={isMissing || undefined}
        aria-describedby={isMissing ? `${id}-problem` : undefined}
        onChange={(event) => {
          setMissing(false)
          write(event.target.value)
        }}
        onKeyDown={onKeyDown}
      />
      {isMissing && (
        <p id={`${id}-problem`} role="alert" className={form.problem}>
          {tell('waive.needsReason')}
        </p>
      )}
      <button type="submit" className={button.primary}>
        {tell('waive.save')}
      </button>
    </form>
  )
}
