/** The foot of the panel: which workspace this browser is connected with, and how to connect or leave. */
import { type FormEvent, useEffect, useState } from 'react'
import { type Device, pair, unpair } from '../hub/device'
import { forgetOfficial, isRemembered, remember } from '../remember'
import styles from './Panel.module.css'
import { useTell } from './strings'

export function Connect({ device }: { readonly device: Device | null }) {
  const tell = useTell()
  return (
    <footer className={styles.foot}>
      <Remember />
      {device ? (
        <p className={styles.device}>
          <span title={tell('connect.leaveHint')}>
            {tell('connect.as', { name: device.user.name, origin: new URL(device.origin).host })}
          </span>
          <button type="button" onClick={() => void unpair(device)}>
            {tell('connect.leave')}
          </button>
        </p>
      ) : (
        <details className={styles.connect}>
          <summary>{tell('connect.title')}</summary>
          <Pairing />
        </details>
      )}
    </footer>
  )
}

function Pairing() {
  const tell = useTell()
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const entries = new FormData(event.currentTarget)
    setBusy(true)
    setProblem('')
    const failed = await pair(String(entries.get('address')), String(entries.get('code')))
    setBusy(false)
    if (failed) setProblem('message' in failed ? failed.message : tell(`connect.problem.${failed.problem}`))
  }
  return (
    <form onSubmit={(event) => void onSubmit(event)}>
      <p>{tell('connect.lead')}</p>
      <label>
        {tell('connect.address')}
        <input
          name="address"
          required
          inputMode="url"
          autoComplete="url"
          placeholder={tell('connect.addressExample')}
        />
      </label>
      <label>
        {tell('connect.code')}
        <input name="code" required autoComplete="off" spellCheck={false} />
      </label>
      {problem && <p role="alert">{problem}</p>}
      <button type="submit" disabled={isBusy}>
        {tell(isBusy ? 'connect.going' : 'connect.go')}
      </button>
    </form>
  )
}

function Remember() {
  const tell = useTell()
  const [isOn, setOn] = useState(false)
  useEffect(() => {
    void isRemembered().then(setOn)
  }, [])
  const onChange = async (wanted: boolean) => {
    if (wanted) await remember()
    else await forgetOfficial()
    setOn(await isRemembered())
  }
  return (
    <label className={styles.remember}>
      <input type="checkbox" checked={isOn} onChange={(event) => void onChange(event.target.checked)} />
      {tell('remember.on')}
    </label>
  )
}
