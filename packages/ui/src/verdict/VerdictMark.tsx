import { useSay } from '../text.js'
import { iconOf, type Standing } from './standing.js'
import styles from './VerdictMark.module.css'

/** A standing by icon, word and colour; with `terse` the word is for assistive technology only. */
export function VerdictMark({ standing, terse = false }: { readonly standing: Standing; readonly terse?: boolean }) {
  const { say } = useSay()
  return (
    <span className={styles.mark} data-standing={standing} title={terse ? say(`verdict.${standing}`) : undefined}>
      <span aria-hidden="true" className={styles.icon}>
        {iconOf(standing)}
      </span>
      <span className={terse ? styles.unseen : undefined}>{say(`verdict.${standing}`)}</span>
    </span>
  )
}
