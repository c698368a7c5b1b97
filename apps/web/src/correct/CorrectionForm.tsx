import { bounds, type CorrectedSlots, directions, modes, stats } from '@zhushi/annotation'
import { type ClaimFacts, commonParts, partText, type Say, useSay } from '@zhushi/ui'
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import button from '../frame/button.module.css'
import styles from './CorrectionForm.module.css'
import { type FieldName, type Fields, fieldsOf, slotsOf } from './fields'

export interface CorrectionFormProps {
  /** What was read: what still says the same is not corrected. */
  readonly read: ClaimFacts
  /** What the fields begin with. */
  readonly facts: ClaimFacts
  /** Fields written earlier and not saved yet. */
  readonly draft?: Partial<Fields> | null
  readonly onDraft?: (fields: Fields | null) => void
  readonly required?: readonly FieldName[]
  readonly label: string
  readonly saving: string
  readonly hint: string
  readonly onSave: (slots: CorrectedSlots) => void
  /** Gives up what was written. */
  readonly onCancel: () => void
  /** Closes the form and keeps what was written as a draft; absent where none is kept. */
  readonly onLeave?: () => void
}

type Choices = readonly (readonly [value: string, label: string])[]

/** The fields in which a reading is put right, filled in with what stands. Ctrl or ⌘ with Enter saves, Escape leaves. */
export function CorrectionForm(props: CorrectionFormProps) {
  const { read, facts, draft, onDraft, label, saving, onSave, onCancel } = props
  const { say } = useSay()
  const [fields, setFields] = useState<Fields>(() => ({ ...fieldsOf(facts), ...draft }))
  const [problem, setProblem] = useState<{ readonly field: FieldName | null; readonly text: string } | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  const choices = choicesOf(fields, say)

  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), [])

  const write = (name: FieldName, value: string) => {
    const next = { ...fields, [name]: value }
    setFields(next)
    setProblem(null)
    onDraft?.(next)
  }
  const save = (event: Pick<FormEvent, 'preventDefault'>) => {
    event.preventDefault()
    const filled = slotsOf(fields, fieldsOf(read), props.required)
    if (!filled.ok) {
      const text = say('correct.bad', { slot: say(`slot.${filled.field}`), hint: say(filled.hint) })
      setProblem({ field: filled.field, text })
      form.current?.querySelector<HTMLElement>(`[name=${filled.field}]`)?.focus()
    } else if (Object.keys(filled.slots).length === 0) setProblem({ field: null, text: say('correct.none') })
    else onSave(filled.slots)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(event)
    if (event.key !== 'Escape') return
    event.preventDefault()
    const leave = props.onLeave ?? onCancel
    leave()
  }
  return (
    <form ref={form} className={styles.form} aria-label={label} onSubmit={save} onKeyDown={onKeyDown} noValidate>
      {shown.map((name) => {
        const options = choices[name]
        const common = {
          id: `${id} ${name}`,
          name,
          value: fields[name],
          'aria-invalid': problem?.field === name,
          'aria-describedby': problem?.field === name ? `${id} problem` : undefined,
          onChange: (event: { readonly target: { readonly value: string } }) => write(name, event.target.value),
        }
        return (
          <div key={name} className={styles.field} data-slot={name}>
            <label htmlFor={common.id}>{say(`slot.${name}`)}</label>
            {options ? (
              <select {...common}>
                {options.map(([value, text]) => (
                  <option key={value} value={value}>
                    {text}
                  </option>
                ))}
              </select>
            ) : (
              <input {...common} autoComplete="off" inputMode={name === 'year' ? 'numeric' : 'text'} />
            )}
          </div>
        )
      })}
      <p id={`${id} problem`} role="alert" className={problem ? styles.problem : styles.hint}>
        {problem?.text ?? ''}
      </p>
      <div className={styles.foot}>
        <small>{props.hint}</small>
        <button type="button" className={button.quiet} onClick={onCancel}>
          {say('action.cancel')}
        </button>
        <button type="submit" className={button.primary}>
          {saving}
        </button>
      </div>
    </form>
  )
}

/** In the order in which a sentence says them. */
const shown: readonly FieldName[] = [
  'indicator',
  'value',
  'unit',
  'bound',
  'stat',
  'direction',
  'year',
  'part',
  'mode',
  'region',
  'baseline',
  'of',
]

function choicesOf(fields: Fields, say: Say): Partial<Record<FieldName, Choices>> {
  const unknown = (name: 'stat' | 'mode'): Choices => (fields[name] === '' ? [['', say('table.unknown')]] : [])
  const parts = commonParts.includes(fields.part) ? commonParts : [...commonParts, fields.part]
  return {
    stat: [...unknown('stat'), ...stats.map((each) => [each, say(`stat.${each}`)] as const)],
    direction: directions.map((each) => [each, say(`direction.${each}`)]),
    mode: [...unknown('mode'), ...modes.map((each) => [each, say(`mode.${each}`)] as const)],
    bound: bounds.map((each) => [each, say(`bound.${each}`)]),
    part: parts.map((each) => [each, partText(each, say)]),
  }
}
