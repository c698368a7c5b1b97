/** Asks before the text is made what it was, or a revision is removed; and does it. */
import type { Revision } from '@zhushi/annotation'
import { revisionWords, useSay, useWords } from '@zhushi/ui'
import { useRef, useState } from 'react'
import button from '../frame/button.module.css'
import form from '../frame/form.module.css'
import { Modal } from '../frame/Modal'
import { toast } from '../frame/toast'
import { told } from '../library/reports'
import type { Desk } from '../workspace/desk'
import { isSaved, revisionsApi } from './revisions'

export type Wish = 'restore' | 'remove'

export interface RevisionWishProps {
  readonly desk: Desk
  readonly revision: Revision
  readonly wish: Wish
  readonly onClose: () => void
  readonly onDone: () => void
}

export function RevisionWish({ desk, revision, wish, onClose, onDone }: RevisionWishProps) {
  const { say } = useSay()
  const tell = useWords(revisionWords)
  const [isSending, setSending] = useState(false)
  const opId = useRef<string>(crypto.randomUUID())
  const { id, name } = revision

  const act = async () => {
    setSending(true)
    const isReady = wish === 'remove' || (await isSaved(desk))
    const result = isReady ? await revisionsApi[wish](desk.report.id, id, { opId: opId.current }) : null
    setSending(false)
    if (!result) return toast(tell('keep.unsaved'), 'problem')
    if (!result.ok && result.status > 0) opId.current = crypto.randomUUID()
    const done = told(result, say)
    if (!done) return
    toast(tell(`${wish}.done`, { name, kept: done.name }))
    onDone()
  }

  return (
    <Modal open onClose={onClose} title={tell(`${wish}.title`, { name })} lead={tell(`${wish}.lead`)}>
      <div className={form.foot}>
        <button type="button" className={button.plain} onClick={onClose}>
          {say('action.cancel')}
        </button>
        <button type="button" className={button.primary} disabled={isSending} onClick={() => void act()}>
          {tell(isSending && wish === 'restore' ? 'restore.going' : `${wish}.go`)}
        </button>
      </div>
    </Modal>
  )
}
