/** One revision held against the text as it is now, or against another: which figures changed, and which words. */
import type { Revision } from '@zhushi/annotation'
import type { Place } from '@zhushi/check'
import type { Block } from '@zhushi/report'
import { may } from '@zhushi/sync'
import { EmptyState, momentOf, revisionWords, useSay, useWords } from '@zhushi/ui'
import { useMemo, useState } from 'react'
import button from '../frame/button.module.css'
import type { Desk } from '../workspace/desk'
import { comparisonOf } from './comparison'
import { FigureChanges } from './FigureChanges'
import styles from './RevisionView.module.css'
import { RevisionWish, type Wish } from './RevisionWish'
import { type Fetched, useText } from './revisions'
import { WordChanges } from './WordChanges'

export interface RevisionViewProps {
  readonly desk: Desk
  readonly revision: Revision
  readonly others: readonly Revision[]
  /** The text as it is now. */
  readonly blocks: readonly Block[]
  /** Id of the revision it is held against; absent: the text as it is now. */
  readonly against: string | undefined
  readonly onAgainst: (id: string | undefined) => void
  readonly onBack: () => void
  readonly onGo: (place: Place) => void
}

export function RevisionView(props: RevisionViewProps) {
  const { desk, revision, others, blocks, against, onAgainst, onBack, onGo } = props
  const { say, language } = useSay()
  const tell = useWords(revisionWords)
  const [wish, setWish] = useState<Wish | null>(null)
  const other = others.find(({ id }) => id === against) ?? null
  const own = useText(desk, revision.id)
  const its = useText(desk, other?.id ?? null)
  const now: Fetched = useMemo(() => ({ kind: 'here', blocks }), [blocks])
  // What was kept later is what it became.
  const isEarlier = !other || revision.at <= other.at
  const sides = [
    { name: revision.name, ...own },
    other ? { name: other.name, ...its } : { name: tell('view.now'), text: now, retry: () => {} },
  ] as const
  const [before, after] = isEarlier ? sides : [sides[1], sides[0]]
  const missing = [before, after].find(({ text }) => text.kind !== 'here')
  const [x, y] = [before.text, after.text]
  const comparison = useMemo(
    () => (x.kind === 'here' && y.kind === 'here' ? comparisonOf(x.blocks, y.blocks) : null),
    [x, y],
  )
  const names = { from: before.name, to: after.name }
  // Only the text on the screen has places to go to.
  const go = other ? undefined : onGo
  const mayRestore = may(desk.report.role, 'restoreRevision')

  return (
    <article className={styles.view}>
      <button type="button" className={button.quiet} onClick={onBack}>
        ← {tell('view.back')}
      </button>
      <header className={styles.head}>
        <h2>{revision.name}</h2>
        <p>
          {revision.by?.name ?? tell('list.server')} · {momentOf(revision.at, language)}
        </p>
        {revision.note && <p>{revision.note}</p>}
        <label className={styles.against}>
          {tell('view.against')}
          <select value={other?.id ?? ''} onChange={(event) => onAgainst(event.target.value || undefined)}>
            <option value="">{tell('view.now')}</option>
            {others.map(({ id, name, at }) => (
              <option key={id} value={id}>
                {name} · {momentOf(at, language)}
              </option>
            ))}
          </select>
        </label>
        {mayRestore && (
          <p className={styles.actions}>
            <button type="button" className={button.plain} onClick={() => setWish('restore')}>
              {tell('restore.action')}
            </button>
            <button type="button" className={button.quiet} onClick={() => setWish('remove')}>
              {tell('remove.action')}
            </button>
          </p>
        )}
      </header>
      {missing?.text.kind === 'failed' ? (
        <EmptyState title={tell('view.failed', { name: missing.name, message: missing.text.refusal.message })}>
          <button type="button" className={button.plain} onClick={missing.retry}>
            {say('action.retry')}
          </button>
        </EmptyState>
      ) : missing ? (
        <p role="status" className={styles.notice}>
          {tell('view.loading', { name: missing.name })}
        </p>
      ) : comparison?.words.length === 0 ? (
        <EmptyState title={tell('view.same')} hint={tell('view.sameHint', names)} />
      ) : (
        comparison && (
          <>
            <p className={styles.notice}>{tell('view.fromTo', names)}</p>
            <FigureChanges changes={comparison.figures} onGo={go} />
            <WordChanges changes={comparison.words} onGo={go} />
          </>
        )
      )}
      {wish && (
        <RevisionWish
          desk={desk}
          revision={revision}
          wish={wish}
          onClose={() => setWish(null)}
          onDone={() => {
            setWish(null)
            if (wish === 'remove') onBack()
          }}
        />
      )}
    </article>
  )
}
