/**
 * The ledger beside the text: targets with their outcomes, what differs from the reference documents, and the documents
 * themselves. What it shows stands in the address; the examining is done in a thread of its own.
 */
import type { ReferenceKind } from '@zhushi/annotation'
import type { Place } from '@zhushi/check'
import type { Block } from '@zhushi/report'
import { may } from '@zhushi/sync'
import { EmptyState, targetWords, useSay, useWords } from '@zhushi/ui'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import button from '../frame/button.module.css'
import { Tabs } from '../frame/Tabs'
import { AddReference } from '../references/AddReference'
import { useReferences, useTexts } from '../references/documents'
import { placeWritten, writtenPlace } from '../references/place'
import { ReferenceList } from '../references/ReferenceList'
import { ReferenceReader } from '../references/ReferenceReader'
import { useStore } from '../store'
import type { Desk } from '../workspace/desk'
import type { Look, LookChange, View } from '../workspace/look'
import { AgainstList } from './AgainstList'
import { createExamination, type Wish } from './examination'
import styles from './LedgerPane.module.css'
import { TargetView } from './TargetView'

export interface LedgerPaneProps {
  readonly desk: Desk
  /** The report as it is now. */
  readonly blocks: readonly Block[]
  readonly look: Look
  readonly onLook: (change: LookChange) => void
  /** Shows a place of the report. */
  readonly onGo: (place: Place) => void
  readonly onClose: () => void
}

export function LedgerPane({ desk, blocks, look, onLook, onGo, onClose }: LedgerPaneProps) {
  const { say } = useSay()
  const tell = useWords(targetWords)
  const title = useStore(desk.title)
  const [adding, setAdding] = useState<ReferenceKind | null>(null)
  const references = useReferences(desk)
  const inUse = useMemo(() => references.filter(({ archived }) => archived === null), [references])
  const source = inUse.find(({ id }) => id === look.source) ?? null
  const { texts, unread, isSettled, retry } = useTexts(desk, inUse)
  const { state, again } = useExamination(isSettled ? { blocks, documents: texts, source: source?.id ?? null } : null)
  const opened = references.find(({ id }) => id === look.document)
  const mayKeep = may(desk.report.role, 'keepReferences')
  const passage = useMemo(() => placeWritten(look.at), [look.at])

  const go = (place: Place) => {
    if (place.document === undefined) onGo(place)
    else onLook({ document: place.document, at: writtenPlace(place) })
  }
  const back = () => onLook({ document: undefined, at: undefined })
  const examined = state.kind === 'ready' ? state.examined : null
  const inStates = (content: (known: NonNullable<typeof examined>) => ReactNode) => (
    <div className={styles.scroller}>
      {unread.map(({ reference, refusal }) => (
        <p key={reference.id} role="alert" className={styles.notice}>
          {tell('pane.unread', { name: reference.name, message: refusal.message })}
          <button type="button" className={button.quiet} onClick={retry}>
            {say('action.retry')}
          </button>
        </p>
      ))}
      {state.kind === 'failed' && (
        <EmptyState title={tell('pane.failed')}>
          <button type="button" className={button.plain} onClick={again}>
            {say('action.retry')}
          </button>
        </EmptyState>
      )}
      {state.kind === 'working' && (
        <p role="status" className={styles.notice}>
          {tell('pane.working')}
        </p>
      )}
      {examined && content(examined)}
      {state.kind === 'ready' && state.isStale && (
        <p role="status" className={styles.renewing}>
          {tell('pane.renewing')}
        </p>
      )}
    </div>
  )

  return (
    <aside className={styles.pane} aria-label={tell('pane.label')}>
      <p className={styles.printed}>{tell('pane.printed', { title, what: tell(`pane.${look.view ?? 'targets'}`) })}</p>
      {look.document !== undefined ? (
        opened ? (
          <ReferenceReader desk={desk} reference={opened} passage={passage} onBack={back} />
        ) : (
          <EmptyState title={tell('documents.missing')}>
            <button type="button" className={button.plain} onClick={back}>
              {tell('documents.back')}
            </button>
          </EmptyState>
        )
      ) : (
        <Tabs<View>
          label={tell('pane.label')}
          chosen={look.view ?? 'targets'}
          onChoose={(view) => onLook({ view })}
          tabs={[
            {
              key: 'targets',
              label: tell('pane.targets'),
              count: examined?.lines.length ?? 0,
              content: () =>
                inStates(({ lines }) => (
                  <TargetView
                    lines={lines}
                    documents={inUse}
                    source={source}
                    look={look}
                    onLook={onLook}
                    onGo={go}
                    {...(mayKeep && { onAdd: () => setAdding('lastReport') })}
                  />
                )),
            },
            {
              key: 'against',
              label: tell('pane.against'),
              count: examined?.findings.length ?? 0,
              content: () =>
                inStates(({ findings, proofs }) => (
                  <AgainstList
                    findings={findings}
                    proofs={proofs}
                    documents={texts.length}
                    onGo={go}
                    {...(mayKeep && { onAdd: () => setAdding('communique') })}
                  />
                )),
            },
            {
              key: 'documents',
              label: tell('pane.documents'),
              count: inUse.length,
              content: () => (
                <ReferenceList
                  desk={desk}
                  references={references}
                  onOpen={(id) => onLook({ document: id, at: undefined })}
                  onAdd={() => setAdding(inUse.length === 0 ? 'lastReport' : 'other')}
                />
              ),
            },
          ]}
          extra={
            <>
              <button type="button" className={styles.print} onClick={() => print()}>
                {tell('pane.print')}
              </button>
              <button type="button" className={styles.close} aria-label={say('action.close')} onClick={onClose}>
                ×
              </button>
            </>
          }
        />
      )}
      {adding && (
        <AddReference
          desk={desk}
          kind={adding}
          onClose={() => setAdding(null)}
          onAdded={(id) => {
            setAdding(null)
            // Whoever adds last year's report wants to see its targets.
            if (adding === 'lastReport' && look.view !== 'documents') onLook({ source: id, outcome: undefined })
          }}
        />
      )}
    </aside>
  )
}

/** The examination of what is wished for, as long as the pane is open; nothing is asked while the wish is null. */
function useExamination(wish: Wish | null) {
  const [examination] = useState(createExamination)
  const state = useStore(examination.state)
  const { blocks, documents, source } = wish ?? {}
  const which = documents?.map(({ id }) => id).join(' ')
  // Documents never change, so their ids say which they are.
  useEffect(() => {
    if (blocks && documents && source !== undefined && blocks.length > 0) examination.ask({ blocks, documents, source })
  }, [examination, blocks, which, source])
  useEffect(() => examination.stop, [examination])
  return { state, again: examination.retry }
}
