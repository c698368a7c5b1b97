import type { VerdictKind } from '@zhushi/annotation'
import type { Place as Passage } from '@zhushi/check'
import { learnPanelStrings, PeopleUnits, useSay } from '@zhushi/ui'
import { type Ref, Suspense } from 'react'
import type { Place } from '../correct/operation'
import type { Row } from '../figures/row'
import type { Entry, Survey } from '../figures/survey'
import { part } from '../frame/part'
import { Tabs } from '../frame/Tabs'
import type { SuggestionDraft } from '../opinion/draft'
import type { Giving } from '../opinion/Support'
import { useUnits } from '../people/units'
import { useRevisions } from '../revisions/revisions'
import { useStore } from '../store'
import { ClaimTable } from '../table/ClaimTable'
import type { Desk } from './desk'
import type { Look, LookChange } from './look'
import styles from './Panel.module.css'

learnPanelStrings()

const FindingList = part(async () => (await import('../check/FindingList')).FindingList)
const RevisionPane = part(async () => (await import('../revisions/RevisionPane')).RevisionPane)
const OpinionList = part(async () => (await import('../opinion/OpinionList')).OpinionList)

// Fetched before they are asked for: without a connection they could not be, and what people want to say would have no place.
for (const fetched of [
  import('../check/FindingList'),
  import('../opinion/OpinionList'),
  import('../opinion/SelectionBar'),
  import('../opinion/SuggestDialog'),
  import('../correct/AddDialog'),
])
  fetched.catch(() => {})

export interface PanelProps {
  readonly desk: Desk
  readonly survey: Survey
  /** Every row, and those that the filters let through, in the order of the text. */
  readonly rows: readonly Row[]
  readonly listed: readonly Row[]
  readonly look: Look
  readonly inHand: Entry | null
  readonly picked: VerdictKind | null
  readonly onPick: (kind: VerdictKind | null) => void
  readonly problem: string | undefined
  readonly commentRef: Ref<HTMLTextAreaElement>
  readonly searchRef: Ref<HTMLInputElement>
  readonly correctRef: Ref<HTMLButtonElement>
  readonly onLook: (change: LookChange) => void
  readonly onSelect: (entry: Entry | null, where?: 'text' | 'list') => void
  readonly onJudge: (entry: Entry, kind: VerdictKind, note: string) => void
  readonly onStep: (by: 1 | -1) => void
  /** A missed figure is to be added: at that place, or at words still to be copied. */
  readonly onAdd: (place: Place | null) => void
  /** What the form for evidence is open for. */
  readonly giving: Giving
  readonly onGive: (giving: Giving) => void
  /** Brings a place of the text into sight. */
  readonly onShow: (block: string, offset: number) => void
  readonly onSuggest: (draft: SuggestionDraft) => void
  /** Shows a place of the text, and lights it up. */
  readonly onGo: (place: Passage) => void
  readonly onDiscuss: (place: Passage, words: string) => void
  readonly onReword: (place: Passage, reason: string) => void
  readonly onClose: () => void
}

/** The right side: claims and comments, in tabs; on a tablet a sheet from below. Spread out, it lies over the text. */
export function Panel(props: PanelProps) {
  const { desk, survey, look, onLook, onSelect, onClose } = props
  const proposals = useStore(desk.proposals)
  const noticed = useStore(desk.noticed)
  const { say } = useSay()
  const revisions = useRevisions(desk).filter(({ removed }) => removed === null).length
  const units = useUnits(desk.report.id)
  const isWide = look.wide !== undefined && look.tab === undefined
  return (
    <PeopleUnits value={units}>
      <aside className={styles.panel} data-wide={isWide || undefined} aria-label={say('workspace.panel')}>
        <Tabs
          label={say('workspace.panel')}
          chosen={look.tab ?? 'figures'}
          onChoose={(tab) =>
            onLook({
              tab: tab === 'figures' ? undefined : tab,
              opinion: undefined,
              finding: undefined,
              revision: undefined,
              against: undefined,
            })
          }
          tabs={[
            {
              key: 'figures',
              label: say('workspace.figures'),
              count: survey.entries.length,
              content: () => <ClaimTable {...props} />,
            },
            {
              key: 'findings',
              label: say('workspace.findings'),
              count: noticed.filter(({ finding, isWaived }) => !isWaived && finding.severity !== 'info').length,
              content: () => (
                <Suspense>
                  <FindingList {...props} noticed={noticed} onSuggest={props.onReword} />
                </Suspense>
              ),
            },
            {
              key: 'comments',
              label: say('workspace.comments'),
              count:
                survey.remarks.length + proposals.filter(({ suggestion }) => suggestion.state !== 'withdrawn').length,
              content: () => (
                <Suspense>
                  <OpinionList {...props} onSelect={(entry) => onSelect(entry, 'text')} />
                </Suspense>
              ),
            },
            {
              key: 'revisions',
              label: say('workspace.revisions'),
              count: revisions,
              content: () => (
                <Suspense>
                  <RevisionPane desk={desk} blocks={survey.blocks} look={look} onLook={onLook} onGo={props.onGo} />
                </Suspense>
              ),
            },
          ]}
          extra={
            <button type="button" className={styles.close} aria-label={say('action.close')} onClick={onClose}>
              ×
            </button>
          }
        />
      </aside>
    </PeopleUnits>
  )
}
