/** The paragraphs that two states of a text do not share, with what came and went marked by line and colour. */
import type { Place } from '@zhushi/check'
import type { BlockChange } from '@zhushi/report'
import { type DiffPart, DiffWords, type RevisionKey, revisionWords, useWords, wordDiff } from '@zhushi/ui'
import { useMemo } from 'react'
import styles from './WordChanges.module.css'

/** What is kept of unchanged words on each side of a change, in letters. */
const reach = 24

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
  const parts = useMemo(() => wordDiff(before, after), [before, after])
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
        <DiffWords parts={parts} reach={reach} />
      </p>
    </li>
  )
}

function wordOf(change: BlockChange): RevisionKey {
  if (change.is === 'same') return 'view.moved'
  return change.is === 'changed' && change.isMoved ? 'view.movedChanged' : `view.${change.is}`
}

/** Where in the later text the first change stands. */
function firstNew(parts: readonly DiffPart[]): number {
  const first = parts[0]
  return first?.kind === 'same' && parts.length > 1 ? first.text.length : 0
}
