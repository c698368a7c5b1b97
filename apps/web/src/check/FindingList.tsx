/** What the checks noticed, by severity, with what was examined and what agrees. */
import type { Severity } from '@zhushi/check'
import { Chips, EmptyState, findingWords, useSay, useWords } from '@zhushi/ui'
import { useMemo } from 'react'
import type { Survey } from '../figures/survey'
import button from '../frame/button.module.css'
import { VirtualList } from '../frame/VirtualList'
import { useStore } from '../store'
import type { Desk } from '../workspace/desk'
import type { Look, LookChange } from '../workspace/look'
import { Examined } from './Examined'
import { FindingItem, type FindingItemProps } from './FindingItem'
import styles from './FindingList.module.css'
import { isListed, kinds, type Noticed, type NoticedKind } from './noticed'

export interface FindingListProps extends Pick<FindingItemProps, 'desk' | 'onGo' | 'onDiscuss' | 'onSuggest'> {
  readonly desk: Desk
  readonly survey: Survey
  readonly noticed: readonly Noticed[]
  readonly look: Look
  readonly onLook: (change: LookChange) => void
}

export function FindingList(props: FindingListProps) {
  const { desk, survey, noticed, look, onLook } = props
  const { say } = useSay()
  const tell = useWords(findingWords)
  const state = useStore(desk.checks.state)
  const chosen = look.kind ?? 'all'
  const shown = useMemo(() => noticed.filter((each) => isListed(each, chosen)), [noticed, chosen])
  const label = (kind: NoticedKind) =>
    kind === 'all' ? tell('filter.all') : kind === 'waived' ? tell('filter.waived') : tell(`severity.${kind}`)

  if (state.kind === 'failed')
    return (
      <EmptyState title={tell('state.failed')}>
        <button type="button" className={button.plain} onClick={desk.checks.retry}>
          {say('action.retry')}
        </button>
      </EmptyState>
    )
  if (state.kind === 'working')
    return (
      <p role="status" className={styles.notice}>
        {tell('state.working')}
      </p>
    )
  const titles = new Map(state.checked.examined.map(({ id, title }) => [id, title]))
  return (
    <VirtualList
      label={say('workspace.findings')}
      items={shown}
      keyOf={({ id }) => id}
      guess={({ finding }) => (finding.equation ? 190 : 130)}
      paddingStart={4}
      chosen={shown.findIndex(({ id }) => id === look.finding)}
      choice={look.finding ?? ''}
      draw={(each) => (
        <div className={styles.line}>
          {isFirstOfKind(shown, each) && <h3 className={styles.kind}>{label(kindOf(each))}</h3>}
          <FindingItem
            {...props}
            noticed={each}
            title={titles.get(each.finding.check)}
            isNow={each.id === look.finding}
            onChoose={() => onLook({ finding: each.id })}
          />
        </div>
      )}
    >
      <div className={styles.head}>
        <Chips<NoticedKind>
          label={tell('filter.label')}
          chips={kinds.map((key) => ({
            key,
            label: label(key),
            count: noticed.filter((each) => isListed(each, key)).length,
          }))}
          chosen={chosen}
          onChoose={(kind) => onLook({ kind: kind === 'all' ? undefined : kind, finding: undefined })}
        />
        {state.isStale && (
          <p role="status" className={styles.renewing}>
            {tell('state.renewing')}
          </p>
        )}
      </div>
      {shown.length === 0 && (
        <EmptyState title={tell(chosen === 'all' ? 'zero.title' : 'zero.filtered')}>
          {chosen !== 'all' && (
            <button type="button" className={button.plain} onClick={() => onLook({ kind: undefined })}>
              {tell('zero.showAll')}
            </button>
          )}
        </EmptyState>
      )}
      <Examined checked={state.checked} figures={survey.entries.length} titles={titles} onGo={props.onGo} />
    </VirtualList>
  )
}

function kindOf({ finding, isWaived }: Noticed): Severity | 'waived' {
  return isWaived ? 'waived' : finding.severity
}

function isFirstOfKind(shown: readonly Noticed[], each: Noticed): boolean {
  const at = shown.indexOf(each)
  const before = shown[at - 1]
  return before === undefined || kindOf(before) !== kindOf(each)
}
