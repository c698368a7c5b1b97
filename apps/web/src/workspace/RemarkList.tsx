import { useVirtualizer } from '@tanstack/react-virtual'
import { CommentItem, EmptyState, useSay } from '@zhushi/ui'
import { useRef } from 'react'
import type { Entry, Survey } from '../figures/survey'
import styles from './RemarkList.module.css'

/** First guess of a remark's height, in pixels; each is measured once it is drawn. */
const guess = 74

/** Every comment, newest first; each leads to its figure. Only those in sight are drawn. */
export function RemarkList({
  survey,
  onSelect,
}: {
  readonly survey: Survey
  readonly onSelect: (entry: Entry) => void
}) {
  const { say } = useSay()
  const scroller = useRef<HTMLDivElement>(null)
  const { remarks } = survey
  const virtual = useVirtualizer({
    count: remarks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => guess,
    getItemKey: (at) => remarks[at]?.comment.id ?? at,
    overscan: 6,
    paddingStart: 12,
    paddingEnd: 24,
  })
  if (remarks.length === 0)
    return <EmptyState title={say('workspace.noComments')} hint={say('workspace.noCommentsHint')} />
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.list} style={{ height: virtual.getTotalSize() }} aria-label={say('workspace.comments')}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const remark = remarks[index]
          if (!remark) return null
          const { comment, entry, quote } = remark
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={styles.line}
              style={{ transform: `translateY(${start}px)` }}
            >
              <button
                type="button"
                className={styles.remark}
                disabled={!entry}
                onClick={() => entry && onSelect(entry)}
              >
                <CommentItem comment={comment} about={say('workspace.onFigure', { quote })} />
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
