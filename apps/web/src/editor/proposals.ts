/**
 * Proposals in the text: the words for which somebody has suggested others, marked as decorations and never in the text.
 *
 * They are drawn anew after each edit from where they last stood, and only while the words there are still the same: a
 * change from another person arrives as a replacement of the whole document, and mapping through it would lose them all.
 */
import { positionIn } from '@zhushi/report'
import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'

/** A stretch of a block that a suggestion is about. */
export interface Stretch {
  readonly id: string
  readonly block: string
  readonly from: number
  readonly to: number
  /** What the text says there. */
  readonly words: string
}

interface Drawn {
  readonly stretches: readonly Stretch[]
  readonly set: DecorationSet
}

const key = new PluginKey<Drawn>('proposals')

export function proposals(): Plugin<Drawn> {
  return new Plugin<Drawn>({
    key,
    state: {
      init: () => ({ stretches: [], set: DecorationSet.empty }),
      apply: (transaction, before, _old, { doc }) => {
        const stretches = (transaction.getMeta(key) as readonly Stretch[] | undefined) ?? before.stretches
        if (stretches === before.stretches && !(transaction.docChanged && stretches.length > 0)) return before
        return { stretches, set: drawn(doc, stretches) }
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
  })
}

/** A transaction that marks these stretches and no others. */
export function withProposals(state: EditorState, stretches: readonly Stretch[]): Transaction {
  return state.tr.setMeta(key, stretches).setMeta('addToHistory', false)
}

/** The suggestion that an element of the text belongs to; null for none. */
export function suggestionAt(target: EventTarget | null): string | null {
  const marked = target instanceof Element ? target.closest<HTMLElement>('[data-suggestion]') : null
  return marked?.dataset.suggestion ?? null
}

function drawn(doc: Node, stretches: readonly Stretch[]): DecorationSet {
  if (stretches.length === 0) return DecorationSet.empty
  const byBlock = Map.groupBy(stretches, ({ block }) => block)
  const decorations: Decoration[] = []
  doc.forEach((block, at) => {
    for (const { id, from, to, words } of byBlock.get(block.attrs.id) ?? []) {
      const start = positionIn(block, at, from)
      const end = positionIn(block, at, to)
      if (start === null || end === null || doc.textBetween(start, end) !== words) continue
      decorations.push(Decoration.inline(start, end, { class: 'proposal', 'data-suggestion': id }))
    }
  })
  return DecorationSet.create(doc, decorations)
}
