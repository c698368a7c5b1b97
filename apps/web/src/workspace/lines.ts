/** Lines: what the list of figures shows, one after another. */
import { useSay } from '@zhushi/ui'
import { useMemo } from 'react'
import { type Draft, draftsOf, restored } from '../device'
import type { Entry, Lost, Survey } from '../figures/survey'
import { useStore } from '../store'
import type { Desk } from './desk'
import { sectionName } from './sectionName'

export type Line =
  | { readonly kind: 'section'; readonly key: string; readonly name: string; readonly hint?: string }
  | { readonly kind: 'entry'; readonly key: string; readonly entry: Entry }
  | { readonly kind: 'lost'; readonly key: string; readonly lost: Lost }
  | { readonly kind: 'stray'; readonly key: string; readonly draft: Draft }

/** The figures under the names of their sections; at the end what has lost its place. */
export function useLines(entries: readonly Entry[], lost: readonly Lost[], strays: readonly Draft[]): readonly Line[] {
  const { say } = useSay()
  return useMemo(() => {
    const lines: Line[] = []
    let last = ''
    for (const entry of entries) {
      const name = entry.sections.map((section) => sectionName(section, say)).join(' · ') || say('workspace.opening')
      if (name !== last) lines.push({ kind: 'section', key: `section ${entry.row}`, name })
      last = name
      lines.push({ kind: 'entry', key: entry.row, entry })
    }
    if (lost.length + strays.length > 0)
      lines.push({ kind: 'section', key: 'lost', name: say('workspace.lostTitle'), hint: say('workspace.lostHint') })
    for (const each of lost) lines.push({ kind: 'lost', key: `lost ${each.record.id}`, lost: each })
    for (const draft of strays) lines.push({ kind: 'stray', key: `stray ${draft.claim} ${draft.kind}`, draft })
    return lines
  }, [entries, lost, strays, say])
}

/** Drafts about figures that no entry is any more. */
export function useStrays({ session, report }: Desk, survey: Survey): readonly Draft[] {
  const version = useStore(restored)
  return useMemo(() => {
    if (survey.entries.length === 0 || version < 0) return []
    const known = new Set(survey.entries.flatMap(({ id, claim }) => [id, claim]))
    return draftsOf(`${session.user.id} ${report.id}`).filter(({ claim }) => !known.has(claim))
  }, [session, report, survey, version])
}
