/** The text of the report in its column: the editor, or the plain text where this Zhushi must not open it for writing. */
import type { Place as Passage } from '@zhushi/check'
import { type Block, positionOf } from '@zhushi/report'
import { may } from '@zhushi/sync'
import { EmptyState, useSay } from '@zhushi/ui'
import type { EditorView } from 'prosemirror-view'
import { type Ref, Suspense, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { marginsOf } from '../check/noticed'
import type { Place } from '../correct/operation'
import { createEditor } from '../editor/editor'
import { withMargins } from '../editor/margin'
import { type Stretch, withProposals } from '../editor/proposals'
import { isTooMuch, mayBeFigure, selectedIn } from '../editor/selection'
import { withSpot } from '../editor/spotlight'
import { type Mark, type Standings, withStandings } from '../editor/underlines'
import type { Entry, Survey } from '../figures/survey'
import type { Proposal } from '../opinion/proposal'
import { api } from '../session'
import { useStore } from '../store'
import type { Desk } from './desk'
import './report.css'
import { part } from '../frame/part'
import { isNarrow } from './narrow'
import { spot } from './spot'
import styles from './TextPane.module.css'

const SelectionBar = part(async () => (await import('../opinion/SelectionBar')).SelectionBar)

export interface TextPaneHandle {
  scrollTo(entry: Entry): void
  scrollToBlock(block: string, offset?: number): void
  /** The words that are selected within one block; null for none or too many. */
  words(): Place | null
  /** Brings a stretch into sight and lights it up. */
  showPlace(place: Passage): void
  /** The stretch that is selected, where a figure could be added; null for none. */
  selected(): Place | null
}

export interface TextPaneProps {
  readonly ref: Ref<TextPaneHandle>
  readonly desk: Desk
  readonly survey: Survey
  readonly inHand: Entry | null
  readonly onFigure: (block: string, from: number) => void
  /** Absent where the person may not add one. */
  readonly onAdd?: (place: Place) => void
  readonly onSuggestion: (id: string) => void
  /** The sign in the margin of a block was pointed at. */
  readonly onMargin: (block: string) => void
  /** Absent where the person may not suggest other words. */
  readonly onSuggest?: (place: Place) => void
}

export function TextPane(props: TextPaneProps) {
  const { ref, desk, survey, inHand, onFigure, onAdd, onSuggestion, onMargin, onSuggest } = props
  const { say } = useSay()
  const state = useStore(desk.state)
  const pane = useRef<HTMLElement>(null)
  const mount = useRef<HTMLDivElement>(null)
  const [selected, setSelected] = useState<Place | null>(null)
  const [hasTooMuch, setTooMuch] = useState(false)
  const view = useEditor(desk, mount, { onFigure, onSuggestion, onMargin }, (place, add) => {
    const isAdding = place !== null && add && mayBeFigure(place) && !isFigureAt(desk.surveyNow(), place)
    setSelected(isAdding ? null : place)
    setTooMuch(view !== null && place === null && isTooMuch(view.state))
    if (isAdding) onAdd?.(place)
  })
  const blocks = useNewerText(desk)
  // The survey follows the text a little later.
  const isBlank = state === 'ready' && view?.state.doc.textContent === '' && survey.blocks.every(isEmpty)

  useEffect(() => {
    if (!view) return
    const show = () => !view.isDestroyed && view.dispatch(withStandings(view.state, standingsOf(survey, inHand)))
    // Redrawing under an input method would break off what is being composed.
    if (!view.composing) return void show()
    view.dom.addEventListener('compositionend', show, { once: true })
    return () => view.dom.removeEventListener('compositionend', show)
  }, [view, survey, inHand])

  const proposals = useStore(desk.proposals)
  useEffect(() => {
    if (view && !view.isDestroyed) view.dispatch(withProposals(view.state, stretchesOf(proposals)))
  }, [view, proposals])

  const noticed = useStore(desk.noticed)
  const margins = useMemo(() => marginsOf(noticed), [noticed])
  useEffect(() => {
    if (!view || view.isDestroyed) return
    const show = () => !view.isDestroyed && view.dispatch(withMargins(view.state, margins))
    if (!view.composing) return void show()
    view.dom.addEventListener('compositionend', show, { once: true })
    return () => view.dom.removeEventListener('compositionend', show)
  }, [view, margins])

  useEffect(() => {
    if (!view) return
    return spot.subscribe(() => !view.isDestroyed && !view.composing && view.dispatch(withSpot(view.state, spot.get())))
  }, [view])

  useImperativeHandle(ref, () => {
    const bring = (block: string, offset: number) => {
      const position = view ? positionOf(view.state.doc, block, offset) : null
      if (view && pane.current && position !== null) scroll(pane.current, view.coordsAtPos(position).top)
    }
    return {
      scrollTo: ({ block, figure }) => bring(block.id, figure.from),
      scrollToBlock: (block, offset = 0) => bring(block, offset),
      words: () => (view ? selectedIn(view.state) : null),
      showPlace: ({ block, from, to }) => {
        spot.set({ block, stretches: [{ from, to }] })
        bring(block, from)
      },
      selected: () => {
        const place = view ? selectedIn(view.state) : null
        return place && mayBeFigure(place) && !isFigureAt(desk.surveyNow(), place) ? place : null
      },
    }
  }, [view, desk])

  return (
    <main ref={pane} className={styles.pane} aria-label={say('workspace.text')} aria-busy={state === 'opening'}>
      {state === 'opening' && <EmptyState title={say('workspace.loading')} />}
      {state === 'newer' && <p className={styles.notice}>{say('workspace.newer')}</p>}
      {blocks && <PlainText blocks={blocks} />}
      {isBlank && <EmptyState title={say('workspace.noText')} hint={say('workspace.noTextHint')} />}
      <div ref={mount} className={styles.page} hidden={state !== 'ready'} />
      {/* Who writes the text selects long stretches for other reasons. */}
      {view && hasTooMuch && onSuggest && !may(desk.report.role, 'writeText') && (
        <Suspense>
          <SelectionBar view={view} pane={pane} hasTooMuch />
        </Suspense>
      )}
      {view && selected && (onAdd || onSuggest) && (
        <Suspense>
          <SelectionBar
            view={view}
            pane={pane}
            {...(onAdd &&
              mayBeFigure(selected) &&
              !isFigureAt(survey, selected) && {
                onAdd: () => {
                  setSelected(null)
                  onAdd(selected)
                },
              })}
            {...(onSuggest && {
              onSuggest: () => {
                setSelected(null)
                onSuggest(selected)
              },
            })}
          />
        </Suspense>
      )}
    </main>
  )
}

/** The editor, from when there is a text until the pane is gone. */
function useEditor(
  desk: Desk,
  mount: { readonly current: HTMLElement | null },
  pointed: Pick<TextPaneProps, 'onFigure' | 'onSuggestion' | 'onMargin'>,
  onSelected: (place: Place | null, add: boolean) => void,
): EditorView | null {
  const { say } = useSay()
  const state = useStore(desk.state)
  const [view, setView] = useState<EditorView | null>(null)
  const isEditable = useStore(desk.isEditable)
  const latest = useRef({ ...pointed, onSelected })
  latest.current = { ...pointed, onSelected }
  const label = say('workspace.text')

  useEffect(() => {
    if (state !== 'ready' || !mount.current) return
    const { fragment, awareness } = desk.rooms
    const editor = createEditor({
      mount: mount.current,
      fragment,
      awareness,
      isEditable: desk.isEditable.get,
      onDoc: desk.setDoc,
      onFigure: (block, from) => latest.current.onFigure(block, from),
      onSuggestion: (id) => latest.current.onSuggestion(id),
      onMargin: (block) => latest.current.onMargin(block),
      onSelected: (place, add) => latest.current.onSelected(place, add),
    })
    setView(editor)
    return () => {
      setView(null)
      editor.destroy()
    }
  }, [state, desk, mount])

  useEffect(() => {
    view?.setProps({
      editable: () => isEditable,
      attributes: {
        class: 'report',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-readonly': String(!isEditable),
        spellcheck: 'false',
        tabindex: '0',
        lang: 'zh-CN',
      },
    })
  }, [view, isEditable, label])
  return view
}

/** The text as the server reads it, where the editor must stay closed. */
function useNewerText(desk: Desk): readonly Block[] | null {
  const state = useStore(desk.state)
  const [blocks, setBlocks] = useState<readonly Block[] | null>(null)
  useEffect(() => {
    if (state !== 'newer') return
    let isGone = false
    void api.blocks(desk.report.id).then((result) => {
      if (isGone || !result.ok) return
      desk.setBlocks(result.value.blocks)
      setBlocks(result.value.blocks)
    })
    return () => {
      isGone = true
    }
  }, [state, desk])
  return blocks
}

function isEmpty({ text }: Block): boolean {
  return text.trim() === ''
}

function PlainText({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <div className={`${styles.page} report`} lang="zh-CN">
      {blocks.map(({ id, kind, text }) => (
        <p key={id} className={kind === 'paragraph' ? undefined : kind}>
          {text}
        </p>
      ))}
    </div>
  )
}

function standingsOf({ byRow }: Survey, inHand: Entry | null): Standings {
  const standings = new Map<string, Map<number, Mark>>()
  for (const { block, figure, id, row, standing, isDismissed, corrections } of byRow.values()) {
    const own = standings.get(block.id) ?? new Map<number, Mark>()
    const { from, to, text } = figure
    const isAdded = corrections.some(({ correction, isChanged }) => correction.action === 'add' && !isChanged)
    own.set(from, { from, to, text, claim: id, standing, isNow: row === inHand?.row, isAdded, isDismissed })
    standings.set(block.id, own)
  }
  return standings
}

/** Where the suggestions that still wait stand in the text. */
function stretchesOf(proposals: readonly Proposal[]): Stretch[] {
  return proposals.flatMap(({ suggestion: { id, state }, place, now }) =>
    state === 'open' && place && now ? [{ id, ...place, words: now }] : [],
  )
}

/** Whether the place touches a figure that nobody has set aside. */
function isFigureAt({ entries }: Survey, { block, from, to }: Place): boolean {
  return entries.some(({ block: own, figure }) => own.id === block.id && figure.from < to && from < figure.to)
}

/** Where in the pane a figure is brought to, as a share of its height: a sheet may cover the lower part. */
const sight = 0.3

function scroll(pane: HTMLElement, top: number): void {
  const box = pane.getBoundingClientRect()
  const isSeen = top > box.top + 40 && top < box.top + box.height * (isNarrow() ? 0.4 : 0.86)
  if (isSeen) return
  const by = top - box.top - box.height * sight
  pane.scrollBy({ top: by, behavior: Math.abs(by) < 1.5 * box.height ? 'smooth' : 'instant' })
}
