/** The open card of the picked figure. What is being written stays until the server has it. */
import { isSupported, type VerdictKind } from '@zhushi/annotation'
import { may, type Role } from '@zhushi/sync'
import { ClaimCard, EvidenceBlock, type EvidenceFields, noEvidence } from '@zhushi/ui'
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
const drafts = new Map<
  string,
  { readonly comment: string; readonly note?: string; readonly evidence?: EvidenceFields }
>()

export function FigureCard({ desk, state, row, role }: CardProps) {
  const [draft, setDraft] = useState(drafts.get(row.id)?.comment ?? '')
  const [note, setNote] = useState(drafts.get(row.id)?.note ?? row.record?.verdict?.note ?? '')
  const [fields, setFields] = useState(drafts.get(row.id)?.evidence ?? noEvidence)
  const [giving, setGiving] = useState<'evidence' | 'verdict' | null>(drafts.get(row.id)?.evidence ? 'evidence' : null)
  const isProven = isSupported(row.evidence, row.record?.id ?? '')
  const keepDraft = (comment: string) => {
    setDraft(comment)
    drafts.set(row.id, { ...drafts.get(row.id), comment })
  }
  const keepNote = (text: string) => {
    setNote(text)
    drafts.set(row.id, { ...drafts.get(row.id), comment: draft, note: text })
  }
  const onComment = async (body: string) => {
    if (await desk.comment(row, body)) keepDraft('')
  }
  const onVerdict = async (kind: VerdictKind, why: string) => {
    if (await desk.judge(row, kind, why)) drafts.delete(row.id)
  }
  const keepFields = (evidence: EvidenceFields) => {
    setFields(evidence)
    drafts.set(row.id, { ...drafts.get(row.id), comment: draft, evidence })
  }
  const dropFields = () => {
    setFields(noEvidence)
    setGiving(null)
    const { evidence: _evidence, ...rest } = drafts.get(row.id) ?? { comment: draft }
    drafts.set(row.id, rest)
  }
  const onEvidence = async (given: EvidenceFields) => {
    const isForVerdict = giving === 'verdict'
    if (!(await desk.addEvidence(row, given))) return
    dropFields()
    if (isForVerdict) await onVerdict('supported', note.trim())
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
      {...(!isProven && { onNeedsEvidence: () => setGiving('verdict') })}
      evidence={
        row.reference && (
          <EvidenceBlock
            evidence={row.evidence}
            me={state.device?.user.id ?? ''}
            mayAdd={role !== null && may(role, 'addEvidence')}
            draft={fields}
            onDraft={keepFields}
            isOpen={giving !== null}
            onOpen={(isOpen) => (isOpen ? setGiving('evidence') : dropFields())}
            isForVerdict={giving === 'verdict'}
            isMissing={row.standing === 'supported' && !isProven}
            onAdd={(given) => void onEvidence(given)}
            onWithdraw={(each) => void desk.withdrawEvidence(each)}
          />
        )
      }
    />
  )
}
