import { opinionWords, useSay, useWords } from '@zhushi/ui'
import { fieldsIn } from '../correct/draft'
import { toldFields } from '../correct/told'
import { type Draft, keepDraft } from '../device'
import button from '../frame/button.module.css'
import { wordsOfEvidence } from '../opinion/draft'
import styles from './LostItem.module.css'

/** A draft whose figure cannot be found again since it was written: shown, so that its words are not lost. */
export function StrayDraft({ draft, draftKey }: { readonly draft: Draft; readonly draftKey: string }) {
  const { say } = useSay()
  const tell = useWords(opinionWords)
  const fields = draft.kind === 'reading' ? fieldsIn(draft.text) : null
  const words = fields
    ? say('correct.draftOf', { slots: toldFields(fields, say) })
    : draft.kind === 'evidence'
      ? tell('evidence.draft', { words: wordsOfEvidence(draft.text) })
      : draft.text
  return (
    <article className={styles.item}>
      <p className={styles.why}>{say('workspace.strayDraft')}</p>
      <p className={styles.words}>{words}</p>
      <div>
        <button type="button" className={button.plain} onClick={() => void navigator.clipboard?.writeText(words)}>
          {say('action.copy')}
        </button>{' '}
        <button type="button" className={button.quiet} onClick={() => keepDraft(draftKey, '', true)}>
          {say('action.discard')}
        </button>
      </div>
    </article>
  )
}
