import { may } from '@zhushi/sync'
import { ClaimCard, useSay } from '@zhushi/ui'
import { useState } from 'react'
import { DismissButton, Dismissed } from '../correct/Dismissal'
import { ReadingBlock } from '../correct/ReadingBlock'
import type { Row } from '../figures/row'
import type { Entry } from '../figures/survey'
import { Confirmation } from '../opinion/Confirmation'
import { Support } from '../opinion/Support'
import { useStore } from '../store'
import styles from './Card.module.css'
import { draftKey } from './desk'
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
  const { giving, onGive } = props
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
      {...(!desk.isSupported(entry) && { onNeedsEvidence: () => onGive('verdict') })}
      evidence={
        <Support
          desk={desk}
          entry={entry}
          giving={giving}
          onGive={onGive}
          onSupported={() => {
            onJudge(entry, 'supported', note.trim())
            setNote('')
          }}
        />
      }
      confirmation={<Confirmation desk={desk} entry={entry} />}
      picked={picked}
      onPick={onPick}
      {...(problem !== undefined && { problem })}
      commentRef={commentRef}
      reading={
        <>
          {entry.isDismissed && <Dismissed desk={desk} entry={entry} />}
          {rows.map((row, at) => (
            <ReadingBlock
              key={row.key}
              desk={desk}
              row={row}
              isEditing={editing === row.key}
              onEdit={(isEditing) => setEditing(isEditing ? row.key : null)}
              {...(at === 0 && { correctRef })}
              {...(at === rows.length - 1 && { extra: <DismissButton desk={desk} entry={entry} /> })}
            />
          ))}
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
