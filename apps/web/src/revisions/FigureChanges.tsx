/** The figures that two states of a text do not share, as a table. */
import type { Place } from '@zhushi/check'
import type { FigureChange, Standing } from '@zhushi/claim'
import { revisionWords, useWords } from '@zhushi/ui'
import styles from './FigureChanges.module.css'

export interface FigureChangesProps {
  readonly changes: readonly FigureChange[]
  /** Absent where the later state is not the text on the screen. */
  readonly onGo: ((place: Place) => void) | undefined
}

export function FigureChanges({ changes, onGo }: FigureChangesProps) {
  const tell = useWords(revisionWords)
  return (
    <section className={styles.figures}>
      <h3>{tell('view.figures', { count: changes.length })}</h3>
      {changes.length === 0 ? (
        <p>{tell('view.noFigures')}</p>
      ) : (
        <table aria-label={tell('view.figuresLabel')}>
          <thead>
            <tr>
              {(['name', 'before', 'after'] as const).map((column) => (
                <th key={column} scope="col">
                  {tell(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.map((change, at) => (
              <Row key={at} change={change} onGo={onGo} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Row({
  change: { before, after },
  onGo,
}: { readonly change: FigureChange } & Pick<FigureChangesProps, 'onGo'>) {
  const tell = useWords(revisionWords)
  // The bound is told where it is what changed.
  const isBound = before?.figure.text === after?.figure.text
  const written = ({ figure }: Standing) => {
    const bound = isBound ? tell(`bound.${figure.bound}`) : ''
    return bound ? `${figure.text}（${bound}）` : figure.text
  }
  const place = after && { block: after.block, from: after.figure.from, to: after.figure.to }
  return (
    <tr>
      <th scope="row">{after?.name ?? before?.name ?? tell('view.noName')}</th>
      <td>{before ? <del>{written(before)}</del> : <Nothing />}</td>
      <td>
        {after && place ? (
          onGo ? (
            <button type="button" aria-label={tell('view.go', { text: written(after) })} onClick={() => onGo(place)}>
              <ins>{written(after)}</ins>
            </button>
          ) : (
            <ins>{written(after)}</ins>
          )
        ) : (
          <Nothing />
        )}
      </td>
    </tr>
  )
}

function Nothing() {
  const tell = useWords(revisionWords)
  return (
    <span role="img" aria-label={tell('view.none')}>
      —
    </span>
  )
}
