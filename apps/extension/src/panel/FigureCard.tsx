/** The open card of the picked figure. What is being written stays until the server has it. */
import type { VerdictKind } from '@zhushi/annotation'
import { may, type Role } from '@zhushi/sync'
import { ClaimCard } from '@zhushi/ui'
import { useState } from 'react'
import type { Row } from '../hub/row'
import type { Desk, DeskState } from './desk'

interface CardProps {
  readonly desk: Desk
  readonly state: DeskState
  readonly row: Row
  readonly role: Role | null
}

/** Drafts by figure: they outlive the card, and a figure picked again has its own. */
const drafts = new Map<string, { readonly comment: string; readonly note?: string }>()

export function FigureCard({ desk, state, row, role }: CardProps) {
  const [draft, setDraft] = useState(drafts.get(row.id)?.comment ?? '')
  const [note, setNote] = useState(drafts.get(row.id)?.note ?? row.record?.verdict?.note ?? '')
  const keepDraft = (comment: string) => {
    setDraft(comment)
    drafts.set(row.id, { ...drafts.get(row.id), comment })
  }
  const keepNote = (text: string) => {
    setNote(text)
    drafts.set(row.id, { comment: draft, note: text })
  }
  const onComment = async (body: string) => {
    if (await desk.comment(row, body)) keepDraft('')
  }
  const onVerdict = async (kind: VerdictKind, why: string) => {
    if (await desk.judge(row, kind, why)) drafts.delete(row.id)
  }
  return (
    <ClaimCard
      figure={row.figure}
      context={row.context}
      place={row.section}
      standing={row.standing}
      verdict={row.record?.verdict ?? null}
      {...(row.record && { oldQuote: row.record.anchor.exact })}
      comments={row.comments}
      mayComment={role !== null && may(role, 'addComment')}
      mayJudge={role !== null && may(role, 'setVerdict')}
      draft={draft}
      onDraft={keepDraft}
      onComment={(body) => void onComment(body)}
      note={note}
      onNote={keepNote}
      onVerdict={(kind, why) => void onVerdict(kind, why)}
      problem={state.problem}
    />
  )
}
