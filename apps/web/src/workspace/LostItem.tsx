import { CommentItem, type StringKey, useSay, VerdictMark } from '@zhushi/ui'
import type { Loss } from '../figures/places'
import type { Lost } from '../figures/survey'
import styles from './LostItem.module.css'

const reasons: Readonly<Record<Loss, StringKey>> = {
  orphan: 'workspace.lostTitle',
  ambiguous: 'workspace.lostAmbiguous',
  plain: 'workspace.lostPlain',
}

/** A record whose place is gone: the words it was about, and what was said. */
export function LostItem({ lost: { record, why, comments } }: { readonly lost: Lost }) {
  const { say } = useSay()
  const { anchor, verdict } = record
  return (
    <article className={styles.item}>
      <p className={styles.quote}>
        {anchor.prefix.slice(-14)}
        <mark>{anchor.exact}</mark>
        {anchor.suffix.slice(0, 10)}
      </p>
      <p className={styles.why}>{say(reasons[why])}</p>
      {verdict && verdict.kind !== 'unchecked' && (
        <p className={styles.verdict}>
          <VerdictMark standing={verdict.kind} /> {verdict.by.name}
          {verdict.note && `：${verdict.note}`}
        </p>
      )}
      {comments.map((comment) => (
        <CommentItem key={comment.id} comment={comment} />
      ))}
    </article>
  )
}
