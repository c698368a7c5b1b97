/** The revisions, the latest first. */
import type { Revision } from '@zhushi/annotation'
import { may } from '@zhushi/sync'
import { EmptyState, grouped, momentOf, revisionWords, useSay, useWords } from '@zhushi/ui'
import { useState } from 'react'
import button from '../frame/button.module.css'
import type { Desk } from '../workspace/desk'
import { KeepRevision } from './KeepRevision'
import styles from './RevisionList.module.css'

export interface RevisionListProps {
  readonly desk: Desk
  readonly revisions: readonly Revision[]
  readonly onOpen: (id: string) => void
}

export function RevisionList({ desk, revisions, onOpen }: RevisionListProps) {
  const { language } = useSay()
  const tell = useWords(revisionWords)
  const [isKeeping, setKeeping] = useState(false)
  const mayKeep = may(desk.report.role, 'keepRevisions')
  const here = revisions.filter(({ removed }) => removed === null)
  const removed = revisions.filter((revision) => revision.removed !== null)
  return (
    <div className={styles.list}>
      <p className={styles.lead}>{tell('list.lead')}</p>
      {mayKeep && (
        <button type="button" className={button.primary} onClick={() => setKeeping(true)}>
          {tell('list.keep')}
        </button>
      )}
      {here.length === 0 ? (
        <EmptyState title={tell('list.none')} hint={tell(mayKeep ? 'list.noneHint' : 'list.noneReader')} />
      ) : (
        <ul aria-label={tell('list.label')}>
          {here.map((revision) => (
            <li key={revision.id} className={styles.item}>
              <Item revision={revision} onOpen={() => onOpen(revision.id)} />
            </li>
          ))}
        </ul>
      )}
      {removed.length > 0 && (
        <details className={styles.removed}>
          <summary>{tell('list.removed', { count: removed.length })}</summary>
          <ul>
            {removed.map(({ id, name, removed }) => (
              <li key={id}>
                <b>{name}</b>
                <small>
                  {removed && tell('list.removedFacts', { by: removed.by.name, time: momentOf(removed.at, language) })}
                </small>
              </li>
            ))}
          </ul>
        </details>
      )}
      {isKeeping && <KeepRevision desk={desk} onClose={() => setKeeping(false)} />}
    </div>
  )
}

function Item({ revision, onOpen }: { readonly revision: Revision; readonly onOpen: () => void }) {
  const { language } = useSay()
  const tell = useWords(revisionWords)
  const { name, note, origin, by, at, characters } = revision
  const badge = name === tell(`origin.${origin}`) ? '' : tell(`origin.${origin}`)
  return (
    <button type="button" className={styles.open} aria-label={tell('list.open', { name })} onClick={onOpen}>
      <b>{name}</b>
      {badge && <span className={styles.badge}>{badge}</span>}
      <small>
        {tell('list.facts', {
          by: by?.name ?? tell('list.server'),
          time: momentOf(at, language),
          characters: grouped(String(characters)),
        })}
      </small>
      {note && <span className={styles.note}>{note}</span>}
    </button>
  )
}
