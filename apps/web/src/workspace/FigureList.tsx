/** The figures, listed by section; only those in sight are drawn, and the one in hand is an open card. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { Chips, EmptyState, FigureRow, useSay } from '@zhushi/ui'
import { useRef } from 'react'
import { passes } from '../figures/choice'
import button from '../frame/button.module.css'
import { Card } from './Card'
import { draftKey } from './desk'
import styles from './FigureList.module.css'
import { LostItem } from './LostItem'
import { type Line, useLines, useStrays } from './lines'
import { filters } from './look'
import type { PanelProps } from './Panel'
import { StrayDraft } from './StrayDraft'
import { useSettled } from './settle'

const none: readonly never[] = []

/** First guesses of height, in pixels; each line is measured once it is drawn. */
const guesses: Readonly<Record<Line['kind'], number>> = { section: 34, entry: 69, lost: 110, stray: 120 }

export function FigureList(props: PanelProps) {
  const { desk, survey, entries, look, inHand, onLook, onSelect, searchRef } = props
  const { say } = useSay()
  const scroller = useRef<HTMLDivElement>(null)
  const filter = look.filter ?? 'all'
  const showsLost = filter === 'lost' || (filter === 'all' && !look.find)
  const strays = useStrays(desk, survey)
  const lost = survey.lost.length + strays.length
  const lines = useLines(entries, showsLost ? survey.lost : none, showsLost ? strays : none)
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => guesses[lines[at]?.kind ?? 'entry'],
    getItemKey: (at) => lines[at]?.key ?? at,
    overscan: 6,
    paddingEnd: 24,
  })
  const chosen = inHand ? lines.findIndex((line) => line.key === inHand.row) : -1
  useSettled(chosen, `${inHand?.row} ${filter} ${look.find}`, virtual, scroller)

  return (
    <>
      <div className={styles.head}>
        <input
          ref={searchRef}
          type="search"
          className={styles.search}
          aria-label={say('workspace.search')}
          aria-keyshortcuts="/"
          placeholder={say('workspace.search')}
          value={look.find ?? ''}
          onChange={(event) => onLook({ find: event.target.value })}
        />
        <Chips
          label={say('workspace.filter')}
          chosen={filter}
          onChoose={(key) => onLook({ filter: key === 'all' ? undefined : key })}
          chips={filters
            .filter((key) => key !== 'lost' || key === filter || lost > 0)
            .map((key) => ({
              key,
              label: say(`workspace.filter.${key}`),
              count: key === 'lost' ? lost : survey.entries.filter(passes[key]).length,
            }))}
        />
      </div>
      <div ref={scroller} className={styles.scroller}>
        {lines.length === 0 && <Nothing {...props} />}
        <ul className={styles.list} style={{ height: virtual.getTotalSize() }} aria-label={say('workspace.figures')}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const line = lines[index]
            if (!line) return null
            return (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className={styles.line}
                style={{ transform: `translateY(${start}px)` }}
              >
                {line.kind === 'section' && (
                  <h3 className={styles.section}>
                    {line.name}
                    {line.hint && <small>{line.hint}</small>}
                  </h3>
                )}
                {line.kind === 'lost' && <LostItem lost={line.lost} />}
                {line.kind === 'stray' && (
                  <StrayDraft
                    draft={line.draft}
                    draftKey={`${draftKey(desk.session.user.id, desk.report.id, line.draft.claim)} ${line.draft.kind}`}
                  />
                )}
                {line.kind === 'entry' &&
                  (line.entry.row === inHand?.row ? (
                    <Card {...props} entry={line.entry} />
                  ) : (
                    <FigureRow
                      figure={line.entry.figure}
                      context={line.entry.context}
                      standing={line.entry.standing}
                      comments={line.entry.comments.length}
                      onSelect={() => onSelect(line.entry, 'text')}
                    />
                  ))}
              </li>
            )
          })}
        </ul>
      </div>
    </>
  )
}

function Nothing({ survey, look, onLook }: PanelProps) {
  const { say } = useSay()
  if (survey.entries.length === 0)
    return <EmptyState title={say(survey.blocks.length === 0 ? 'workspace.loading' : 'workspace.noFigures')} />
  return (
    <EmptyState title={say('workspace.noneHere')}>
      <button
        type="button"
        className={button.plain}
        onClick={() => onLook({ filter: undefined, ...(look.find && { find: undefined }) })}
      >
        {say('workspace.clearFilters')}
      </button>
    </EmptyState>
  )
}
