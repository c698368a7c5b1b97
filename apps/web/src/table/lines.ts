/** Lines: what the table shows, one after another. */
import { useSay } from '@zhushi/ui'
import { useMemo } from 'react'
import { type Draft, draftsOf, restored } from '../device'
import type { LostCorrection } from '../figures/corrected'
import type { Row } from '../figures/row'
import type { Entry, Lost, Survey } from '../figures/survey'
import { useStore } from '../store'
import type { Desk } from '../workspace/desk'
import { sectionName } from '../workspace/sectionName'

export type Line =
  | { readonly kind: 'section'; readonly key: string; readonly name: string; readonly hint?: string }
  | { readonly kind: 'row'; readonly key: string; readonly row: Row }
  /** The open card of a figure, with all its rows. */
  | { readonly kind: 'card'; readonly key: string; readonly entry: Entry; readonly rows: readonly Row[] }
  | { readonly kind: 'lost'; readonly key: string; readonly lost: Lost }
  | { readonly kind: 'lostCorrection'; readonly key: string; readonly lost: LostCorrection }
  | { readonly kind: 'stray'; readonly key: string; readonly draft: Draft }

export interface LineSources {
  readonly rows: readonly Row[]
  /** All rows of the figure in hand, and the figure as it is now. */
  readonly inHand: { readonly entry: Entry; readonly rows: readonly Row[] } | null
  /** Whether the rows stand in the order of the text, under the names of their sections. */
  readonly isInTextOrder: boolean
  readonly lost: readonly Lost[]
  readonly lostCorrections: readonly LostCorrection[]
  readonly strays: readonly Draft[]
}

/** The rows, the one in hand as an open card; at the end what has lost its place. */
export function useLines({ rows, inHand, isInTextOrder, lost, lostCorrections, strays }: LineSources): readonly Line[] {
  const { say } = useSay()
  return useMemo(() => {
    const lines: Line[] = []
    let last = ''
    let isOpen = false
    for (const row of rows) {
      const { entry } = row
      const isInHand = entry.row === inHand?.entry.row
      if (isInHand && isOpen) continue
      const name = entry.sections.map((section) => sectionName(section, say)).join(' · ') || say('workspace.opening')
      if (isInTextOrder && name !== last) lines.push({ kind: 'section', key: `section ${row.key}`, name })
      last = name
      isOpen ||= isInHand
      if (isInHand) lines.push({ kind: 'card', key: entry.row, ...inHand })
      else lines.push({ kind: 'row', key: row.key, row })
    }
    if (lost.length + lostCorrections.length + strays.length > 0)
      lines.push({ kind: 'section', key: 'lost', name: say('workspace.lostTitle'), hint: say('workspace.lostHint') })
    for (const each of lost) lines.push({ kind: 'lost', key: `lost ${each.record.id}`, lost: each })
    for (const each of lostCorrections)
      lines.push({ kind: 'lostCorrection', key: `lost ${each.correction.id}`, lost: each })
    for (const draft of strays) lines.push({ kind: 'stray', key: `stray ${draft.claim} ${draft.kind}`, draft })
    return lines
  }, [rows, inHand, isInTextOrder, lost, lostCorrections, strays, say])
}

/** Drafts about figures that no entry is any more. */
export function useStrays({ session, report }: Desk, survey: Survey): readonly Draft[] {
  const version = useStore(restored)
  return useMemo(() => {
    if (survey.entries.length === 0 || version < 0) return []
    const known = new Set([...survey.byRow.values()].flatMap(({ id, claim }) => [id, claim]))
    return draftsOf(`${session.user.id} ${report.id}`).filter(({ claim }) => !known.has(claim))
  }, [session, report, survey, version])
}
