/** The paragraphs that two states of a text do not share, with what came and went marked by line and colour. */
import type { Place } from '@zhushi/check'
import type { BlockChange } from '@zhushi/report'
import { type DiffPart, type RevisionKey, revisionWords, useWords, wordDiff } from '@zhushi/ui'
import { useMemo } from 'react'
import styles from './WordChanges.module.css'

export interface WordChangesProps {
  readonly changes: readonly BlockChange[]
  /** Absent where the later state is not the text on the screen. */
  readonly onGo: ((place: Place) => void) | undefined
}

export function WordChanges({ changes, onGo }: WordChangesProps) {
  const tell = useWords(revisionWords)
  return (
    <section className={styles.words}>
      <h3>{tell('view.words', { count: changes.length })}</h3>
      <ol>
        {changes.map((change) => (
          <Change key={`${change.before?.id ?? ''} ${change.after?.id ?? ''}`} change={change} onGo={onGo} />
        ))}
      </ol>
    </section>
  )
}

function Change({ change, onGo }: { readonly change: BlockChange } & Pick<WordChangesProps, 'onGo'>) {
  const tell = useWords(revisionWords)
  const before = change.before?.text ?? ''
  const after = change.after?.text ?? ''
  const parts = useMemo(() => wordDiff(before, after).map(shortened), [before, after])
  const label = tell(wordOf(change))
  const { after: block } = change
  return (
    <li>
      <p className={styles.kind}>
        {block && onGo ? (
          <button
            type="button"
            aria-label={tell('view.go', { text: after.slice(0, 20) })}
            onClick={() => onGo({ block: block.id, from: firstNew(parts), to: firstNew(parts) })}
          >
            {label} ›
          </button>
        ) : (
          label
        )}
      </p>
      <p className={styles.text} lang="zh-CN">
        {parts.map(({ kind, shown }, at) =>
          kind === 'gone' ? (
            <del key={at}>{shown}</del>
          ) : kind === 'new' ? (
            <ins key={at}>{shown}</ins>
          ) : (
            <span key={at}>{shown}</span>
          ),
        )}
      </p>
    </li>
  )
}

function wordOf(change: BlockChange): RevisionKey {
  if (change.is === 'same') return 'view.moved'
  return change.is === 'changed' && change.isMoved ? 'view.movedChanged' : `view.${change.is}`
}

interface Shown extends DiffPart {
  readonly shown: string
}

/** What is kept of unchanged words on each side of a change, in letters. */
const reach = 24

/** A long stretch that has not changed is shown by its ends. */
function shortened(part: DiffPart): Shown {
  const letters = [...part.text]
  if (part.kind !== 'same' || letters.length <= 2 * reach + 4) return { ...part, shown: part.text }
  return { ...part, shown: `${letters.slice(0, reach).join('')}……${letters.slice(-reach).join('')}` }
}

/** Where in the later text the first change stands. */
function firstNew(parts: readonly DiffPart[]): number {
  const first = parts[0]
  return first?.kind === 'same' && parts.length > 1 ? first.text.length : 0
}
