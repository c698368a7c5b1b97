import { CommentItem, opinionWords, type StringKey, useSay, useWords, VerdictMark } from '@zhushi/ui'
import type { Loss } from '../figures/places'
import type { Lost } from '../figures/survey'
import { useStore } from '../store'
import type { Desk } from './desk'
import styles from './LostItem.module.css'

const reasons: Readonly<Record<Loss, StringKey>> = {
  orphan: 'workspace.lostTitle',
  ambiguous: 'workspace.lostAmbiguous',
  plain: 'workspace.lostPlain',
}

/** A record whose place is gone: the words it was about, and what was said. */
export function LostItem({ desk, lost }: { readonly desk: Desk; readonly lost: Lost }) {
  const { record, why, comments } = lost
  const evidence = [...useStore(desk.ledger).evidence.values()].filter(({ claim }) => claim === record.id)
  const { say } = useSay()
  const tell = useWords(opinionWords)
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
      {evidence.map(({ id, title, quote, by }) => (
        <p key={id} className={styles.verdict}>
          {tell('evidence.title')} · {by.name}：{title}「{quote}」
        </p>
      ))}
      {comments.map((comment) => (
        <CommentItem key={comment.id} comment={comment} />
      ))}
    </article>
  )
}
