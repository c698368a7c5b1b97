/** Stands under the selected words, and offers what can be done with them. */
import { learnPanelStrings, opinionWords, useSay, useWords } from '@zhushi/ui'
import type { EditorView } from 'prosemirror-view'
import { useLayoutEffect, useState } from 'react'
import { longestSelection } from '../editor/selection'
import styles from './SelectionBar.module.css'

learnPanelStrings()

export interface SelectionBarProps {
  readonly view: EditorView
  readonly pane: { readonly current: HTMLElement | null }
  /** Adds the words as a figure; absent where they may not be, or are one. */
  readonly onAdd?: () => void
  /** Proposes other words; absent where the person may not. */
  readonly onSuggest?: () => void
  /** More is selected than can be spoken of at once. */
  readonly hasTooMuch?: boolean
}

/** The bar's width at most, so that it stays within the pane. */
const widest = 290

export function SelectionBar({ view, pane, onAdd, onSuggest, hasTooMuch = false }: SelectionBarProps) {
  const { say } = useSay()
  const tell = useWords(opinionWords)
  const [place, setPlace] = useState<{ readonly top: number; readonly left: number } | null>(null)
  const { from, to } = view.state.selection
  useLayoutEffect(() => {
    if (!pane.current) return
    const box = pane.current.getBoundingClientRect()
    const [start, end] = [view.coordsAtPos(from), view.coordsAtPos(to)]
    const left = Math.max(8, Math.min(start.left, end.left) - box.left)
    setPlace({ top: end.bottom - box.top + pane.current.scrollTop + 6, left: Math.min(left, box.width - widest) })
  }, [view, pane, from, to])
  return (
    <div
      className={styles.bar}
      style={place ?? { visibility: 'hidden' }}
      // The selection must outlive the press.
      onPointerDown={(event) => event.preventDefault()}
    >
      {hasTooMuch && <p role="status">{tell('suggestion.tooLong', { most: longestSelection })}</p>}
      {onSuggest && (
        <button type="button" aria-keyshortcuts="s" onClick={onSuggest}>
          ✎ {tell('suggestion.offer')}
        </button>
      )}
      {onAdd && (
        <button type="button" aria-keyshortcuts="Control+Enter Meta+Enter" onClick={onAdd}>
          ＋{say('add.open')}
        </button>
      )}
    </div>
  )
}
