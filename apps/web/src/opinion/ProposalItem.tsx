import { may } from '@zhushi/sync'
import { opinionWords, SuggestionCard, useWords } from '@zhushi/ui'
import { useState } from 'react'
import { toast } from '../frame/toast'
import { online } from '../online'
import { useStore } from '../store'
import { type Desk, draftKey } from '../workspace/desk'
import { useDraft } from '../workspace/draft'
import type { SuggestionDraft } from './draft'
import { acceptedSuggestion, closedSuggestion, withdrawnSuggestion } from './operation'
import type { Proposal } from './proposal'

export interface ProposalItemProps {
  readonly desk: Desk
  readonly proposal: Proposal
  readonly isOpen: boolean
  readonly onOpen: () => void
  readonly onShow: (block: string, offset: number) => void
  readonly onSuggest: (draft: SuggestionDraft) => void
}

/** A suggestion, with what this person may do with it. */
export function ProposalItem({ desk, proposal, isOpen, onOpen, onShow, onSuggest }: ProposalItemProps) {
  const tell = useWords(opinionWords)
  const { suggestion, place, now } = proposal
  const { id, anchor, replacement, reason, by } = suggestion
  const { report, session } = desk
  const { unsent } = useStore(desk.ledger)
  const { connection } = useStore(desk.rooms.notesState)
  const isOnline = useStore(online) && connection === 'open'
  const [note, setNote] = useDraft(`${draftKey(session.user.id, report.id, id)} closing`)
  const [isAccepting, setAccepting] = useState(false)
  const [problem, setProblem] = useState('')
  const isOwn = by.id === session.user.id

  const accept = async () => {
    setAccepting(true)
    setProblem('')
    const refusal = await desk.recordNow(acceptedSuggestion(suggestion))
    setAccepting(false)
    if (refusal) return setProblem(refusal.message)
    if (replacement === '') toast(tell('suggestion.deletedToast', { words: anchor.exact }))
    else toast(tell('suggestion.acceptedToast', { words: replacement }))
  }
  return (
    <SuggestionCard
      suggestion={suggestion}
      now={now}
      isPending={unsent.has(id)}
      isOpen={isOpen}
      onOpen={onOpen}
      {...(place && { onShow: () => onShow(place.block, place.from) })}
      {...(isOwn && {
        onEdit: () => onSuggest({ anchor, replacement, reason, edits: id }),
        onWithdraw: () => void desk.record(withdrawnSuggestion(suggestion)),
      })}
      {...(may(report.role, 'acceptSuggestion') && { onAccept: () => void accept() })}
      {...(may(report.role, 'closeSuggestion') && {
        onClose: (state, why) => void desk.record(closedSuggestion(suggestion, state, why)).then(() => setNote('')),
      })}
      note={note}
      onNote={setNote}
      isOnline={isOnline}
      isAccepting={isAccepting}
      problem={problem}
    />
  )
}
