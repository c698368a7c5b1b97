/** What opens over a page, fetched when the page stands: none of it is needed to read. */
import type { Session } from '@zhushi/sync'
import { Avatar } from '@zhushi/ui'
import { lazy, Suspense } from 'react'
import type { MenuProps } from './Menu'
import styles from './Menu.module.css'

const LazyMenu = lazy(async () => ({ default: (await import('./Menu')).Menu }))
const LazyInvite = lazy(async () => ({ default: (await import('./InviteDialog')).InviteDialog }))
const LazyPair = lazy(async () => ({ default: (await import('./PairDialog')).PairDialog }))

export type PeopleDialog = 'invite' | 'pair'

export function Menu(props: MenuProps) {
  return (
    <Suspense fallback={<Face session={props.session} />}>
      <LazyMenu {...props} />
    </Suspense>
  )
}

/** Inviting a colleague or connecting the extension, whichever is open. */
export function PeopleDialogs({ open, onClose }: { readonly open: PeopleDialog | null; readonly onClose: () => void }) {
  return (
    <Suspense>
      {open === 'invite' && <LazyInvite onClose={onClose} />}
      {open === 'pair' && <LazyPair onClose={onClose} />}
    </Suspense>
  )
}

function Face({ session }: { readonly session: Session }) {
  return (
    <span className={styles.trigger}>
      <Avatar {...session.user} />
    </span>
  )
}
