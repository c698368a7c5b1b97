import { Link } from '@tanstack/react-router'
import type { Refusal, Session } from '@zhushi/sync'
import { EmptyState, useSay } from '@zhushi/ui'
import { Suspense, useEffect, useState } from 'react'
import button from '../frame/button.module.css'
import { part } from '../frame/part'
import { SignedIn } from '../frame/SignedIn'
import { report as reportRoute } from '../routes'
import { api } from '../session'
import { type Desk, openDesk } from './desk'
import { Workspace } from './Workspace'

const Salvaged = part(async () => (await import('./Salvaged')).Salvaged)

export function WorkspacePage() {
  const { id } = reportRoute.useParams()
  return <SignedIn>{(session) => <Opened key={`${id} ${session.user.id}`} id={id} session={session} />}</SignedIn>
}

type State =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly refusal: Refusal }
  | { readonly kind: 'open'; readonly desk: Desk }

function Opened({ id, session }: { readonly id: string; readonly session: Session }) {
  const { say } = useSay()
  const [state, setState] = useState<State>({ kind: 'opening' })
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    let desk: Desk | null = null
    let isGone = false
    const open = async () => {
      const result = await api.report(id)
      if (isGone) return
      if (!result.ok) return setState({ kind: 'failed', refusal: result })
      desk = await openDesk(result.value, session)
      if (isGone) desk.close()
      else setState({ kind: 'open', desk })
    }
    void open().catch((error: unknown) => {
      // Thrown while drawing, so that the page's own error message appears.
      if (!isGone)
        setState(() => {
          throw error
        })
    })
    return () => {
      isGone = true
      desk?.close()
    }
  }, [id, session, attempt])

  switch (state.kind) {
    case 'opening':
      return (
        <main>
          <EmptyState title={say('workspace.loading')} />
        </main>
      )
    case 'failed': {
      const { refusal } = state
      const isMissing = refusal.status === 404 || refusal.status === 403
      return (
        <main>
          <EmptyState
            title={
              isMissing ? say('workspace.notFound') : refusal.status === 0 ? say('failure.offline') : refusal.message
            }
            {...(isMissing && { hint: say('workspace.notFoundHint') })}
          >
            {isMissing ? (
              <Link to="/" className={button.primary}>
                {say('menu.library')}
              </Link>
            ) : (
              <button type="button" className={button.primary} onClick={() => setAttempt(attempt + 1)}>
                {say('action.retry')}
              </button>
            )}
          </EmptyState>
          {isMissing && (
            <Suspense>
              <Salvaged desk={{ session, report: { id } }} />
            </Suspense>
          )}
        </main>
      )
    }
    case 'open':
      return <Workspace desk={state.desk} />
  }
}
