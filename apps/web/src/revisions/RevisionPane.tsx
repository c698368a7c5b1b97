/** 稿次: the states of the text that were kept; the one that is opened is held against another. */
import type { Place } from '@zhushi/check'
import type { Block } from '@zhushi/report'
import { EmptyState, revisionWords, useWords } from '@zhushi/ui'
import button from '../frame/button.module.css'
import type { Desk } from '../workspace/desk'
import type { Look, LookChange } from '../workspace/look'
import { RevisionList } from './RevisionList'
import styles from './RevisionPane.module.css'
import { RevisionView } from './RevisionView'
import { useRevisions } from './revisions'

export interface RevisionPaneProps {
  readonly desk: Desk
  /** The text as it is now. */
  readonly blocks: readonly Block[]
  readonly look: Look
  readonly onLook: (change: LookChange) => void
  /** Shows a place of the text. */
  readonly onGo: (place: Place) => void
}

export function RevisionPane({ desk, blocks, look, onLook, onGo }: RevisionPaneProps) {
  const tell = useWords(revisionWords)
  const revisions = useRevisions(desk)
  const opened = revisions.find(({ id, removed }) => id === look.revision && removed === null)
  const back = () => onLook({ revision: undefined, against: undefined })
  return (
    <div className={styles.pane}>
      {look.revision === undefined ? (
        <RevisionList desk={desk} revisions={revisions} onOpen={(revision) => onLook({ revision })} />
      ) : opened ? (
        <RevisionView
          desk={desk}
          revision={opened}
          others={revisions.filter(({ id, removed }) => id !== opened.id && removed === null)}
          blocks={blocks}
          against={look.against}
          onAgainst={(against) => onLook({ against })}
          onBack={back}
          onGo={onGo}
        />
      ) : (
        <EmptyState title={tell('view.missing')}>
          <button type="button" className={button.plain} onClick={back}>
            {tell('view.back')}
          </button>
        </EmptyState>
      )}
    </div>
  )
}
