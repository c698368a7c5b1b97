import { Link } from '@tanstack/react-router'
import type { CloseReason } from '@zhushi/sync'
import { useSay } from '@zhushi/ui'
import button from '../frame/button.module.css'
import styles from './Banner.module.css'

/** Says why the server let go of this page for good, and what to do. */
export function Banner({ reason }: { readonly reason: CloseReason | null }) {
  const { say } = useSay()
  if (reason === null || reason === 'tryAgain') return null
  return (
    <div role="alert" className={styles.banner}>
      <span>{say(`closed.${reason}`)}</span>
      {reason === 'sessionEnded' ? (
        <Link to="/enter" className={button.plain} reloadDocument>
          {say('enter.noLinkTitle')}
        </Link>
      ) : (
        <button type="button" className={button.plain} onClick={() => location.reload()}>
          {say('action.reload')}
        </button>
      )}
    </div>
  )
}
