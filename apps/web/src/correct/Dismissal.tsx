/** Setting a figure aside as none, and taking that back. */
import { describe } from '@zhushi/anchor'
import { correctionIdOf } from '@zhushi/annotation'
import { may } from '@zhushi/sync'
import { type Say, useSay } from '@zhushi/ui'
import type { Entry } from '../figures/survey'
import button from '../frame/button.module.css'
import { toast } from '../frame/toast'
import type { Desk } from '../workspace/desk'
import styles from './Dismissal.module.css'

export interface DismissalProps {
  readonly desk: Desk
  readonly entry: Entry
}

/** Sets the figure aside; nothing for one that a person added, for one set aside already, and for those who may not. */
export function DismissButton({ desk, entry }: DismissalProps) {
  const { say } = useSay()
  const { block, figure, corrections, isDismissed } = entry
  const isAdded = corrections.some(({ correction, isChanged }) => correction.action === 'add' && !isChanged)
  if (isAdded || isDismissed || !may(desk.report.role, 'setCorrection')) return null
  const dismiss = () =>
    void desk.dismiss(entry).then(() => {
      const id = correctionIdOf(describe(block, figure.from, figure.to))
      const undo = { label: say('correct.undo'), onAct: () => restore(desk, entry, [id], say) }
      toast(say('correct.dismissed', { quote: figure.text }), 'news', undo)
    })
  return (
    <button type="button" className={button.quiet} onClick={dismiss}>
      {say('correct.dismiss')}
    </button>
  )
}

/** Who set the figure aside, and how to take that back. */
export function Dismissed({ desk, entry }: DismissalProps) {
  const { say } = useSay()
  const standing = entry.corrections.flatMap(({ correction, isChanged }) =>
    correction.action === 'dismiss' && !isChanged ? [correction] : [],
  )
  const ids = standing.map(({ id }) => id)
  return (
    <p className={styles.dismissed}>
      {say('correct.isDismissed', { name: standing[0]?.by.name ?? '' })}
      {may(desk.report.role, 'withdrawCorrection') && (
        <button type="button" className={button.plain} onClick={() => restore(desk, entry, ids, say)}>
          {say('correct.restore')}
        </button>
      )}
    </p>
  )
}

function restore(desk: Desk, { figure }: Entry, ids: readonly string[], say: Say): void {
  void desk.withdraw(ids).then(() => toast(say('correct.restored', { quote: figure.text })))
}
