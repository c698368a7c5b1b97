/** The side panel: the report in front, how much of it the page carries, and its figures by section. */
import { EmptyState } from '@zhushi/ui'
import { useSyncExternalStore } from 'react'
import type { View } from '../hub/hub'
import { Connect } from './Connect'
import { Cover } from './Cover'
import type { Desk } from './desk'
import { FigureList } from './FigureList'
import styles from './Panel.module.css'
import { useTell } from './strings'

export function Panel({ desk }: { readonly desk: Desk }) {
  const state = useSyncExternalStore(desk.subscribe, desk.get)
  const tell = useTell()
  const { view } = state
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <span className={styles.brand}>注实</span>
        <h1 className={styles.title}>{view?.report?.title ?? view?.page?.title ?? ''}</h1>
        <Live view={view} />
      </header>
      <main className={styles.main}>
        {view === undefined && <EmptyState title={tell('empty.noScript')} hint={tell('empty.noScriptHint')} />}
        {view?.page === null && <EmptyState title={tell('empty.noReport')} hint={tell('empty.noReportHint')} />}
        {view?.page && (
          <>
            <Cover view={view} onRetry={desk.retry} />
            <FigureList desk={desk} state={state} view={view} />
          </>
        )}
      </main>
      <Connect device={state.device} />
    </div>
  )
}

function Live({ view }: { readonly view: View | undefined }) {
  const tell = useTell()
  if (!view?.page) return null
  const tone = view.link === 'live' || view.link === 'noReport' ? 'live' : view.link === 'none' ? 'none' : 'other'
  return (
    <output className={styles.live} data-tone={tone} aria-live="polite">
      {tell(`link.${view.link}`)}
    </output>
  )
}
