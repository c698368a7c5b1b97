import { may } from '@zhushi/sync'
import { Avatars, StatusBadge, useSay } from '@zhushi/ui'
import button from '../frame/button.module.css'
import { Mark } from '../frame/SignedIn'
import { Menu, type PeopleDialog } from '../people/dialogs'
import { useStore } from '../store'
import type { Desk } from './desk'
import styles from './TopBar.module.css'
import type { Drawer } from './Workspace'

export interface TopBarProps {
  readonly desk: Desk
  readonly drawer: Drawer
  readonly onDrawer: (drawer: Drawer) => void
  readonly onOpen: (dialog: 'keys' | PeopleDialog) => void
  readonly isLedgerOpen: boolean
  readonly onLedger: () => void
  readonly progress: { readonly checked: number; readonly all: number }
}

export function TopBar({ desk, drawer, onDrawer, onOpen, isLedgerOpen, onLedger, progress }: TopBarProps) {
  const { say } = useSay()
  const people = useStore(desk.rooms.people)
  const safety = useStore(desk.safety)
  const title = useStore(desk.title)
  const { session } = desk
  const toggle = (which: Drawer) => onDrawer(drawer === which ? null : which)
  return (
    <header className={styles.bar}>
      <Mark className={styles.mark} />
      <h1 className={styles.title} title={title}>
        {title}
      </h1>
      <span className={styles.progress}>{say('workspace.checked', { done: progress.checked, all: progress.all })}</span>
      <span className={styles.gap} />
      <StatusBadge status={safety.status} unsent={safety.unsent} />
      <Avatars people={people} />
      <span className={styles.drawers}>
        <button
          type="button"
          className={button.plain}
          aria-expanded={drawer === 'outline'}
          onClick={() => toggle('outline')}
        >
          {say('workspace.outline')}
        </button>
        <button
          type="button"
          className={button.plain}
          aria-expanded={drawer === 'panel'}
          onClick={() => toggle('panel')}
        >
          {say('workspace.figures')}
        </button>
      </span>
      <button type="button" className={button.plain} aria-pressed={isLedgerOpen} onClick={onLedger}>
        {say('workspace.targets')}
      </button>
      <button type="button" className={`${button.plain} ${styles.members}`} onClick={() => onOpen('members')}>
        {say('members.show')}
      </button>
      {may(desk.report.role, 'invite') && (
        <button type="button" className={button.primary} onClick={() => onOpen('invite')}>
          {say('invite.open')}
        </button>
      )}
      <Menu
        session={session}
        unsent={safety.unsent}
        items={[
          { label: say('members.show'), onChoose: () => onOpen('members') },
          { label: say('pair.open'), onChoose: () => onOpen('pair') },
          { label: say('menu.keys'), onChoose: () => onOpen('keys') },
        ]}
      />
    </header>
  )
}
