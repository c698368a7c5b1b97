import { CommentItem, EmptyState, useSay } from '@zhushi/ui'
import type { Entry, Survey } from '../figures/survey'
import { VirtualList } from '../frame/VirtualList'
import styles from './RemarkList.module.css'

export interface RemarkListProps {
  readonly survey: Survey
  readonly onSelect: (entry: Entry) => void
}

/** Every comment, newest first; each leads to its figure. */
export function RemarkList({ survey: { remarks }, onSelect }: RemarkListProps) {
  const { say } = useSay()
  if (remarks.length === 0)
    return <EmptyState title={say('workspace.noComments')} hint={say('workspace.noCommentsHint')} />
  return (
    <VirtualList
      label={say('workspace.comments')}
      items={remarks}
      keyOf={({ comment }) => comment.id}
      guess={() => 74}
      paddingStart={12}
      draw={({ comment, entry, quote }) => (
        <div className={styles.line}>
          <button type="button" className={styles.remark} disabled={!entry} onClick={() => entry && onSelect(entry)}>
            <CommentItem comment={comment} about={say('workspace.onFigure', { quote })} />
          </button>
        </div>
      )}
    />
  )
}
