import { peopleWords, useSay, useWords } from '@zhushi/ui'
import { useState } from 'react'
import button from '../frame/button.module.css'
import form from '../frame/form.module.css'
import { leaveGroup } from '../session'
import styles from './AccountPage.module.css'
import { Part } from './Part'

/** Leaving the group for good, asked twice. */
export function Leaving() {
  const { say } = useSay()
  const tell = useWords(peopleWords)
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const leave = async () => {
    const refusal = await leaveGroup()
    if (refusal) setProblem(refusal.code === 'offline' ? say('failure.offline') : refusal.message)
  }
  return (
    <Part title={tell('account.leave')} lead={isAsking ? tell('account.leaveSure') : tell('account.leaveLead')}>
      {problem && (
        <p role="alert" className={form.problem}>
          {problem}
        </p>
      )}
      <div className={styles.foot}>
        <button type="button" className={button.plain} onClick={() => (isAsking ? void leave() : setAsking(true))}>
          {tell('account.leaveGo')}
        </button>
        {isAsking && (
          <button type="button" className={button.primary} onClick={() => setAsking(false)}>
            {say('action.cancel')}
          </button>
        )}
      </div>
    </Part>
  )
}
