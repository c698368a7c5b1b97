/**
 * Underlines: every figure of the text marked as it stands, as decorations over the text and never in it.
 *
 * Only the blocks that an edit replaced are read again. Blocks are told apart by node identity rather than by the
 * transaction's mapping, since a change from another person arrives as a replacement of the whole document.
 */
import { blockOf, positionIn } from '@zhushi/report'
import type { Standing } from '@zhushi/ui'
import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Mapping, StepMap } from 'prosemirror-transform'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { continuity } from '../figures/continuity'
import { figuresIn, isReadable } from '../figures/placed'

/** A figure as it is drawn; offsets are in the block's text. */
export interface Mark {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly claim: string
  readonly standing: Standing
  readonly isNow: boolean
  /** A person added it: the reader does not see it. */
  readonly isAdded: boolean
  /** A person says it is none: it is not drawn. */
  readonly isDismissed: boolean
}

/**
 * How the figures of one block are to be drawn, by their offset; a figure that is not named keeps how it was. Those that
 * people added are all named: one that is not is gone.
 */
export type BlockStandings = ReadonlyMap<number, Mark>
/** By block id. */
export type Standings = ReadonlyMap<string, BlockStandings>

interface Underlines {
  readonly marks: ReadonlyMap<Node, readonly Mark[]>
  readonly set: DecorationSet
}

export const underlinesKey = new PluginKey<Underlines>('underlines')

export function underlines(): Plugin<Underlines> {
  return new Plugin<Underlines>({
    key: underlinesKey,
    state: {
      init: (_config, { doc }) => drawn(doc),
      apply: (transaction, before, _old, { doc }) => {
        const edited = transaction.docChanged ? afterEdit(before, transaction.before, doc) : before
        const asked = transaction.getMeta(underlinesKey) as Standings | 'read' | undefined
        if (asked === 'read') return drawn(doc)
        return asked ? restyled(edited, doc, asked) : edited
      },
    },
    props: { decorations: (state) => underlinesKey.getState(state)?.set },
    // The text is there before the reader of figures is.
    view: (view) => ({
      destroy: isReadable.subscribe(() =>
        view.dispatch(view.state.tr.setMeta(underlinesKey, 'read').setMeta('addToHistory', false)),
      ),
    }),
  })
}

/** A transaction that draws the figures as given. */
export function withStandings(state: EditorState, standings: Standings): Transaction {
  return state.tr.setMeta(underlinesKey, standings).setMeta('addToHistory', false)
}

/** The figure at a document position, or null. */
export function markAt(state: EditorState, position: number): { readonly block: string; readonly mark: Mark } | null {
  const at = state.doc.resolve(position)
  if (at.depth === 0) return null
  const block = at.node(1)
  for (const mark of underlinesKey.getState(state)?.marks.get(block) ?? []) {
    const from = positionIn(block, at.before(1), mark.from)
    const to = positionIn(block, at.before(1), mark.to)
    if (from !== null && to !== null && from <= position && position <= to) return { block: block.attrs.id, mark }
  }
  return null
}

function drawn(doc: Node): Underlines {
  const marks = new Map<Node, readonly Mark[]>()
  const decorations: Decoration[] = []
  doc.forEach((block, at) => {
    const own = marksOf(block, [])
    marks.set(block, own)
    decorations.push(...decorationsOf(block, at, own))
  })
  return { marks, set: DecorationSet.create(doc, decorations) }
}

function afterEdit({ marks, set }: Underlines, before: Node, doc: Node): Underlines {
  const { from, to, grown, first, last } = replacedBlocks(before, doc)
  const oldById = new Map<string, readonly Mark[]>()
  for (const block of before.children.slice(first, last.before)) oldById.set(block.attrs.id, marks.get(block) ?? [])

  const kept = new Map<Node, readonly Mark[]>()
  const added: Decoration[] = []
  doc.forEach((block, at, index) => {
    const isNew = index >= first && index < last.after
    const own = isNew ? marksOf(block, oldById.get(block.attrs.id) ?? []) : (marks.get(block) ?? marksOf(block, []))
    kept.set(block, own)
    if (isNew) added.push(...decorationsOf(block, at, own))
  })
  const mapped = set.map(new Mapping([new StepMap([from, to - from, grown - from])]), doc)
  return { marks: kept, set: mapped.remove(mapped.find(from, grown)).add(doc, added) }
}

