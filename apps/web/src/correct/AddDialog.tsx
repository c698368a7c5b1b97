import type { CorrectedSlots } from '@zhushi/annotation'
import { type ClaimFacts, factsOf, learnPanelStrings, useSay } from '@zhushi/ui'
import { useState } from 'react'
import type { Survey } from '../figures/survey'
import form from '../frame/form.module.css'
import { Modal } from '../frame/Modal'
import { toast } from '../frame/toast'
import type { Desk } from '../workspace/desk'
import { CorrectionForm } from './CorrectionForm'
import { neededToAdd, quantityIn } from './fields'
import type { Place } from './operation'
import { placeOf } from './place'

learnPanelStrings()

export interface AddDialogProps {
  readonly desk: Desk
  readonly survey: Survey
  /** The words selected in the text; null where they are still to be copied from it. */
  readonly place: Place | null
  readonly onClose: () => void
}

/** Adds a figure that the machine missed, at words of the text that are selected or copied from it. */
export function AddDialog({ desk, survey, place, onClose }: AddDialogProps) {
  const { say } = useSay()
  const [quote, setQuote] = useState('')
  const [problem, setProblem] = useState('')
  const selected = place ? place.block.text.slice(place.from, place.to) : ''

  const add = (slots: CorrectedSlots) => {
    const found = place ? ({ ok: true, place } as const) : placeOf(survey, quote)
    if (!found.ok) return setProblem(say(found.why, found.values))
    const text = found.place.block.text.slice(found.place.from, found.place.to)
    void desk.add(found.place, slots).then(() => {
      onClose()
      toast(say('add.added', { quote: text }))
    })
  }
  return (
    <Modal open onClose={onClose} title={say('add.title')} lead={say('add.lead')} wide>
      {place ? (
        <blockquote className={form.quote}>
          {place.block.text.slice(Math.max(0, place.from - 16), place.from).replace(/^[\p{P}\s]+/u, '')}
          <mark>{selected}</mark>
          {place.block.text.slice(place.to, place.to + 12)}
        </blockquote>
      ) : (
        <label className={form.field}>
          <span>{say('add.quote')}</span>
          <input
            className={form.input}
            value={quote}
            placeholder={say('add.quoteHint')}
            aria-invalid={problem !== ''}
            onChange={({ target }) => {
              setQuote(target.value)
              setProblem('')
            }}
          />
        </label>
      )}
      {problem !== '' && (
        <p role="alert" className={form.problem}>
          {problem}
        </p>
      )}
      <CorrectionForm
        read={nothing}
        facts={guessed(selected)}
        required={neededToAdd}
        label={say('add.title')}
        saving={say('add.save')}
        hint={say('add.hint')}
        onSave={add}
        onCancel={onClose}
      />
    </Modal>
  )
}

const nothing: ClaimFacts = factsOf({ text: '', kind: 'quantity', value: '', unit: '', bound: '=' }, null)

/** What the words themselves say, where they are a number. */
function guessed(words: string): ClaimFacts {
  const quantity = quantityIn(words, '')
  return quantity ? { ...nothing, ...quantity } : nothing
}
