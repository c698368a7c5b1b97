import { CommentItem, EmptyState, useSay } from '@zhushi/ui'
import type { Entry, Survey } from '../figures/survey'
import styles from './RemarkList.module.css'

/** Every comment, newest first; each leads to its figure. */
export function RemarkList({
  survey,
  onSelect,
}: {
  readonly survey: Survey
  readonly onSelect: (entry: Entry) => void
}) {
  const { say } = useSay()
  if (survey.remarks.length === 0)
    return <EmptyState title={say('workspace.noComments')} hint={say('workspace.noCommentsHint')} />
  return (
    <ul className={styles.list} aria-label={say('workspace.comments')}>
      {survey.remarks.map(({ comment, entry, quote }) => (
        <li key={comment.id}>
          <button type="button" className={styles.remark} disabled={!entry} onClick={() => entry && onSelect(entry)}>
            <CommentItem comment={comment} about={say('workspace.onFigure', { quote })} />
          </button>
        </li>
      ))}
    </ul>
  )
}
