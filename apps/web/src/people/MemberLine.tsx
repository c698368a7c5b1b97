import type { Stage } from '@zhushi/annotation'
import { type GroupMember, may } from '@zhushi/sync'
import { Avatar, peopleWords, useWords } from '@zhushi/ui'
import type { ReactNode } from 'react'
import styles from './MembersDialog.module.css'
import { StageGrants } from './StageGrants'

export interface MemberLineProps {
  readonly member: Pick<GroupMember, 'id' | 'name' | 'color' | 'unit' | 'role' | 'stages' | 'isOnline'>
  readonly isSelf: boolean
  /** When they were here, if they are not now. */
  readonly seen?: string
  /** Absent where the person may not grant. */
  readonly onGrant?: ((stages: readonly Stage[]) => void) | undefined
  /** What they are, and what can be done about it. */
  readonly children: ReactNode
}

/** One line of a list of members: who they are, whether they are here, what they may sign off. */
export function MemberLine({ member, isSelf, seen = '', onGrant, children }: MemberLineProps) {
  const tell = useWords(peopleWords)
  const { name, unit, role, stages, isOnline } = member
  return (
    <li>
      <Avatar {...member} />
      <span className={styles.who}>
        <b>
          {name}
          {isSelf && <small>{tell('members.me')}</small>}
        </b>
        <small>
          {unit && `${unit} · `}
          {isOnline ? <span className={styles.online}>{tell('members.online')}</span> : seen}
        </small>
        {onGrant && may(role, 'signOff') && <StageGrants name={name} granted={stages} onGrant={onGrant} />}
      </span>
      {children}
    </li>
  )
}
