import type { Account, Session } from '@zhushi/sync'
import { peopleWords, useSay, useWords } from '@zhushi/ui'
import { type FormEvent, useState } from 'react'
import button from '../frame/button.module.css'
import { Field } from '../frame/Field'
import { toast } from '../frame/toast'
import { told } from '../library/reports'
import { api, rename } from '../session'
import styles from './AccountPage.module.css'
import { Part } from './Part'

export interface ProfileFormProps {
  readonly session: Session
  readonly account: Account
  readonly onSaved: (account: Account) => void
}

/** The name, and where one comes from. */
export function ProfileForm({ session, account, onSaved }: ProfileFormProps) {
  const { say } = useSay()
  const tell = useWords(peopleWords)
  const [name, setName] = useState(session.user.name)
  const [unit, setUnit] = useState(account.unit)
  const [problem, setProblem] = useState<string>()

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return setProblem(tell('account.nameNeeded'))
    setProblem(undefined)
    const refusal = name.trim() === session.user.name ? null : await rename(name.trim())
    if (refusal) return setProblem(refusal.code === 'offline' ? say('failure.offline') : refusal.message)
    const next = told(await api.setUnit(unit), say)
    if (!next) return
    onSaved(next)
    toast(tell('account.saved'))
  }
  return (
    <Part title={tell('account.profile')} lead={tell('account.profileLead')}>
      <form noValidate onSubmit={(event) => void save(event)}>
        <Field
          label={tell('account.name')}
          value={name}
          onChange={setName}
          problem={problem}
          autoComplete="name"
          maxLength={40}
        />
        <Field
          label={tell('account.unit')}
          value={unit}
          onChange={setUnit}
          hint={tell('account.unitHint')}
          autoComplete="organization"
          maxLength={60}
        />
        <div className={styles.foot}>
          <button type="submit" className={button.primary}>
            {say('action.save')}
          </button>
        </div>
      </form>
    </Part>
  )
}
