/** Where the report and a reference document say different things of the same, and where they agree. */
import type { Finding, Place, Proof } from '@zhushi/check'
import { EmptyState, targetWords, useSay, useWords } from '@zhushi/ui'
import button from '../frame/button.module.css'
import styles from './AgainstList.module.css'
import { EquationLine } from './EquationLine'

export interface AgainstListProps {
  readonly findings: readonly Finding[]
  readonly proofs: readonly Proof[]
  /** How many documents were held against the report. */
  readonly documents: number
  readonly onGo: (place: Place) => void
  /** Absent where the person may not add one. */
  readonly onAdd?: () => void
}

export function AgainstList({ findings, proofs, documents, onGo, onAdd }: AgainstListProps) {
  const tell = useWords(targetWords)
  if (documents === 0)
    return (
      <EmptyState title={tell('against.noDocumentsTitle')} hint={tell('against.noDocuments')}>
        {onAdd && (
          <button type="button" className={button.primary} onClick={onAdd}>
            {tell('documents.add')}
          </button>
        )}
      </EmptyState>
    )
  return (
    <div className={styles.list}>
      {findings.length === 0 ? (
        <EmptyState title={tell('against.emptyTitle')} />
      ) : (
        <h3>{tell('against.found', { count: findings.length })}</h3>
      )}
      <p className={styles.examined}>{tell('against.examined', { documents, proofs: proofs.length })}</p>
      <ol>
        {findings.map((finding) => (
          <Item key={keyOf(finding)} finding={finding} onGo={onGo} />
        ))}
      </ol>
      {proofs.length > 0 && (
        <details>
          <summary>{tell('against.proofs', { count: proofs.length })}</summary>
          <ol>
            {proofs.map((proof) => (
              <Item key={keyOf(proof)} finding={proof} onGo={onGo} />
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}

function Item({ finding, onGo }: { readonly finding: Proof | Finding; readonly onGo: (place: Place) => void }) {
  const { language } = useSay()
  const tell = useWords(targetWords)
  const { message, equation } = finding
  const mayBeFine = 'mayBeFine' in finding ? finding.mayBeFine : undefined
  const inWords = ({ zh, en }: { readonly zh: string; readonly en: string }) => (language === 'en' ? en : zh)
  return (
    <li className={styles.item}>
      <p>{inWords(message)}</p>
      {equation ? <EquationLine equation={equation} onGo={onGo} /> : <Places places={finding.spans} onGo={onGo} />}
      {mayBeFine && (
        <p className={styles.fine}>
          {tell('against.mayBeFine')}
          {inWords(mayBeFine)}
        </p>
      )}
    </li>
  )
}

function Places({ places, onGo }: { readonly places: readonly Place[]; readonly onGo: (place: Place) => void }) {
  const { say } = useSay()
  const tell = useWords(targetWords)
  return (
    <span className={styles.places}>
      {places.map((place) => (
        <button
          key={`${place.document} ${place.block} ${place.from}`}
          type="button"
          className={button.plain}
          onClick={() => onGo(place)}
        >
          {place.document === undefined ? say('workspace.text') : tell('pane.documents')}
        </button>
      ))}
    </span>
  )
}

function keyOf({ check, spans, message }: Proof): string {
  return [check, ...spans.map(({ document, block, from }) => `${document ?? ''}${block}${from}`), message.zh].join(' ')
}
