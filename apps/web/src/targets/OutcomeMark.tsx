import type { Outcome } from '@zhushi/check'
import { targetWords, useWords } from '@zhushi/ui'
import styles from './OutcomeMark.module.css'
import { iconOfOutcome } from './view'

/** What became of a target: sign, word and colour together. */
export function OutcomeMark({ outcome }: { readonly outcome: Outcome }) {
  const tell = useWords(targetWords)
  return (
    <span className={styles.mark} data-outcome={outcome}>
      <b aria-hidden="true">{iconOfOutcome[outcome]}</b>
      {tell(`outcome.${outcome}`)}
    </span>
  )
}
