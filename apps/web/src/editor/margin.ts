/**
 * The margin: a sign beside each block of which the checks noticed something. Drawn on the block and never in the text, and in
 * no style that a verdict has: a machine proposes, a person signs.
 */
import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Margin } from '../check/noticed'

/** By block id. */
export type Margins = ReadonlyMap<string, Margin>

interface Drawn {
  readonly margins: Margins
  readonly set: DecorationSet
}

const key = new PluginKey<Drawn>('margin')

/** `onPointed`: the sign beside a block was pointed at. */
export function margin(onPointed: (block: string) => void): Plugin<Drawn> {
  return new Plugin<Drawn>({
    key,
    state: {
      init: () => ({ margins: new Map(), set: DecorationSet.empty }),
      apply: (transaction, before, _old, { doc }) => {
        const margins = (transaction.getMeta(key) as Margins | undefined) ?? before.margins
        if (margins === before.margins && !transaction.docChanged) return before
        return { margins, set: drawn(doc, margins) }
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.set,
      handleDOMEvents: {
        click: (_view, event) => {
          const block = blockBeside(event)
          if (block === null) return false
          event.preventDefault()
          onPointed(block)
          return true
        },
      },
    },
  })
}

/** A transaction that draws these signs and no others. */
export function withMargins(state: EditorState, margins: Margins): Transaction {
  return state.tr.setMeta(key, margins).setMeta('addToHistory', false)
}

/** The block whose sign is under the pointer: it stands left of the text. */
function blockBeside({ target, clientX }: MouseEvent): string | null {
  if (!(target instanceof HTMLElement)) return null
  const block = target.closest<HTMLElement>('[data-findings]')
  if (!block || clientX >= block.getBoundingClientRect().left) return null
  return block.dataset.findings ?? null
}

function drawn(doc: Node, margins: Margins): DecorationSet {
  if (margins.size === 0) return DecorationSet.empty
  const decorations: Decoration[] = []
  doc.forEach((block, at) => {
    const own = margins.get(block.attrs.id)
    if (!own) return
    decorations.push(
      Decoration.node(at, at + block.nodeSize, {
        'data-findings': block.attrs.id,
        'data-severity': own.severity,
        'data-count': own.count > 1 ? String(own.count) : '',
      }),
    )
  })
  return DecorationSet.create(doc, decorations)
}
