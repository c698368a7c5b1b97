import { may } from '@zhushi/sync'
import { momentOf, SlotList, useSay, WhyList } from '@zhushi/ui'
import type { ReactNode, Ref } from 'react'
import type { Row } from '../figures/row'
import button from '../frame/button.module.css'
import { toast } from '../frame/toast'
import { useStore } from '../store'
import { type Desk, draftKey } from '../workspace/desk'
import { useDraft } from '../workspace/draft'
import { useWhy } from '../workspace/useWhy'
import { CorrectionForm } from './CorrectionForm'
import { draftIn, draftOf } from './draft'
import { neededToAdd } from './fields'
import styles from './ReadingBlock.module.css'
import { toldFacts } from './told'

export interface ReadingBlockProps {
  readonly desk: Desk
  readonly row: Row
  /** Whether this row's form is open. */
  readonly isEditing: boolean
  readonly onEdit: (isEditing: boolean) => void
  /** The button that opens the form, for a key to press. */
  readonly correctRef?: Ref<HTMLButtonElement>
  /** What else can be done, beside the buttons. */
  readonly extra?: ReactNode
}

/** One claim of the open card: what it says, why it was read so, and who put it right. */
export function ReadingBlock({ desk, row, isEditing, onEdit, correctRef, extra }: ReadingBlockProps) {
  const { say } = useSay()
  const { claim, facts, read, entry, correcting } = row
  const why = useWhy(row)
  // Before the claim is read there is nothing to put right yet.
  const isRead = useStore(desk.isRead)
  const key = draftKey(desk.session.user.id, desk.report.id, entry.id)
  const [draft, setDraft] = useDraft(`${key} reading`)
  const written = draftIn(draft, row)
  const mayCorrect = may(desk.report.role, 'setCorrection')
  const close = () => {
    setDraft('')
    onEdit(false)
  }
  return (
    <div className={styles.block}>
      <SlotList facts={facts} />
      {correcting && <CorrectionNote desk={desk} row={row} />}
      <div className={styles.actions}>
        {claim && (
          <button type="button" className={button.quiet} aria-expanded={why.isOpen} onClick={why.toggle}>
            ⓘ {say('why.title')}
          </button>
        )}
        {mayCorrect && !entry.isDismissed && (
          <button
            ref={correctRef}
            type="button"
            className={button.quiet}
            disabled={!isRead}
            aria-expanded={isEditing}
            aria-keyshortcuts="c"
            onClick={() => onEdit(!isEditing)}
          >
            {say(correcting && !correcting.isChanged ? 'correct.again' : 'correct.open')}
            {written && !isEditing && <span className={styles.draft}>{say('correct.draft')}</span>}
          </button>
        )}
        {extra}
      </div>
      {why.isOpen && claim && (
        <div className={styles.why}>
          <WhyList why={claim.why} text={entry.block.text} />
        </div>
      )}
      {isEditing && mayCorrect && (
        <CorrectionForm
          read={read}
          facts={facts}
          draft={written}
          onDraft={(fields) => setDraft(fields ? draftOf(row, fields) : '')}
          required={isAddition(row) ? neededToAdd : none}
          label={say('correct.title', { quote: entry.figure.text })}
          saving={say('correct.save')}
          hint={say('correct.hint')}
          onSave={(slots) => {
            // The draft goes once the correction is safely on this device, not before.
            void desk.amend(row, slots).then(() => {
              close()
              toast(say('correct.saved'))
            })
          }}
          onCancel={close}
          onLeave={() => onEdit(false)}
        />
      )}
    </div>
  )
}

const none: readonly never[] = []

function isAddition({ correcting }: Row): boolean {
  return correcting?.correction.action === 'add' && !correcting.isChanged
}

/** Who put the reading right and when, what the machine had read, and how to take it back. */
function CorrectionNote({ desk, row: { correcting, read } }: Pick<ReadingBlockProps, 'desk' | 'row'>) {
  const { say, language } = useSay()
  if (!correcting) return null
  const { id, action, by, at, slots, anchor } = correcting.correction
  const isAddition = action === 'add'
  const told = isAddition
    ? say('correct.wasNothing')
    : say('correct.was', { read: toldFacts(read, Object.keys(slots), say) })
  return (
    <div className={styles.note} data-changed={correcting.isChanged || undefined}>
      <p className={styles.by}>
        {say(isAddition ? 'correct.addedBy' : 'correct.by', { name: by.name, time: momentOf(at, language) })}
      </p>
      <p>{correcting.isChanged ? say('correct.changed', { quote: anchor.exact }) : told}</p>
      {may(desk.report.role, 'withdrawCorrection') && (
        <button
          type="button"
          className={button.quiet}
          onClick={() => void desk.withdraw([id]).then(() => toast(say('correct.withdrawn')))}
        >
          {say(isAddition ? 'correct.withdrawAdded' : 'correct.withdraw')}
        </button>
      )}
    </div>
  )
}
