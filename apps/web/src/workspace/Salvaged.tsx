import { peopleWords, useSay, useWords } from '@zhushi/ui'
import { draftOf, keepDraft, restored } from '../device'
import button from '../frame/button.module.css'
import { useStore } from '../store'
import styles from './Salvaged.module.css'
import { type Salvageable, salvageKey } from './salvage'

/** What was typed before the role changed and could not be saved any more: shown until it is discarded. */
export function Salvaged({ desk }: { readonly desk: Salvageable }) {
  const { say } = useSay()
  const tell = useWords(peopleWords)
  useStore(restored)
  const key = salvageKey(desk)
  const text = draftOf(key)
  if (text === '') return null
  return (
    <section className={styles.salvaged} role="alert">
      <p>{tell('lost.title')}</p>
      <pre>{text}</pre>
      <div>
        <button type="button" className={button.primary} onClick={() => void navigator.clipboard?.writeText(text)}>
          {say('action.copy')}
        </button>{' '}
        <button type="button" className={button.plain} onClick={() => keepDraft(key, '', true)}>
          {say('action.discard')}
        </button>
      </div>
    </section>
  )
}
