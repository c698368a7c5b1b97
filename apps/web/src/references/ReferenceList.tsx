/** The reference documents: listed, opened, put away and brought back. */
import type { Reference } from '@zhushi/annotation'
import { may } from '@zhushi/sync'
import { EmptyState, grouped, momentOf, targetWords, useSay, useWords } from '@zhushi/ui'
import button from '../frame/button.module.css'
import { toast } from '../frame/toast'
import { told } from '../library/reports'
import type { Desk } from '../workspace/desk'
import { referencesApi } from './documents'
import styles from './ReferenceList.module.css'

export interface ReferenceListProps {
  readonly desk: Desk
  readonly references: readonly Reference[]
  readonly onOpen: (id: string) => void
  readonly onAdd: () => void
}

export function ReferenceList({ desk, references, onOpen, onAdd }: ReferenceListProps) {
  const { say } = useSay()
  const tell = useWords(targetWords)
  const mayKeep = may(desk.report.role, 'keepReferences')
  const inUse = references.filter(({ archived }) => archived === null)
  const putAway = references.filter(({ archived }) => archived !== null)

  const archive = async ({ id, name, rev }: Reference, archived: boolean) => {
    const request = { opId: crypto.randomUUID(), archived, baseRev: rev }
    const changed = told(await referencesApi.archive(desk.report.id, id, request), say)
    if (!changed) return
    const undo = { label: tell('documents.undo'), onAct: () => void archive(changed, false) }
    if (archived) toast(tell('documents.archived', { name }), 'news', undo)
    else toast(tell('documents.restored', { name }))
  }
  const item = (reference: Reference) => (
    <Item
      key={reference.id}
      reference={reference}
      onOpen={() => onOpen(reference.id)}
      {...(mayKeep && { onArchive: (archived: boolean) => void archive(reference, archived) })}
    />
  )

  return (
    <div className={styles.list}>
      <p className={styles.lead}>{tell('documents.lead')}</p>
      {mayKeep && (
        <button type="button" className={button.primary} onClick={onAdd}>
          {tell('documents.add')}
        </button>
      )}
      {inUse.length > 0 ? (
        <ul aria-label={tell('pane.documents')}>{inUse.map(item)}</ul>
      ) : (
        <EmptyState
          title={tell('documents.none')}
          hint={tell(mayKeep ? 'documents.noneHint' : 'documents.noneReader')}
        />
      )}
      {putAway.length > 0 && (
        <details>
          <summary>{tell('documents.putAway', { count: putAway.length })}</summary>
          <ul>{putAway.map(item)}</ul>
        </details>
      )}
    </div>
  )
}

interface ItemProps {
  readonly reference: Reference
  readonly onOpen: () => void
  /** Absent where the person may not. */
  readonly onArchive?: (archived: boolean) => void
}

function Item({ reference, onOpen, onArchive }: ItemProps) {
  const { language } = useSay()
  const tell = useWords(targetWords)
  const { name, kind, year, characters, by, at } = reference
  const isArchived = reference.archived !== null
  return (
    <li className={styles.item}>
      <button type="button" className={styles.name} aria-label={tell('documents.open', { name })} onClick={onOpen}>
        <b>{name}</b>
        <span className={styles.kind}>
          {tell(`kind.${kind}`)}
          {year !== null && ` · ${year}`}
        </span>
        <small>
          {tell('documents.facts', {
            characters: grouped(String(characters)),
            by: by.name,
            time: momentOf(at, language),
          })}
        </small>
      </button>
      {onArchive && (
        <button
          type="button"
          className={button.quiet}
          aria-label={tell(isArchived ? 'documents.restoreOf' : 'documents.archiveOf', { name })}
          onClick={() => onArchive(!isArchived)}
        >
          {tell(isArchived ? 'documents.restore' : 'documents.archive')}
        </button>
      )}
    </li>
  )
}
