/** For a person who is not signed in: by name and password, or how to get a link. */
import { peopleWords, useSay, useWords } from '@zhushi/ui'
import { type FormEvent, useState } from 'react'
import button from '../frame/button.module.css'
import { Field } from '../frame/Field'
import form from '../frame/form.module.css'
import { PasswordField } from '../frame/PasswordField'
import { Sheet } from '../frame/Sheet'
import { signIn } from '../session'
import styles from './SignIn.module.css'

interface Problem {
  readonly at: 'login' | 'password' | 'form'
  readonly text: string
}

export function SignIn({ onDone }: { readonly onDone?: () => void }) {
  const { say } = useSay()
  const tell = useWords(peopleWords)
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isGoing, setGoing] = useState(false)
  const at = (place: Problem['at']) => (problem?.at === place ? problem.text : undefined)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (login.trim() === '') return setProblem({ at: 'login', text: tell('signIn.loginNeeded') })
    if (password === '') return setProblem({ at: 'password', text: tell('signIn.passwordNeeded') })
    setGoing(true)
    setProblem(null)
    const refusal = await signIn(login, password)
    setGoing(false)
    if (!refusal) return onDone?.()
    const text = refusal.code === 'offline' ? say('failure.offline') : refusal.message
    setProblem({ at: refusal.code === 'badSignIn' ? 'password' : 'form', text })
  }
  return (
    <Sheet title={tell('signIn.title')}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Field
          label={tell('signIn.login')}
          value={login}
          onChange={setLogin}
          problem={at('login')}
          autoComplete="username"
          maxLength={40}
        />
        <PasswordField
          label={tell('signIn.password')}
          value={password}
          onChange={setPassword}
          problem={at('password')}
          autoComplete="current-password"
        />
        {at('form') && (
          <p role="alert" className={form.problem}>
            {at('form')}
          </p>
        )}
        <button type="submit" className={`${button.primary} ${styles.go}`} disabled={isGoing}>
          {tell(isGoing ? 'signIn.going' : 'signIn.go')}
        </button>
      </form>
      <details className={styles.more}>
        <summary>{tell('signIn.none')}</summary>
        <p>{tell('signIn.noneInvited')}</p>
        <p>{tell('signIn.noneForgotten')}</p>
        <p>{tell('signIn.noneOwner')}</p>
      </details>
    </Sheet>
  )
}
