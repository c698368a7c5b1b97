import type { OpenSession } from '@zhushi/sync'
import { momentOf, peopleWords, useSay, useWords } from '@zhushi/ui'
import { useCallback, useEffect, useState } from 'react'
import button from '../frame/button.module.css'
import { toast } from '../frame/toast'
import { told } from '../library/reports'
import { api } from '../session'
import styles from './AccountPage.module.css'
import { Part } from './Part'

/** Where one is signed in; read anew with each `round`. */
export function SessionList({ round }: { readonly round: number }) {
  const { say, language } = useSay()
  const tell = useWords(peopleWords)
  const [sessions, setSessions] = useState<readonly OpenSession[]>([])
  const load = useCallback(async () => setSessions(told(await api.sessions(), say) ?? []), [say])
  useEffect(() => void load(), [load, round])

  const end = async (id: string) => {
    const result = await api.endSession(id)
    // One that is over already is what was asked for.
    if (!result.ok && result.status !== 404) return void told(result, say)
    toast(tell('account.ended'))
    await load()
  }
  const others = sessions.filter(({ isThis }) => !isThis)
  return (
    <Part title={tell('account.sessions')} lead={tell('account.sessionsLead')}>
      <ul className={styles.list}>
        {sessions.map(({ id, browser, createdAt, seenAt, isThis }) => {
          const name = browser || tell('account.unknownBrowser')
          return (
            <li key={id}>
              <span className={styles.what}>
                <b>{name}</b>
                <small>
                  {tell('account.seen', { time: momentOf(seenAt, language) })} ·{' '}
                  {tell('account.since', { time: momentOf(createdAt, language) })}
                </small>
              </span>
              {isThis ? (
                <span className={styles.here}>{tell('account.this')}</span>
              ) : (
                <button
                  type="button"
                  className={button.plain}
                  aria-label={tell('account.endOf', { browser: name })}
                  onClick={() => void end(id)}
                >
                  {tell('account.end')}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {others.length > 0 ? (
        <div className={styles.foot}>
          <button type="button" className={button.plain} onClick={() => void end('others')}>
            {tell('account.endOthers')}
          </button>
        </div>
      ) : (
        <p className={styles.empty}>{tell('account.onlyThis')}</p>
      )}
    </Part>
  )
}
