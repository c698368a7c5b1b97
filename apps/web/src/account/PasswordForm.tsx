import type { Account, Refusal, Session } from '@zhushi/sync'
import { peopleWords, useSay, useWords } from '@zhushi/ui'
import { type FormEvent, useState } from 'react'
import button from '../frame/button.module.css'
import { Field } from '../frame/Field'
import form from '../frame/form.module.css'
import { PasswordField } from '../frame/PasswordField'
import { toast } from '../frame/toast'
import { api, noteRefusal } from '../session'
import styles from './AccountPage.module.css'
import { Part } from './Part'

export interface PasswordFormProps {
  readonly session: Session
  readonly account: Account
  readonly onSaved: (account: Account) => void
}

type Place = 'login' | 'old' | 'password' | 'form'

/** Beside which field a refusal belongs. */
const placeOf: Partial<Record<Refusal['code'], Place>> = {
  loginTaken: 'login',
  badRequest: 'login',
  badPassword: 'old',
  weakPassword: 'password',
}

const shortest = 8

/** Sets the sign-in name and the password, or changes them. */
export function PasswordForm({ session, account, onSaved }: PasswordFormProps) {
  const { say } = useSay()
  const tell = useWords(peopleWords)
  const [login, setLogin] = useState(account.login ?? session.user.name.replace(/\s+/g, ''))
  const [old, setOld] = useState('')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<{ readonly at: Place; readonly text: string } | null>(null)
  const { hasPassword, asksOld } = account
  const at = (place: Place) => (problem?.at === place ? problem.text : undefined)

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!/^[\p{L}\p{N}._@-]{2,40}$/u.test(login.trim()))
      return setProblem({ at: 'login', text: tell('account.loginBad') })
    if (asksOld && old === '') return setProblem({ at: 'old', text: tell('account.oldNeeded') })
    if ([...password].length < shortest) return setProblem({ at: 'password', text: tell('account.short') })
    setProblem(null)
    const result = await api.setPassword(login.trim(), password, asksOld ? old : undefined)
    if (!result.ok) {
      noteRefusal(result)
      const text = result.code === 'offline' ? say('failure.offline') : result.message
      return setProblem({ at: placeOf[result.code] ?? 'form', text })
    }
    setOld('')
    setPassword('')
    onSaved(result.value)
    toast(tell('account.passwordSaved', { login: result.value.login ?? '' }))
  }
  const lead = hasPassword ? tell('account.signInSet', { login: account.login ?? '' }) : tell('account.signInLead')
  return (
    <Part title={tell('account.signIn')} lead={lead}>
      <form noValidate onSubmit={(event) => void save(event)}>
        <Field
          label={tell('account.login')}
          value={login}
          onChange={setLogin}
          hint={tell('account.loginHint')}
          problem={at('login')}
          autoComplete="username"
          maxLength={40}
        />
        {asksOld && (
          <PasswordField
            label={tell('account.old')}
            value={old}
            onChange={setOld}
            problem={at('old')}
            autoComplete="current-password"
          />
        )}
        <PasswordField
          label={tell(hasPassword ? 'account.newAgain' : 'account.new')}
          value={password}
          onChange={setPassword}
          hint={tell('account.newHint')}
          problem={at('password')}
          autoComplete="new-password"
        />
        {at('form') && (
          <p role="alert" className={form.problem}>
            {at('form')}
          </p>
        )}
        <div className={styles.foot}>
          <button type="submit" className={button.primary}>
            {tell(hasPassword ? 'account.change' : 'account.set')}
          </button>
        </div>
      </form>
    </Part>
  )
}
