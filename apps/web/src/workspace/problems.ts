/**
 * Problems: operations that the server would not take. What the person had written goes back into its draft, so that
 * nothing is lost; the reason is shown on the card, or as a toast.
 */
import { claimIdOf, type OperationKind } from '@zhushi/annotation'
import type { OutboxEntry } from '@zhushi/sync'
import { type Say, useSay } from '@zhushi/ui'
import { useEffect, useMemo, useState } from 'react'
import { draftFor } from '../correct/draft'
import { draftOf, keepDraft } from '../device'
import { toast } from '../frame/toast'
import { outboxOf, outboxState } from '../outbox'
import { useStore } from '../store'
import { type Desk, draftKey } from './desk'

export interface Problems {
  of(claim: string): string | undefined
  forget(claim: string): void
}

export function useProblems(desk: Desk): Problems {
  const { say } = useSay()
  const [messages, setMessages] = useState<ReadonlyMap<string, string>>(new Map())
  const { problems } = useStore(outboxState)

  useEffect(() => {
    const own = problems.filter(({ report }) => report === desk.report.id)
    if (own.length === 0) return
    for (const entry of own) restoreDraft(desk, entry)
    setMessages((before) => new Map([...before, ...own.map((entry) => [claimOf(entry), told(entry, say)] as const)]))
    for (const entry of own)
      if (entry.problem?.kind === 'refused' || !onCard.has(entry.operation.kind)) toast(told(entry, say), 'problem')
    void outboxOf(desk.session.user.id).then((outbox) => Promise.all(own.map(({ id }) => outbox.dismiss(id))))
  }, [problems, desk, say])

  return useMemo(
    () => ({
      of: (claim) => messages.get(claim),
      forget: (claim) =>
        setMessages((before) => (before.has(claim) ? new Map([...before].filter(([id]) => id !== claim)) : before)),
    }),
    [messages],
  )
}

/** The claim that an operation is about; empty where it is about none. */
function claimOf({ operation, problem }: OutboxEntry): string {
  if (operation.kind === 'setCorrection') return claimIdOf(operation.anchor)
  if (operation.kind === 'signOff') return operation.claim
  if (!('claim' in operation) || typeof operation.claim === 'string') return ''
  return problem?.current?.id ?? operation.claim.id
}

/** Operations whose trouble is told on the card of their claim; that of any other is told at once, as a toast. */
const onCard: ReadonlySet<OperationKind> = new Set(['addComment', 'setVerdict', 'signOff'])

function told({ operation, problem }: OutboxEntry, say: Say): string {
  const message = problem?.message ?? ''
  const isConflict = problem?.kind === 'conflict'
  switch (operation.kind) {
    case 'setCorrection':
    case 'withdrawCorrection':
      return isConflict ? say('correct.conflict') : message
    case 'setVerdict':
      return isConflict
        ? say('verdict.conflict', { verdict: say(`verdict.${problem.current?.verdict?.kind ?? 'unchecked'}`) })
        : say('workspace.queueProblem', { kind: say('verdict.legend'), message })
    case 'addComment':
      return say('workspace.queueProblem', { kind: say('comment.title'), message })
    default:
      return message
  }
}

/** Puts what was written back where it was written, unless something else is being written there. */
function restoreDraft({ session, report }: Desk, entry: OutboxEntry): void {
  const [about, kind, words] = writtenIn(entry)
  const key = `${draftKey(session.user.id, report.id, about)} ${kind}`
  if (words !== '' && draftOf(key) === '') keepDraft(key, words, true)
}

/** What was written in an operation, as a draft of it is kept: of what, of which kind, and the words; empty for none. */
function writtenIn(entry: OutboxEntry): readonly [about: string, kind: string, words: string] {
  const { operation, problem } = entry
  switch (operation.kind) {
    case 'addComment':
      return [claimOf(entry), 'comment', operation.body]
    case 'setVerdict':
      return [claimOf(entry), 'note', operation.note]
    case 'setCorrection': {
      const fields = Object.fromEntries(Object.entries(operation.slots).map(([name, slot]) => [name, String(slot)]))
      const isEmpty = Object.keys(fields).length === 0
      return [claimOf(entry), 'reading', isEmpty ? '' : draftFor(operation.claim ?? '', fields)]
    }
    case 'addEvidence': {
      const { stance, title, publisher, date, quote, url } = operation
      return [claimOf(entry), 'evidence', JSON.stringify({ stance, title, publisher, date, quote, url })]
    }
    case 'addSuggestion': {
      const { anchor, replacement, reason } = operation
      return ['-', 'suggestion', JSON.stringify({ anchor, replacement, reason })]
    }
    case 'editSuggestion': {
      const { id: edits, replacement, reason } = operation
      const anchor = problem?.suggestion?.anchor
      return ['-', 'suggestion', anchor ? JSON.stringify({ anchor, replacement, reason, edits }) : '']
    }
    case 'closeSuggestion':
      return [operation.id, 'closing', operation.note]
    default:
      return ['', '', '']
  }
}
