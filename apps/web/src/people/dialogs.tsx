/** What opens over a page, fetched when the page stands: none of it is needed to read. */
import type { Session } from '@zhushi/sync'
import { Avatar } from '@zhushi/ui'
import { lazy, Suspense } from 'react'
import type { MenuProps } from './Menu'
import styles from './Menu.module.css'

const LazyMenu = lazy(async () => ({ default: (await import('./Menu')).Menu }))
const LazyInvite = lazy(async () => ({ default: (await import('./InviteDialog')).InviteDialog }))
const LazyMembers = lazy(async () => ({ default: (await import('./MembersDialog')).MembersDialog }))
const LazyPair = lazy(async () => ({ default: (await import('./PairDialog')).PairDialog }))

export type PeopleDialog = 'invite' | 'members' | 'pair'

export function Menu(props: MenuProps) {
  return (
    <Suspense fallback={<Face session={props.session} />}>
      <LazyMenu {...props} />
    </Suspense>
  )
}

export interface PeopleDialogsProps {
  readonly open: PeopleDialog | null
  readonly onOpen: (dialog: PeopleDialog) => void
  readonly onClose: () => void
}

/** The members, inviting a colleague or connecting the extension, whichever is open. */
export function PeopleDialogs({ open, onOpen, onClose }: PeopleDialogsProps) {
  return (
    <Suspense>
      {open === 'members' && <LazyMembers onClose={onClose} onInvite={() => onOpen('invite')} />}
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
