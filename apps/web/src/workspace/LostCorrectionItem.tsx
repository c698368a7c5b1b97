import { may } from '@zhushi/sync'
import { factsOf, momentOf, useSay } from '@zhushi/ui'
import { toldFacts } from '../correct/told'
import type { LostCorrection } from '../figures/corrected'
import { laidOver } from '../figures/row'
import button from '../frame/button.module.css'
import type { Desk } from './desk'
import styles from './LostItem.module.css'

/** A correction whose place is gone: the words it was about, and what it said. */
export function LostCorrectionItem({ lost, desk }: { readonly lost: LostCorrection; readonly desk: Desk }) {
  const { say, language } = useSay()
  const { id, anchor, action, by, at, slots } = lost.correction
  const { exact } = anchor
  const nothing = { text: exact, kind: 'quantity', value: '', unit: '', bound: '=' } as const
  const told = toldFacts(laidOver(factsOf(nothing, null), slots), Object.keys(slots), say)
  return (
    <article className={styles.item}>
      <p className={styles.quote}>
        {anchor.prefix.slice(-14)}
        <mark>{exact}</mark>
        {anchor.suffix.slice(0, 10)}
      </p>
      <p className={styles.why}>{say('correct.lost')}</p>
      <p className={styles.verdict}>
        {say(action === 'add' ? 'correct.addedBy' : 'correct.by', { name: by.name, time: momentOf(at, language) })}
      </p>
      <p className={styles.words}>{action === 'dismiss' ? say('correct.dismiss') : told}</p>
      {may(desk.report.role, 'withdrawCorrection') && (
        <div>
          <button type="button" className={button.plain} onClick={() => void desk.withdraw([id])}>
            {say('correct.withdraw')}
          </button>
        </div>
      )}
    </article>
  )
}
