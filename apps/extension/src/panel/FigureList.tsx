/** The figures by section, filtered; the picked one open with its verdict and comments where there is a workspace. */
import { type Chip, Chips, FigureRow, isChecked } from '@zhushi/ui'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { View } from '../hub/hub'
import type { Row } from '../hub/row'
import type { Desk, DeskState } from './desk'
import { FigureCard } from './FigureCard'
import styles from './Panel.module.css'
import { type Tell, useTell } from './strings'

const filters = {
  all: () => true,
  unchecked: ({ standing }) => !isChecked(standing),
  checked: ({ standing }) => isChecked(standing),
  commented: ({ comments }) => comments.length > 0,
  differs: ({ presence }) => presence === 'changed' || presence === 'absent' || presence === 'ambiguous',
} as const satisfies Record<string, (row: Row) => boolean>

type Filter = keyof typeof filters

interface ListProps {
  readonly desk: Desk
  readonly state: DeskState
  readonly view: View
}

export function FigureList({ desk, state, view }: ListProps) {
  const tell = useTell()
  const [filter, setFilter] = useState<Filter>('all')
  const connected = view.report !== null
  const chips = (Object.keys(filters) as Filter[]).map(
    (key): Chip<Filter> => ({ key, label: tell(`filter.${key}`), count: view.rows.filter(filters[key]).length }),
  )
  const groups = useMemo(() => sectionsOf(view.rows.filter(filters[filter])), [view.rows, filter])
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (state.picked === null) return
    list.current?.querySelector('[data-picked]')?.scrollIntoView({ block: 'nearest' })
  }, [state.picked])

  return (
    <>
      <div className={styles.chips}>
        {connected && <Chips label={tell('filter.label')} chips={chips} chosen={filter} onChoose={setFilter} />}
        <span className={styles.steps}>
          <button type="button" aria-label={tell('action.previous')} title="Alt+Shift+K" onClick={() => desk.step(-1)}>
            ↑
          </button>
          <button type="button" aria-label={tell('action.next')} title="Alt+Shift+J" onClick={() => desk.step(1)}>
            ↓
          </button>
        </span>
      </div>
      <div ref={list} className={styles.list}>
        {groups.length === 0 && <p className={styles.none}>{tell('list.none')}</p>}
        {groups.map(([section, rows]) => (
          <section key={rows[0]?.id}>
            <h2 className={styles.section}>{section || tell('list.opening')}</h2>
            <ul aria-label={section || tell('list.opening')}>
              {rows.map((row) => (
                <li key={row.id} data-picked={row.id === state.picked || undefined}>
                  <FigureRow
                    figure={row.figure}
                    context={row.context}
                    standing={row.presence === 'changed' ? 'changed' : row.standing}
                    comments={row.comments.length}
                    selected={row.id === state.picked}
                    {...remarkOf(row, tell)}
                    onSelect={() => desk.pick(row.id)}
                  />
                  {row.id === state.picked && row.reference && (
                    <FigureCard key={row.id} desk={desk} state={state} row={row} role={view.role} />
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}

/** Rows under their sections, in order; a section that comes back is a new group. */
function sectionsOf(rows: readonly Row[]): (readonly [section: string, rows: Row[]])[] {
  const groups: (readonly [string, Row[]])[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last?.[0] === row.section) last[1].push(row)
    else groups.push([row.section, [row]])
  }
  return groups
}

function remarkOf({ presence, instead, figure }: Row, tell: Tell): { remark?: string } {
  switch (presence) {
    case 'own':
    case 'exact':
      return {}
    case 'changed':
      return { remark: tell('row.changed', { page: instead, report: figure.text }) }
    default:
      return { remark: tell(`row.${presence}`) }
  }
}