/** The stretch of top-level blocks that differs: its bounds in the old document, its new end, and the blocks' indices. */
function replacedBlocks(before: Node, after: Node) {
  const least = Math.min(before.childCount, after.childCount)
  let first = 0
  let from = 0
  while (first < least && before.child(first) === after.child(first)) from += before.child(first++).nodeSize
  let tail = 0
  let rest = 0
  const same = () => before.child(before.childCount - 1 - tail) === after.child(after.childCount - 1 - tail)
  while (tail < least - first && same()) rest += before.child(before.childCount - 1 - tail++).nodeSize
  return {
    from,
    to: before.content.size - rest,
    grown: after.content.size - rest,
    first,
    last: { before: before.childCount - tail, after: after.childCount - tail },
  }
}

function restyled({ marks, set }: Underlines, doc: Node, standings: Standings): Underlines {
  const next = new Map(marks)
  let drawing = set
  doc.forEach((block, at) => {
    const wanted = standings.get(block.attrs.id) ?? noStandings
    const own = marks.get(block)
    if (!own) return
    const changed = withAdded(own, wanted).map((mark) => styled(mark, wanted))
    if (changed.length === own.length && changed.every((mark, index) => mark === own[index])) return
    next.set(block, changed)
    drawing = drawing.remove(drawing.find(at, at + block.nodeSize)).add(doc, decorationsOf(block, at, changed))
  })
  return drawing === set ? { marks, set } : { marks: next, set: drawing }
}

const noStandings: BlockStandings = new Map()

/** The marks with just those additions that are wanted; the same ones where that changes nothing. */
function withAdded(own: readonly Mark[], wanted: BlockStandings): readonly Mark[] {
  const added = [...wanted.values()].filter(({ isAdded }) => isAdded)
  if (added.length === 0 && !own.some(({ isAdded }) => isAdded)) return own
  const read = own.filter(({ isAdded }) => !isAdded)
  const kept = added.map(
    (mark) => own.find((old) => old.isAdded && old.from === mark.from && old.to === mark.to) ?? mark,
  )
  return [...read, ...kept].toSorted((a, b) => a.from - b.from)
}

/** The mark as it is to be drawn; the same object where that changes nothing or another figure stands there. */
function styled(mark: Mark, wanted: BlockStandings): Mark {
  const style = wanted.get(mark.from)
  if (!style || style.text !== mark.text) return mark
  const { claim, standing, isNow, isDismissed } = style
  const isSame =
    mark.claim === claim && mark.standing === standing && mark.isNow === isNow && mark.isDismissed === isDismissed
  return isSame ? mark : { ...mark, claim, standing, isNow, isDismissed }
}

/** The figures of a block; those that stood there before the edit stay as they were drawn. */
function marksOf(block: Node, before: readonly Mark[]): readonly Mark[] {
  const content = blockOf(block)
  const placed = figuresIn(content)
  const read = before.filter(({ isAdded }) => !isAdded)
  const same = continuity(
    read.map(({ text }) => text),
    placed.map(({ figure }) => figure.text),
  )
  const marks = placed.map(({ figure: { from, to, text }, claim }, at): Mark => {
    const old = read[same[at] ?? -1]
    const isSame = old?.text === text
    // A rewritten figure is drawn unchecked until the survey says whether a verdict hung on it.
    const standing = isSame ? old.standing : 'unchecked'
    const isDismissed = isSame && old.isDismissed
    return { from, to, text, claim, standing, isNow: old?.isNow ?? false, isAdded: false, isDismissed }
  })
  const added = before.flatMap((mark) => (mark.isAdded ? moved(mark, content.text) : []))
  return added.length === 0 ? marks : [...marks, ...added].toSorted((a, b) => a.from - b.from)
}

/** An added mark at the nearest place of its words, until the survey says where it stands. */
function moved(mark: Mark, text: string): Mark[] {
  const near = [text.lastIndexOf(mark.text, mark.from), text.indexOf(mark.text, mark.from)].filter((at) => at >= 0)
  const from = near.toSorted((a, b) => Math.abs(a - mark.from) - Math.abs(b - mark.from))[0]
  return from === undefined ? [] : [{ ...mark, from, to: from + mark.text.length }]
}

function decorationsOf(block: Node, at: number, marks: readonly Mark[]): Decoration[] {
  const decorations = marks.flatMap((mark) => {
    if (mark.isDismissed && !mark.isNow) return []
    const from = positionIn(block, at, mark.from)
    const to = positionIn(block, at, mark.to)
    return from === null || to === null ? [] : [Decoration.inline(from, to, attributesOf(mark))]
  })
  // A block that is written with its own indent must not be indented again.
  const isIndented = /^[\s\u3000]/.test(block.textContent)
  if (isIndented) decorations.push(Decoration.node(at, at + block.nodeSize, { class: 'indented' }))
  return decorations
}

function attributesOf({ claim, standing, isNow, isDismissed }: Mark) {
  const state = isDismissed ? 'dismissed' : standing
  return { class: 'figure', 'data-figure': claim, 'data-standing': state, ...(isNow && { 'data-now': 'true' }) }
}
