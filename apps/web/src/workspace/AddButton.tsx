import { useSay } from '@zhushi/ui'
import type { EditorView } from 'prosemirror-view'
import { useLayoutEffect, useState } from 'react'
import styles from './TextPane.module.css'

export interface AddButtonProps {
  readonly view: EditorView
  readonly pane: { readonly current: HTMLElement | null }
  readonly onAdd: () => void
}

/** Stands under the selected words, and offers to add them as a figure. */
export function AddButton({ view, pane, onAdd }: AddButtonProps) {
  const { say } = useSay()
  const [place, setPlace] = useState<{ readonly top: number; readonly left: number } | null>(null)
  const { from, to } = view.state.selection
  useLayoutEffect(() => {
    if (!pane.current) return
    const box = pane.current.getBoundingClientRect()
    const [start, end] = [view.coordsAtPos(from), view.coordsAtPos(to)]
    const left = Math.min(start.left, end.left) - box.left
    setPlace({ top: end.bottom - box.top + pane.current.scrollTop + 6, left: Math.min(left, box.width - 150) })
  }, [view, pane, from, to])
  return (
    <button
      type="button"
      className={styles.add}
      style={place ?? { visibility: 'hidden' }}
      aria-keyshortcuts="Control+Enter Meta+Enter"
      // The selection must outlive the press.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onAdd}
    >
      ＋{say('add.open')}
    </button>
  )
}
