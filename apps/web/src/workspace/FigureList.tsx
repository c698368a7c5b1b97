/** The figures, listed by section; only those in sight are drawn, and the one in hand is an open card. */
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { Chips, EmptyState, FigureRow, useSay } from '@zhushi/ui'
import { useEffect, useMemo, useRef } from 'react'
import { passes } from '../figures/choice'
import type { Entry, Lost } from '../figures/survey'
import button from '../frame/button.module.css'
import { Card } from './Card'
import styles from './FigureList.module.css'
import { LostItem } from './LostItem'
import { filters } from './look'
import type { PanelProps } from './Panel'
import { sectionName } from './sectionName'

type Line =
  | { readonly kind: 'section'; readonly key: string; readonly name: string; readonly hint?: string }
  | { readonly kind: 'entry'; readonly key: string; readonly entry: Entry }
  | { readonly kind: 'lost'; readonly key: string; readonly lost: Lost }

/** First guesses of height, in pixels; each line is measured once it is drawn. */
const guesses: Readonly<Record<Line['kind'], number>> = { section: 34, entry: 69, lost: 110 }

export function FigureList(props: PanelProps) {
  const { survey, entries, look, inHand, onLook, onSelect, searchRef } = props
  const { say } = useSay()
  const scroller = useRef<HTMLDivElement>(null)
  const filter = look.filter ?? 'all'
  const showsLost = filter === 'lost' || (filter === 'all' && !look.find)
  const lines = useLines(entries, showsLost ? survey.lost : [])
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
            .filter((key) => key !== 'lost' || key === filter || survey.lost.length > 0)
            .map((key) => ({
              key,
              label: say(`workspace.filter.${key}`),
              count: key === 'lost' ? survey.lost.length : survey.entries.filter(passes[key]).length,
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

/** How long after a choice the list may still move, in milliseconds: the lines around it are being measured anew. */
const settling = 500

/** Brings the chosen line into sight when the choice changes, and never afterwards. */
function useSettled(
  chosen: number,
  choice: string,
  virtual: Virtualizer<HTMLDivElement, Element>,
  scroller: { readonly current: HTMLElement | null },
): void {
  const until = useRef(0)
  const last = useRef('')
  const line = chosen < 0 ? undefined : virtual.measurementsCache[chosen]
  const [start, end] = [line?.start, line?.end]
  useEffect(() => {
    if (last.current !== choice) {
      last.current = choice
      until.current = performance.now() + settling
      if (chosen < 0) virtual.scrollToOffset(0)
    }
    if (!scroller.current || start === undefined || end === undefined || performance.now() > until.current) return
    bringIntoView(scroller.current, start, end)
  }, [choice, chosen, start, end, virtual, scroller])
}

/** Room left above the card, in pixels, so that the row before it can be seen. */
const above = 40

/** Scrolls no more than it must; of a card that is too tall the beginning is shown. */
function bringIntoView(scroller: HTMLElement, start: number, end: number): void {
  const { scrollTop, clientHeight } = scroller
  const isTall = end - start > clientHeight - above
  if (start < scrollTop || isTall) scroller.scrollTop = start - above
  else if (end > scrollTop + clientHeight) scroller.scrollTop = end - clientHeight
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

/** The figures under the names of their sections; at the end what has lost its place. */
function useLines(entries: readonly Entry[], lost: readonly Lost[]): readonly Line[] {
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
    if (lost.length > 0)
      lines.push({ kind: 'section', key: 'lost', name: say('workspace.lostTitle'), hint: say('workspace.lostHint') })
    for (const each of lost) lines.push({ kind: 'lost', key: `lost ${each.record.id}`, lost: each })
    return lines
  }, [entries, lost, say])
}
