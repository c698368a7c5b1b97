import { useSay } from '../text.js'
import { type ClaimFacts, periodText, statText } from './claimFacts.js'
import styles from './SlotList.module.css'
import { quantityOf } from './value.js'

/** Every slot of a claim that says something, by name. */
export function SlotList({ facts }: { readonly facts: ClaimFacts }) {
  const { say } = useSay()
  const rows = [
    [say('slot.indicator'), facts.indicator],
    [say('slot.stat'), statText(facts, say)],
    [say('slot.value'), quantityOf({ ...facts, unit: '' })],
    [say('slot.unit'), facts.unit === '' ? say('figure.noUnit') : facts.unit],
    [say('slot.bound'), facts.bound === '=' ? '' : say(`bound.${facts.bound}`)],
    [say('slot.period'), periodText(facts, say)],
    [say('slot.mode'), modeText(facts, say)],
    [say('slot.region'), facts.region],
    [say('slot.baseline'), facts.baseline],
    [say('slot.of'), facts.of],
  ] as const
  return (
    <dl className={styles.slots}>
      {rows
        .filter(([, said]) => said !== '')
        .map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
    </dl>
  )
}

function modeText({ mode, isEstimate }: ClaimFacts, say: ReturnType<typeof useSay>['say']): string {
  if (mode === null) return ''
  return isEstimate ? `${say(`mode.${mode}`)} · ${say('mode.estimate')}` : say(`mode.${mode}`)
}
