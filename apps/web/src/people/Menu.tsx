/** The menu of a person: who they are here, language, appearance, signing out. */
import { Menu as Base } from '@base-ui/react/menu'
import { useNavigate } from '@tanstack/react-router'
import type { Session } from '@zhushi/sync'
import { Avatar, type Language, languages, useSay } from '@zhushi/ui'
import { type ReactNode, useState } from 'react'
import button from '../frame/button.module.css'
import form from '../frame/form.module.css'
import { Modal } from '../frame/Modal'
import { toast } from '../frame/toast'
import { chooseLanguage, chooseTheme, language, type Theme, theme, themes } from '../preferences'
import { signOut } from '../session'
import { useStore } from '../store'
import styles from './Menu.module.css'
import { NameDialog } from './NameDialog'

export interface MenuItem {
  readonly label: string
  readonly onChoose: () => void
}

export interface MenuProps {
  readonly session: Session
  /** What the page adds of its own. */
  readonly items?: readonly MenuItem[]
  /** How many things a person wrote are not at the server yet: signing out would lose them. */
  readonly unsent?: number
}

export function Menu({ session, items = [], unsent = 0 }: MenuProps) {
  const { say } = useSay()
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)
  const [isNaming, setNaming] = useState(false)
  const leave = async () => {
    setAsking(false)
    const refusal = await signOut()
    if (refusal) toast(refusal.code === 'offline' ? say('failure.offline') : refusal.message, 'problem')
  }
  return (
    <>
      <Base.Root modal={false}>
        <Base.Trigger className={styles.trigger} aria-label={say('menu.open')}>
          <Avatar {...session.user} />
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner className={styles.place} align="end" sideOffset={6}>
            <Base.Popup className={styles.popup}>
              <div className={styles.who}>
                {say('menu.signedInAs', { name: session.user.name, role: say(`role.${session.role ?? 'guest'}`) })}
              </div>
              <Base.Item className={styles.item} onClick={() => setNaming(true)}>
                {say('menu.rename')}
              </Base.Item>
              <Base.Item className={styles.item} onClick={() => void navigate({ to: '/account' })}>
                {say('menu.account')}
              </Base.Item>
              {items.map(({ label, onChoose }) => (
                <Base.Item key={label} className={styles.item} onClick={onChoose}>
                  {label}
                </Base.Item>
              ))}
              <Choice
                label={say('menu.theme')}
                value={useStore(theme)}
                onChoose={(value) => chooseTheme(value as Theme)}
                choices={themes.map((each) => [each, say(`menu.theme.${each}`)])}
              />
              <Choice
                label={say('menu.language')}
                value={useStore(language)}
                onChoose={(value) => chooseLanguage(value as Language)}
                choices={Object.entries(languages)}
              />
              <Base.Separator className={styles.line} />
              <Base.Item className={styles.item} onClick={() => (unsent > 0 ? setAsking(true) : void leave())}>
                {say('menu.signOut')}
              </Base.Item>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
      {isNaming && <NameDialog name={session.user.name} onClose={() => setNaming(false)} />}
      <Modal open={isAsking} onClose={() => setAsking(false)} title={say('menu.signOut')}>
        <p>{say('menu.signOutWarn', { count: unsent })}</p>
        <div className={form.foot}>
          <button type="button" className={button.plain} onClick={() => void leave()}>
            {say('menu.signOutSure')}
          </button>
          <button type="button" className={button.primary} onClick={() => setAsking(false)}>
            {say('action.cancel')}
          </button>
        </div>
      </Modal>
    </>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly onChoose: (value: string) => void
  readonly choices: readonly (readonly [value: string, label: string])[]
}

function Choice({ label, value, onChoose, choices }: ChoiceProps): ReactNode {
  return (
    <Base.Group className={styles.group}>
      <Base.GroupLabel className={styles.label}>{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={onChoose} className={styles.choices}>
        {choices.map(([each, name]) => (
          <Base.RadioItem key={each} value={each} className={styles.choice} closeOnClick={false}>
            {name}
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  )
}
