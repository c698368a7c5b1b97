import { useSay } from '../text.js'
import type { Standing } from '../verdict/standing.js'
import { VerdictMark } from '../verdict/VerdictMark.js'
import styles from './FigureRow.module.css'
import { type FigureFacts, quantityOf } from './value.js'

export interface FigureRowProps {
  readonly figure: FigureFacts
  /** The words before the figure, which say what it measures. */
  readonly context: string
  readonly standing: Standing
  readonly comments: number
  readonly selected?: boolean
  /** A line of its own under the context, such as what differs on the page. */
  readonly remark?: string
  readonly onSelect: () => void
}

/** One figure in a list: how it stands, what it measures, what it says. */
export function FigureRow(props: FigureRowProps) {
  const { figure, context, standing, comments, selected = false, remark, onSelect } = props
  const { say } = useSay()
  const bound = figure.bound === '=' ? '' : `${say(`bound.${figure.bound}`)} `
  return (
    <button
      type="button"
      className={styles.row}
      aria-current={selected ? 'true' : undefined}
      data-standing={standing}
      onClick={onSelect}
    >
      <VerdictMark standing={standing} terse />
      <span className={styles.context}>
        <bdi>{context}</bdi>
      </span>
      <span className={styles.text}>{figure.text}</span>
      <span className={styles.facts}>
        {say(`figure.${figure.kind}`)} · {bound}
        {quantityOf(figure)}
        {comments > 0 && <span className={styles.comments}>{say('comment.count', { count: comments })}</span>}
        {remark && <span className={styles.remark}>{remark}</span>}
      </span>
    </button>
  )
}
