/** Who is in the group, as what, and who may still come. Owners change it here; everybody else sees it. */
import type { Stage } from '@zhushi/annotation'
import { type GroupMember, may, type Role, roles, type SentInvitation, type Session } from '@zhushi/sync'
import { momentOf, peopleWords, useSay, useWords } from '@zhushi/ui'
import { useCallback, useEffect, useState } from 'react'
import button from '../frame/button.module.css'
import form from '../frame/form.module.css'
import { Modal } from '../frame/Modal'
import { toast } from '../frame/toast'
import { told } from '../library/reports'
import { api, loadSession, session as sessionStore } from '../session'
import { useStore } from '../store'
import { InvitationList } from './InvitationList'
import { MemberLine } from './MemberLine'
import styles from './MembersDialog.module.css'

export interface MembersDialogProps {
  readonly onClose: () => void
  readonly onInvite: () => void
}

export function MembersDialog(props: MembersDialogProps) {
  const state = useStore(sessionStore)
  return state.kind === 'signedIn' ? <Shown session={state.session} {...props} /> : null
}

/** What a person is asked to confirm before it is done. */
interface Question {
  readonly text: string
  readonly go: string
  readonly act: () => Promise<void>
}

function Shown({ session, onClose, onInvite }: MembersDialogProps & { readonly session: Session }) {
  const { say } = useSay()
  const tell = useWords(peopleWords)
  const [members, setMembers] = useState<readonly GroupMember[] | null>(null)
  const [invitations, setInvitations] = useState<readonly SentInvitation[]>([])
  const [question, setQuestion] = useState<Question | null>(null)
  const keeps = may(session.role, 'keepMembers')

  const load = useCallback(async () => {
    setMembers(told(await api.members(), say))
    if (keeps) setInvitations(told(await api.invitations(), say) ?? [])
  }, [keeps, say])
  useEffect(() => void load(), [load])

  const give = async (member: GroupMember, role: Role | null, stages?: readonly Stage[]) => {
    setQuestion(null)
    const changed = told(await api.setRole(member.id, role, stages), say)
    if (!changed) return stages && load()
    if (!stages) toast(tell('members.roleNow', { name: member.name, role: say(`role.${role ?? 'guest'}`) }))
    if (member.id === session.user.id) await loadSession()
    else await load()
  }
  const grant = (member: GroupMember, stages: readonly Stage[]) => void give(member, member.role, stages)
  const remove = async (member: GroupMember) => {
    setQuestion(null)
    const result = await api.removeMember(member.id)
    // One who is gone already is what was asked for.
    if (!result.ok && result.status !== 404) return void told(result, say)
    toast(tell('members.removed', { name: member.name }))
    await load()
  }
  const choose = (member: GroupMember, role: Role | null) => {
    const isSelf = member.id === session.user.id
    if (!isSelf && role !== 'owner') return void give(member, role)
    const text = isSelf ? tell('members.ownSure') : tell('members.ownerSure', { name: member.name })
    setQuestion({ text, go: tell('members.sure'), act: () => give(member, role) })
  }
  const askToRemove = (member: GroupMember) =>
    setQuestion({
      text: tell('members.removeSure', { name: member.name }),
      go: tell('members.removeGo'),
      act: () => remove(member),
    })
  const withdraw = async (id: string) => {
    const result = await api.withdrawInvitation(id)
    if (!result.ok && result.status !== 404) return void told(result, say)
    toast(tell('members.withdrawnToast'))
    await load()
  }

  return (
    <Modal open wide onClose={onClose} title={tell('members.title')} lead={tell('members.lead')}>
      {question && (
        <div role="alert" className={styles.question}>
          <p>{question.text}</p>
          <div className={form.foot}>
            <button type="button" className={button.plain} onClick={() => void question.act()}>
              {question.go}
            </button>
            <button type="button" className={button.primary} onClick={() => setQuestion(null)}>
              {say('action.cancel')}
            </button>
          </div>
        </div>
      )}
      {members === null && <p className={styles.empty}>{tell('members.loading')}</p>}
      <ul className={styles.list} aria-label={tell('members.title')}>
        {members?.map((member) => (
          <MemberRow
            key={member.id}
            member={member}
            isSelf={member.id === session.user.id}
            {...(keeps && { onRole: choose, onGrant: grant, onRemove: askToRemove })}
          />
        ))}
      </ul>
      {keeps && <InvitationList invitations={invitations} onWithdraw={withdraw} onInvite={onInvite} />}
    </Modal>
  )
}

interface MemberRowProps {
  readonly member: GroupMember
  readonly isSelf: boolean
  /** Absent where the person may not change it. */
  readonly onRole?: (member: GroupMember, role: Role | null) => void
  readonly onGrant?: (member: GroupMember, stages: readonly Stage[]) => void
  readonly onRemove?: (member: GroupMember) => void
}

function MemberRow({ member, isSelf, onRole, onGrant, onRemove }: MemberRowProps) {
  const { say, language } = useSay()
  const tell = useWords(peopleWords)
  const { name, role, seenAt } = member
  const seen =
    seenAt !== null ? tell('members.seen', { time: momentOf(seenAt, language) }) : onRole ? tell('members.never') : ''
  return (
    <MemberLine member={member} isSelf={isSelf} seen={seen} onGrant={onGrant && ((stages) => onGrant(member, stages))}>
      {onRole ? (
        <select
          className={styles.role}
          aria-label={tell('members.role', { name })}
          value={role ?? 'guest'}
          onChange={({ target }) => onRole(member, target.value === 'guest' ? null : (target.value as Role))}
        >
          {roles.map((each) => (
            <option key={each} value={each}>
              {say(`role.${each}`)}
            </option>
          ))}
          <option value="guest">{say('role.guest')}</option>
        </select>
      ) : (
        <span className={styles.is}>{say(`role.${role ?? 'guest'}`)}</span>
      )}
      {onRemove && !isSelf && (
        <button
          type="button"
          className={button.quiet}
          aria-label={tell('members.removeOf', { name })}
          onClick={() => onRemove(member)}
        >
          {tell('members.remove')}
        </button>
      )}
    </MemberLine>
  )
}
