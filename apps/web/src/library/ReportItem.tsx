import { Link } from '@tanstack/react-router'
import { may, type ReportSummary } from '@zhushi/sync'
import { momentOf, useSay } from '@zhushi/ui'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import button from '../frame/button.module.css'
import { toast } from '../frame/toast'
import styles from './ReportItem.module.css'
import { rename, setArchived } from './reports'

export interface ReportItemProps {
  readonly report: ReportSummary
  readonly onChanged: () => Promise<void>
}

/** One report of the list: opens by its title; renamed and archived in place. */
export function ReportItem({ report, onChanged }: ReportItemProps) {
  const { say, language } = useSay()
  const [isNaming, setNaming] = useState(false)
  const { id, title, role } = report
  const isArchived = report.archivedAt !== null

  const archive = async (archived: boolean) => {
    if (!(await setArchived(id, archived, say))) return
    const undo = { label: say('library.undo'), onAct: () => void archive(!archived) }
    if (archived) toast(say('library.archivedToast', { title }), 'news', undo)
    else toast(say('library.restoredToast', { title }))
    await onChanged()
  }
  const onName = async (name: string) => {
    setNaming(false)
    if (name !== '' && name !== title && (await rename(id, name, say))) await onChanged()
  }

  return (
    <li className={styles.item}>
      <div className={styles.body}>
        {isNaming ? (
          <NameField title={title} onDone={onName} />
        ) : (
          <Link to="/reports/$id" params={{ id }} className={styles.title}>
            {title}
          </Link>
        )}
        <p className={styles.facts}>
          <span>{say('library.updated', { time: momentOf(report.updatedAt, language) })}</span>
          <span>{say('library.comments', { count: report.comments })}</span>
          <span>{say('library.verdicts', { count: report.verdicts })}</span>
        </p>
      </div>
      {may(role, 'renameReport') && !isNaming && (
        <button
          type="button"
          className={button.quiet}
          aria-label={say('library.renameOf', { title })}
          onClick={() => setNaming(true)}
        >
          {say('library.rename')}
        </button>
      )}
      {may(role, 'archiveReport') && (
        <button
          type="button"
          className={button.quiet}
          aria-label={say(isArchived ? 'library.restoreOf' : 'library.archiveOf', { title })}
          onClick={() => void archive(!isArchived)}
        >
          {say(isArchived ? 'library.restore' : 'library.archive')}
        </button>
      )}
    </li>
  )
}

/** The title, being changed: Enter or leaving keeps it, Escape does not. */
function NameField({ title, onDone }: { readonly title: string; readonly onDone: (name: string) => void }) {
  const { say } = useSay()
  const [name, setName] = useState(title)
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    onDone(name.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onDone('')
  }
  return (
    <form onSubmit={onSubmit}>
      <input
        className={styles.field}
        aria-label={say('library.newTitle')}
        value={name}
        maxLength={200}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here
        autoFocus
        onFocus={(event) => event.target.select()}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => onDone(name.trim())}
      />
    </form>
  )
}
