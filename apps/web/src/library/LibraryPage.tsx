import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { may, type Session } from '@zhushi/sync'
import { EmptyState, useSay } from '@zhushi/ui'
import { Suspense, useEffect, useState } from 'react'
import button from '../frame/button.module.css'
import { part } from '../frame/part'
import { Mark, SignedIn } from '../frame/SignedIn'
import { toast } from '../frame/toast'
import { Menu, type PeopleDialog, PeopleDialogs } from '../people/dialogs'
import { useStore } from '../store'
import { DropZone } from './DropZone'
import styles from './LibraryPage.module.css'
import { ReportItem } from './ReportItem'
import { loadShelf, shelf, type Upload, upload } from './reports'
import { UploadButton } from './UploadButton'

const PasswordHint = part(async () => (await import('./PasswordHint')).PasswordHint)
const PasteDialog = part(async () => (await import('./PasteDialog')).PasteDialog)

export function LibraryPage() {
  return <SignedIn>{(session) => <Library session={session} />}</SignedIn>
}

type Open = 'paste' | PeopleDialog | null

function Library({ session }: { readonly session: Session }) {
  const { say } = useSay()
  const { archived = false } = useSearch({ from: '/' })
  const navigate = useNavigate()
  const [open, setOpen] = useState<Open>(null)
  const [reading, setReading] = useState<string | null>(null)
  const mayUpload = may(session.role, 'createReport')

  useEffect(() => {
    document.title = `${say('library.title')} · ${say('app.name')}`
    void loadShelf(archived)
    // Whoever comes back to this page wants to see what the others did meanwhile.
    const onFocus = () => void loadShelf(archived)
    addEventListener('focus', onFocus)
    return () => removeEventListener('focus', onFocus)
  }, [archived, say])

  const onUpload = async (file: Upload) => {
    setOpen(null)
    setReading(file.name)
    const report = await upload(file, say)
    setReading(null)
    if (!report) return
    toast(say('library.uploaded', { title: report.title }))
    if (archived) await navigate({ to: '/' })
    else await loadShelf(false)
  }

  return (
    <DropZone isOpen={mayUpload} onFile={onUpload}>
      <header className={styles.bar}>
        <Mark className={styles.mark} />
        <span className={styles.tagline}>{say('app.tagline')}</span>
        <span className={styles.gap} />
        <button type="button" className={button.quiet} onClick={() => setOpen('pair')}>
          {say('pair.open')}
        </button>
        {may(session.role, 'read') && (
          <button type="button" className={button.quiet} onClick={() => setOpen('members')}>
            {say('members.show')}
          </button>
        )}
        {may(session.role, 'invite') && (
          <button type="button" className={button.plain} onClick={() => setOpen('invite')}>
            {say('invite.open')}
          </button>
        )}
        <Menu session={session} />
      </header>
      <main className={styles.main}>
        <div className={styles.head}>
          <h1>{say('library.title')}</h1>
          <nav className={styles.shelves} aria-label={say('library.title')}>
            <Link to="/" search={{}} activeOptions={{ includeSearch: true, exact: true }}>
              {say('library.active')}
            </Link>
            <Link to="/" search={{ archived: true }} activeOptions={{ includeSearch: true }}>
              {say('library.archived')}
            </Link>
          </nav>
          <span className={styles.gap} />
          {mayUpload && !archived && (
            <>
              <button type="button" className={button.plain} onClick={() => setOpen('paste')}>
                {say('library.paste')}
              </button>
              <UploadButton onFile={onUpload} />
            </>
          )}
        </div>
        {reading !== null && (
          <p role="status" className={styles.reading}>
            {say('library.reading', { name: reading })}
          </p>
        )}
        <Reports session={session} archived={archived} />
        {mayUpload && !archived && <p className={styles.hint}>{say('library.drop')}</p>}
        {/* Below the list, as it comes later: nothing may move under a finger. */}
        <Suspense>
          <PasswordHint />
        </Suspense>
      </main>
      <Suspense>{open === 'paste' && <PasteDialog onClose={() => setOpen(null)} onPaste={onUpload} />}</Suspense>
      <PeopleDialogs open={open === 'paste' ? null : open} onOpen={setOpen} onClose={() => setOpen(null)} />
    </DropZone>
  )
}

function Reports({ session, archived }: { readonly session: Session; readonly archived: boolean }) {
  const { say } = useSay()
  const state = useStore(shelf)
  switch (state.kind) {
    case 'loading':
      return <p className={styles.hint}>{say('library.loading')}</p>
    case 'failed':
      return (
        <EmptyState title={state.refusal.code === 'offline' ? say('failure.offline') : state.refusal.message}>
          <button type="button" className={button.plain} onClick={() => void loadShelf(archived)}>
            {say('action.retry')}
          </button>
        </EmptyState>
      )
    case 'ready':
      if (state.reports.length > 0)
        return (
          <ul className={styles.list}>
            {state.reports.map((report) => (
              <ReportItem key={report.id} report={report} onChanged={() => loadShelf(archived)} />
            ))}
          </ul>
        )
      if (archived) return <EmptyState title={say('library.archivedEmpty')} />
      return (
        <EmptyState
          title={say('library.empty')}
          hint={say(may(session.role, 'createReport') ? 'library.emptyHint' : 'library.emptyReader')}
        />
      )
  }
}
