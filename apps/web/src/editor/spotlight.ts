/** The spotlight: words of the text lit up while somebody looks at why they were read so. Never in the text itself. */
import { positionIn } from '@zhushi/report'
import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Spot } from '../workspace/spot'

const key = new PluginKey<DecorationSet>('spotlight')

export function spotlight(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, before, _old, { doc }) => {
        const spot = transaction.getMeta(key) as { readonly spot: Spot | null } | undefined
        if (spot) return lit(doc, spot.spot)
        return transaction.docChanged ? DecorationSet.empty : before
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

/** A transaction that lights up those words, or none. */
export function withSpot(state: EditorState, spot: Spot | null): Transaction {
  return state.tr.setMeta(key, { spot }).setMeta('addToHistory', false)
}

function lit(doc: Node, spot: Spot | null): DecorationSet {
  if (!spot) return DecorationSet.empty
  const decorations: Decoration[] = []
  doc.forEach((block, at) => {
    if (block.attrs.id !== spot.block) return
    for (const stretch of spot.stretches) {
      const from = positionIn(block, at, stretch.from)
      const to = positionIn(block, at, stretch.to)
      if (from !== null && to !== null && from < to) decorations.push(Decoration.inline(from, to, { class: 'spot' }))
    }
  })
  return DecorationSet.create(doc, decorations)
}
