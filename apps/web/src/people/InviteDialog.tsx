import { type Invitation, type Role, roles } from '@zhushi/sync'
import { momentOf, useSay } from '@zhushi/ui'
import { useState } from 'react'
import button from '../frame/button.module.css'
import form from '../frame/form.module.css'
import { Modal } from '../frame/Modal'
import { told } from '../library/reports'
import { api } from '../session'
import { CopyField } from './CopyField'
import styles from './InviteDialog.module.css'

/** Makes links for colleagues, one person each. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const { say, language } = useSay()
  const [role, setRole] = useState<Role>('verifier')
  const [invitation, setInvitation] = useState<Invitation | null>(null)
  const make = async () => setInvitation(told(await api.invite(role), say))
  return (
    <Modal open onClose={onClose} title={say('invite.title')} lead={say('invite.lead')}>
      <fieldset className={styles.roles}>
        <legend>{say('invite.role')}</legend>
        {roles.map((each) => (
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
