// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight are drawn, which a table element cannot lay out
/** The claims as a table: one row each, sorted and filtered as the address says; the one in hand is an open card. */

import { EmptyState, useSay } from '@zhushi/ui'
import { useMemo } from 'react'
import { type Column, ordered, pressed } from '../figures/order'
import button from '../frame/button.module.css'
import { VirtualList } from '../frame/VirtualList'
import { useStore } from '../store'
import { Card } from '../workspace/Card'
import { draftKey } from '../workspace/desk'
import { LostCorrectionItem } from '../workspace/LostCorrectionItem'
import { LostItem } from '../workspace/LostItem'
import type { PanelProps } from '../workspace/Panel'
import { StrayDraft } from '../workspace/StrayDraft'
import styles from './ClaimTable.module.css'
import { Filters } from './Filters'
import { type Line, useLines, useStrays } from './lines'
import { TableHead } from './TableHead'
import { TableRow } from './TableRow'

const none: readonly never[] = []

/** First guesses of height, in pixels. */
const guesses: Readonly<Record<Line['kind'], number>> = {
  section: 32,
  row: 54,
  card: 620,
  lost: 120,
  lostCorrection: 110,
  stray: 130,
}

export function ClaimTable(props: PanelProps) {
  const { desk, survey, rows, listed, look, inHand, onLook, onSelect } = props
  const { say } = useSay()
  const { filter = 'all', find = '', sort } = look
  const showsLost = filter === 'lost' || (filter === 'all' && find === '' && !look.mode && !look.stat && !look.section)
  const strays = useStrays(desk, survey)
  const sorted = useMemo(() => ordered(listed, sort), [listed, sort])
  const card = useMemo(
    () => inHand && { entry: inHand, rows: rows.filter(({ entry }) => entry.row === inHand.row) },
    [inHand, rows],
  )
  const lines = useLines({
    rows: sorted,
    inHand: card,
    isInTextOrder: sort === undefined,
    lost: showsLost ? survey.lost : none,
    lostCorrections: showsLost ? survey.lostCorrections : none,
    strays: showsLost ? strays : none,
  })
  const chosen = inHand ? lines.findIndex(({ kind }) => kind === 'card') : -1
  const lostCount = survey.lost.length + survey.lostCorrections.length + strays.length
  const press = (column: Column) => onLook({ sort: pressed(sort, column) })

  const draw = (line: Line) => {
    switch (line.kind) {
      case 'row':
        return (
          <TableRow row={line.row} showsSection={sort !== undefined} onOpen={() => onSelect(line.row.entry, 'text')} />
        )
      case 'section':
        return (
          <div role="cell" aria-colspan={7} className={styles.section}>
            {line.name}
            {line.hint && <small>{line.hint}</small>}
          </div>
        )
      default:
        return (
          <div role="cell" aria-colspan={7} className={styles.card}>
            {line.kind === 'card' && <Card {...props} entry={line.entry} rows={line.rows} />}
            {line.kind === 'lost' && <LostItem desk={desk} lost={line.lost} />}
            {line.kind === 'lostCorrection' && <LostCorrectionItem lost={line.lost} desk={desk} />}
            {line.kind === 'stray' && (
              <StrayDraft
                draft={line.draft}
                draftKey={`${draftKey(desk.session.user.id, desk.report.id, line.draft.claim)} ${line.draft.kind}`}
              />
            )}
          </div>
        )
    }
  }
  return (
    <div className={styles.table} data-wide={look.wide}>
      <Filters {...props} lost={lostCount} />
      <div role="table" aria-label={say('table.label')} aria-rowcount={lines.length + 1} className={styles.body}>
        <TableHead order={sort} onPress={press} />
        <VirtualList
          as="rows"
          items={lines}
          keyOf={({ key }) => key}
          guess={({ kind }) => guesses[kind]}
          chosen={chosen}
          choice={`${inHand?.row} ${filter} ${find} ${sort} ${look.mode} ${look.stat} ${look.section}`}
          draw={draw}
        />
      </div>
      {lines.length === 0 && <Nothing {...props} />}
    </div>
  )
}

function Nothing({ desk, survey, onLook }: PanelProps) {
  const { say } = useSay()
  const state = useStore(desk.state)
  if (survey.entries.length === 0)
    return (
      <div className={styles.nothing}>
        {state === 'opening' ? (
          <EmptyState title={say('workspace.loading')} />
        ) : (
          <EmptyState title={say('workspace.noFigures')} hint={say('workspace.noFiguresHint')} />
        )}
      </div>
    )
  const all = { filter: undefined, find: undefined, mode: undefined, stat: undefined, section: undefined }
  return (
    <div className={styles.nothing}>
      <EmptyState title={say('workspace.noneHere')}>
        <button type="button" className={button.plain} onClick={() => onLook(all)}>
          {say('workspace.clearFilters')}
        </button>
      </EmptyState>
    </div>
  )
}
