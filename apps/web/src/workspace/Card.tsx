import { describe } from '@zhushi/anchor'
import { correctionIdOf } from '@zhushi/annotation'
import { may } from '@zhushi/sync'
import { ClaimCard, useSay } from '@zhushi/ui'
import { useState } from 'react'
import { ReadingBlock } from '../correct/ReadingBlock'
import type { Row } from '../figures/row'
import type { Entry } from '../figures/survey'
import button from '../frame/button.module.css'
import { toast } from '../frame/toast'
import { useStore } from '../store'
import styles from './Card.module.css'
import { type Desk, draftKey } from './desk'
import { useDraft } from './draft'
import type { PanelProps } from './Panel'
import { sectionName } from './sectionName'

export interface CardProps extends PanelProps {
  readonly entry: Entry
  /** The claims of the figure. */
  readonly rows: readonly Row[]
}

/** The open card of the figure in hand, with its drafts. */
export function Card(props: CardProps) {
  const { desk, survey, entry, rows, picked, problem, onPick, onStep, onSelect, onJudge, commentRef, correctRef } =
    props
  const { say } = useSay()
  const { unsent } = useStore(desk.ledger)
  const key = draftKey(desk.session.user.id, desk.report.id, entry.id)
  const [draft, setDraft] = useDraft(`${key} comment`)
  const [note, setNote] = useDraft(`${key} note`)
  const [editing, setEditing] = useState<string | null>(null)
  const section = entry.sections.at(-1)
  const { role } = desk.report

  return (
    <ClaimCard
      figure={entry.figure}
      context={entry.context}
      place={say('workspace.figureAt', {
        section: section ? sectionName(section, say) : say('workspace.opening'),
        index: entry.index + 1,
        all: survey.entries.length,
      })}
      standing={entry.standing}
      verdict={entry.record?.verdict ?? null}
      {...(entry.record && { oldQuote: entry.record.anchor.exact })}
      comments={entry.comments}
      pending={unsent}
      mayComment={may(role, 'addComment')}
      mayJudge={may(role, 'setVerdict')}
      draft={draft}
      onDraft={setDraft}
      onComment={(body) => {
        // The draft goes once the comment is safely on this device, not before.
        void desk.comment(entry, body).then(() => setDraft(''))
      }}
      note={note}
      onNote={setNote}
      onVerdict={(kind, written) => {
        onJudge(entry, kind, written)
        setNote('')
      }}
      picked={picked}
      onPick={onPick}
      {...(problem !== undefined && { problem })}
      commentRef={commentRef}
      reading={
        <>
          {rows.map((row, at) => (
            <ReadingBlock
              key={row.key}
              desk={desk}
              row={row}
              isEditing={editing === row.key}
              onEdit={(isEditing) => setEditing(isEditing ? row.key : null)}
              {...(at === 0 && { correctRef })}
            />
          ))}
          <Dismissal desk={desk} entry={entry} />
        </>
      }
      controls={
        <span className={styles.controls}>
          <button type="button" aria-label={say('workspace.previous')} aria-keyshortcuts="k" onClick={() => onStep(-1)}>
            ↑
          </button>
          <button type="button" aria-label={say('workspace.next')} aria-keyshortcuts="j" onClick={() => onStep(1)}>
            ↓
          </button>
          <button type="button" aria-label={say('action.close')} onClick={() => onSelect(null)}>
            ×
          </button>
        </span>
      }
    />
  )
}

/** Setting a figure aside as none, and taking that back. */
function Dismissal({ desk, entry }: { readonly desk: Desk; readonly entry: Entry }) {
  const { say } = useSay()
  const { block, figure, corrections, isDismissed } = entry
  const quote = figure.text
  const withdraw = (ids: readonly string[]) =>
    void desk.withdraw(ids).then(() => toast(say('correct.restored', { quote })))
  const dismiss = () =>
    void desk.dismiss(entry).then(() => {
      const id = correctionIdOf(describe(block, figure.from, figure.to))
      toast(say('correct.dismissed', { quote }), 'news', { label: say('correct.undo'), onAct: () => withdraw([id]) })
    })
  const standing = corrections.filter(({ correction, isChanged }) => correction.action === 'dismiss' && !isChanged)
  const isAdded = corrections.some(({ correction, isChanged }) => correction.action === 'add' && !isChanged)
  if (isDismissed)
    return (
      <p className={styles.dismissed}>
        {say('correct.isDismissed', { name: standing[0]?.correction.by.name ?? '' })}
        {may(desk.report.role, 'withdrawCorrection') && (
          <button
            type="button"
            className={button.plain}
            onClick={() => withdraw(standing.map(({ correction }) => correction.id))}
          >
            {say('correct.restore')}
          </button>
        )}
      </p>
    )
  if (isAdded || !may(desk.report.role, 'setCorrection')) return null
  return (
    <button type="button" className={`${button.quiet} ${styles.dismiss}`} onClick={dismiss}>
      {say('correct.dismiss')}
    </button>
  )
}
