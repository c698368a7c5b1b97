/** Who is in the open report, as what. Its owners change it here, for this report alone; everybody else sees it. */
import type { Stage } from '@zhushi/annotation'
import {
  may,
  type ReportDetail,
  type ReportMember,
  type Role,
  roles,
  type SentInvitation,
  type Session,
} from '@zhushi/sync'
import { peopleWords, useSay, useWords } from '@zhushi/ui'
import { useCallback, useEffect, useState } from 'react'
import button from '../frame/button.module.css'
import { Modal } from '../frame/Modal'
import { toast } from '../frame/toast'
import { told } from '../library/reports'
import { api, session as sessionStore } from '../session'
import { useStore } from '../store'
import { InvitationList } from './InvitationList'
import { MemberLine } from './MemberLine'
import styles from './MembersDialog.module.css'

export interface ReportMembersProps {
  readonly report: ReportDetail
  readonly onClose: () => void
  readonly onInvite: () => void
  /** The members of the whole library are asked for. */
  readonly onEveryone: () => void
}

export function ReportMembers(props: ReportMembersProps) {
  const state = useStore(sessionStore)
  return state.kind === 'signedIn' ? <Shown session={state.session} {...props} /> : null
}

/** What the list offers beside the roles: to see nothing, or to be again what the library says. */
type Choice = Role | 'none' | 'library'

function Shown({ report, session, onClose, onInvite, onEveryone }: ReportMembersProps & { readonly session: Session }) {
  const { say } = useSay()
  const tell = useWords(peopleWords)
  const [members, setMembers] = useState<readonly ReportMember[] | null>(null)
  const [invitations, setInvitations] = useState<readonly SentInvitation[]>([])
  const keeps = may(report.role, 'keepMembers')

  const load = useCallback(async () => {
    setMembers(told(await api.reportMembers(report.id), say))
    if (keeps) setInvitations(told(await api.invitations(report.id), say) ?? [])
  }, [report.id, keeps, say])
  useEffect(() => void load(), [load])

  const choose = async ({ id, name }: ReportMember, choice: Choice) => {
    const result =
      choice === 'library'
        ? await api.dropReportRole(report.id, id)
        : await api.setReportRole(report.id, id, choice === 'none' ? null : choice)
    const changed = told(result, say)
    if (!changed) return
    const role = changed.role === null ? tell('members.unseen') : say(`role.${changed.role}`)
    toast(tell('members.roleHere', { name, role }))
    await load()
  }
  const grant = async ({ id, role }: ReportMember, stages: readonly Stage[]) => {
    told(await api.setReportRole(report.id, id, role, stages), say)
    await load()
  }
  const withdraw = async (id: string) => {
    const result = await api.withdrawInvitation(id, report.id)
    if (!result.ok && result.status !== 404) return void told(result, say)
    toast(tell('members.withdrawnToast'))
    await load()
  }

  return (
    <Modal open wide onClose={onClose} title={tell('members.here')} lead={tell('members.hereLead')}>
      {members === null && <p className={styles.empty}>{tell('members.loading')}</p>}
      <ul className={styles.list} aria-label={tell('members.here')}>
        {members?.map((member) => (
          <Row
            key={member.id}
            member={member}
            isSelf={member.id === session.user.id}
            // Who owns the library owns every report.
            {...(keeps && member.library !== 'owner' && { onChoose: choose, onGrant: grant })}
          />
        ))}
      </ul>
      {may(session.role, 'read') && (
        <button type="button" className={button.quiet} onClick={onEveryone}>
          {tell('members.everyone')}
        </button>
      )}
      {keeps && <InvitationList invitations={invitations} onWithdraw={withdraw} onInvite={onInvite} />}
    </Modal>
  )
}

interface RowProps {
  readonly member: ReportMember
  readonly isSelf: boolean
  /** Absent where the person may not change it. */
  readonly onChoose?: (member: ReportMember, choice: Choice) => Promise<void>
  readonly onGrant?: (member: ReportMember, stages: readonly Stage[]) => Promise<void>
}

function Row({ member, isSelf, onChoose, onGrant }: RowProps) {
  const { say } = useSay()
  const tell = useWords(peopleWords)
  const { name, role, library, isOwn } = member
  const word = (is: Role | null) => (is === null ? tell('members.unseen') : say(`role.${is}`))
  return (
    <MemberLine member={member} isSelf={isSelf} onGrant={onGrant && ((stages) => void onGrant(member, stages))}>
      {onChoose ? (
        <select
          className={styles.role}
          aria-label={tell('members.role', { name })}
          value={isOwn ? (role ?? 'none') : 'library'}
          onChange={(event) => void onChoose(member, event.target.value as Choice)}
        >
          <option value="library">{tell('members.asLibrary', { role: word(library) })}</option>
          {roles.map((each) => (
            <option key={each} value={each}>
              {say(`role.${each}`)}
            </option>
          ))}
          <option value="none">{tell('members.unseen')}</option>
        </select>
      ) : (
        <span className={styles.is}>{word(role)}</span>
      )}
    </MemberLine>
  )
}
