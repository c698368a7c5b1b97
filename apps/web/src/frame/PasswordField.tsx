import { peopleWords, useWords } from '@zhushi/ui'
import { useId, useState } from 'react'
import button from './button.module.css'
import { type FieldProps, Said } from './Field'
import form from './form.module.css'

/** A password, which can be looked at: who types it slowly on glass wants to see it. */
export function PasswordField({ label, value, onChange, hint, problem, autoComplete }: FieldProps) {
  const tell = useWords(peopleWords)
  const id = useId()
  const [isShown, setShown] = useState(false)
  return (
    <div className={form.field}>
      <label htmlFor={id}>{label}</label>
      <div className={form.beside}>
        <input
          id={id}
          className={form.input}
          type={isShown ? 'text' : 'password'}
          value={value}
          maxLength={200}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-said`}
          onChange={(event) => onChange(event.target.value)}
        />
        <button type="button" className={button.plain} onClick={() => setShown(!isShown)}>
          {tell(isShown ? 'signIn.hide' : 'signIn.show')}
        </button>
      </div>
      <Said id={`${id}-said`} hint={hint} problem={problem} />
    </div>
  )
}
