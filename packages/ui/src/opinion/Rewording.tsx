import { opinionWords } from '../strings/opinion.js'
import { useWords } from '../text.js'
import styles from './Rewording.module.css'
import { type DiffPart, wordDiff } from './wordDiff.js'

export interface RewordingProps {
  readonly before: string
  readonly after: string
  /** Both have stood in the text, the second is there now. */
  readonly isText?: boolean
}

/** A wording and the one in its place, with what differs marked by line and colour. */
export function Rewording({ before, after, isText = false }: RewordingProps) {
  const tell = useWords(opinionWords)
  const parts = isText ? wordDiff(before, after).map(shortened) : wordDiff(before, after)
  return (
    <dl className={styles.rewording} lang="zh-CN">
      <dt>{tell(isText ? 'signOff.then' : 'suggestion.was')}</dt>
      <dd>
        {parts.map(({ kind, text }, at) =>
          kind === 'gone' ? <del key={at}>{text}</del> : kind === 'same' ? <span key={at}>{text}</span> : null,
        )}
      </dd>
      <dt>{tell(isText ? 'signOff.now' : 'suggestion.becomes')}</dt>
      <dd>
        {after === '' && <em>{tell('suggestion.deleted')}</em>}
        {parts.map(({ kind, text }, at) =>
          kind === 'new' ? <ins key={at}>{text}</ins> : kind === 'same' ? <span key={at}>{text}</span> : null,
        )}
      </dd>
    </dl>
  )
}

/** What is kept of unchanged words on each side of a change, in letters. */
const reach = 16

/** A long stretch that has not changed is shown by its ends. */
function shortened(part: DiffPart): DiffPart {
  const letters = [...part.text]
  if (part.kind !== 'same' || letters.length <= 2 * reach + 4) return part
  return { kind: 'same', text: `${letters.slice(0, reach).join('')}……${letters.slice(-reach).join('')}` }
}
