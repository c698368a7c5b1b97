import { useSay } from '@zhushi/ui'
import { Sheet } from '../frame/Sheet'

/** For a person who is not signed in and has no link: how to get one. */
export function NoLink() {
  const { say } = useSay()
  return (
    <Sheet title={say('enter.noLinkTitle')}>
      <p>{say('enter.noLink')}</p>
    </Sheet>
  )
}
