/** The editor: a ProseMirror view over the content room's text. */
import { schema } from '@zhushi/report'
import { baseKeymap, chainCommands } from 'prosemirror-commands'
import { keymap } from 'prosemirror-keymap'
import type { Node } from 'prosemirror-model'
import { type Command, EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { initProseMirrorDoc, redo, undo, yCursorPlugin, ySyncPlugin, yUndoPlugin } from 'y-prosemirror'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { Place } from '../correct/operation'
import { cursorOf, selectionOf } from './cursor'
import { margin } from './margin'
import { proposals, suggestionAt } from './proposals'
import { selectedIn } from './selection'
import { spotlight } from './spotlight'
import { markAt, underlines } from './underlines'
import { upkeep } from './upkeep'

export interface EditorOptions {
  readonly mount: HTMLElement
  readonly fragment: Y.XmlFragment
  readonly awareness: Awareness
  readonly isEditable: () => boolean
  readonly onDoc: (doc: Node) => void
  /** A figure was pointed at. */
  readonly onFigure: (block: string, from: number) => void
  /** Words for which others were suggested were pointed at. */
  readonly onSuggestion: (id: string) => void
  /** The sign in the margin of a block was pointed at. */
  readonly onMargin: (block: string) => void
  /** Other words are selected, or none; `add`: the person asks for a figure to be added there. */
  readonly onSelected: (place: Place | null, add: boolean) => void
}

/** The fragment must hold a report already: an editor over an empty one would write its own. */
export function createEditor(options: EditorOptions): EditorView {
  const { mount, fragment, awareness, isEditable, onDoc, onFigure, onSuggestion, onMargin, onSelected } = options
  const { doc, mapping } = initProseMirrorDoc(fragment, schema)
  const state = EditorState.create({
    doc,
    plugins: [
      ySyncPlugin(fragment, { mapping }),
      yCursorPlugin(awareness, { cursorBuilder: cursorOf, selectionBuilder: selectionOf }),
      yUndoPlugin(),
      keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Mod-Shift-z': redo }),
      keymap({ Enter: chainCommands(staysInCell, startsNewBlock), Backspace: atCellStart, Delete: atCellEnd }),
      keymap(baseKeymap),
      upkeep(),
      underlines(),
      margin(onMargin),
      proposals(),
      spotlight(),
    ],
  })
  let pointer = ''
  const view: EditorView = new EditorView(mount, {
    state,
    editable: isEditable,
    dispatchTransaction: (transaction) => {
      const { state: next, transactions } = view.state.applyTransaction(transaction)
      view.updateState(next)
      if (transactions.some(({ docChanged }) => docChanged)) onDoc(next.doc)
      if (transactions.some(({ docChanged, selectionSet }) => docChanged || selectionSet))
        onSelected(selectedIn(next), false)
    },
    handleClick: (_view, position, event) => {
      const isFigure = event.target instanceof Element && event.target.closest('[data-figure]') !== null
      const suggestion = suggestionAt(event.target)
      if (!isFigure && suggestion !== null) onSuggestion(suggestion)
      if (!isFigure) return false
      // Drawing the figure anew may lose where the browser has put the cursor, and typing would begin elsewhere.
      if (!event.shiftKey) view.dispatch(cursorAt(view.state, position))
      choose(view.state, position, onFigure)
      return false
    },
    handleKeyDown: (_view, event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return false
      const place = selectedIn(view.state)
      if (place) onSelected(place, true)
      return place !== null
    },
    handleDOMEvents: {
      pointerdown: (_view, event) => {
        pointer = event.pointerType
        return false
      },
      // A tap on a figure opens its card; the on-screen keyboard would cover it.
      mousedown: (_view, event) => {
        const figure = event.target instanceof Element ? event.target.closest('[data-figure]') : null
        if (pointer !== 'touch' || !figure || view.hasFocus()) return false
        event.preventDefault()
        choose(view.state, view.posAtDOM(figure, 0), onFigure)
        return true
      },
    },
  })
  onDoc(view.state.doc)
  return view
}

function cursorAt({ tr, doc }: EditorState, position: number): Transaction {
  return tr.setSelection(TextSelection.near(doc.resolve(position)))
}

/** The figure at a position, if there is one. */
function choose(state: EditorState, position: number, onFigure: EditorOptions['onFigure']): void {
  const found = markAt(state, position)
  if (found) onFigure(found.block, found.mark.from)
}

function inCell({ $from, $to }: EditorState['selection']): boolean {
  return $from.parent.type.name === 'table_cell' || $to.parent.type.name === 'table_cell'
}

/** A cell holds one line. */
const staysInCell: Command = (state) => inCell(state.selection)

/**
 * At the head of a block Enter puts an empty one before it: the block that keeps its words then keeps its id, and what
 * people said of it stays with them.
 */
const startsNewBlock: Command = ({ selection, tr }, dispatch) => {
  const { $from, empty } = selection
  if (!empty || $from.depth !== 1 || $from.parentOffset > 0 || $from.parent.content.size === 0) return false
  dispatch?.(tr.insert($from.before(), schema.nodes.paragraph.create()).scrollIntoView())
  return true
}

/** Cells are not joined from the keyboard. */
const atCellStart: Command = (state) => {
  const { selection } = state
  return (
    selection instanceof TextSelection && inCell(selection) && selection.empty && selection.$from.parentOffset === 0
  )
}

const atCellEnd: Command = (state) => {
  const { selection } = state
  const { $from } = selection
  return inCell(selection) && selection.empty && $from.parentOffset === $from.parent.content.size
}
