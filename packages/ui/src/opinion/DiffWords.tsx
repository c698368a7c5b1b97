import styles from './DiffWords.module.css'
import type { DiffPart } from './wordDiff.js'

export interface DiffWordsProps {
  readonly parts: readonly DiffPart[]
  /** What is left out: one wording alone is shown without what the other has. */
  readonly without?: 'gone' | 'new'
  /** A long stretch that has not changed is shown by so many letters at each of its ends; absent: whole. */
  readonly reach?: number
}

/** Two wordings in one, or one of them, with what differs marked by line and colour. */
export function DiffWords({ parts, without, reach = Number.POSITIVE_INFINITY }: DiffWordsProps) {
  return parts.map(({ kind, text }, at) => {
    if (kind === without) return null
    if (kind === 'gone')
      return (
        <del key={at} className={styles.gone}>
          {text}
        </del>
      )
    if (kind === 'new')
      return (
        <ins key={at} className={styles.new}>
          {text}
        </ins>
      )
    return <span key={at}>{shortened(text, reach)}</span>
  })
}

function shortened(text: string, reach: number): string {
  const letters = [...text]
  if (letters.length <= 2 * reach + 4) return text
  return `${letters.slice(0, reach).join('')}……${letters.slice(-reach).join('')}`
}
