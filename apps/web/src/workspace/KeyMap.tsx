import { learnPanelStrings, type StringKey, useSay } from '@zhushi/ui'
import { Modal } from '../frame/Modal'
import styles from './KeyMap.module.css'

learnPanelStrings()

const rows: readonly (readonly [keys: string, does: StringKey])[] = [
  ['j', 'keys.next'],
  ['k', 'keys.previous'],
  ['1 – 6', 'keys.verdict'],
  ['r', 'keys.comment'],
  ['Ctrl/⌘ + Enter', 'keys.send'],
  ['c', 'keys.correct'],
  ['t', 'keys.table'],
  ['/', 'keys.search'],
  ['a', 'keys.add'],
  ['e', 'keys.evidence'],
  ['s', 'keys.suggest'],
  ['f', 'keys.findings'],
  ['v', 'keys.revisions'],
  ['x', 'keys.resolve'],
  ['Ctrl/⌘ + Z, Y', 'keys.undo'],
  ['m', 'keys.targets'],
  ['?', 'keys.map'],
  ['Esc', 'keys.close'],
]

/** What each key does. */
export function KeyMap({ onClose }: { readonly onClose: () => void }) {
  const { say } = useSay()
  return (
    <Modal open onClose={onClose} title={say('keys.title')} lead={say('keys.hint')}>
      <dl className={styles.map}>
        {rows.map(([keys, does]) => (
          <div key={does}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
