import { Link } from '@tanstack/react-router'
import type { Session } from '@zhushi/sync'
import { EmptyState, useSay } from '@zhushi/ui'
import { type ReactNode, Suspense } from 'react'
import { loadSession, session } from '../session'
import { useStore } from '../store'
import button from './button.module.css'
import { part } from './part'

const SignIn = part(async () => (await import('../enter/SignIn')).SignIn)

/** Its children once somebody is signed in; before that, what to do. */
export function SignedIn({ children }: { readonly children: (session: Session) => ReactNode }) {
  const { say } = useSay()
  const state = useStore(session)
  switch (state.kind) {
    case 'loading':
      return null
    case 'signedOut':
      return (
        <Suspense>
          <SignIn />
        </Suspense>
      )
    case 'failed':
      return (
        <main>
          <EmptyState title={state.refusal.code === 'offline' ? say('failure.offline') : state.refusal.message}>
            <button type="button" className={button.primary} onClick={() => void loadSession()}>
              {say('action.retry')}
            </button>
          </EmptyState>
        </main>
      )
    case 'signedIn':
      return children(state.session)
  }
}

/** The way back to all reports, under the product's name. */
export function Mark({ className }: { readonly className?: string | undefined }) {
  const { say } = useSay()
  return (
    <Link to="/" className={className} title={say('menu.library')} aria-label={`注实 · ${say('menu.library')}`}>
      注实
    </Link>
  )
}
