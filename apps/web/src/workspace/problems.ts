/**
 * Problems: operations that the server would not take. What the person had written goes back into its draft, so that
 * nothing is lost; the reason is shown on the card, or as a toast.
 */
import { claimIdOf, type Operation } from '@zhushi/annotation'
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
      if (entry.problem?.kind === 'refused' || isCorrection(entry.operation)) toast(told(entry, say), 'problem')
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

function claimOf({ operation, problem }: OutboxEntry): string {
  if (operation.kind === 'setCorrection') return claimIdOf(operation.anchor)
  if (operation.kind === 'withdrawCorrection') return operation.id
  return problem?.current?.id ?? operation.claim.id
}

function isCorrection(operation: Operation) {
  return operation.kind === 'setCorrection' || operation.kind === 'withdrawCorrection'
}

function told({ operation, problem }: OutboxEntry, say: Say): string {
  if (isCorrection(operation)) return problem?.kind === 'conflict' ? say('correct.conflict') : (problem?.message ?? '')
  if (problem?.kind === 'conflict')
    return say('verdict.conflict', { verdict: say(`verdict.${problem.current?.verdict?.kind ?? 'unchecked'}`) })
  const kind = say(operation.kind === 'addComment' ? 'comment.title' : 'verdict.legend')
  return say('workspace.queueProblem', { kind, message: problem?.message ?? '' })
}

function restoreDraft({ session, report }: Desk, entry: OutboxEntry): void {
  const { operation } = entry
  if (operation.kind === 'withdrawCorrection') return
  if (operation.kind === 'setCorrection') {
    const key = `${draftKey(session.user.id, report.id, claimIdOf(operation.anchor))} reading`
    const fields = Object.fromEntries(Object.entries(operation.slots).map(([name, slot]) => [name, String(slot)]))
    const draft = draftFor(operation.claim ?? '', fields)
    if (Object.keys(fields).length > 0 && draftOf(key) === '') keepDraft(key, draft, true)
    return
  }
  const [kind, text] = operation.kind === 'addComment' ? ['comment', operation.body] : ['note', operation.note]
  const key = `${draftKey(session.user.id, report.id, claimOf(entry))} ${kind}`
  if (text !== '' && draftOf(key) === '') keepDraft(key, text, true)
}
