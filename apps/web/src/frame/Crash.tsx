import { useSay } from '@zhushi/ui'
import button from './button.module.css'
import { Sheet } from './Sheet'

/** What stands in place of a page that threw: one plain line, and a way on. */
export function Crash({ error }: { readonly error: unknown }) {
  const { say } = useSay()
  return (
    <Sheet title={say('failure.crashTitle')}>
      <p>{say('failure.crash')}</p>
      <p>
        <code>{String(error instanceof Error ? error.message : error).slice(0, 200)}</code>
      </p>
      <button type="button" className={button.primary} onClick={() => location.reload()}>
        {say('action.reload')}
      </button>
    </Sheet>
  )
}
