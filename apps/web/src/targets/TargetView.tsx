/** Targets and outcomes: whose targets, how shown, which of them; then the table or the picture. */
import type { Reference } from '@zhushi/annotation'
import type { Place } from '@zhushi/check'
import { Chips, EmptyState, targetWords, useWords } from '@zhushi/ui'
import { useMemo } from 'react'
import button from '../frame/button.module.css'
import type { Look, LookChange } from '../workspace/look'
import type { Line } from './line'
import { TargetPicture } from './TargetPicture'
import { TargetTable } from './TargetTable'
import styles from './TargetView.module.css'
import { countsOf, groupsOf, orderNamed, orders, outcomeNamed } from './view'

export interface TargetViewProps {
  readonly lines: readonly Line[]
  /** The reference documents in use. */
  readonly documents: readonly Reference[]
  /** Whose targets these are; null for the report's own. */
  readonly source: Reference | null
  readonly look: Look
  readonly onLook: (change: LookChange) => void
  readonly onGo: (place: Place) => void
  /** Adds last year's report; absent where the person may not. */
  readonly onAdd?: () => void
}

export function TargetView({ lines, documents, source, look, onLook, onGo, onAdd }: TargetViewProps) {
  const tell = useWords(targetWords)
  const [outcome, order, seek] = [outcomeNamed(look.outcome), orderNamed(look.order), look.seek ?? '']
  const groups = useMemo(() => groupsOf(lines, { outcome, seek, order }), [lines, outcome, seek, order])
  const shape = look.shape ?? 'table'
  const name = source?.name ?? ''
  const lastReports = documents.filter(({ kind, id }) => kind === 'lastReport' || id === source?.id)

  return (
    <>
      <div className={styles.head}>
        <div className={styles.row}>
          <span className={styles.label}>{tell('source.label')}</span>
          <Chips
            label={tell('source.label')}
            chosen={source?.id ?? ''}
            onChoose={(id) => onLook({ source: id === '' ? undefined : id, outcome: undefined })}
            chips={[
              { key: '', label: tell('source.within') },
              ...lastReports.map((each) => ({ key: each.id, label: each.name })),
            ]}
          />
          {onAdd && (
            <button type="button" className={styles.add} onClick={onAdd}>
              {tell('source.add')}
            </button>
          )}
        </div>
        <p className={styles.lead}>{source ? tell('source.acrossLead', { name }) : tell('source.withinLead')}</p>
        {lines.length > 0 && <Filters lines={lines} look={look} onLook={onLook} />}
      </div>
      {lines.length === 0 ? (
        <EmptyState
          title={source ? tell('table.emptyAcrossTitle', { name }) : tell('table.emptyTitle')}
          hint={tell(source ? 'table.emptyAcrossHint' : 'table.emptyHint')}
        />
      ) : groups.length === 0 ? (
        <EmptyState title={tell('table.none')}>
          <button
            type="button"
            className={button.plain}
            onClick={() => onLook({ outcome: undefined, seek: undefined })}
          >
            {tell('table.showAll')}
          </button>
        </EmptyState>
      ) : shape === 'picture' ? (
        <TargetPicture lines={groups.flatMap((group) => group.lines)} onGo={onGo} />
      ) : (
        <TargetTable groups={groups} isAcross={source !== null} onGo={onGo} />
      )}
      {lastReports.length === 0 && (
        <p className={styles.invite}>{tell(onAdd ? 'table.invite' : 'table.inviteReader')}</p>
      )}
    </>
  )
}

function Filters({ lines, look, onLook }: Pick<TargetViewProps, 'lines' | 'look' | 'onLook'>) {
  const tell = useWords(targetWords)
  return (
    <>
      <div className={styles.row}>
        <Chips
          label={tell('filter.label')}
          chosen={outcomeNamed(look.outcome) ?? 'all'}
          onChoose={(outcome) => onLook({ outcome: outcome === 'all' ? undefined : outcome })}
          chips={[
            { key: 'all', label: tell('filter.all'), count: lines.length },
            ...countsOf(lines).map(([key, count]) => ({ key, label: tell(`outcome.${key}`), count })),
          ]}
        />
      </div>
      <div className={styles.row}>
        <input
          type="search"
          className={styles.seek}
          aria-label={tell('seek.label')}
          placeholder={tell('seek.label')}
          value={look.seek ?? ''}
          onChange={(event) => onLook({ seek: event.target.value })}
        />
        <select
          className={styles.order}
          aria-label={tell('order.label')}
          value={orderNamed(look.order)}
          onChange={(event) => onLook({ order: event.target.value === 'outcome' ? undefined : event.target.value })}
        >
          {orders.map((each) => (
            <option key={each} value={each}>
              {tell(`order.${each}`)}
            </option>
          ))}
        </select>
        <span className={styles.gap} />
        <Chips
          label={tell('shape.label')}
          chosen={look.shape ?? 'table'}
          onChoose={(shape) => onLook({ shape: shape === 'picture' ? shape : undefined })}
          chips={[
            { key: 'table', label: tell('shape.table') },
            { key: 'picture', label: tell('shape.picture') },
          ]}
        />
      </div>
    </>
  )
}
