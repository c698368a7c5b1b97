/** Toasts: short messages about what just happened, said politely and gone by themselves. */
import { Toast } from '@base-ui/react/toast'
import { useSay } from '@zhushi/ui'
import styles from './Toasts.module.css'

const manager = Toast.createToastManager()

export interface ToastAction {
  readonly label: string
  readonly onAct: () => void
}

/** Shows a message. `problem`: something failed, and it stays longer. */
export function toast(message: string, kind: 'news' | 'problem' = 'news', action?: ToastAction): void {
  manager.add({
    description: message,
    type: kind,
    timeout: kind === 'problem' ? 9_000 : 5_000,
    priority: kind === 'problem' ? 'high' : 'low',
    ...(action && { actionProps: { children: action.label, onClick: action.onAct } }),
  })
}

export function Toasts() {
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          <List />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function List() {
  const { say } = useSay()
  const { toasts } = Toast.useToastManager()
  return toasts.map((each) => (
    <Toast.Root key={each.id} toast={each} className={styles.toast} data-kind={each.type}>
      <Toast.Content className={styles.content}>
        <Toast.Description className={styles.text} />
        {each.actionProps && <Toast.Action className={styles.action} />}
        <Toast.Close className={styles.close} aria-label={say('action.close')}>
          ×
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}
