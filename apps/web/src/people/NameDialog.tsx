import { useSay } from '@zhushi/ui'
import { type FormEvent, useState } from 'react'
import button from '../frame/button.module.css'
import form from '../frame/form.module.css'
import { Modal } from '../frame/Modal'
import { rename } from '../session'

/** Lets people write their own name; what they said before keeps the name it was said under. */
export function NameDialog({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const { say } = useSay()
  const [wanted, setWanted] = useState(name)
  const [problem, setProblem] = useState<string | null>(null)

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (wanted.trim() === '') return setProblem(say('enter.nameNeeded'))
    const refusal = await rename(wanted.trim())
    if (!refusal) return onClose()
    setProblem(refusal.code === 'offline' ? say('failure.offline') : refusal.message)
  }
  return (
    <Modal open onClose={onClose} title={say('menu.rename')} lead={say('menu.renameLead')}>
      <form onSubmit={(event) => void save(event)}>
        <label className={form.field}>
          <span>{say('enter.name')}</span>
          <input
            className={form.input}
            value={wanted}
            maxLength={40}
            autoComplete="name"
            onChange={(event) => setWanted(event.target.value)}
          />
        </label>
        {problem && (
          <p role="alert" className={form.problem}>
            {problem}
          </p>
        )}
        <div className={form.foot}>
          <button type="button" className={button.plain} onClick={onClose}>
            {say('action.cancel')}
          </button>
          <button type="submit" className={button.primary}>
            {say('action.save')}
          </button>
        </div>
      </form>
    </Modal>
  )
}
