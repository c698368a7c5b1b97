import { type Invitation, may, type ReportDetail, type Role, roles } from '@zhushi/sync'
import { momentOf, peopleWords, useSay, useWords } from '@zhushi/ui'
import { useState } from 'react'
import button from '../frame/button.module.css'
import form from '../frame/form.module.css'
import { Modal } from '../frame/Modal'
import { told } from '../library/reports'
import { api, session } from '../session'
import { useStore } from '../store'
import { CopyField } from './CopyField'
import styles from './InviteDialog.module.css'

export interface InviteDialogProps {
  /** The report that is open: an invitation may be to it alone. */
  readonly report?: ReportDetail
  readonly onClose: () => void
}

/** Nobody is invited as an owner; an owner makes a member one. */
const invitable = roles.filter((role) => role !== 'owner')

/** Makes links for colleagues, one person each. */
export function InviteDialog({ report, onClose }: InviteDialogProps) {
  const { say, language } = useSay()
  const tell = useWords(peopleWords)
  const state = useStore(session)
  const mayToAll = state.kind === 'signedIn' && may(state.session.role, 'invite')
  const [isToAll, setToAll] = useState(mayToAll)
  const to = report && !isToAll ? { report: report.id } : undefined
  const [role, setRole] = useState<Role>('verifier')
  const [invitation, setInvitation] = useState<Invitation | null>(null)
  const make = async () => setInvitation(told(await api.invite(role, to), say))
  return (
    <Modal open onClose={onClose} title={say('invite.title')} lead={say('invite.lead')}>
      <fieldset className={styles.roles}>
        <legend>{say('invite.role')}</legend>
        {invitable.map((each) => (
          <label key={each} className={styles.role}>
            <input
              type="radio"
              name="role"
              value={each}
              checked={role === each}
              onChange={() => {
                setRole(each)
                setInvitation(null)
              }}
            />
            <b>{say(`role.${each}`)}</b>
            <span>{say(`role.${each}.can`)}</span>
          </label>
        ))}
      </fieldset>
      {report && mayToAll && (
        <fieldset className={styles.roles}>
          <legend>{tell('invite.where')}</legend>
          {[true, false].map((each) => (
            <label key={String(each)} className={styles.role}>
              <input
                type="radio"
                name="where"
                checked={isToAll === each}
                onChange={() => {
                  setToAll(each)
                  setInvitation(null)
                }}
              />
              <b>{tell(each ? 'invite.toAll' : 'invite.toThis')}</b>
              <span>{each ? '' : report.title}</span>
            </label>
          ))}
        </fieldset>
      )}
      {invitation ? (
        <>
          <CopyField label={say('invite.link')} value={`${location.origin}/enter#${invitation.token}`} />
          <p className={styles.expires}>{say('invite.expires', { time: momentOf(invitation.expiresAt, language) })}</p>
        </>
      ) : null}
      <div className={form.foot}>
        <button type="button" className={invitation ? button.plain : button.primary} onClick={() => void make()}>
          {say('invite.make')}
        </button>
      </div>
    </Modal>
  )
}
