/**
 * The open card of one figure: what it says, how it stands, what people say of it.
 *
 * Drafts belong to the caller, so that nothing written is lost when the card closes.
 */
import type { Comment, Verdict, VerdictKind } from '@zhushi/annotation'
import type { ReactNode, Ref } from 'react'
import { CommentBox } from '../comment/CommentBox.js'
import { CommentItem } from '../comment/CommentItem.js'
import { momentOf } from '../strings/time.js'
import { useSay } from '../text.js'
import type { Standing } from '../verdict/standing.js'
import { VerdictMark } from '../verdict/VerdictMark.js'
import { VerdictPicker } from '../verdict/VerdictPicker.js'
import styles from './ClaimCard.module.css'
import { type FigureFacts, quantityOf } from './value.js'

export interface ClaimCardProps {
  readonly figure: FigureFacts
  readonly context: string
  /** Where in the report: section and ordinal. */
  readonly place: string
  readonly standing: Standing
  readonly verdict: Verdict | null
  /** What the verdict was given on, where that is no longer what stands. */
  readonly oldQuote?: string
  readonly comments: readonly Comment[]
  /** Ids of comments that the server does not have yet. */
  readonly pending?: ReadonlySet<string>
  readonly mayComment: boolean
  readonly mayJudge: boolean
  readonly draft: string
  readonly onDraft: (draft: string) => void
  readonly onComment: (body: string) => void
  readonly note: string
  readonly onNote: (note: string) => void
  readonly onVerdict: (kind: VerdictKind, note: string) => void
  readonly picked?: VerdictKind | null
  readonly onPick?: (kind: VerdictKind | null) => void
  /** What went wrong with the last thing done here. */
  readonly problem?: string
  readonly commentRef?: Ref<HTMLTextAreaElement>
  /** Controls beside the title, such as next, previous and close. */
  readonly controls?: ReactNode
  /** What was read, in place of the figure's own facts. */
  readonly reading?: ReactNode
  /** Evidence, between what was concluded and what can be. */
  readonly evidence?: ReactNode
  /** Nothing speaks for the claim yet, and 属实 was asked for: in place of recording it. */
  readonly onNeedsEvidence?: () => void
  /** Sign-offs and earlier verdicts. */
  readonly confirmation?: ReactNode
}

export function ClaimCard(props: ClaimCardProps) {
  const { figure, verdict, standing, comments, pending } = props
  const { say } = useSay()
  return (
    <section className={styles.card} aria-label={figure.text}>
      <header className={styles.head}>
        <span className={styles.place}>{props.place}</span>
        {props.controls}
      </header>
      <h3 className={styles.context}>{props.context}</h3>
      <div className={styles.row}>
        <span className={styles.text}>{figure.text}</span>
        <VerdictMark standing={standing} />
      </div>
      {props.reading ?? <Facts figure={figure} />}
      {standing === 'changed' && props.oldQuote !== undefined && (
        <p className={styles.notice}>{say('verdict.changedSince', { quote: props.oldQuote, now: figure.text })}</p>
      )}
      {verdict && verdict.kind !== 'unchecked' && <Judgement verdict={verdict} />}
      {props.problem && (
        <p role="alert" className={styles.notice}>
          {props.problem}
        </p>
      )}
      {props.evidence}
      {props.mayJudge && (
        <VerdictPicker
          // What was said of another figure is no answer for this one.
          kind={standing === 'changed' ? 'unchecked' : (verdict?.kind ?? 'unchecked')}
          note={props.note}
          onNote={props.onNote}
          onVerdict={props.onVerdict}
          {...(props.picked !== undefined && { picked: props.picked })}
          {...(props.onPick && { onPick: props.onPick })}
          {...(props.onNeedsEvidence && { onNeedsEvidence: props.onNeedsEvidence })}
        />
      )}
      {props.confirmation}
      <h4 className={styles.title}>
        {say('comment.title')} <span>{comments.length > 0 ? comments.length : ''}</span>
      </h4>
      {comments.length > 0 && (
        <ul className={styles.comments}>
          {comments.map((comment) => (
            <li key={comment.id}>
              <CommentItem comment={comment} pending={pending?.has(comment.id) ?? false} />
            </li>
          ))}
        </ul>
      )}
      {props.mayComment ? (
        <CommentBox
          draft={props.draft}
          onDraft={props.onDraft}
          onSend={props.onComment}
          {...(props.commentRef && { ref: props.commentRef })}
        />
      ) : (
        <p className={styles.none}>{say('comment.noRight')}</p>
      )}
    </section>
  )
}

function Facts({ figure }: { readonly figure: FigureFacts }) {
  const { say } = useSay()
  const facts = [
    [say('figure.value'), quantityOf({ ...figure, unit: '' })],
    [say('figure.unit'), figure.unit === '' ? say('figure.noUnit') : figure.unit],
    [say('figure.bound'), say(`bound.${figure.bound}`)],
  ] as const
  return (
    <dl className={styles.facts}>
      {facts.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}

function Judgement({ verdict }: { readonly verdict: Verdict }) {
  const { say, language } = useSay()
  return (
    <div className={styles.judgement} data-standing={verdict.kind}>
      {verdict.note !== '' && <p>{verdict.note}</p>}
      <small>
        {say(`verdict.${verdict.kind}`)} ·{' '}
        {say('verdict.by', { name: verdict.by.name, time: momentOf(verdict.at, language) })}
      </small>
    </div>
  )
}
