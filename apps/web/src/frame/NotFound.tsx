import { Link } from '@tanstack/react-router'
import { useSay } from '@zhushi/ui'
import button from './button.module.css'
import { Sheet } from './Sheet'

export function NotFound() {
  const { say } = useSay()
  return (
    <Sheet title={say('failure.notFound')}>
      <p>{say('failure.notFoundHint')}</p>
      <Link to="/" className={button.primary}>
        {say('menu.library')}
      </Link>
    </Sheet>
  )
}
