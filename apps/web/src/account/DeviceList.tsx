import type { PairedDevice } from '@zhushi/sync'
import { momentOf, peopleWords, useSay, useWords } from '@zhushi/ui'
import { useCallback, useEffect, useState } from 'react'
import button from '../frame/button.module.css'
import { told } from '../library/reports'
import { api } from '../session'
import styles from './AccountPage.module.css'
import { Part } from './Part'

/** The browser extensions that speak for this person. */
export function DeviceList() {
  const { say, language } = useSay()
  const tell = useWords(peopleWords)
  const [devices, setDevices] = useState<readonly PairedDevice[]>([])
  const load = useCallback(async () => setDevices(told(await api.devices(), say) ?? []), [say])
  useEffect(() => void load(), [load])

  const revoke = async (id: string) => {
    const result = await api.revokeDevice(id)
    if (!result.ok && result.status !== 404) return void told(result, say)
    await load()
  }
  return (
    <Part title={tell('account.devices')}>
      {devices.length === 0 && <p className={styles.empty}>{tell('account.devicesNone')}</p>}
      <ul className={styles.list}>
        {devices.map(({ id, name, createdAt, seenAt }) => (
          <li key={id}>
            <span className={styles.what}>
              <b>{name}</b>
              <small>
                {tell('account.paired', { time: momentOf(createdAt, language) })} ·{' '}
                {seenAt === null
                  ? tell('account.neverSeen')
                  : tell('account.seen', { time: momentOf(seenAt, language) })}
              </small>
            </span>
            <button
              type="button"
              className={button.plain}
              aria-label={tell('account.revokeOf', { name })}
              onClick={() => void revoke(id)}
            >
              {tell('account.revoke')}
            </button>
          </li>
        ))}
      </ul>
    </Part>
  )
}
