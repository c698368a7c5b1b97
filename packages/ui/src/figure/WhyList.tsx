import type { Reason } from '@zhushi/claim'
import { useSay } from '../text.js'
import { toldReasons } from './reason.js'
import styles from './WhyList.module.css'

/** Why each slot of a claim was read as it is, with the words that were read. `text`: of the block. */
export function WhyList({ why, text }: { readonly why: readonly Reason[]; readonly text: string }) {
  const { say } = useSay()
  return (
    <dl className={styles.list}>
      {toldReasons(why, text, say).map(({ slot, why: reason, words }, at) => (
        <div key={at}>
          <dt>{slot}</dt>
          <dd>
            {reason}
            {words !== '' && <q className={styles.words}>{words}</q>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
