/** The cover line: how much of the report this page carries, and what went wrong, if anything did. */
import type { View } from '../hub/hub'
import styles from './Panel.module.css'
import { useTell } from './strings'

/** From these shares of the report on, the page carries the same version, or a revised one; below, a part. */
const sameFrom = 0.995
const revisedFrom = 0.6

export function Cover({ view, onRetry }: { readonly view: View; readonly onRetry: () => void }) {
  const tell = useTell()
  const changed = view.rows.filter(({ presence }) => presence === 'changed').length
  if (view.report === null) {
    const own = view.link === 'noReport' ? tell('cover.noReport') : tell('cover.own', { count: view.rows.length })
    return (
      <p className={styles.cover}>
        {view.problem || own}{' '}
        {view.problem && (
          <button type="button" onClick={onRetry}>
            {tell('connect.go')}
          </button>
        )}
      </p>
    )
  }
  const kind = view.coverage >= sameFrom ? 'same' : view.coverage >= revisedFrom ? 'revised' : 'part'
  return (
    <p className={styles.cover} data-kind={changed > 0 ? 'changed' : kind}>
      {tell(`cover.${kind}`, { share: percent(view.coverage) })}
      {changed > 0 && (
        <>
          {'，'}
          <b>{tell('cover.changed', { count: changed })}</b>
        </>
      )}
      {view.lost > 0 && <small>{tell('cover.lost', { count: view.lost })}</small>}
    </p>
  )
}

/** Cut, not rounded: what is not all there is never called 100 %. */
function percent(share: number): string {
  return `${Math.floor(share * 1000) / 10}%`
}
