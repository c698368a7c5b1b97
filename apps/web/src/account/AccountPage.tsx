/** Account and security: one's profile, how one signs in, and where one is signed in. */
import { Link } from '@tanstack/react-router'
import type { Account, Session } from '@zhushi/sync'
import { peopleWords, useSay, useWords } from '@zhushi/ui'
import { useEffect, useState } from 'react'
import button from '../frame/button.module.css'
import { Mark, SignedIn } from '../frame/SignedIn'
import { told } from '../library/reports'
import { Menu } from '../people/dialogs'
import { api } from '../session'
import styles from './AccountPage.module.css'
import { DeviceList } from './DeviceList'
import { Leaving } from './Leaving'
import { PasswordForm } from './PasswordForm'
import { ProfileForm } from './ProfileForm'
import { SessionList } from './SessionList'

export function AccountPage() {
  return <SignedIn>{(session) => <Shown key={session.user.id} session={session} />}</SignedIn>
}

function Shown({ session }: { readonly session: Session }) {
  const { say } = useSay()
  const tell = useWords(peopleWords)
  const [account, setAccount] = useState<Account | null>(null)
  /** Counts what may have ended sessions, so that their list is read again. */
  const [round, setRound] = useState(0)
  const title = tell('account.title')
  useEffect(() => {
    document.title = `${title} · ${say('app.name')}`
    void api.account().then((result) => setAccount(told(result, say)))
  }, [say, title])

  return (
    <>
      <header className={styles.bar}>
        <Mark className={styles.mark} />
        <span className={styles.gap} />
        <Link to="/" className={button.quiet}>
          {tell('account.back')}
        </Link>
        <Menu session={session} />
      </header>
      <main className={styles.main}>
        <h1>{title}</h1>
        {account && (
          <>
            <ProfileForm session={session} account={account} onSaved={setAccount} />
            <PasswordForm
              key={String(account.asksOld)}
              session={session}
              account={account}
              onSaved={(next) => {
                setAccount(next)
                setRound(round + 1)
              }}
            />
          </>
        )}
        <SessionList round={round} />
        <DeviceList />
        <Leaving />
      </main>
    </>
  )
}
