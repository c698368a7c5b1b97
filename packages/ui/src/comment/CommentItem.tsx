import type { Comment } from '@zhushi/annotation'
import { useContext } from 'react'
import { Avatar, PeopleUnits } from '../frame/Avatar.js'
import { momentOf } from '../strings/time.js'
import { useSay } from '../text.js'
import styles from './CommentItem.module.css'

export interface CommentItemProps {
  readonly comment: Comment
  /** Not yet accepted by the server. */
  readonly pending?: boolean
  /** What it is about, where the list is not that of one figure. */
  readonly about?: string
}

/** One comment: who, when, what. */
export function CommentItem({ comment, pending = false, about }: CommentItemProps) {
  const { say, language } = useSay()
  const unit = useContext(PeopleUnits).get(comment.by.id)
  return (
    <article className={styles.item}>
      <Avatar id={comment.by.id} name={comment.by.name} small />
      <div>
        <header>
          <b>{comment.by.name}</b>
          {unit && <small>{unit}</small>}
          <small>{pending ? say('comment.pending') : momentOf(comment.at, language)}</small>
          {about && <small className={styles.about}>{about}</small>}
        </header>
        <p>{comment.body}</p>
      </div>
    </article>
  )
}
