// biome-ignore-all lint/a11y/useSemanticElements: only the rows in sight are drawn, which a table element cannot lay out
import { periodText, statText, useSay, VerdictMark, WhyList } from '@zhushi/ui'
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import { isCorrected, isDoubtful, type Row } from '../figures/row'
import { sectionName } from '../workspace/sectionName'
import { useWhy } from '../workspace/useWhy'
import styles from './ClaimTable.module.css'

export interface TableRowProps {
  readonly row: Row
  /** The name of its section does not stand above it. */
  readonly showsSection: boolean
  readonly onOpen: () => void
}

/** One claim: what of, how much, when; and, while it is pointed at, why it was read so. */
export function TableRow({ row, showsSection, onOpen }: TableRowProps) {
  const { entry, facts, claim } = row
  const { say } = useSay()
  const why = useWhy(row)
  const id = useId()
  const section = entry.sections.at(-1)
  return (
    <div className={styles.row} data-raised={why.isOpen || undefined} {...why.handlers}>
      <span role="cell" data-column="verdict">
        <VerdictMark standing={entry.standing} terse />
      </span>
      <span role="cell" data-column="indicator">
        <button type="button" className={styles.open} aria-describedby={why.isOpen ? id : undefined} onClick={onOpen}>
          {facts.indicator || <bdi className={styles.context}>{entry.context}</bdi>}
          <span className={styles.unseen}> {facts.text}</span>
        </button>
      </span>
      <span role="cell" data-column="value" title={facts.text}>
        {facts.text}
      </span>
      <span className={styles.facts} data-section={showsSection}>
        <span role="cell" data-column="stat">
          {statText(facts, say)}
        </span>
        <span role="cell" data-column="period">
          {periodText(facts, say)}
        </span>
        <span role="cell" data-column="mode" data-mode={facts.mode}>
          {facts.mode && say(`mode.${facts.mode}`)}
        </span>
        <span role="cell" data-column="section">
          {section ? sectionName(section, say) : say('workspace.opening')}
        </span>
        <Marks row={row} />
      </span>
      {claim && (
        <span role="cell" className={styles.reasons}>
          <button
            type="button"
            className={styles.why}
            aria-label={say('why.title')}
            aria-expanded={why.isOpen}
            onClick={why.toggle}
          >
            ⓘ
          </button>
          {why.isOpen && (
            <Popover id={id}>
              <WhyList why={claim.why} text={entry.block.text} />
            </Popover>
          )}
        </span>
      )}
    </div>
  )
}

/** What else there is to know of a row: doubts, corrections, comments. */
function Marks({ row }: { readonly row: Row }) {
  const { say } = useSay()
  const { comments } = row.entry
  return (
    <span className={styles.marks}>
      {isDoubtful(row) && <span className={styles.doubt}>{say('why.low')}</span>}
      {isCorrected(row) && <span className={styles.corrected}>{say('correct.mark')}</span>}
      {row.correcting?.isChanged && <span className={styles.doubt}>{say('verdict.changed')}</span>}
      {comments.length > 0 && (
        <span className={styles.corrected}>{say('comment.count', { count: comments.length })}</span>
      )}
    </span>
  )
}

/** Beside its row: under it, or above it where there is no room. */
function Popover({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const { say } = useSay()
  const box = useRef<HTMLDivElement>(null)
  const [side, setSide] = useState<'below' | 'above'>('below')
  useLayoutEffect(() => {
    if (box.current && box.current.getBoundingClientRect().bottom > innerHeight - 8) setSide('above')
  }, [])
  return (
    <div ref={box} id={id} role="tooltip" className={styles.popover} data-side={side}>
      <p>{say('why.title')}</p>
      {children}
    </div>
  )
}
