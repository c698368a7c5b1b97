import { useSay } from '@zhushi/ui'
import button from '../frame/button.module.css'
import { useStore } from '../store'
import styles from './Banner.module.css'
import type { Desk } from './desk'

/** Says why the server let go of this page for good, and what to do. */
export function Banner({ desk }: { readonly desk: Desk }) {
  const { say } = useSay()
  const { reason } = useStore(desk.safety)
  if (reason === null || reason === 'tryAgain') return null
  return (
    <div role="alert" className={styles.banner}>
      <span>{say(`closed.${reason}`)}</span>
      <button type="button" className={button.plain} onClick={() => location.reload()}>
        {say(reason === 'sessionEnded' ? 'enter.signIn' : 'action.reload')}
      </button>
    </div>
  )
}
