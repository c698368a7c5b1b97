import type { SentInvitation } from '@zhushi/sync'
import { momentOf, type PeopleKey, peopleWords, useSay, useWords } from '@zhushi/ui'
import button from '../frame/button.module.css'
import styles from './MembersDialog.module.css'

export interface InvitationListProps {
  readonly invitations: readonly SentInvitation[]
  readonly onWithdraw: (id: string) => Promise<void>
  readonly onInvite: () => void
}

/** The links that were handed out, and what became of each. */
export function InvitationList({ invitations, onWithdraw, onInvite }: InvitationListProps) {
  const { say, language } = useSay()
  const tell = useWords(peopleWords)
  return (
    <section className={styles.invitations}>
      <header className={styles.head}>
        <h3>{tell('members.invitations')}</h3>
        <button type="button" className={button.primary} onClick={onInvite}>
          {say('invite.open')}
        </button>
      </header>
      {invitations.length === 0 && <p className={styles.empty}>{tell('members.invitationsNone')}</p>}
      <ul className={styles.list} aria-label={tell('members.invitations')}>
        {invitations.map((invitation) => {
          const { id, role, report, by, createdAt, expiresAt, usedBy } = invitation
          const state = stateOf(invitation)
          const values = { time: momentOf(expiresAt, language), name: usedBy ?? '' }
          return (
            <li key={id}>
              <span className={styles.who}>
                <b>
                  {say(`role.${role}`)}
                  {report && <small> · {tell('members.onlyTo', { title: report.title })}</small>}
                </b>
                <small>{tell('members.invitationBy', { by, time: momentOf(createdAt, language) })}</small>
              </span>
              <span className={styles.is}>{tell(state, values)}</span>
              {state === 'members.open' && (
                <button
                  type="button"
                  className={button.quiet}
                  aria-label={tell('members.withdrawOf', { role: say(`role.${role}`) })}
                  onClick={() => void onWithdraw(id)}
                >
                  {tell('members.withdraw')}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function stateOf({ usedAt, isWithdrawn, expiresAt }: SentInvitation): PeopleKey {
  if (usedAt !== null) return 'members.used'
  if (isWithdrawn) return 'members.withdrawn'
  return Date.parse(expiresAt) < Date.now() ? 'members.expired' : 'members.open'
}
