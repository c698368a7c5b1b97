import { useId } from 'react'
import form from './form.module.css'

export interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string | undefined
  /** What is wrong with what was written; said beside the field. */
  readonly problem?: string | undefined
  readonly autoComplete?: string
  readonly maxLength?: number
}

/** One line to write, with what is wrong with it said right below. */
export function Field({ label, value, onChange, hint, problem, autoComplete, maxLength }: FieldProps) {
  const id = useId()
  return (
    <div className={form.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={form.input}
        value={value}
        maxLength={maxLength}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-said`}
        onChange={(event) => onChange(event.target.value)}
      />
      <Said id={`${id}-said`} hint={hint} problem={problem} />
    </div>
  )
}

/** What stands below a field: what is wrong with it, else what is wanted. */
export function Said({ id, hint, problem }: { readonly id: string } & Pick<FieldProps, 'hint' | 'problem'>) {
  return (
    <p
      id={id}
      className={problem === undefined ? form.hint : form.wrong}
      role={problem === undefined ? undefined : 'alert'}
    >
      {problem ?? hint}
    </p>
  )
}
