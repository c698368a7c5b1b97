import { opinionWords } from '../strings/opinion.js'
import { useWords } from '../text.js'
import { DiffWords } from './DiffWords.js'
import styles from './Rewording.module.css'
import { wordDiff } from './wordDiff.js'

/** What is kept of unchanged words on each side of a change, in letters. */
const reach = 16

export interface RewordingProps {
  readonly before: string
  readonly after: string
  /** Both have stood in the text, the second is there now. */
  readonly isText?: boolean
}

/** A wording and the one in its place, with what differs marked by line and colour. */
export function Rewording({ before, after, isText = false }: RewordingProps) {
  const tell = useWords(opinionWords)
  const parts = wordDiff(before, after)
  const shown = { parts, ...(isText && { reach }) }
  return (
    <dl className={styles.rewording} lang="zh-CN">
      <dt>{tell(isText ? 'signOff.then' : 'suggestion.was')}</dt>
      <dd>
        <DiffWords {...shown} without="new" />
      </dd>
      <dt>{tell(isText ? 'signOff.now' : 'suggestion.becomes')}</dt>
      <dd>
        {after === '' && <em>{tell('suggestion.deleted')}</em>}
        <DiffWords {...shown} without="gone" />
      </dd>
    </dl>
  )
}
