import type { Verdict } from '@zhushi/annotation'
import { opinionWords } from '../strings/opinion.js'
import { momentOf } from '../strings/time.js'
import { useSay, useWords } from '../text.js'
import { VerdictMark } from '../verdict/VerdictMark.js'
import styles from './opinion.module.css'

/** Every verdict a claim was given, the latest first: who, when, what. Nothing where there is but one. */
export function VerdictHistory({ verdicts }: { readonly verdicts: readonly Verdict[] }) {
  const { language } = useSay()
  const tell = useWords(opinionWords)
  if (verdicts.length < 2) return null
  const latest = verdicts.toSorted((a, b) => b.at.localeCompare(a.at))
  return (
    <details className={styles.history}>
      <summary>{tell('history.title', { count: verdicts.length })}</summary>
      <ol>
        {latest.map((verdict) => (
          <li key={`${verdict.at} ${verdict.by.id}`}>
            {verdict.kind === 'unchecked' ? tell('history.withdrew') : <VerdictMark standing={verdict.kind} />}{' '}
            <small className={styles.soft}>
              {verdict.by.name} · {momentOf(verdict.at, language)}
            </small>
            {verdict.note !== '' && <p>{verdict.note}</p>}
          </li>
        ))}
      </ol>
    </details>
  )
}
