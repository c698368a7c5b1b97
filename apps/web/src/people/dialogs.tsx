/** What opens over a page, fetched when the page stands: none of it is needed to read. */

import type { ReportDetail, Session } from '@zhushi/sync'
import { Avatar } from '@zhushi/ui'
import { Suspense } from 'react'
import { part } from '../frame/part'
import type { MenuProps } from './Menu'
import styles from './Menu.module.css'

const LazyMenu = part(async () => (await import('./Menu')).Menu)
const LazyInvite = part(async () => (await import('./InviteDialog')).InviteDialog)
const LazyMembers = part(async () => (await import('./MembersDialog')).MembersDialog)
const LazyReportMembers = part(async () => (await import('./ReportMembers')).ReportMembers)
const LazyPair = part(async () => (await import('./PairDialog')).PairDialog)

/** `everyone`: the members of the library, asked for from within a report. */
export type PeopleDialog = 'invite' | 'members' | 'everyone' | 'pair'

export function Menu(props: MenuProps) {
  return (
    <Suspense fallback={<Face session={props.session} />}>
      <LazyMenu {...props} />
    </Suspense>
  )
}

export interface PeopleDialogsProps {
  /** The report that is open; absent in the library. */
  readonly report?: ReportDetail
  readonly open: PeopleDialog | null
  readonly onOpen: (dialog: PeopleDialog) => void
  readonly onClose: () => void
}

/** The members, inviting a colleague or connecting the extension, whichever is open. */
export function PeopleDialogs({ report, open, onOpen, onClose }: PeopleDialogsProps) {
  const onInvite = () => onOpen('invite')
  return (
    <Suspense>
      {open === 'members' && report && (
        <LazyReportMembers
          report={report}
          onClose={onClose}
          onInvite={onInvite}
          onEveryone={() => onOpen('everyone')}
        />
      )}
      {(open === 'everyone' || (open === 'members' && !report)) && (
        <LazyMembers onClose={onClose} onInvite={onInvite} />
      )}
      {open === 'invite' && <LazyInvite {...(report && { report })} onClose={onClose} />}
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
