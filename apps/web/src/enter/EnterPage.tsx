/**
 * Signing in. An owner's link opens at once; an invitation asks for a name first. A person who is signed in already is
 * asked before the link is used up.
 */
import { Link, useNavigate } from '@tanstack/react-router'
import type { Refusal } from '@zhushi/sync'
import { useSay } from '@zhushi/ui'
import { type FormEvent, useEffect, useState } from 'react'
import button from '../frame/button.module.css'
import form from '../frame/form.module.css'
import { Sheet } from '../frame/Sheet'
import { enter, session } from '../session'
import { useStore } from '../store'
import { SignIn } from './SignIn'
import { token } from './token'

export function EnterPage() {
  const { say } = useSay()
  const link = useStore(token)
  const state = useStore(session)
  const navigate = useNavigate()
  const [isSwitching, setSwitching] = useState(false)

  if (state.kind === 'loading') return null
  if (state.kind === 'signedIn' && (link === null || !isSwitching))
    return (
      <Sheet title={say('enter.title')}>
        <p>{say('enter.already', { name: state.session.user.name })}</p>
        <p>
          <Link to="/" className={button.primary}>
            {say('enter.toLibrary')}
          </Link>{' '}
          {link !== null && (
            <button type="button" className={button.plain} onClick={() => setSwitching(true)}>
              {say('enter.as')}
            </button>
          )}
        </p>
      </Sheet>
    )
  return link === null ? (
    <SignIn onDone={() => void navigate({ to: '/', replace: true })} />
  ) : (
    <Enter key={link} link={link} />
  )
}

type Step = { kind: 'opening' } | { kind: 'naming'; refusal?: Refusal } | { kind: 'refused'; refusal: Refusal }

function Enter({ link }: { readonly link: string }) {
  const { say } = useSay()
  const navigate = useNavigate()
  const [step, setStep] = useState<Step>({ kind: 'opening' })
  const [name, setName] = useState('')

  const open = async (as?: string) => {
    setStep({ kind: 'opening' })
    const refusal = await enter(link, as)
    if (refusal) return setStep(nextStep(refusal))
    token.set(null)
    await navigate({ to: '/', replace: true })
  }
  useEffect(() => void open(), [])

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') void open(name.trim())
  }
  switch (step.kind) {
    case 'opening':
      return <Sheet title={say('enter.going')}>{null}</Sheet>
    case 'refused':
      return (
        <Sheet title={say('enter.badTitle')}>
          <p role="alert">{step.refusal.code === 'linkUsed' ? say('enter.bad') : step.refusal.message}</p>
        </Sheet>
      )
    case 'naming':
      return (
        <Sheet title={say('enter.title')}>
          <p>{say('enter.lead')}</p>
          <form onSubmit={onSubmit}>
            <label className={form.field}>
              <span>{say('enter.name')}</span>
              <input
                className={form.input}
                // biome-ignore lint/a11y/noAutofocus: it is the only thing on the page to do
                autoFocus
                value={name}
                onChange={(event) => setName(event.target.value)}
                placeholder={say('enter.namePlaceholder')}
                autoComplete="name"
                maxLength={40}
                required
              />
            </label>
            {step.refusal && (
              <p role="alert" className={form.problem}>
                {step.refusal.code === 'offline' ? say('failure.offline') : step.refusal.message}
              </p>
            )}
            <button type="submit" className={button.primary} disabled={name.trim() === ''}>
              {say('enter.go')}
            </button>
          </form>
        </Sheet>
      )
  }
}

/** A link that lacks only a name asks for it; a server out of reach can be tried again; else the link is of no use. */
function nextStep(refusal: Refusal): Step {
  if (refusal.code === 'nameNeeded') return { kind: 'naming' }
  if (refusal.code === 'nameTaken' || refusal.status === 0 || refusal.status >= 500) return { kind: 'naming', refusal }
  return { kind: 'refused', refusal }
}
