import type { Pairing } from '@zhushi/sync'
import { useSay } from '@zhushi/ui'
import { useEffect, useState } from 'react'
import button from '../frame/button.module.css'
import form from '../frame/form.module.css'
import { Modal } from '../frame/Modal'
import { told } from '../library/reports'
import { api } from '../session'
import styles from './PairDialog.module.css'

/** Shows a code that connects the browser extension to this account. */
export function PairDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useSay()
  const [pairing, setPairing] = useState<Pairing | null>(null)
  const minutes = useMinutesUntil(pairing?.expiresAt)

  const make = async () => setPairing(told(await api.pair(), say))
  const isGood = pairing !== null && minutes > 0
  return (
    <Modal open onClose={onClose} title={say('pair.title')} lead={say('pair.lead')}>
      <ol className={styles.steps}>
        <li>{say('pair.step1')}</li>
        <li>{say('pair.step2', { origin: location.origin })}</li>
        <li>{say('pair.step3')}</li>
      </ol>
      {isGood && (
        <>
          <output className={styles.code} aria-label={say('pair.code')}>
            {pairing.code}
          </output>
          <p className={styles.expires}>{say('pair.expires', { minutes })}</p>
        </>
      )}
      {pairing !== null && !isGood && <p role="status">{say('pair.expired')}</p>}
      <div className={form.foot}>
        <button type="button" className={isGood ? button.plain : button.primary} onClick={() => void make()}>
          {say(pairing ? 'pair.again' : 'pair.make')}
        </button>
      </div>
    </Modal>
  )
}

/** Whole minutes left, rounded up; 0 once it is over or where there is no end. */
function useMinutesUntil(end: string | undefined): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (end === undefined) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 5_000)
    return () => clearInterval(timer)
  }, [end])
  return end === undefined ? 0 : Math.max(0, Math.ceil((Date.parse(end) - now) / 60_000))
}
